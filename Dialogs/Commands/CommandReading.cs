using ReviewBot.Cards;

namespace ReviewBot.Dialogs.Commands;

/// <summary>What somebody wants who types something.</summary>
abstract record CommandReading
{
    CommandReading() { }

    /// <param name="Name">A customer or a deal; null: none was typed, or the command takes none.</param>
    public sealed record Known(Command Command, string? Name = null) : CommandReading;

    /// <param name="DidYouMean">The command that is written alike; null: none is.</param>
    public sealed record Unknown(string Words, Command? DidYouMean) : CommandReading;
}
