using ReviewBot.Cards;
using ReviewBot.Reviews;

namespace ReviewBot.Dialogs.Routing;

/// <summary>Result of parsing a typed text.</summary>
abstract record ParsedCommand
{
    ParsedCommand() { }

    /// <param name="Name">A customer or deal; null: none was typed, or the command takes none.</param>
    /// <param name="When">The part about a day or a time, see TypedTimeReader; null: none.</param>
    /// <param name="IsPlan">True: a review for later, even if no day was typed.</param>
    public sealed record Known(Command Command, string? Name = null, string? When = null, bool IsPlan = false) : ParsedCommand
    {
        /// <summary>True: a recurring review; <see cref="When"/> is the text after "every".</summary>
        public bool IsRecurring { get; init; }
    }

    /// <summary>Possible meanings: executed after a press.</summary>
    public sealed record Offered(string Words, ValueList<Known> Choices) : ParsedCommand;

    public sealed record Unknown(string Words) : ParsedCommand;
}
