namespace ReviewBot.Reviews;

/// <summary>One of the three things that a change case says.</summary>
/// <param name="Whose">Who at the customer said it; null: not known.</param>
/// <param name="On">The day it was written down.</param>
/// <param name="Confirmed">The day somebody last said that it is still true.</param>
/// <param name="Also">A second person's text, kept when two people answered at the same time and chose "keep both".</param>
public sealed record Statement(
    string Text, string? Whose, Level Level, DateOnly On, DateOnly Confirmed, string? Also = null) : ExtensibleRecord;

/// <summary>
/// The change case: why they must change, what happens if they do nothing, and what they want. A null part is not known yet.
/// </summary>
/// <param name="Asked">The day on which the question was last asked, whatever the answer; null: never.</param>
/// <param name="InDoubt">True if the last answer to "still true?" was "do not know".</param>
public sealed record ChangeCase(
    Statement? Why = null,
    Statement? IfNothing = null,
    Statement? Outcome = null,
    DateOnly? Asked = null,
    bool InDoubt = false) : ExtensibleRecord
{
    /// <summary>
    /// The first part that is known. The card has one input for "whose words" and "how we know", prefilled from this part.
    /// </summary>
    public Statement? First => Why ?? IfNothing ?? Outcome;

    public bool IsComplete => Why is not null && IfNothing is not null && Outcome is not null;

    /// <summary>The earliest confirmation of the three statements; null when none is known.</summary>
    public DateOnly? Confirmed => new[] { Why, IfNothing, Outcome }.Min(it => it?.Confirmed);
}
