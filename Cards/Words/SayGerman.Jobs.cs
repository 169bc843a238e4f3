using System.Diagnostics;
using ReviewBot.Reviews;

namespace ReviewBot.Cards.Words;

sealed partial class SayGerman
{
    public override string NothingKnownOfJobs() => "Noch ist nichts darüber bekannt, wo der Kunde auf dem Weg zum Kauf steht.";

    public override string Status(JobState job) => job.Status switch
    {
        JobStatus.Settled when job.IsClaimed => "vermutlich geklärt",
        JobStatus.Settled => "geklärt",
        JobStatus.Working => "in Arbeit",
        JobStatus.Reopened => "wieder offen",
        JobStatus.NotStarted => "noch offen",
        JobStatus.NotNeeded => "nicht nötig",
        JobStatus.Unknown => "unbekannt",
        _ => throw new UnreachableException(),
    };
}
