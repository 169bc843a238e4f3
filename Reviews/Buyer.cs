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
/// A person or role at the customer. Personal data of somebody outside our company: texts are short (<see cref="Limits"/>) and shown in the
/// workspace only.
/// </summary>
/// <param name="Priority">What they care about, in their own words.</param>
/// <param name="LastHeard">The last day on which they are known to have said, written or done something; null: none is known.</param>
/// <param name="Known">The day on which they were first named.</param>
public sealed record Buyer(
    BuyerId Id,
    string Name,
    string? Function = null,
    string? Priority = null,
    Stance Stance = Stance.NotKnown,
    DateOnly? LastHeard = null,
    DateOnly? Known = null) : ExtensibleRecord
{
    /// <summary>The day on which we were told that they no longer work there; null: they do.</summary>
    public DateOnly? Left { get; init; }

    /// <summary>Merges in another entry of the same person. They count as having left only if both entries say so.</summary>
    public Buyer With(Buyer other) => this with
    {
        Function = Function ?? other.Function,
        Priority = Priority ?? other.Priority,
        Stance = Stance is Stance.NotKnown ? other.Stance : Stance,
        LastHeard = new[] { LastHeard, other.LastHeard }.Max(),
        Known = new[] { Known, other.Known }.Min(),
        Left = other.Left is null ? null : Left,
    };
}
