namespace ReviewBot.Reviews;

/// <summary>How strong our evidence is, weakest first.</summary>
public enum Level
{
    Guess,
    Said,
    Wrote,
    Did,
}

/// <summary>Evidence for one fact: how strong, from whom, and on which day it became known to us.</summary>
/// <param name="From">Who told us, as free text; null: not said.</param>
public sealed record Evidence(Level Level, string? From, DateOnly On) : Kept;

/// <summary>Something that the customer has done.</summary>
/// <param name="At">When it was written down; the day it became known to us is in the evidence.</param>
/// <param name="Step">The buyer step that it was, when it was one.</param>
/// <param name="IsStart">They have begun, and are not through.</param>
public sealed record Act(
    string What, BuyerId? Who, Evidence Evidence, Person By, DateTimeOffset At, StepId? Step = null, bool IsStart = false) : Kept
{
    /// <summary>True if it restarts the customer clock: it is known by more than a guess.</summary>
    public bool IsKnown => Evidence.Level >= Level.Said;
}
