using AdaptiveCards;
using ReviewBot.Cards.Nudges;
using ReviewBot.Cards.Parts;
using ReviewBot.Cards.Words;
using ReviewBot.Reviews;

namespace ReviewBot.Cards.Deals;

/// <summary>The state of the whole deal, under the title: closed, paused, in review, without an owner.</summary>
static class DealState
{
    /// <param name="mayChange">False: read-only.</param>
    public static IEnumerable<AdaptiveElement> For(Deal deal, Review? live, bool mayChange, CardContext context)
    {
        var say = context.Say;
        AdaptiveAction[] resume = mayChange
            ? [Button.Plain(say.ResumeNow(), new CardAction.ResumeDeal(context.On(deal))).Alone()]
            : [];
        var snoozed = deal.Ended is null
            ? deal.OpenSteps.Where(it => it.IsSnoozed(deal, context.Today)).Select(it => it.Snoozed?.Ends(deal)).ToArray()
            : [];
        if (live is not null)
            yield return Note.Waiting(say.InReviewNow(), say.LedBy(live.Lead.Name, context.Clock(live.StartedAt ?? live.OpenedAt)));
        if (deal.Ended is { } ended)
        {
            var then = say.ClosedBy(ended.By.Name, context.Day(ended.On), ended);
            AdaptiveAction[] learned = mayChange && ended is { IsUnexplained: false } and ({ KnownLate: null } or { Longest: null })
                ? [Button.Plain(say.AddWhatWeLearned(), new CardAction.OpenEnding(context.On(deal))).Alone()]
                : [];
            yield return Ended(ended, Say.After(then, say.EndingMore(ended)), say.IsClosed(ended.How), learned);
        }
        else if (deal.PausedUntil is { } paused && context.Today <= paused)
        {
            yield return Note.Closed(say.IsPaused(context.Day(paused)), say.NothingIsAsked(), resume);
        }
        else if (snoozed.Length > 0)
        {
            yield return Note.Closed(say.IsSnoozed(snoozed.Contains(null) ? null : Day(snoozed, context)), say.NotAskedBefore(), resume);
        }
        else if (deal.SilentUntil is { } silent && context.Today < silent)
        {
            yield return Note.Skipped(say.SilenceIsExpected(context.Day(silent)), say.NoMarksForIt());
        }
        if (deal is { Ended: null, Planned: { } planned } && planned.At > context.Now.At)
        {
            yield return Note.AnsweredBefore(
                say.ReviewPlannedFor(ReviewPlannedCard.When(planned, context)), say.PlannedByShort(planned.Lead.Name));
        }
        if (deal is { Owner: null, OwnerAsWritten: { } written })
            yield return Note.AnsweredBefore(say.ImportedOwner(written), say.NobodyGoesByThatName());
    }

    static string? Day(DateOnly?[] ends, CardContext context) => ends.Max() is { } last ? context.Day(last) : null;

    static AdaptiveContainer Ended(Ending ended, string then, string so, AdaptiveAction[] actions) =>
        ended.How is EndingKind.Bought ? Note.Saved(so, then, actions) : Note.Closed(so, then, actions);
}
