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
    public bool IsQuoted { get; init; }

    public bool IsActor => Pointer is Pointer.Name or Pointer.Company or Pointer.Role or Pointer.Pronoun;
    public bool IsOurs => Side == Side.Ours;
    public bool IsTheirs => Side == Side.Theirs;
}
