namespace ReviewBot.Reviews;

/// <summary>One of the three things that a change case says.</summary>
/// <param name="Whose">Whose words these are.</param>
/// <param name="On">The day it was written down.</param>
/// <param name="Confirmed">The day somebody last said that it is still true.</param>
/// <param name="Also">What somebody else wrote at the same time: kept next to the first.</param>
public sealed record Statement(string Text, string? Whose, Level Level, DateOnly On, DateOnly Confirmed, string? Also = null);

/// <summary>Why they must change, what happens if they do nothing, and what they want. Null: we do not know yet.</summary>
/// <param name="Asked">The day somebody was last asked, whatever came of it; null: never.</param>
/// <param name="InDoubt">Somebody said "do not know" to "still true?".</param>
public sealed record ChangeCase(
    Statement? Why = null,
    Statement? IfNothing = null,
    Statement? Outcome = null,
    DateOnly? Asked = null,
    bool InDoubt = false)
{
    public bool IsComplete => Why is not null && IfNothing is not null && Outcome is not null;

    /// <summary>The day on which the oldest of what we know was last confirmed.</summary>
    public DateOnly? Confirmed => new[] { Why, IfNothing, Outcome }.Min(it => it?.Confirmed);
}
