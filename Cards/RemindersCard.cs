using AdaptiveCards;
using ReviewBot.Cards.Parts;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Marks;

namespace ReviewBot.Cards;

/// <summary>What the board will say about each open step, and when, if nobody answers.</summary>
public static class RemindersCard
{
    public static AdaptiveCard For(ClosedReview closed, Reader reader)
    {
        var (say, deal) = (reader.Say, closed.Deal);
        var steps = deal.OpenSteps.Take(Limits.OpenSteps).ToArray();
        return Frame.Card(
            say,
            say.RemindersTitle(),
            [
                Header.For(deal.Customer, deal.Title, say.ReviewedOn(reader.Day(closed.ClosedAt.Today))),
                Line.Title(say.RemindersTitle()),
                Line.Hint(say.RemindersHint()),
                .. steps.Length == 0 ? [Line.Text(say.NoReminders()).Spaced(AdaptiveSpacing.Medium)] : steps.Select(step => (AdaptiveElement)Step(closed, step, reader)),
                Line.Footer(say.RemindersFooter()),
            ],
            [Button.Plain(say.BackToTheSummary(), new Press.ShowSummary(reader.On(deal), closed.Review.Id)).Alone()]);
    }

    static AdaptiveContainer Step(ClosedReview closed, BuyerStep step, Reader reader) => new()
    {
        Spacing = AdaptiveSpacing.Large,
        Items =
        [
            StepLine.For(closed.Deal, step, reader),
            .. Upcoming.Of(step, MarkRules.Standard, WorkCalendar.Default).Select(it => Line.Bullet(
                Run.Bold(reader.Say.RemindsOn(reader.Day(it.On))), Run.Text(reader.Say.Follows(it.Kind)))),
        ],
    };
}
