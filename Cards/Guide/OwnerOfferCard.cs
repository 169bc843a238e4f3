using AdaptiveCards;
using ReviewBot.Cards.Parts;
using ReviewBot.Cards.Words;
using ReviewBot.Reviews;

namespace ReviewBot.Cards.Guide;

/// <summary>Offers somebody who was mentioned next to a deal without an owner as its owner.</summary>
public static class OwnerOfferCard
{
    public const int MostPeople = 3;

    public static AdaptiveCard For(Deal deal, IReadOnlyList<Person> people, CardContext context)
    {
        var (say, on) = (context.Say, context.On(deal));
        var title = say.OwnerOfferTitle(Truncate.To(deal.Customer, DealRow.MostName));
        return Frame.Card(
            say,
            title,
            [
                Header.For(deal.Customer, deal.Title, DealRow.Owner(deal, context)),
                Line.Title(title),
                Line.Of(Run.Text(say.OwnerOffer(say.List(people.Take(MostPeople).Select(it => it.Name))))).Spaced(AdaptiveSpacing.Small),
            ],
            [
                .. people.Take(MostPeople).Select(
                    it => Button.Plain(DealRow.Button(say.OwnsIt(it.Name)), new CardAction.GiveDeal(on, it.Id.Value)).Alone()),
            ]);
    }

    /// <summary>The offer for everybody, after somebody has accepted it.</summary>
    public static AdaptiveCard Given(Deal deal, Person owner, CardContext context) => Frame.Card(
        context.Say,
        context.Say.OwnerIs(owner.Name),
        [
            Header.For(deal.Customer, deal.Title, DealRow.Owner(deal, context)),
            Line.Title(context.Say.OwnerIs(owner.Name)),
        ],
        [Button.Plain(DealRow.Button(context.Say.OpenIt(deal.Customer)), new CardAction.OpenDeal(context.On(deal))).Alone()]);
}
