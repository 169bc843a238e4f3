using AdaptiveCards;
using ReviewBot.Cards.Parts;
using ReviewBot.Cards.Words;

namespace ReviewBot.Cards.Lists;

/// <summary>The cards for undoing an import: question and result.</summary>
public static class TakeBackCard
{
    const int MostNames = 200;

    /// <param name="added">Deals that the import has added.</param>
    /// <param name="changed">Deals that it has changed.</param>
    public static AdaptiveCard Asked(int added, int changed, CardAction.TakeBackNow yes, CardContext context)
    {
        var say = context.Say;
        return Frame.Card(
            say,
            say.TakeBackTitle(),
            [
                Header.For(say.Bot(), say.ImportAList()),
                Line.Title(say.TakeBackTitle()),
                Line.Text(say.WouldGo(added, changed)),
                Line.Hint(say.WhatWasChangedStays()),
            ],
            [Button.Main(say.YesTakeItBack(), yes).Alone(), Button.Plain(say.LeaveIt(), new CardAction.Board()).Alone()]);
    }

    /// <param name="stay">Customers of deals that were changed since.</param>
    public static AdaptiveCard Done(int removed, int restored, IReadOnlyList<string> stay, CardContext context)
    {
        var say = context.Say;
        var title = say.TakenBack(removed, restored);
        return Frame.Card(
            say,
            title,
            [
                Header.For(say.Bot(), say.ImportAList()),
                Line.Title(title),
                .. stay.Count is 0
                    ? []
                    : (AdaptiveElement[])[Note.Missing(say.Stay(stay.Count), $"{say.ChangedSince()} {Truncate.Names(stay, MostNames)}")],
                Line.Text(stay.Count is 0 ? say.AsBeforeTheImport() : say.TheRestIsAsBefore()),
            ],
            [
                Button.Main(say.SeeAllDeals(), new CardAction.Board()).Alone(),
                Button.Plain(say.CheckAnother(), new CardAction.Import()).Alone(),
            ]);
    }

    /// <summary>Too late, nothing to undo, or somebody else's import.</summary>
    public static AdaptiveCard TooLate(CardContext context) => Frame.Card(
        context.Say,
        context.Say.TakeBackTooLate(),
        [
            Header.For(context.Say.Bot(), context.Say.ImportAList()),
            Line.Title(context.Say.TakeBackTooLate()),
            Line.Text(context.Say.TakeBackFor()),
        ],
        [Button.Main(context.Say.SeeAllDeals(), new CardAction.Board()).Alone()]);
}
