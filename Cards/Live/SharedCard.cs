using AdaptiveCards;
using ReviewBot.Cards.Parts;
using ReviewBot.Cards.Words;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Live;

namespace ReviewBot.Cards.Live;

/// <summary>The live card that everybody sees while a review runs.</summary>
public static class SharedCard
{
    public static AdaptiveCard For(Deal deal, Review review, CardContext reader, Notice? notice)
    {
        var (say, topic) = (reader.Say, Last(review));
        var (place, title) = (TopicCard.Place(say, review.Form, topic), Title(topic, deal, review, reader));
        return Frame.Card(
            say,
            say.LiveReview(place, title),
            [
                Header.For(deal.Customer, deal.Title, place),
                Line.Title(title),
                .. NoticeLine.For(notice, reader, topic, deal),
                .. review.IsThrough ? [Through(review, say)]
                    : notice is Notice.SavedBy { Topic: null } && review[topic] is null ? []
                    : StateLine.For(topic, deal, review, reader),
                .. topic is Topic.Reveal ? [StepLine.Named(deal, RevealCard.Step(deal, review), reader)] : (AdaptiveElement[])[],
                .. KnownLines.Of(topic, deal, review, reader),
                AsOf(reader),
            ],
            [
                .. Buttons(topic, deal, review, reader),
                .. topic is not Topic.Reveal && RoomQuestionRules.IsOpen(deal, review)
                    ? [Button.Plain(say.QuestionForMe(), new CardAction.AskMe(reader.On(deal))).Alone()]
                    : (AdaptiveAction[])[],
                Button.Plain(say.LeadsView(), new CardAction.LeadView(reader.On(deal))).Alone(),
                .. review.Current is null
                    ? [Button.Plain(say.Back(), new CardAction.Back(reader.On(deal))).Alone()]
                    : (AdaptiveAction[])[],
            ]);
    }

    /// <summary>
    /// A time stamp: some clients show an old state until the chat is opened again, so that people can tell which is newer.
    /// </summary>
    static AdaptiveTextBlock AsOf(CardContext reader) => Line.Footer(reader.Say.AsOfTime(reader.Clock(reader.Now.At)));

    /// <summary>The displayed topic: after the end, the last one.</summary>
    internal static Topic Last(Review review) => review.Current ?? Topics.Of(review.Form)[^1];

    internal static string Title(Topic topic, Deal deal, Review review, CardContext reader) => topic is Topic.Reveal
        ? RevealCard.Title(deal, review, reader)
        : reader.Say.Question(topic, deal.Customer, review.Baseline.Since is { } day ? reader.Day(day) : null);

    /// <summary>The next action is the primary button: answer, reveal or finish.</summary>
    static AdaptiveAction[] Buttons(Topic topic, Deal deal, Review review, CardContext reader)
    {
        var (say, on) = (reader.Say, reader.On(deal));
        var open = new CardAction.OpenTopic(on, topic);
        var answers = Button.Plain(say.Answer(), open).Alone();
        return review switch
        {
            { IsThrough: true } => [
                Button.Main(say.Finish(), new CardAction.Close(on, review.Id)).Alone(),
                .. review.Current is null ? (AdaptiveAction[])[] : [answers],
            ],
            _ when topic is Topic.Reveal && LeadRules.NotRated(deal, review).Count == 0 =>
                [Button.Main(say.RevealTheAnswers(), new CardAction.Reveal(on, Shared: true)).Alone(), answers],
            _ => [Button.Main(
                review[topic] is { Skipped: false } && topic is not Topic.Reveal ? say.AddWhatYouKnow() : say.Answer(), open).Alone()],
        };
    }

    static AdaptiveContainer Through(Review review, Say say)
    {
        var open = Topics.NotCovered(review);
        return Note.AnsweredBefore(
            say.Before(say.ThatWasTheLastStep()), open.Count == 0 ? "" : say.NotCoveredThisTime(open.Select(say.Short)));
    }
}
