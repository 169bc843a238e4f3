using AdaptiveCards;
using ReviewBot.Cards.Words;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Marks;

namespace ReviewBot.Cards.Parts;

/// <summary>What holds a customer back, and what helps, below the mark that asks it.</summary>
static class RemedyLines
{
    const int MostName = 40;

    /// <summary>Nothing where no mark asks it, or where it was not answered and cannot be.</summary>
    /// <param name="opens">True: a press on it opens the two questions.</param>
    /// <param name="isFull">True: the card is full. The deal's own card has all of it.</param>
    public static IEnumerable<AdaptiveElement> Of(Deal deal, ValueList<Mark> marks, bool opens, CardContext reader, bool isFull = false)
    {
        if (deal.Ended is not null || !marks.Any(it => it.AsksWhatHoldsThemBack()) || (deal.Standstill is null && !opens))
            return [];

        var say = reader.Say;
        AdaptiveTextRun[] runs = deal.Standstill is { } known
            ? [Run.Bold(say.RemedyIs(known.Remedy)), .. isFull ? [] : Rest(known, reader)]
            : [Run.Bold($"{say.WhatHoldsThemBack()} "), Run.Text(say.TwoQuestions())];
        return
        [
            opens
                ? Block.Row(
                    Button.Plain(say.WhatHoldsThemBack(), new CardAction.OpenRemedy(reader.On(deal))).Alone(),
                    Line.Sides(runs, Run.Text("›")))
                : Line.Of(runs).Spaced(AdaptiveSpacing.Small),
        ];
    }

    /// <summary>
    /// On a nudge that asks what to do: what helps, as far as it is known, and the way to the two questions and their moves.
    /// </summary>
    public static IEnumerable<AdaptiveElement> InShort(Deal deal, string home, CardContext reader) =>
    [
        .. deal.Standstill is { Remedy: var remedy } && reader.Say.RemedyInShort(remedy) is { } words
            ? [Line.Of(Run.Bold(reader.Say.RemedyIs(remedy)).Small(), Run.Text($" {words}").Small()).Spaced(AdaptiveSpacing.Small)]
            : (AdaptiveElement[])[],
        Block.Buttons(Button.Plain(
            deal.Standstill is null ? reader.Say.WhatHoldsThemBack() : reader.Say.ShowWhatHelps(),
            new CardAction.AskRemedy(reader.On(home, deal))).Alone()),
    ];

    /// <summary>Who answered, and when.</summary>
    public static AdaptiveTextRun Said(Standstill known, CardContext reader) =>
        Run.Subtle(reader.Say.SaidWhatHoldsThemBack(Truncate.To(known.By.Name, MostName), reader.Day(known.On)));

    static AdaptiveTextRun[] Rest(Standstill known, CardContext reader) =>
        [Run.Text($" {reader.Say.RemedyNot(known.Remedy) ?? reader.Say.RemedyMeans(known)}"), Said(known, reader)];
}
