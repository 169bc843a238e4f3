using AdaptiveCards;
using ReviewBot.Cards.Parts;
using ReviewBot.Cards.Words;
using ReviewBot.Reviews;

namespace ReviewBot.Cards.Deals;

/// <summary>Says where the deal of an old card is now, with a button that opens it.</summary>
public static class WhereaboutsCard
{
    /// <param name="deal">The present deal.</param>
    /// <param name="pipeline">The pipeline that it was moved to; null: it was merged into this deal, in the same pipeline.</param>
    /// <param name="reader">Context of its present pipeline.</param>
    public static AdaptiveCard For(Deal deal, string? pipeline, CardContext reader)
    {
        var say = reader.Say;
        var customer = Truncate.To(deal.Customer, DealRow.MostName);
        var title = pipeline is null ? say.IsPartOf(customer) : say.IsMoved(customer, Truncate.To(pipeline, DealRow.MostName));
        return Frame.Card(
            say,
            title,
            [Header.For(deal.Customer, deal.Title, DealRow.Owner(deal, reader)), Line.Title(title), Line.Hint(say.CardIsOfBefore())],
            [
                Button.Main(DealRow.Button(say.OpenIt(deal.Customer)), new CardAction.OpenDeal(reader.On(deal))).Alone(),
                Button.Plain(say.SeeAllDeals(), new CardAction.Board()).Alone(),
            ]);
    }

    /// <summary>For people without access to its pipeline: reveals neither where it is, nor its state.</summary>
    public static AdaptiveCard Elsewhere(CardContext reader) => Frame.Card(
        reader.Say,
        reader.Say.IsInAnotherPipeline(),
        [Header.For(reader.Say.Bot()), Line.Title(reader.Say.IsInAnotherPipeline()), Line.Hint(reader.Say.NotYourPipeline())],
        [Button.Plain(reader.Say.SeeAllDeals(), new CardAction.Board()).Alone()]);
}
