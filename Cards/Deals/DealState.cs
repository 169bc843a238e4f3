using AdaptiveCards;
using ReviewBot.Cards.Nudges;
using ReviewBot.Cards.Parts;
using ReviewBot.Cards.Words;
using ReviewBot.Reviews;

namespace ReviewBot.Cards.Deals;

/// <summary>The state of the whole deal, under the title: closed, paused, in review, without an owner.</summary>
static class DealState
{
    public static IEnumerable<AdaptiveElement> For(Deal deal, Review? live, CardContext reader)
    {
        var say = reader.Say;
        if (live is not null)
            yield return Note.Waiting(say.InReviewNow(), say.LedBy(live.Lead.Name, reader.Clock(live.StartedAt ?? live.OpenedAt)));
        if (deal.Ended is { } ended)
            yield return Ended(ended, say.ClosedBy(ended.By.Name, reader.Day(ended.On), ended), say.IsClosed(ended.How));
        else if (deal.PausedUntil is { } paused && reader.Today <= paused)
            yield return Note.Skipped(say.IsPaused(reader.Day(paused)), say.NothingIsAsked());
        else if (deal.SilentUntil is { } silent && reader.Today < silent)
            yield return Note.Skipped(say.SilenceIsExpected(reader.Day(silent)), say.NoMarksForIt());
        if (deal is { Ended: null, Planned: { } planned } && planned.At > reader.Now.At)
        {
            yield return Note.AnsweredBefore(
                say.ReviewPlannedFor(ReviewPlannedCard.When(planned, reader)), say.PlannedByShort(planned.Lead.Name));
        }
        if (deal is { Owner: null, OwnerAsWritten: { } written })
            yield return Note.AnsweredBefore(say.ImportedOwner(written), say.NobodyGoesByThatName());
    }

    static AdaptiveContainer Ended(Ending ended, string then, string so) =>
        ended.How is EndingKind.Bought ? Note.Saved(so, then) : Note.Closed(so, then);
}
