namespace ReviewBot.Reviews;

/// <summary>
/// The seven buying jobs, worked on in any order: not stages. The first six are Gartner's,
/// https://www.gartner.com/en/newsroom/press-releases/2018-10-09-gartner-says-the-marketing-to-sales-handoff-should-no-longer-exist
/// </summary>
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

/// <summary>State of one buying job at the customer.</summary>
/// <param name="Since">The day of the latest change of status; null: nobody has answered yet.</param>
/// <param name="Proof">The best evidence since the job was last settled; null: none.</param>
/// <param name="SentBack">Why the job was reopened; null: not reopened, or not said.</param>
public sealed record JobState(
    Job Job, JobStatus Status, DateOnly? Since = null, Level? Proof = null, string? SentBack = null) : ExtensibleRecord
{
    /// <summary>Settled on our word alone, without anything that the customer wrote or did.</summary>
    public bool IsClaimed => Status is JobStatus.Settled && Proof is null or < Level.Wrote;

    /// <summary>True while the customer works on it, for the first time or again.</summary>
    public bool IsWorking => Status is JobStatus.Working or JobStatus.Reopened;
}

public static class Jobs
{
    public static ValueList<Job> All { get; } = [.. Enum.GetValues<Job>()];

    /// <summary>The initial jobs of a new deal: all unknown.</summary>
    public static ValueList<JobState> Unknown { get; } = [.. All.Select(job => new JobState(job, JobStatus.Unknown))];

    /// <summary>True for the two jobs that Gartner calls "always on": part of every purchase, never "not needed".</summary>
    public static bool IsAlwaysOn(this Job job) => job is Job.Validate or Job.Consensus;

    /// <summary>The new state for a chosen status. Choosing "working" for a settled job makes it "reopened".</summary>
    public static JobState Become(this JobState state, JobStatus chosen, DateOnly today) => (state.Status, chosen) switch
    {
        (JobStatus.Settled, JobStatus.Working) => new(state.Job, JobStatus.Reopened, today),
        (JobStatus.Reopened, JobStatus.Working) => state,
        var (from, to) when from == to => state.Since is null ? state with { Since = today } : state,
        _ => new(state.Job, chosen, today, state.Status is JobStatus.Settled ? null : state.Proof),
    };
}
