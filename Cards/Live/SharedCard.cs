using AdaptiveCards;
using ReviewBot.Cards.Parts;
using ReviewBot.Cards.Words;
using ReviewBot.Reviews;

namespace ReviewBot.Cards.Live;

/// <summary>The live card that everybody sees while a review runs.</summary>
public static class SharedCard
{
    public static AdaptiveCard For(Deal deal, Review review, CardContext reader, Notice? notice) => review.Current is { } topic
        ? At(topic, deal, review, reader, notice)
        : Through(deal, review, reader, notice);

    static AdaptiveCard At(Topic topic, Deal deal, Review review, CardContext reader, Notice? notice)
    {
        var (say, on) = (reader.Say, reader.On(deal));
        var (place, title) = (TopicCard.Place(say, review.Form, topic), Title(topic, deal, review, reader));
        return Frame.Card(
            say,
            say.LiveReview(place, title),
            [
                Header.For(deal.Customer, deal.Title, place),
                Line.Title(title),
                .. NoticeLine.For(notice, reader, topic, deal),
                .. notice is Notice.SavedBy { Topic: null } && review[topic] is null ? [] : StateLine.For(topic, deal, review, reader),
                .. KnownLines.Of(topic, deal, review, reader),
                AsOf(reader),
            ],
            [
                Button.Main(
                    review[topic] is { Skipped: false } && topic is not Topic.Reveal ? say.AddWhatYouKnow() : say.Answer(),
                    new CardAction.OpenTopic(on, topic))
                    .Alone(),
                Button.Plain(say.LeadsView(), new CardAction.LeadView(on)).Alone(),
            ]);
    }

    /// <summary>Some clients show an old state until the chat is opened anew: the room sees which one is older.</summary>
    static AdaptiveTextBlock AsOf(CardContext reader) => Line.Footer(reader.Say.AsOfTime(reader.Clock(reader.Now.At)));

    internal static string Title(Topic topic, Deal deal, Review review, CardContext reader) => topic is Topic.Reveal
        ? RevealCard.Title(deal, review, reader)
        : reader.Say.Question(topic, deal.Customer, review.Baseline.Since is { } day ? reader.Day(day) : null);

    /// <summary>After the last topic: what was covered, and what was not.</summary>
    static AdaptiveCard Through(Deal deal, Review review, CardContext reader, Notice? notice)
    {
        var (say, on) = (reader.Say, reader.On(deal));
        var open = Topics.Of(review.Form).Where(topic => review[topic] is null or { Skipped: true });
        return Frame.Card(
            say,
            say.LiveReview(say.AtTheEnd(), say.AllThrough(deal.Customer)),
            [
                Header.For(deal.Customer, deal.Title, say.AtTheEnd()),
                Line.Title(say.AllThrough(deal.Customer)),
                Line.Hint(say.CloseWithWhatIsThere()),
                .. NoticeLine.For(notice, reader, null, deal),
                .. Listed(say.CoveredHeading(), Topics.Of(review.Form).Where(topic => !open.Contains(topic)), review, reader),
                .. Listed(say.NotCoveredHeading(), open, review, reader),
                AsOf(reader),
            ],
            [
                Button.Main(say.CloseTheReview(), new CardAction.Close(on, review.Id)).Alone(),
                Button.Plain(say.LeadsView(), new CardAction.LeadView(on)).Alone(),
                Button.Plain(say.Back(), new CardAction.Back(on)).Alone(),
            ]);
    }

    static AdaptiveElement[] Listed(string heading, ValueList<Topic> topics, Review review, CardContext reader) => topics.Count == 0 ? [] :
    [
        Line.Heading(heading),
        .. topics.Select(topic => Line.Bullet(
            Run.Text(reader.Say.AsHeading(reader.Say.Short(topic))),
            Run.Subtle(review[topic] is { Skipped: false } covered ? reader.Say.AnsweredBy(covered.By.Name) : ""))),
    ];
}
