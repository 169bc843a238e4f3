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
public sealed record Evidence(Level Level, string? From, DateOnly On) : ExtensibleRecord;

/// <summary>Something that the customer did.</summary>
/// <param name="At">When it was written down. The day on which we learned of it is in the evidence.</param>
/// <param name="Step">The buyer step that was done by it; null: none.</param>
/// <param name="IsStart">True: they have begun it and are not finished.</param>
public sealed record Act(
    string What, BuyerId? Who, Evidence Evidence, Person By, DateTimeOffset At, StepId? Step = null, bool IsStart = false)
        : ExtensibleRecord
{
    /// <summary>True if it resets the customer clock: better evidence than a guess.</summary>
    public bool IsKnown => Evidence.Level >= Level.Said;
}
