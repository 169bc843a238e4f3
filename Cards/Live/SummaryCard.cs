using AdaptiveCards;
using ReviewBot.Cards.Parts;
using ReviewBot.Cards.Words;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Marks;

namespace ReviewBot.Cards.Live;

/// <summary>The result of a closed review.</summary>
public static class SummaryCard
{
    /// <param name="next">The next deal of the queue, for a button that carries the rest of the queue; null: none.</param>
    public static AdaptiveCard For(ClosedReview closed, ValueList<Mark> marks, Deal? next, Workspace workspace, CardContext context) =>
        Fit.Card(ActLines.Most, most => For(closed, marks, next, workspace, context, most));

    static AdaptiveCard For(ClosedReview closed, ValueList<Mark> marks, Deal? next, Workspace workspace, CardContext context, int most)
    {
        var (say, deal) = (context.Say, closed.Deal);
        var headline = Headline(closed, context);
        return Frame.Card(
            say,
            say.SummaryOf(headline, deal.Customer),
            [
                Header.For(deal.Customer, deal.Title, say.ReviewedOn(context.Day(closed.ClosedAt.Today))),
                Line.Title(headline),
                .. closed.WithMeeting ? [Line.Hint(say.SummaryWithMeeting())] : Array.Empty<AdaptiveElement>(),
                .. closed.Correction is { } correction
                    ? [Line.Hint(say.CorrectedBy(correction.By.Name, context.Day(correction.When.Today), correction.Topic))]
                    : Array.Empty<AdaptiveElement>(),
                .. SummaryLines.Of(closed, marks, workspace, context, most),
            ],
            [.. Actions(closed, next, context)]);
    }

    /// <summary>Where they are in their buying; if that is unknown, their next step; without one, what they want.</summary>
    internal static string Headline(ClosedReview closed, CardContext context)
    {
        var (say, deal, step) = (context.Say, closed.Deal, Step(closed));
        return (OpensWithStep(closed), step) switch
        {
            (true, { } next) => say.StepHeadline(say.Who(deal.Find(next.Who)), next.What, context.Day(next.By)),
            _ when !IsWhereKnown(deal) => say.DealHeadline(deal.Customer, CaseLines.Headline(deal.Case)),
            _ => say.Headline(
                deal.Customer,
                [.. deal.Jobs.Where(it => it.Status is JobStatus.Reopened).Select(it => it.Job)],
                [.. deal.Jobs.Where(it => it.Status is JobStatus.Working).Select(it => it.Job)],
                deal.Jobs.Count(it => it.Status is JobStatus.Settled)),
        };
    }

    /// <summary>True if the headline is the next step.</summary>
    internal static bool OpensWithStep(ClosedReview closed) => !IsWhereKnown(closed.Deal) && Step(closed) is not null;

    /// <summary>The step that was agreed on in the review, as long as it is open, else the next one; null: none.</summary>
    internal static BuyerStep? Step(ClosedReview closed) =>
        closed.Deal.Find(closed.Review.NextStep) is { IsOpen: true } agreed ? agreed : closed.Deal.Next;

    static bool IsWhereKnown(Deal deal) => deal.Jobs.Any(it => it.IsWorking || it.Status is JobStatus.Settled);

    static List<AdaptiveAction> Actions(ClosedReview closed, Deal? next, CardContext context)
    {
        var (say, on, id) = (context.Say, context.On(closed.Deal), closed.Review.Id);
        var copy = new CardAction.CopyForCustomer(on, id);
        var correct = Button.Plain(say.Correct(), new CardAction.Correct(on, id)).Alone();
        var reminders = new CardAction.Reminders(on, id);
        var history = Button.More(say.History(), new CardAction.History(on, id)).Alone();
        return next is null
            ? [Button.Main(say.CopyForCustomer(), copy).Alone(), correct, Button.Plain(say.Reminders(), reminders).Alone(), history]
            :
            [
                Button.Main(
                    say.NextDeal(next.Customer),
                    new CardAction.ReviewDeal(context.On(next), [.. closed.Review.Queue.Where(it => it != next.Id).Select(it => it.Value)])
                    {
                        Before = closed.Review.Queued?.Before + 1,
                    })
                    .Alone(),
                Button.Plain(say.CopyForCustomer(), copy).Alone(),
                correct,
                Button.More(say.Reminders(), reminders).Alone(),
                history,
            ];
    }
}
