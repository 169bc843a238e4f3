namespace ReviewBot.Cards.Words;

/// <summary>One command in one language.</summary>
/// <param name="Typed">As typed, in lower case.</param>
/// <param name="Meaning">What it does, as in Teams' own list of commands.</param>
public sealed record CommandWords(string Typed, string Meaning)
{
    /// <summary>Its lines in the guide: what to type, and what it does.</summary>
    public IReadOnlyList<(string Typed, string Meaning)> Guide { get; init; } = [(Typed, Meaning)];

    /// <summary>Its form in the short list of all commands; null: covered by another one.</summary>
    public string? InShort { get; init; } = Typed;
}
