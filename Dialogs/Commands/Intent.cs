using ReviewBot.Cards;

namespace ReviewBot.Dialogs.Commands;

/// <summary>What somebody wants who types something.</summary>
abstract record Intent
{
    Intent() { }

    public sealed record Help : Intent;

    /// <param name="Name">The customer or deal; null: propose some.</param>
    public sealed record Review(string? Name) : Intent;

    public sealed record Board : Intent;

    public sealed record Deal(string? Name) : Intent;

    public sealed record AddDeal(string? Customer) : Intent;

    public sealed record Import : Intent;

    /// <summary>Which pipeline is reviewed in this chat, or another one from now on.</summary>
    public sealed record Pipeline : Intent;

    /// <summary>What is planned for me, and what was sent.</summary>
    public sealed record Nudges : Intent;

    /// <summary>How I am reminded; in a channel or chat, how its pipeline works.</summary>
    public sealed record Settings : Intent;

    /// <summary>Take what is kept along.</summary>
    public sealed record Export : Intent;

    /// <summary>Forget something for good.</summary>
    public sealed record Erase : Intent;

    /// <param name="DidYouMean">The command that is written alike; null: none is.</param>
    public sealed record Unknown(string Words, Command? DidYouMean) : Intent;
}
