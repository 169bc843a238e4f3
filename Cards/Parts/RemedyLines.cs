using AdaptiveCards;
using ReviewBot.Cards.Words;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Marks;

namespace ReviewBot.Cards.Parts;

/// <summary>What holds a customer back, and the remedy, below the mark that asks about it.</summary>
static class RemedyLines
{
    const int MostName = 40;

    /// <summary>Empty if no mark asks about it, or it is neither answered nor answerable here.</summary>
    /// <param name="opens">True: a tap opens the two questions.</param>
    /// <param name="isFull">True: the card is full; the deal's own card has everything.</param>
    public static IEnumerable<AdaptiveElement> Of(Deal deal, ValueList<Mark> marks, bool opens, CardContext context, bool isFull = false)
    {
        if (deal.Ended is not null || !marks.Any(it => it.AsksWhatHoldsThemBack()) || (deal.Standstill is null && !opens))
            return [];

        var say = context.Say;
        AdaptiveTextRun[] runs = deal.Standstill is { } known
            ? [Run.Bold(say.RemedyIs(known.Remedy)), .. isFull ? [] : Rest(known, context)]
            : [Run.Bold($"{say.WhatHoldsThemBack()} "), Run.Text(say.TwoQuestions())];
        return
        [
            opens
                ? Block.Row(
                    Button.Plain(say.WhatHoldsThemBack(), new CardAction.OpenRemedy(context.On(deal))).Alone(),
                    Line.Sides(runs, Run.Text("›")))
                : Line.Of(runs).Spaced(AdaptiveSpacing.Small),
        ];
    }

    /// <summary>For a nudge that asks what to do: the remedy, if it is known, and a button for the questions and moves.</summary>
    public static IEnumerable<AdaptiveElement> InShort(Deal deal, string home, CardContext context) =>
    [
        .. deal.Standstill is { Remedy: var remedy } && context.Say.RemedyInShort(remedy) is { } words
            ? [Line.Of(Run.Bold(context.Say.RemedyIs(remedy)).Small(), Run.Text($" {words}").Small()).Spaced(AdaptiveSpacing.Small)]
            : (AdaptiveElement[])[],
        Block.Buttons(Button.Plain(
            deal.Standstill is null ? context.Say.WhatHoldsThemBack() : context.Say.ShowWhatHelps(),
            new CardAction.AskRemedy(context.On(home, deal))).Alone()),
    ];

    /// <summary>Who answered, and when.</summary>
    public static AdaptiveTextRun Said(Standstill known, CardContext context) =>
        Run.Subtle(context.Say.SaidWhatHoldsThemBack(Truncate.To(known.By.Name, MostName), context.Day(known.On)));

    static AdaptiveTextRun[] Rest(Standstill known, CardContext context) =>
        [Run.Text($" {context.Say.RemedyNot(known.Remedy) ?? context.Say.RemedyMeans(known)}"), Said(known, context)];
}
