using AdaptiveCards;
using ReviewBot.Cards.Parts;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Marks;

namespace ReviewBot.Cards;

/// <summary>What reminders will follow a review, when, and to whom.</summary>
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

    static AdaptiveContainer Step(ClosedReview closed, BuyerStep step, Reader reader)
    {
        var owner = closed.Deal.Owner?.Name ?? closed.Deal.OwnerAsWritten ?? reader.Say.NobodyYet();
        return new()
        {
            Spacing = AdaptiveSpacing.Large,
            Items =
            [
                StepLine.For(closed.Deal, step, reader),
                .. Reminding.After(step, WorkCalendar.Default).Select(it => Line.Bullet(
                    Run.Bold(reader.Say.RemindsOn(reader.Day(it.On))), Run.Text(reader.Say.AsHeading(reader.Say.Reminds(it.Rung, owner, closed.Review.Lead.Name))))),
            ],
        };
    }
}
