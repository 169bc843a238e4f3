using AdaptiveCards;
using ReviewBot.Cards.Words;
using ReviewBot.Reviews;

namespace ReviewBot.Cards.Parts;

/// <summary>The seven jobs, and the reasons for reopened ones. Empty while none is known.</summary>
static class JobLines
{
    /// <param name="most">Most reasons to list.</param>
    public static AdaptiveElement[] Of(string heading, ValueList<JobState> jobs, CardContext context, int most = 7) =>
        jobs.All(job => job.Status is JobStatus.Unknown)
            ? []
            : [Line.Heading(heading), Chips.For(context.Say, jobs), .. SentBack(jobs, context).Take(most)];

    public static IEnumerable<AdaptiveElement> SentBack(ValueList<JobState> jobs, CardContext context) =>
        from job in jobs
        where job is { Status: JobStatus.Reopened, SentBack: not null }
        select (AdaptiveElement)Line.Of(
            Run.Bold(context.Say.SentBackTo(job.Job)), Run.Text(context.Say.AsSentence(job.SentBack ?? ""))).Spaced(AdaptiveSpacing.Small);
}
