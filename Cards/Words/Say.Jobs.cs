using System.Diagnostics;
using ReviewBot.Reviews;

namespace ReviewBot.Cards.Words;

public partial class Say
{
    public virtual string NothingKnownOfJobs() => "We don’t know yet where they are in the buying process.";

    /// <summary>Status of a job, next to its sign.</summary>
    public virtual string Status(JobState job) => job.Status switch
    {
        JobStatus.Settled when job.IsClaimed => "probably settled",
        JobStatus.Settled => "settled",
        JobStatus.Working => "in progress",
        JobStatus.Reopened => "reopened",
        JobStatus.NotStarted => "not started",
        JobStatus.NotNeeded => "not needed",
        JobStatus.Unknown => "unknown",
        _ => throw new UnreachableException(),
    };
}
