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

    public static AdaptiveCard Ask(StepCardModel model)
    {
        var say = model.Context.Say;
        var step = Step(model.Deal, model.Review);
        return TopicCard.For(
            model,
            Topic.Reveal,
            Title(model.Deal, model.Review, model.Context),
            say.PrivateUntilRevealed(),
            [
                StepLine.Named(model.Deal, step, model.Context),
                .. model.Purpose is Purpose.Live ? [.. Doubt(model), .. Taps(model)] : (AdaptiveElement[])[Choice(model)],
            ],
            AsksForDoubt(model) ? [Button.Plain(say.SaveWithoutRating(), new CardAction.SaveDoubt(model.On))] : null);
    }

    /// <summary>The question, with the name of the doer if known.</summary>
    internal static string Title(Deal deal, Review? review, CardContext context) => Step(deal, review) is { } step
        ? context.Say.WillTheyDoIt(deal.Find(step.Who)?.Name, context.Day(step.By))
        : context.Say.WillTheyDoIt(null, null);

    internal static bool AsksForDoubt(StepCardModel model) =>
        model is { Purpose: Purpose.Live, Review: { } review } && DoubtRules.IsOpen(review);

    /// <summary>Above the rating buttons, which send it along: leaving it empty costs no extra press.</summary>
    static AdaptiveElement[] Doubt(StepCardModel model) => !AsksForDoubt(model) ? [] :
    [
        Parts.Ask.Text(
            Fields.Doubt,
            model.Context.Say.WhatWouldMakeUsWrong(),
            Limits.Doubt,
            model.Value(Fields.Doubt),
            model.Context.Say.ForExampleDoubt()),
        Line.Hint(model.Context.Say.DoubtHasNoName()),
    ];

    /// <summary>One button for each rating.</summary>
    static IEnumerable<AdaptiveElement> Taps(StepCardModel model)
    {
        var say = model.Context.Say;
        yield return Line.Text(AsksForDoubt(model) ? say.HowSureWithDoubt() : say.HowSureOneTap()).Spaced(AdaptiveSpacing.Medium);
        if (model.Value(Fields.Sure) is [>= '1' and <= '5' and var said])
            yield return Line.Hint(say.YouSaid(say.Sure(said - '0')));
        foreach (var value in Values)
        {
            var tap = Button.Plain(say.Sure(value), new CardAction.Rate(model.On, value));
            yield return Block.Buttons(AsksForDoubt(model) ? tap : tap.Alone());
        }
    }

    static AdaptiveChoiceSetInput Choice(StepCardModel model) => Parts.Ask
        .Choice(
            Fields.Sure,
            model.Context.Say.HowSureAreYou(),
            Values.Select(value => (model.Context.Say.Sure(value), value.ToString(CultureInfo.InvariantCulture))),
            model.Value(Fields.Sure))
        .Expanded()
        .Required(model.Context.Say.ChooseOneToFive())
        .Spaced(AdaptiveSpacing.Medium);

    /// <summary>The step that is rated; null: none is known.</summary>
    internal static BuyerStep? Step(Deal deal, Review? review) => deal.Find(review?.NextStep) ?? deal.Next;
}
