namespace ReviewBot.Reviews.Live;

/// <summary>An answer to a card, parsed and validated.</summary>
public abstract record Answer(Topic Topic)
{
    /// <param name="Level">Null: not said, which counts as a guess.</param>
    public sealed record Done(ValueList<StepOutcome> Steps, string? Also, Level? Level, string? ToldBy) : Answer(Topic.Done)
    {
        /// <summary>What became of our own part.</summary>
        public ValueList<PromiseOutcome> Promises { get; init; } = [];
    }

    /// <summary>Who told us. A follow-up question, because a card with four open steps has no room for this input.</summary>
    public sealed record Teller(string From) : Answer(Topic.Done);

    /// <summary>"Nothing that we know of": a complete answer, which starts the customer clock.</summary>
    public sealed record NothingKnown() : Answer(Topic.Done)
    {
        /// <inheritdoc cref="Done.Promises"/>
        public ValueList<PromiseOutcome> Promises { get; init; } = [];
    }

    /// <summary>The change case. A null part is not known yet, which raises a question.</summary>
    public sealed record Why(string? Reason, string? IfNothing, string? Wanted, string? Whose, Level? Level) : Answer(Topic.Why);

    public sealed record StillTrue() : Answer(Topic.Why);

    public sealed record InDoubt() : Answer(Topic.Why);

    /// <summary>New states of jobs; jobs not listed stay unchanged.</summary>
    public sealed record Where(ValueList<JobChoice> Jobs) : Answer(Topic.Where);

    /// <summary>What sent them back to jobs that were settled.</summary>
    public sealed record SentBack(ValueList<JobReason> Jobs) : Answer(Topic.Where);

    public sealed record Who(BuyerEntry? Person, string? SharedGoal, string? OpenConflict) : Answer(Topic.Who);

    public sealed record Signs(ValueList<OffCourse> Seen) : Answer(Topic.OffCourse);

    public sealed record Next(Doer Doer, string What, DateOnly By, Agreement Agreement, Job Job) : Answer(Topic.Next)
    {
        /// <summary>The open step that it changes, whatever its words; null: see <see cref="NextAnswers.Same"/>.</summary>
        public StepId? Changes { get; init; }

        /// <summary>What will be there when it is done; null: not asked, which leaves it as it was.</summary>
        public ToSee? ToSee { get; init; }

        /// <summary>What something else is; null: not said.</summary>
        public string? ToSeeWords { get; init; }
    }

    public sealed record Help(string What, string OfUs, DateOnly? By) : Answer(Topic.Help)
    {
        /// <summary>The action of ours that it changes; null: one of the same words, else a new one.</summary>
        public HelpId? Changes { get; init; }

        /// <summary>Null: not asked, which leaves it as it was.</summary>
        public ServedJob? Serves { get; init; }
    }

    public sealed record NoHelpNeeded() : Answer(Topic.Help);

    /// <param name="Value">1 to 5.</param>
    public sealed record Confidence(int Value) : Answer(Topic.Reveal)
    {
        /// <summary>What would have to be true for us to be wrong, on the same card; empty: nothing; null: not asked.</summary>
        public string? Doubt { get; init; }
    }
}

public sealed record StepOutcome(StepId Step, Outcome Outcome);

/// <param name="By">Its new day, when it is not done yet; null: as it was.</param>
public sealed record PromiseOutcome(HelpId Help, PromiseAnswer Answer, DateOnly? By);

public sealed record JobChoice(Job Job, JobStatus Status);

/// <summary>The buying job that an action of ours serves, as it was chosen.</summary>
/// <param name="Job">Null: that of its step.</param>
public sealed record ServedJob(Job? Job);

public sealed record JobReason(Job Job, string Reason);

/// <summary>
/// A person or role at the customer, as typed. An existing one of that name, or of one that begins or ends with it, gets what is said here,
/// else a new one is added.
/// </summary>
public sealed record BuyerEntry(string Name, string? Function, string? Priority, Stance Stance)
{
    /// <summary>Who it is: all is taken as said here, the name and what is empty, too. Null: whoever has the name.</summary>
    public BuyerId? Known { get; init; }
}

/// <summary>Who at the customer does a step: an existing person, a new name or role, or (both null) not known.</summary>
public sealed record Doer(BuyerId? Known, string? New)
{
    public static Doer NotKnown { get; } = new(null, null);
}
