namespace ReviewBot.Reviews;

/// <summary>How we know.</summary>
public enum Level
{
    Guess,
    Said,
    Wrote,
    Did,
}

/// <summary>How we know one thing: how strong, from whom, and on what day we learnt it.</summary>
/// <param name="From">The person or role who told us, in the words of whoever wrote it down.</param>
public sealed record Evidence(Level Level, string? From, DateOnly On);

/// <summary>Something that the customer has done.</summary>
/// <param name="At">When it was written down; the day it became known to us is in the evidence.</param>
/// <param name="Step">The buyer step that it was, when it was one.</param>
/// <param name="IsStart">They have begun, and are not through.</param>
public sealed record Act(
    string What, BuyerId? Who, Evidence Evidence, Person By, DateTimeOffset At, StepId? Step = null, bool IsStart = false)
{
    /// <summary>It moves the customer clock: somebody there said, wrote or did it.</summary>
    public bool IsKnown => Evidence.Level >= Level.Said;
}
