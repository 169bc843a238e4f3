using AdaptiveCards;
using ReviewBot.Cards.Parts;
using ReviewBot.Cards.Words;
using ReviewBot.Reviews;

namespace ReviewBot.Cards.Guide;

/// <summary>Offers somebody who was mentioned next to a deal without an owner as its owner.</summary>
public static class OwnerOfferCard
{
    public const int MostPeople = 3;

    public static AdaptiveCard For(Deal deal, IReadOnlyList<Person> people, CardContext reader)
    {
        var (say, on) = (reader.Say, reader.On(deal));
        var title = say.OwnerOfferTitle(Truncate.To(deal.Customer, DealRow.MostName));
        return Frame.Card(
            say,
            title,
            [
                Header.For(deal.Customer, deal.Title, DealRow.Owner(deal, reader)),
                Line.Title(title),
                Line.Of(Run.Text(say.OwnerOffer(say.List(people.Take(MostPeople).Select(it => it.Name))))).Spaced(AdaptiveSpacing.Small),
            ],
            [
                .. people.Take(MostPeople).Select(
                    it => Button.Plain(DealRow.Button(say.OwnsIt(it.Name)), new CardAction.GiveDeal(on, it.Id.Value)).Alone()),
            ]);
    }

    /// <summary>The offer for everybody, after somebody has accepted it.</summary>
    public static AdaptiveCard Given(Deal deal, Person owner, CardContext reader) => Frame.Card(
        reader.Say,
        reader.Say.OwnerIs(owner.Name),
        [
            Header.For(deal.Customer, deal.Title, DealRow.Owner(deal, reader)),
            Line.Title(reader.Say.OwnerIs(owner.Name)),
        ],
        [Button.Plain(DealRow.Button(reader.Say.OpenIt(deal.Customer)), new CardAction.OpenDeal(reader.On(deal))).Alone()]);
}
