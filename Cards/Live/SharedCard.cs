using AdaptiveCards;
using ReviewBot.Cards.Parts;
using ReviewBot.Cards.Words;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Live;

namespace ReviewBot.Cards.Live;

/// <summary>The live card that everybody sees while a review runs.</summary>
public static class SharedCard
{
    public static AdaptiveCard For(Deal deal, Review review, CardContext context, Notice? notice)
    {
        var (say, topic) = (context.Say, Last(review));
        var (place, title) = (TopicCard.Place(say, review.Form, topic), Title(topic, deal, review, context));
        return Frame.Card(
            say,
            say.LiveReview(place, title),
            [
                Header.For(deal.Customer, deal.Title, place),
                Line.Title(title),
                .. NoticeLine.For(notice, context, topic, deal),
                .. review.IsThrough ? [Through(review, say)]
                    : notice is Notice.SavedBy { Topic: null } && review[topic] is null ? []
                    : StateLine.For(topic, deal, review, context),
                .. topic is Topic.Reveal ? [StepLine.Named(deal, RevealCard.Step(deal, review), context)] : (AdaptiveElement[])[],
                .. KnownLines.Of(topic, deal, review, context),
                AsOf(context),
            ],
            [
                .. Buttons(topic, deal, review, context),
                .. topic is not Topic.Reveal && RoomQuestionRules.IsOpen(deal, review)
                    ? [Button.Plain(say.QuestionForMe(), new CardAction.AskMe(context.On(deal))).Alone()]
                    : (AdaptiveAction[])[],
                Button.Plain(say.LeadsView(), new CardAction.LeadView(context.On(deal))).Alone(),
                .. review.Current is null
                    ? [Button.Plain(say.Back(), new CardAction.Back(context.On(deal))).Alone()]
                    : (AdaptiveAction[])[],
            ]);
    }

    /// <summary>
    /// A time stamp: some clients show an old state until the chat is opened again, so that people can tell which is newer.
    /// </summary>
    static AdaptiveTextBlock AsOf(CardContext context) => Line.Footer(context.Say.AsOfTime(context.Clock(context.Now.At)));

    /// <summary>The displayed topic: after the end, the last one.</summary>
    internal static Topic Last(Review review) => review.Current ?? Topics.Of(review.Form)[^1];

    internal static string Title(Topic topic, Deal deal, Review review, CardContext context) => topic is Topic.Reveal
        ? RevealCard.Title(deal, review, context)
        : context.Say.Question(topic, deal.Customer, review.Baseline.Since is { } day ? context.Day(day) : null);

    /// <summary>The next action is the primary button: answer, reveal or finish.</summary>
    static AdaptiveAction[] Buttons(Topic topic, Deal deal, Review review, CardContext context)
    {
        var (say, on) = (context.Say, context.On(deal));
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
