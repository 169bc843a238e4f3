namespace ReviewBot.Reviews;

/// <summary>
/// One person's answer to "what would have to be true for us to be wrong?". The author is stored until the reveal, so that they can correct
/// or erase it, and is deleted then.
/// </summary>
public sealed record Doubt(PersonId By, string Text) : ExtensibleRecord;

/// <summary>The doubt after the reveal, without its author.</summary>
public sealed record RevealedDoubt(string Text) : ExtensibleRecord
{
    /// <summary>Who will find out whether it is true; null: nobody has volunteered.</summary>
    public Person? Finder { get; init; }
}
