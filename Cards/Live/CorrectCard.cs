using AdaptiveCards;
using ReviewBot.Cards.Parts;
using ReviewBot.Cards.Words;
using ReviewBot.Reviews;

namespace ReviewBot.Cards.Live;

/// <summary>Asks which answer of a closed review to correct.</summary>
public static class CorrectCard
{
    public static AdaptiveCard For(ClosedReview closed, CardContext reader)
    {
        var (say, on) = (reader.Say, reader.On(closed.Deal));
        return Frame.Card(
            say,
            say.CorrectTitle(),
            [
                Header.For(closed.Deal.Customer, closed.Deal.Title, say.ReviewedOn(reader.Day(closed.ClosedAt.Today))),
                Line.Title(say.CorrectTitle()),
                Line.Hint(say.CorrectHint()),
                .. Enum.GetValues<Topic>().Select(topic => Row(closed, topic, reader)),
            ],
            [Button.Plain(say.BackToTheSummary(), new CardAction.ShowSummary(on, closed.Review.Id)).Alone()]);
    }

    static AdaptiveContainer Row(ClosedReview closed, Topic topic, CardContext reader)
    {
        var say = reader.Say;
        var title = say.Capital(say.Short(topic));
        return Block.Row(
            Button.Plain(title, new CardAction.CorrectTopic(reader.On(closed.Deal), closed.Review.Id, topic)).Alone(),
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
