using AdaptiveCards;
using ReviewBot.Cards.Parts;
using ReviewBot.Cards.Words;
using ReviewBot.Reviews;

namespace ReviewBot.Cards.Live;

/// <summary>A review that is live in another message.</summary>
public static class MovedCard
{
    /// <summary>The old live card of a review that continues in a newer message.</summary>
    /// <param name="room">Where it continues; null: further down in this conversation.</param>
    public static AdaptiveCard For(Deal deal, RoomRef? room, CardContext context)
    {
        var say = context.Say;
        var title = say.GoesOn(deal.Customer, room is null ? null : say.Where(room.Name, room.Alone));
        return Frame.Card(
            say,
            title,
            [Header.For(deal.Customer, deal.Title, context.Day(context.Today)), Line.Title(title), Line.Hint(say.NothingLeftHere())],
            [.. Way(room, say), Button.Plain(say.OpenTheDeal(), new CardAction.OpenDeal(context.On(deal))).Alone()]);
    }

    /// <summary>Instead of a review here: where it is live, with a link; its lead may bring it here.</summary>
    public static AdaptiveCard Elsewhere(Deal deal, Review review, RoomRef room, CardContext context)
    {
        var say = context.Say;
        var (title, mayBring) = (say.LiveIn(deal.Customer, say.Where(room.Name, room.Alone)), context.Me?.Id == review.Lead.Id);
        return Frame.Card(
            say,
            title,
            [
                Header.For(deal.Customer, deal.Title),
                Line.Title(title),
                mayBring
                    ? Line.Hint(say.BringHint())
                    : Line.Of(Run.Text(say.LiveElsewhereWhy(review.Lead.Name, context.Clock(review.StartedAt ?? review.OpenedAt))))
                        .Spaced(AdaptiveSpacing.Small),
            ],
            [
                .. Way(room, say),
                .. mayBring
                    ? [Button.Plain(say.BringItHere(), new CardAction.BringReview(context.On(deal))).Alone()]
                    : (AdaptiveAction[])[],
                Button.Plain(DealRow.Button(say.OpenIt(deal.Customer)), new CardAction.OpenDeal(context.On(deal))).Alone(),
            ]);
    }

    /// <summary>The link button; none if Teams has no link for it.</summary>
    static AdaptiveAction[] Way(RoomRef? room, Say say) =>
        room?.Link is { } link ? [new AdaptiveOpenUrlAction { Title = say.GoThere(), Url = link }] : [];
}
