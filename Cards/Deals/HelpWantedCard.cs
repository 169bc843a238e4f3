using AdaptiveCards;
using ReviewBot.Cards.Parts;
using ReviewBot.Cards.Words;
using ReviewBot.Reviews;

namespace ReviewBot.Cards.Deals;

/// <summary>A request for help with a deal: for the lead alone, or for the team.</summary>
public static class HelpWantedCard
{
    public static AdaptiveCard For(Deal deal, string words, Person by, CardContext context)
    {
        var say = context.Say;
        return Frame.Card(
            say,
            say.CanSomebodyHelp(deal.Customer),
            [
                Header.For(deal.Customer, deal.Title, DealRow.Owner(deal, context)),
                Line.Title(say.CanSomebodyHelp(deal.Customer)),
                Line.Hint(say.AsksForHelp(by.Name)),
                Line.Of(Run.Bold(say.Quoted(words))).Spaced(AdaptiveSpacing.Small),
                .. deal.Ended is null ? DealSections.Next(deal, 1, false, context) : [],
            ],
            [Button.Plain(say.SeeDeal(), new CardAction.OpenDeal(context.On(deal))).Alone()]);
    }
}
