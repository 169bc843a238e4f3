namespace ReviewBot.Reviews.Answers;

/// <summary>What somebody answers on a card, read and checked.</summary>
public abstract record Answer(Topic Topic)
{
    /// <param name="Level">Null: nobody said how we know, so it is our guess.</param>
    public sealed record Done(ValueList<StepOutcome> Steps, string? Also, Level? Level, string? ToldBy) : Answer(Topic.Done);

    /// <summary>Who told us, asked once after four open steps left no room for it.</summary>
    public sealed record Teller(string From) : Answer(Topic.Done);

    /// <summary>"Nothing that we know of": a full answer, which starts the customer clock.</summary>
    public sealed record NothingKnown() : Answer(Topic.Done);

    /// <summary>The change case. Null: we do not know yet, and therefore a question.</summary>
    public sealed record Why(string? Reason, string? IfNothing, string? Wanted, string? Whose, Level? Level) : Answer(Topic.Why);

    public sealed record StillTrue() : Answer(Topic.Why);

    public sealed record InDoubt() : Answer(Topic.Why);

    /// <summary>The jobs that were chosen; a job left out stays as it is.</summary>
    public sealed record Where(ValueList<JobChoice> Jobs) : Answer(Topic.Where);

    /// <summary>What sent them back to jobs that were settled.</summary>
    public sealed record SentBack(ValueList<JobReason> Jobs) : Answer(Topic.Where);

    public sealed record Who(BuyerEntry? Person, string? SharedGoal, string? OpenConflict) : Answer(Topic.Who);

    public sealed record Signs(ValueList<OffCourse> Seen) : Answer(Topic.OffCourse);

    public sealed record Next(Doer Doer, string What, DateOnly By, Agreement Agreement, Job Job) : Answer(Topic.Next);

    public sealed record Help(string What, string OfUs, DateOnly? By) : Answer(Topic.Help);

    public sealed record NoHelpNeeded() : Answer(Topic.Help);

    /// <param name="Value">1 to 5.</param>
    public sealed record Confidence(int Value) : Answer(Topic.Reveal);
}

public sealed record StepOutcome(StepId Step, Outcome Outcome);

public sealed record JobChoice(Job Job, JobStatus Status);

public sealed record JobReason(Job Job, string Reason);

/// <summary>
/// A person or role at the customer as written on the card; the one of the same name is changed, else a new one is added.
/// </summary>
public sealed record BuyerEntry(string Name, string? Function, string? Priority, Stance Stance);

/// <summary>Who at the customer does a step: somebody we know, somebody new by name or role, or (both null) not known.</summary>
public sealed record Doer(BuyerId? Known, string? New)
{
    public static Doer NotKnown { get; } = new(null, null);
}
