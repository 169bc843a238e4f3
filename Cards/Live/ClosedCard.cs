using AdaptiveCards;
using ReviewBot.Cards.Parts;
using ReviewBot.Cards.Words;
using ReviewBot.Reviews;

namespace ReviewBot.Cards.Live;

/// <summary>The live card after the end of its review: no inputs, one button.</summary>
public static class ClosedCard
{
    public static AdaptiveCard For(ClosedReview closed, CardContext reader)
    {
        var (say, deal) = (reader.Say, closed.Deal);
        return Frame.Card(
            say,
            say.ReviewIsOver(deal.Customer),
            [
                Header.For(deal.Customer, deal.Title, say.ReviewedOn(reader.Day(closed.ClosedAt.Today))),
                Line.Title(say.ReviewIsOver(deal.Customer)),
                closed.WithMeeting
                    ? Note.Closed(say.ClosedWithMeeting(), say.ClosedInTheNameOf(closed.ClosedBy.Name, reader.Clock(closed.ClosedAt.At)))
                    : Note.Closed(
                        say.ClosedBy(closed.ClosedBy.Name, reader.Day(closed.ClosedAt.Today), reader.Clock(closed.ClosedAt.At)),
                        say.SummaryIsBelow()),
            ],
            [Button.Plain(say.ShowTheSummary(), new CardAction.ShowSummary(reader.On(deal), closed.Review.Id)).Alone()]);
    }

    /// <summary>The live card of a review that had not started when its meeting ended.</summary>
    public static AdaptiveCard NotReached(Deal deal, CardContext reader) =>
        Without(
            deal, reader.Say.NotReached(deal.Customer), Note.Skipped(reader.Say.ClosedWithMeeting(), reader.Say.NotReachedWhy()), reader);

    /// <summary>The live card of a review that was skipped before it started.</summary>
    public static AdaptiveCard LeftOut(Deal deal, Person by, CardContext reader) =>
        Without(
            deal, reader.Say.LeftOut(deal.Customer), Note.Skipped(reader.Say.LeftOutBy(by.Name), reader.Say.NothingWasChanged()), reader);

    static AdaptiveCard Without(Deal deal, string title, AdaptiveContainer why, CardContext reader) => Frame.Card(
        reader.Say,
        title,
        [Header.For(deal.Customer, deal.Title, reader.Day(reader.Today)), Line.Title(title), why],
        [
            Button.Plain(reader.Say.OpenTheDeal(), new CardAction.OpenDeal(reader.On(deal))).Alone(),
            Button.Plain(reader.Say.ReviewItAfterAll(), new CardAction.ReviewDeal(reader.On(deal))).Alone(),
        ]);
}
