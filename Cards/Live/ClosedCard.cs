using AdaptiveCards;
using ReviewBot.Cards.Parts;
using ReviewBot.Cards.Words;
using ReviewBot.Reviews;

namespace ReviewBot.Cards.Live;

/// <summary>The live card after the end of its review: no inputs, one button.</summary>
public static class ClosedCard
{
    public static AdaptiveCard For(ClosedReview closed, CardContext context)
    {
        var (say, deal) = (context.Say, closed.Deal);
        return Frame.Card(
            say,
            say.ReviewIsOver(deal.Customer),
            [
                Header.For(deal.Customer, deal.Title, say.ReviewedOn(context.Day(closed.ClosedAt.Today))),
                Line.Title(say.ReviewIsOver(deal.Customer)),
                closed.WithMeeting
                    ? Note.Closed(say.ClosedWithMeeting(), say.ClosedInTheNameOf(closed.ClosedBy.Name, context.Clock(closed.ClosedAt.At)))
                    : Note.Closed(
                        say.ClosedBy(closed.ClosedBy.Name, context.Day(closed.ClosedAt.Today), context.Clock(closed.ClosedAt.At)),
                        say.SummaryIsBelow()),
            ],
            [Button.Plain(say.ShowTheSummary(), new CardAction.ShowSummary(context.On(deal), closed.Review.Id)).Alone()]);
    }

    /// <summary>The live card of a review that had not started when its meeting ended.</summary>
    public static AdaptiveCard NotReached(Deal deal, CardContext context) =>
        Without(
            deal, context.Say.NotReached(
                deal.Customer), Note.Skipped(context.Say.ClosedWithMeeting(), context.Say.NotReachedWhy()), context);

    /// <summary>The live card of a review that was skipped before it started.</summary>
    public static AdaptiveCard LeftOut(Deal deal, Person by, CardContext context) =>
        Without(
            deal, context.Say.LeftOut(
                deal.Customer), Note.Skipped(context.Say.LeftOutBy(by.Name), context.Say.NothingWasChanged()), context);

    static AdaptiveCard Without(Deal deal, string title, AdaptiveContainer why, CardContext context) => Frame.Card(
        context.Say,
        title,
        [Header.For(deal.Customer, deal.Title, context.Day(context.Today)), Line.Title(title), why],
        [
            Button.Plain(context.Say.OpenTheDeal(), new CardAction.OpenDeal(context.On(deal))).Alone(),
            Button.Plain(context.Say.ReviewItAfterAll(), new CardAction.ReviewDeal(context.On(deal))).Alone(),
        ]);
}
