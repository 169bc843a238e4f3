using AdaptiveCards;
using ReviewBot.Cards.Words;
using ReviewBot.Reviews;

namespace ReviewBot.Cards.Parts;

/// <summary>
/// Changes since the review was opened. Contains all changed jobs: a partial list would suggest that the others are unchanged.
/// </summary>
static class ChangedLines
{
    const int MostWhat = 80;

    /// <param name="most">Most dates to list.</param>
    public static IEnumerable<AdaptiveTextRun[]> Of(Deal deal, Review review, CardContext context, int most = Limits.OpenSteps)
    {
        var jobs = from was in review.Baseline.Jobs
                   let now = deal[was.Job]
                   where (now.Status, now.IsClaimed) != (was.Status, was.IsClaimed)
                   select (AdaptiveTextRun[])[
                       Run.Bold(context.Say.Name(was.Job)),
                       Run.Text(context.Say.WasNowIs(
                           was.Status is JobStatus.Unknown ? null : context.Say.Status(was), context.Say.Status(now))),
                   ];
        var dates = from was in review.Baseline.Due
                    let step = deal.Find(was.Step)
                    where step is { IsOpen: true } && step.By != was.By
                    select (AdaptiveTextRun[])[
                        Run.Bold(context.Say.Capital(Truncate.To(step.What, MostWhat))),
                        Run.Text(context.Say.DateMovedFromTo(context.Day(was.By), context.Day(step.By))),
                    ];
        return jobs.Concat(dates.Take(most));
    }

    /// <summary>Steps that were open at the opening and are not any more, then new ones.</summary>
    public static IEnumerable<AdaptiveTextRun[]> OfSteps(Deal deal, Review review, CardContext context, int most = Limits.OpenSteps)
    {
        var ended = from was in review.Baseline.Due
                    let step = deal.Find(was.Step)
                    where step is { IsOpen: false }
                    select Row(step, step.Status is StepStatus.Done ? context.Say.StepIsDone() : context.Say.StepIsDropped());
        var added = from step in deal.OpenBesidePath
                    where review.Baseline.Due.All(it => it.Step != step.Id)
                    select Row(step, context.Say.StepIsNew(context.Day(step.By)));
        return ended.Take(most).Concat(added.Take(most));

        AdaptiveTextRun[] Row(BuyerStep step, string now) =>
            [Run.Bold(context.Say.Capital(Truncate.To(step.What, MostWhat))), Run.Text(now)];
    }
}
