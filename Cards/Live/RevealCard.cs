using System.Globalization;
using AdaptiveCards;
using ReviewBot.Cards.Parts;
using ReviewBot.Cards.Words;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Live;

namespace ReviewBot.Cards.Live;

/// <summary>The card "will they do it by then?". Ratings are secret until revealed.</summary>
public static class RevealCard
{
    static readonly int[] Values = [1, 2, 3, 4, 5];

    public static AdaptiveCard Ask(StepCardModel sheet)
    {
        var say = sheet.Reader.Say;
        var step = Step(sheet.Deal, sheet.Review);
        return TopicCard.For(
            sheet,
            Topic.Reveal,
            Title(sheet.Deal, sheet.Review, sheet.Reader),
            say.PrivateUntilRevealed(),
            [
                StepLine.Named(sheet.Deal, step, sheet.Reader),
                .. sheet.Purpose is Purpose.Live ? [.. Doubt(sheet), .. Taps(sheet)] : (AdaptiveElement[])[Choice(sheet)],
            ],
            AsksForDoubt(sheet) ? [Button.Plain(say.SaveWithoutRating(), new CardAction.SaveDoubt(sheet.On))] : null);
    }

    /// <summary>The question, with the name of the doer if known.</summary>
    internal static string Title(Deal deal, Review? review, CardContext reader) => Step(deal, review) is { } step
        ? reader.Say.WillTheyDoIt(deal.Find(step.Who)?.Name, reader.Day(step.By))
        : reader.Say.WillTheyDoIt(null, null);

    internal static bool AsksForDoubt(StepCardModel sheet) =>
        sheet is { Purpose: Purpose.Live, Review: { } review } && DoubtRules.IsOpen(review);

    /// <summary>Above the rating buttons, which send it along: leaving it empty costs no extra press.</summary>
    static AdaptiveElement[] Doubt(StepCardModel sheet) => !AsksForDoubt(sheet) ? [] :
    [
        Parts.Ask.Text(
            Fields.Doubt,
            sheet.Reader.Say.WhatWouldMakeUsWrong(),
            Limits.Doubt,
            sheet.Value(Fields.Doubt),
            sheet.Reader.Say.ForExampleDoubt()),
        Line.Hint(sheet.Reader.Say.DoubtHasNoName()),
    ];

    /// <summary>One button for each rating.</summary>
    static IEnumerable<AdaptiveElement> Taps(StepCardModel sheet)
    {
        var say = sheet.Reader.Say;
        yield return Line.Text(AsksForDoubt(sheet) ? say.HowSureWithDoubt() : say.HowSureOneTap()).Spaced(AdaptiveSpacing.Medium);
        if (sheet.Value(Fields.Sure) is [>= '1' and <= '5' and var said])
            yield return Line.Hint(say.YouSaid(say.Sure(said - '0')));
        foreach (var value in Values)
        {
            var tap = Button.Plain(say.Sure(value), new CardAction.Rate(sheet.On, value));
            yield return Block.Buttons(AsksForDoubt(sheet) ? tap : tap.Alone());
        }
    }

    static AdaptiveChoiceSetInput Choice(StepCardModel sheet) => Parts.Ask
        .Choice(
            Fields.Sure,
            sheet.Reader.Say.HowSureAreYou(),
            Values.Select(value => (sheet.Reader.Say.Sure(value), value.ToString(CultureInfo.InvariantCulture))),
            sheet.Value(Fields.Sure))
        .Expanded()
        .Required(sheet.Reader.Say.ChooseOneToFive())
        .Spaced(AdaptiveSpacing.Medium);

    /// <summary>The step that is rated; null: none is known.</summary>
    internal static BuyerStep? Step(Deal deal, Review? review) => deal.Find(review?.NextStep) ?? deal.Next;
}
