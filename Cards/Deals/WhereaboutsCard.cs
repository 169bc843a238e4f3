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
    /// <param name="context">Context of its present pipeline.</param>
    public static AdaptiveCard For(Deal deal, string? pipeline, CardContext context)
    {
        var say = context.Say;
        var customer = Truncate.To(deal.Customer, DealRow.MostName);
        var title = pipeline is null ? say.IsPartOf(customer) : say.IsMoved(customer, Truncate.To(pipeline, DealRow.MostName));
        return Frame.Card(
            say,
            title,
            [Header.For(deal.Customer, deal.Title, DealRow.Owner(deal, context)), Line.Title(title), Line.Hint(say.CardIsOfBefore())],
            [
                Button.Main(DealRow.Button(say.OpenIt(deal.Customer)), new CardAction.OpenDeal(context.On(deal))).Alone(),
                Button.Plain(say.SeeAllDeals(), new CardAction.Board()).Alone(),
            ]);
    }

    /// <summary>For people without access to its pipeline: reveals neither where it is, nor its state.</summary>
    public static AdaptiveCard Elsewhere(CardContext context) => Frame.Card(
        context.Say,
        context.Say.IsInAnotherPipeline(),
        [Header.For(context.Say.Bot()), Line.Title(context.Say.IsInAnotherPipeline()), Line.Hint(context.Say.NotYourPipeline())],
        [Button.Plain(context.Say.SeeAllDeals(), new CardAction.Board()).Alone()]);
}
