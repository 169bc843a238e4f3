using AdaptiveCards;
using ReviewBot.Cards.Parts;
using ReviewBot.Cards.Words;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Live;

namespace ReviewBot.Cards.Live;

/// <summary>The lead's view of a live review, with the steering buttons. Anybody else sees who leads.</summary>
public static class LeadCard
{
    /// <param name="heldUntil">Until when edits of the live card wait for open inputs; null: they do not.</param>
    public static AdaptiveCard For(Deal deal, Review review, CardContext reader, DateTimeOffset? heldUntil)
    {
        var say = reader.Say;
        var isLead = reader.Me is null || reader.Me.Id == review.Lead.Id;
        var place = review.Current is { } topic ? TopicCard.Place(say, review.Form, topic) : say.AtTheEnd();
        var title = review.Current is { } current ? SharedCard.Title(current, deal, review, reader) : say.AllThrough(deal.Customer);
        return Frame.Card(
            say,
            say.LeadsViewOf(place, deal.Customer, LeadLines.Spent(review, reader), LeadLines.Target(review)),
            [
                Header.For(deal.Customer, deal.Title, isLead ? say.AsLead(place) : place),
                Line.Title(title),
                .. isLead
                    ? [
                        Line.Hint(
                            say.OnlyYouSee(
                                deal.Owner is { } owner && owner.Id != review.Lead.Id && review.Current is not (null or Topic.Reveal)
                                    ? owner.Name : null)),
                        Note.Prompt(say.YouCouldAsk(), say.Prompt(review.Current, review.Prompt)),
                    ]
                    : (AdaptiveElement[])[Leading(review, reader)],
                .. isLead && review is { Current: Topic.Reveal, Revealed: true } ? SpreadLines.Of(review, reader) : [],
                Line.Heading(say.WhereThisStands()),
                .. LeadLines.Of(deal, review, reader, heldUntil),
            ],
            isLead ? Steering(deal, review, reader) : Watching(deal, review, reader));
    }

    static AdaptiveContainer Leading(Review review, CardContext reader)
    {
        var silence = (int)LeadRules.LeadSilence.TotalMinutes;
        return Note.Waiting(
            reader.Say.LeadsThis(review.Lead.Name),
            IsSilent(review, reader) ? reader.Say.YouCanTakeOver(silence) : reader.Say.LeadIsHere(silence));
    }

    static bool IsSilent(Review review, CardContext reader) => reader.Now.At - review.LeadSeenAt >= LeadRules.LeadSilence;

    static List<AdaptiveAction> Steering(Deal deal, Review review, CardContext reader)
    {
        var (say, on) = (reader.Say, reader.On(deal));
        var another = Button.Plain(say.AnotherPrompt(), new CardAction.AnotherPrompt(on)).Alone();
        var close = new CardAction.Close(on, review.Id);
        var live = Button.More(say.ShowTheLiveCard(), new CardAction.ShowLive(on)).Alone();
        var back = Button.More(say.Back(), new CardAction.Back(on)).Alone();
        if (review.Current is not { } topic)
            return [Button.Main(say.CloseTheReview(), close).Alone(), another, back, live];

        var next = Topics.After(review.Form, topic);
        var title = next is { } step ? say.GoOnToStep(Topics.Number(review.Form, step)) : say.GoOnToTheEnd();
        var goOn = new CardAction.GoOn(on, topic);
        var reveals = topic is Topic.Reveal && !review.Revealed && review.Ratings.Count > 0;
        return
        [
            reveals ? Button.Main(say.RevealTheAnswers(), new CardAction.Reveal(on)).Alone() : Button.Main(title, goOn).Alone(),
            another,
            Button.Plain(say.CloseTheReview(), close).Alone(),
            .. reveals ? [Button.More(title, goOn).Alone()]
                : Topics.Before(review.Form, topic) is null ? Array.Empty<AdaptiveAction>()
                : [back],
            live,
        ];
    }

    static List<AdaptiveAction> Watching(Deal deal, Review review, CardContext reader)
    {
        var on = reader.On(deal);
        return IsSilent(review, reader)
            ? [
                Button.Main(reader.Say.TakeTheLead(), new CardAction.TakeLead(on)).Alone(),
                Button.Plain(reader.Say.BackToTheReview(), new CardAction.ShowLive(on)).Alone(),
            ]
            : [Button.Plain(reader.Say.BackToTheReview(), new CardAction.ShowLive(on)).Alone()];
    }
}
