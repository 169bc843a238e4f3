using AdaptiveCards;
using ReviewBot.Cards.Parts;
using ReviewBot.Cards.Words;
using ReviewBot.Reviews;

namespace ReviewBot.Cards.Deals;

/// <summary>The form for a deal's names and expected silence.</summary>
public static class ChangeDealCard
{
    public static AdaptiveCard For(Deal deal, ValueList<Field> filled, Notice? notice, CardContext context)
    {
        var (say, on) = (context.Say, context.On(deal));
        return Frame.Card(
            say,
            say.ChangeInShort(),
            [
                Header.For(deal.Customer, deal.Title, DealRow.Owner(deal, context)),
                Line.Title(say.ChangeTitle(deal.Customer)),
                .. NoticeLine.For(notice, context, deal: deal),
                .. TypeInstead.For(context, context.Say.FillInElsewhere()),
                Ask.ShortText(Fields.Customer, say.CustomerLabel(), Limits.Customer, filled.Text(Fields.Customer), say.CustomerExample())
                    .Required(say.CustomerMissing()),
                Ask.ShortText(Fields.Title, say.TitleLabel(), Limits.Title, filled.Text(Fields.Title), say.TitleExample())
                    .Required(say.TitleMissing()),
                Ask.Day(Fields.SilentUntil, say.SilentLabel(), filled.Text(Fields.SilentUntil)),
                Line.Hint(say.SilentNote()),
                Block.Buttons(
                    Button.Plain(say.HandOver(), new CardAction.HandOver(context.Home, Deal: deal.Id.Value)).Alone(),
                    Button.Plain(say.MoveDeal(), new CardAction.MoveDeal(on)).Alone(),
                    Button.Plain(say.MergeDeals(), new CardAction.MergeDeals(on)).Alone()).Spaced(AdaptiveSpacing.Medium),
            ],
            [
                Button.Main(say.SaveTheChange(), new CardAction.SaveChange(on)),
                .. context.Me is { } me && deal.Owner?.Id != me.Id
                    ? [Button.Plain(say.IOwnThis(), new CardAction.TakeOwnership(on)).Alone()]
                    : (AdaptiveAction[])[],
                Button.Plain(say.BackToDeal(), new CardAction.OpenDeal(on)).Alone(),
                Button.More(say.OpenThePeople(), new CardAction.OpenPeople(on)).Alone(),
                Button.More(say.HonestNext(), new CardAction.ShowEndings(on)).Alone(),
            ]);
    }
}
