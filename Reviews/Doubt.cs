namespace ReviewBot.Reviews;

/// <summary>
/// What would have to be true for us to be wrong, as one person wrote it. Who wrote it is kept until the reveal, so that they can correct
/// it and erase it, and nowhere after that.
/// </summary>
public sealed record Doubt(PersonId By, string Text) : Kept;

/// <summary>The same after the reveal: nobody knows whose it is.</summary>
public sealed record RevealedDoubt(string Text) : Kept
{
    /// <summary>Who finds out; null: nobody has said so yet.</summary>
    public Person? Finder { get; init; }
}
