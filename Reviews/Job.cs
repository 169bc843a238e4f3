namespace ReviewBot.Reviews;

/// <summary>The seven buying jobs. The first six are Gartner's ("The B2B Buying Journey"); they are not stages.</summary>
public enum Job
{
    Problem,
    Explore,
    Require,
    Select,
    Validate,
    Consensus,
    Path,
}

public enum JobStatus
{
    Unknown,
    NotStarted,
    Working,
    Settled,
    Reopened,
    NotNeeded,
}

/// <summary>Where the customer is with one buying job.</summary>
/// <param name="Since">The day of this status; null while nobody has said anything.</param>
/// <param name="Proof">The best evidence seen for this job since it was last settled.</param>
/// <param name="SentBack">What sent them back, when it is reopened and somebody has said so.</param>
public sealed record JobState(Job Job, JobStatus Status, DateOnly? Since = null, Level? Proof = null, string? SentBack = null)
{
    /// <summary>Settled by our word alone: nothing that they wrote or did shows it.</summary>
    public bool IsClaimed => Status is JobStatus.Settled && Proof is null or < Level.Wrote;

    /// <summary>They are at it, for the first time or again.</summary>
    public bool IsWorking => Status is JobStatus.Working or JobStatus.Reopened;
}

public static class Jobs
{
    public static ValueList<Job> All { get; } = [.. Enum.GetValues<Job>()];

    /// <summary>The jobs of a deal that nobody has spoken about.</summary>
    public static ValueList<JobState> Unknown { get; } = [.. All.Select(job => new JobState(job, JobStatus.Unknown))];

    /// <summary>Being sure and agreeing go on in every purchase: they are never "not needed".</summary>
    public static bool IsAlwaysOn(this Job job) => job is Job.Validate or Job.Consensus;

    /// <summary>The status that a choice leads to: working again on what was settled is "reopened".</summary>
    public static JobState Become(this JobState state, JobStatus chosen, DateOnly today) => (state.Status, chosen) switch
    {
        (JobStatus.Settled, JobStatus.Working) => new(state.Job, JobStatus.Reopened, today),
        (JobStatus.Reopened, JobStatus.Working) => state,
        var (from, to) when from == to => state.Since is null ? state with { Since = today } : state,
        _ => new(state.Job, chosen, today, state.Status is JobStatus.Settled ? null : state.Proof),
    };
}
