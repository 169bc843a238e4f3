namespace ReviewBot.Reviews.Lens;

/// <summary>One word or punctuation mark, with what the word lists know about it. Start and End are indexes in the text.</summary>
sealed record Token(string Word, int Start, int End)
{
    public string Verb { get; init; } = "";
    public ClauseLeaning Lean { get; init; }
    public Form Form { get; init; }
    public Side Thing { get; init; }
    public Side Side { get; init; }
    public Pointer Pointer { get; init; }
    public bool IsMark { get; init; }

    /// <summary>True for a word that is in a list as it is spelled.</summary>
    public bool IsKnown { get; init; }
    public bool IsSmall { get; init; }

    public bool IsName => Pointer == Pointer.Name || (Pointer == Pointer.Company && !IsKnown);
}
