using AdaptiveCards;
using ReviewBot.Cards.Parts;
using ReviewBot.Cards.Words;
using ReviewBot.Reviews;

namespace ReviewBot.Cards.Deals;

/// <summary>For the team: a customer bought, what decided it, and what they did on the way.</summary>
public static class WonCard
{
    const int MostActs = 3;

    public static AdaptiveCard For(Deal deal, Ending won, CardContext context)
    {
        var say = context.Say;
        return Frame.Card(
            say,
            say.WonTitle(deal.Customer),
            [
                Header.For(deal.Customer, deal.Title, DealRow.Owner(deal, context)),
                Line.Title(say.WonTitle(deal.Customer)),
                .. won.Decided is { } decided
                    ? [Line.Heading(say.WhatDecidedIt()), Line.Of(Run.Text(say.Sentence(decided)))]
                    : (AdaptiveElement[])[],
                .. deal.Case.Outcome is { } wanted
                    ? [Line.Heading(say.WhatTheyWanted()), Line.Of(Run.Text(say.Sentence(wanted.Text)))]
                    : (AdaptiveElement[])[],
                .. DealSections.Done(deal, MostActs, context),
                Line.Footer(say.WonAfter(context.Day(deal.AddedAt), context.Day(won.On), deal.Reviewed)),
            ],
            [
                Button.Plain(say.SeeDeal(), new CardAction.OpenDeal(context.On(deal))).Alone(),
                Button.Plain(say.SeeHistory(), new CardAction.History(context.On(deal))).Alone(),
            ]);
    }
}
