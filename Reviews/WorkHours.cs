namespace ReviewBot.Reviews;

/// <summary>Hours of the day, local time, in which a person may be sent a message.</summary>
/// <param name="To">Exclusive.</param>
public sealed record WorkHours(TimeOnly From, TimeOnly To) : ExtensibleRecord
{
    public static WorkHours Default { get; } = new(new(8, 30), new(17, 30));

    public bool Contains(TimeOnly time) => time >= From && time < To;
}
