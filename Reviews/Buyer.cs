namespace ReviewBot.Reviews;

public enum Stance
{
    NotKnown,
    Champion,
    For,
    Open,
    Doubtful,
    Against,
}

/// <summary>
/// A person or role at the customer. Personal data of somebody who is not in the room: kept short, shown to the workspace only.
/// </summary>
/// <param name="Priority">What they care about, in their own words.</param>
/// <param name="LastHeard">The last day on which we know that they said, wrote or did something.</param>
/// <param name="Known">The day they were first named.</param>
public sealed record Buyer(
    BuyerId Id,
    string Name,
    string? Function = null,
    string? Priority = null,
    Stance Stance = Stance.NotKnown,
    DateOnly? LastHeard = null,
    DateOnly? Known = null);
