using AdaptiveCards;
using ReviewBot.Cards.Parts;
using ReviewBot.Cards.Words;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Live;

namespace ReviewBot.Cards.Live;

/// <summary>The lead's view of a live review, with the steering buttons. Anybody else sees who leads.</summary>
public static class LeadCard
{
    /// <param name="heldUntil">Until when edits of the live card wait for open inputs; null: no wait.</param>
    public static AdaptiveCard For(Deal deal, Review review, CardContext context, DateTimeOffset? heldUntil)
    {
        var say = context.Say;
        var isLead = context.Me is null || context.Me.Id == review.Lead.Id;
        var topic = SharedCard.Last(review);
        var (place, title) = (TopicCard.Place(say, review.Form, topic), SharedCard.Title(topic, deal, review, context));
        return Frame.Card(
            say,
            say.LeadsViewOf(place, deal.Customer, LeadLines.Spent(review, context), LeadLines.Target(review)),
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
                    : (AdaptiveElement[])[Leading(review, context)],
                .. isLead && review is { Current: Topic.Reveal, Revealed: true }
                    ? [.. SpreadLines.Of(review, context), .. DoubtLines.Of(deal, review, context, isLead: true)]
                    : (AdaptiveElement[])[],
                Line.Heading(say.WhereThisStands()),
                .. LeadLines.Of(deal, review, context, heldUntil),
            ],
            isLead ? Steering(deal, review, context) : Watching(deal, review, context));
    }

    static AdaptiveContainer Leading(Review review, CardContext context)
    {
        var silence = (int)LeadRules.LeadSilence.TotalMinutes;
        return Note.Waiting(
            context.Say.LeadsThis(review.Lead.Name),
            IsSilent(review, context) ? context.Say.YouCanTakeOver(silence) : context.Say.LeadIsHere(silence));
    }

    static bool IsSilent(Review review, CardContext context) => context.Now.At - review.LeadSeenAt >= LeadRules.LeadSilence;

    static List<AdaptiveAction> Steering(Deal deal, Review review, CardContext context)
    {
        var (say, on) = (context.Say, context.On(deal));
        var close = new CardAction.Close(on, review.Id);
        var next = review.Current is { } at ? Topics.After(review.Form, at) : null;
        // In the full form even without a rating, so that the button does not reveal whether somebody wrote a doubt.
        var reveals = review is { Current: Topic.Reveal, Revealed: false } && (review.Ratings.Count > 0 || DoubtRules.IsOpen(review));
        var rates = review is { Current: Topic.Reveal, Revealed: false } && !review.Ratings.Any(it => it.By.Id == context.Me?.Id);
        return
        [
            .. rates ? [Button.Main(say.Answer(), new CardAction.OpenTopic(on, Topic.Reveal)).Alone()] : Array.Empty<AdaptiveAction>(),
            .. next is { } step
                ?
                [
                    Button.Main(
                        say.GoOnToStep(Topics.Number(review.Form, step)), new CardAction.NextTopic(on, SharedCard.Last(review))).Alone(),
                ]
                : reveals ? [Lead(say.RevealTheAnswers(), new CardAction.Reveal(on))]
                : (AdaptiveAction[])[Lead(say.Finish(), close)],
            .. rates ? Array.Empty<AdaptiveAction>() : [Button.Plain(say.AnotherPrompt(), new CardAction.AnotherPrompt(on)).Alone()],
            .. next is not null || reveals ? [Button.Plain(say.CloseTheReview(), close).Alone()] : Array.Empty<AdaptiveAction>(),
            .. Topics.Before(review.Form, SharedCard.Last(review)) is null
                ? Array.Empty<AdaptiveAction>()
                : [Button.More(say.Back(), new CardAction.Back(on)).Alone()],
            Button.More(say.ShowTheLiveCard(), new CardAction.ShowLive(on)).Alone(),
        ];

        // While the lead's own answer is missing, it is the primary button.
        AdaptiveAction Lead(string title, CardAction press) => (rates ? Button.Plain(title, press) : Button.Main(title, press)).Alone();
    }

    static List<AdaptiveAction> Watching(Deal deal, Review review, CardContext context)
    {
        var on = context.On(deal);
        return IsSilent(review, context)
            ? [
                Button.Main(context.Say.TakeTheLead(), new CardAction.TakeLead(on)).Alone(),
                Button.Plain(context.Say.BackToTheReview(), new CardAction.ShowLive(on)).Alone(),
            ]
            : [Button.Plain(context.Say.BackToTheReview(), new CardAction.ShowLive(on)).Alone()];
    }
}
