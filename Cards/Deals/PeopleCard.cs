using AdaptiveCards;
using ReviewBot.Cards.Parts;
using ReviewBot.Cards.Words;
using ReviewBot.Reviews;

namespace ReviewBot.Cards.Deals;

/// <summary>The people at the customer, each with a button.</summary>
public static class PeopleCard
{
    /// <param name="live">A live review in which the reader takes part; null: none.</param>
    public static AdaptiveCard For(Deal deal, Review? live, Notice? notice, CardContext reader) => Fit.Card(
        Limits.Buyers,
        most =>
        {
            var (say, on) = (reader.Say, reader.On(deal));
            return Frame.Card(
                say,
                say.PeopleAt(deal.Customer),
                [
                    Header.For(deal.Customer, deal.Title, DealRow.Owner(deal, reader)),
                    Line.Title(say.PeopleAt(deal.Customer)),
                    Line.Hint(deal.Buyers.Count > 0 ? say.PressAPerson() : say.NobodyKnown()),
                    .. NoticeLine.For(notice, reader, deal: deal),
                    .. PeopleLines.ToPress(deal, most, it => new CardAction.OpenPerson(on, it.Id), reader),
                    Line.Footer(say.PersonalData()),
                ],
                [
                    .. deal.Buyers.Count < Limits.Buyers
                        ? [Button.Plain(say.AddAPerson(), new CardAction.OpenPerson(on)).Alone()]
                        : (AdaptiveAction[])[],
                    Back(deal, live, reader),
                ]);
        });

    /// <summary>Returns to the live review, else to the deal.</summary>
    internal static AdaptiveAction Back(Deal deal, Review? live, CardContext reader) => live is null
        ? Button.Plain(reader.Say.BackToDeal(), new CardAction.OpenDeal(reader.On(deal))).Alone()
        : Button.Plain(reader.Say.BackToTheReview(), new CardAction.OpenTopic(reader.On(deal), Topic.Who)).Alone();
}
