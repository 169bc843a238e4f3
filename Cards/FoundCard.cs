using AdaptiveCards;
using ReviewBot.Cards.Parts;
using ReviewBot.Reviews;

namespace ReviewBot.Cards;

/// <summary>
/// A deal that somebody put into a conversation. Whoever is there reads it, now and later, so it says which deal it is and nothing of what
/// we know about it. Its button opens the deal for those who work in its pipeline.
/// </summary>
public static class FoundCard
{
    public static AdaptiveCard For(string home, Deal deal, CardContext reader)
    {
        var say = reader.Say;
        return Frame.Card(
            say,
            say.DealNamed(deal.Customer, deal.Title),
            [
                Header.For(deal.Customer, right: DealRow.Owner(deal, reader)),
                Line.Title(deal.Title),
                Line.Hint(say.OpensForItsPeople()),
            ],
            [Button.Plain(say.OpenTheDeal(), new CardAction.OpenDeal(reader.On(home, deal))).Alone()]);
    }

    /// <summary>How it stands in the list of what was found.</summary>
    public static (string Title, string Text) Preview(Deal deal, CardContext reader) =>
        (Plain.Words(
            Cut.To(deal.Customer, DealRow.MostName)),
            Plain.Words($"{Cut.To(deal.Title, DealRow.MostName)} · {DealRow.Owner(deal, reader)}"));
}
