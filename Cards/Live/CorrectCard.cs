using AdaptiveCards;
using ReviewBot.Cards.Parts;
using ReviewBot.Cards.Words;
using ReviewBot.Reviews;

namespace ReviewBot.Cards.Live;

/// <summary>Asks which answer of a closed review to correct.</summary>
public static class CorrectCard
{
    public static AdaptiveCard For(ClosedReview closed, CardContext context)
    {
        var (say, on) = (context.Say, context.On(closed.Deal));
        return Frame.Card(
            say,
            say.CorrectTitle(),
            [
                Header.For(closed.Deal.Customer, closed.Deal.Title, say.ReviewedOn(context.Day(closed.ClosedAt.Today))),
                Line.Title(say.CorrectTitle()),
                Line.Hint(say.CorrectHint()),
                .. Enum.GetValues<Topic>().Select(topic => Row(closed, topic, context)),
            ],
            [Button.Plain(say.BackToTheSummary(), new CardAction.ShowSummary(on, closed.Review.Id)).Alone()]);
    }

    static AdaptiveContainer Row(ClosedReview closed, Topic topic, CardContext context)
    {
        var say = context.Say;
        var title = say.Capital(say.Short(topic));
        return Block.Row(
            Button.Plain(title, new CardAction.CorrectTopic(context.On(closed.Deal), closed.Review.Id, topic)).Alone(),
            Line.Sides(
                [Run.Bold(
                    title),
                    Run.Subtle(
                        closed.Review[topic] is { Skipped: false } covered
                            ? say.AnsweredBy(covered.By.Name)
                            : $" · {say.NotCoveredHeading()}")],
                Run.Text("›")));
    }
}
