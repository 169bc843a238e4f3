using ReviewBot.Cards;

namespace ReviewBot.Dialogs.Routing;

/// <summary>Result of parsing a typed text.</summary>
abstract record CommandReading
{
    CommandReading() { }

    /// <param name="Name">A customer or deal; null: none was typed, or the command takes none.</param>
    public sealed record Known(Command Command, string? Name = null) : CommandReading;

    /// <param name="DidYouMean">The command with the most similar spelling; null: none is similar.</param>
    public sealed record Unknown(string Words, Command? DidYouMean) : CommandReading;
}
