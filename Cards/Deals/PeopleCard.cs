using AdaptiveCards;
using ReviewBot.Cards.Parts;
using ReviewBot.Cards.Words;
using ReviewBot.Reviews;

namespace ReviewBot.Cards.Deals;

/// <summary>The people at the customer, each with a button.</summary>
public static class PeopleCard
{
    /// <param name="live">A live review in which the reader takes part; null: none.</param>
    public static AdaptiveCard For(Deal deal, Review? live, Notice? notice, CardContext context) => Fit.Card(
        Limits.Buyers,
        most =>
        {
            var (say, on) = (context.Say, context.On(deal));
            return Frame.Card(
                say,
                say.PeopleAt(deal.Customer),
                [
                    Header.For(deal.Customer, deal.Title, DealRow.Owner(deal, context)),
                    Line.Title(say.PeopleAt(deal.Customer)),
                    Line.Hint(deal.Buyers.Count > 0 ? say.PressAPerson() : say.NobodyKnown()),
                    .. NoticeLine.For(notice, context, deal: deal),
                    .. PeopleLines.ToPress(deal, most, it => new CardAction.OpenPerson(on, it.Id), context),
                    Line.Footer(say.PersonalData()),
                ],
                [
                    .. deal.Buyers.Count < Limits.Buyers
                        ? [Button.Plain(say.AddAPerson(), new CardAction.OpenPerson(on)).Alone()]
                        : (AdaptiveAction[])[],
                    Back(deal, live, context),
                ]);
        });

    /// <summary>Returns to the live review, else to the deal.</summary>
    internal static AdaptiveAction Back(Deal deal, Review? live, CardContext context) => live is null
        ? Button.Plain(context.Say.BackToDeal(), new CardAction.OpenDeal(context.On(deal))).Alone()
        : Button.Plain(context.Say.BackToTheReview(), new CardAction.OpenTopic(context.On(deal), Topic.Who)).Alone();
}
