using AdaptiveCards;
using ReviewBot.Cards.Parts;
using ReviewBot.Cards.Words;
using ReviewBot.Reviews;

namespace ReviewBot.Cards.Deals;

/// <summary>
/// The card of a deal that a user inserts into any conversation by the message extension. Everybody there can read it, so it shows only the
/// names of the deal and its owner. Its button opens the deal for members of its pipeline.
/// </summary>
public static class FoundCard
{
    public static AdaptiveCard For(string home, Deal deal, CardContext context)
    {
        var say = context.Say;
        return Frame.Card(
            say,
            say.DealNamed(deal.Customer, deal.Title),
            [
                Header.For(deal.Customer, right: DealRow.Owner(deal, context)),
                Line.Title(deal.Title),
                Line.Hint(say.OpensForItsPeople()),
            ],
            [Button.Plain(say.OpenTheDeal(), new CardAction.OpenDeal(context.On(home, deal))).Alone()]);
    }

    /// <summary>Its line in the list of search results.</summary>
    public static (string Title, string Text) Preview(Deal deal, CardContext context) =>
        (Plain.Words(
            Truncate.To(deal.Customer, DealRow.MostName)),
            Plain.Words($"{Truncate.To(deal.Title, DealRow.MostName)} · {DealRow.Owner(deal, context)}"));
}
