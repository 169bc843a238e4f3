using AdaptiveCards;
using ReviewBot.Cards.Words;
using ReviewBot.Reviews;

namespace ReviewBot.Cards.Parts;

/// <summary>
/// The status of the seven jobs, four in a row, then three. The status is always written out; colour alone would not be accessible.
/// </summary>
static class Chips
{
    const int InARow = 4;

    /// <summary>A single line while no job is known.</summary>
    public static AdaptiveContainer For(Say say, ValueList<JobState> jobs) => new()
    {
        Id = "jobs", Spacing = AdaptiveSpacing.Small,
        Items = jobs.All(job => job.Status is JobStatus.Unknown)
            ? [Line.Text(say.NothingKnownOfJobs())]
            : [.. jobs.Select(job => Chip(say, job)).Chunk(InARow).Select(Row)],
    };

    public static string Sign(JobState job) => job.Status switch
    {
        JobStatus.Settled when job.IsClaimed => "◕",
        JobStatus.Settled => "●",
        JobStatus.Working => "◐",
        JobStatus.Reopened => "↺",
        JobStatus.NotStarted => "○",
        JobStatus.NotNeeded => "–",
        _ => "?",
    };

    /// <summary>A row; a short one is padded, so that the columns align.</summary>
    static AdaptiveColumnSet Row(AdaptiveColumn[] chips) => new()
    {
        Spacing = AdaptiveSpacing.Small,
        Columns = [
            .. chips, .. Enumerable.Range(chips.Length, InARow - chips.Length).Select(_ => new AdaptiveColumn { Width = "stretch" })
        ],
    };

    static AdaptiveColumn Chip(Say say, JobState job)
    {
        var word = new AdaptiveTextRun($" {say.Status(job)}") { Size = AdaptiveTextSize.Small };
        if (job.Status is JobStatus.Reopened)
            word.Weight = AdaptiveTextWeight.Bolder;
        return new()
        {
            Width = "stretch",
            Items =
            [
                new AdaptiveTextBlock(say.Name(job.Job)) { Wrap = true, Size = AdaptiveTextSize.Small, Weight = AdaptiveTextWeight.Bolder },
                Line.Of(Run.Sign(Sign(job), Color(job.Status)).Small(), word).Spaced(AdaptiveSpacing.None),
            ],
        };
    }

    public static AdaptiveTextColor Color(JobStatus status) => status switch
    {
        JobStatus.Settled => AdaptiveTextColor.Good,
        JobStatus.Working or JobStatus.Reopened => AdaptiveTextColor.Accent,
        _ => AdaptiveTextColor.Default,
    };
}
