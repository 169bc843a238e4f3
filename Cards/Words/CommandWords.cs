namespace ReviewBot.Cards.Words;

/// <summary>One command in one language.</summary>
/// <param name="Typed">As it is written, in small letters.</param>
/// <param name="Meaning">What comes of it, as Teams says it in its own list.</param>
public sealed record CommandWords(string Typed, string Meaning)
{
    /// <summary>Its lines in the guide: what is typed, and what comes of it.</summary>
    public IReadOnlyList<(string Typed, string Meaning)> Guide { get; init; } = [(Typed, Meaning)];

    /// <summary>Within a list of all commands; null: another one there says it.</summary>
    public string? InShort { get; init; } = Typed;
}
