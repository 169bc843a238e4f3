using AdaptiveCards;
using ReviewBot.Cards.Parts;
using ReviewBot.Cards.Words;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Deals;

namespace ReviewBot.Cards.Deals;

/// <summary>Merges two deals that are the same.</summary>
public static class MergeCard
{
    const int MostDeals = 40;
    const int MostPeople = 3;

    /// <param name="deal">The deal that remains.</param>
    /// <param name="others">Candidates to be merged into it, the likeliest first.</param>
    public static AdaptiveCard For(Deal deal, IReadOnlyList<Deal> others, ValueList<Field> filled, Notice? notice, CardContext context)
    {
        var say = context.Say;
        return DealChoiceForm.For(
            deal,
            say.MergeTitle(Truncate.To(deal.Customer, DealRow.MostName)),
            say.MergeHint(),
            say.NoOtherDeal(),
            others.Count is 0 ? null : Ask.Choice(
                Fields.Other,
                say.OtherDealLabel(),
                others.Take(MostDeals).Select(it => (
                    $"{Truncate.To(it.Customer, DealRow.MostName)} · {Truncate.To(it.Title, DealRow.MostName)}", it.Id.Value)),
                filled.Text(Fields.Other),
                say.ChooseOne()).Required(say.OtherDealMissing()),
            Button.Main(say.MergeThem(), new CardAction.SaveMerge(context.On(deal))),
            notice,
            context);
    }

    /// <param name="deal">The remaining deal.</param>
    /// <param name="other">The deal that was merged into it, or was split off again.</param>
    public static AdaptiveCard Done(Deal deal, Deal other, bool isUndone, CardContext context)
    {
        var (say, on) = (context.Say, context.On(deal));
        var title = isUndone ? say.TwoAgain() : say.OneNow(Truncate.To(deal.Customer, DealRow.MostName));
        return Frame.Card(
            say,
            title,
            [
                Header.For(deal.Customer, deal.Title, DealRow.Owner(deal, context)),
                Line.Title(title),
                DealRow.Names(other),
                .. isUndone
                    ? []
                    : MergeRules.MayBeOne(deal).Take(MostPeople).SelectMany(it => MayBeOne(it.Whole, it.FirstName, on, say)),
            ],
            [
                Button.Plain(DealRow.Button(say.OpenIt(deal.Customer)), new CardAction.OpenDeal(on)).Alone(),
                .. isUndone
                    ? []
                    : (AdaptiveAction[])[Button.Plain(say.TakeThemBack(), new CardAction.UndoMerge(on, other.Id.Value)).Alone()],
            ]);
    }

    static AdaptiveElement[] MayBeOne(Buyer whole, Buyer firstName, DealRef on, Say say)
    {
        var (one, other) = (Truncate.To(whole.Name, DealRow.MostName), Truncate.To(firstName.Name, DealRow.MostName));
        return
        [
            Block.Entry(
                Line.Of(Run.Text(say.MayBeOnePerson(one, other))),
                Block.Buttons(Button.Plain(say.SameOnePerson(), new CardAction.MergePerson(on, whole.Id, firstName.Id)).Alone()))
                .Spaced(AdaptiveSpacing.Medium),
        ];
    }
}
