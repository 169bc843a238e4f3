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
    public static IEnumerable<AdaptiveElement> For(Deal deal, Review? live, bool mayChange, CardContext reader)
    {
        var say = reader.Say;
        AdaptiveAction[] resume = mayChange
            ? [Button.Plain(say.ResumeNow(), new CardAction.ResumeDeal(reader.On(deal))).Alone()]
            : [];
        var snoozed = deal.Ended is null
            ? deal.OpenSteps.Where(it => it.IsSnoozed(deal, reader.Today)).Select(it => it.Snoozed?.Ends(deal)).ToArray()
            : [];
        if (live is not null)
            yield return Note.Waiting(say.InReviewNow(), say.LedBy(live.Lead.Name, reader.Clock(live.StartedAt ?? live.OpenedAt)));
        if (deal.Ended is { } ended)
        {
            var then = say.ClosedBy(ended.By.Name, reader.Day(ended.On), ended);
            AdaptiveAction[] learned = mayChange && ended is { IsUnexplained: false } and ({ KnownLate: null } or { Longest: null })
                ? [Button.Plain(say.AddWhatWeLearned(), new CardAction.OpenEnding(reader.On(deal))).Alone()]
                : [];
            yield return Ended(ended, Say.After(then, say.EndingMore(ended)), say.IsClosed(ended.How), learned);
        }
        else if (deal.PausedUntil is { } paused && reader.Today <= paused)
        {
            yield return Note.Closed(say.IsPaused(reader.Day(paused)), say.NothingIsAsked(), resume);
        }
        else if (snoozed.Length > 0)
        {
            yield return Note.Closed(say.IsSnoozed(snoozed.Contains(null) ? null : Day(snoozed, reader)), say.NotAskedBefore(), resume);
        }
        else if (deal.SilentUntil is { } silent && reader.Today < silent)
        {
            yield return Note.Skipped(say.SilenceIsExpected(reader.Day(silent)), say.NoMarksForIt());
        }
        if (deal is { Ended: null, Planned: { } planned } && planned.At > reader.Now.At)
        {
            yield return Note.AnsweredBefore(
                say.ReviewPlannedFor(ReviewPlannedCard.When(planned, reader)), say.PlannedByShort(planned.Lead.Name));
        }
        if (deal is { Owner: null, OwnerAsWritten: { } written })
            yield return Note.AnsweredBefore(say.ImportedOwner(written), say.NobodyGoesByThatName());
    }

    static string? Day(DateOnly?[] ends, CardContext reader) => ends.Max() is { } last ? reader.Day(last) : null;

    static AdaptiveContainer Ended(Ending ended, string then, string so, AdaptiveAction[] actions) =>
        ended.How is EndingKind.Bought ? Note.Saved(so, then, actions) : Note.Closed(so, then, actions);
}
