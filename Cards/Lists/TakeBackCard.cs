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
    public static AdaptiveCard Asked(int added, int changed, CardAction.TakeBackNow yes, CardContext reader)
    {
        var say = reader.Say;
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
    public static AdaptiveCard Done(int removed, int restored, IReadOnlyList<string> stay, CardContext reader)
    {
        var say = reader.Say;
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
    public static AdaptiveCard TooLate(CardContext reader) => Frame.Card(
        reader.Say,
        reader.Say.TakeBackTooLate(),
        [
            Header.For(reader.Say.Bot(), reader.Say.ImportAList()),
            Line.Title(reader.Say.TakeBackTooLate()),
            Line.Text(reader.Say.TakeBackFor()),
        ],
        [Button.Main(reader.Say.SeeAllDeals(), new CardAction.Board()).Alone()]);
}
