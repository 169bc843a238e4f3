using AdaptiveCards;
using ReviewBot.Cards.Parts;
using ReviewBot.Reviews;

namespace ReviewBot.Cards.Live;

/// <summary>The card of the change case: why they must change, what happens if they do nothing, where they want to get to.</summary>
public static class WhyCard
{
    /// <summary>
    /// Asks "still true?" when all three texts are known in a live review; otherwise, or after "it has shifted", asks for the texts.
    /// </summary>
    public static AdaptiveCard Ask(StepCardModel model) => AsksIfStillTrue(model) ? StillTrue(model) : Texts(model);

    /// <summary>False when inputs were sent and could not be applied: the form is shown again, so that they stay visible.</summary>
    internal static bool AsksIfStillTrue(StepCardModel model)
    {
        var known = model.Deal.Case;
        return model.Purpose is Purpose.Live && known.IsComplete
            && model.Notice is not Notice.Missing
            && model.Value(Fields.Shifted) is null
            && IsAsBefore(Fields.Why, known.Why)
                && IsAsBefore(Fields.IfNothing, known.IfNothing)
                && IsAsBefore(Fields.Wanted, known.Outcome);

        bool IsAsBefore(string id, Statement? statement) => model.Value(id) is not { } text || text == statement?.Text;
    }

    static AdaptiveCard StillTrue(StepCardModel model) => TopicCard.For(
        model,
        Topic.Why,
        TopicCard.Title(model, Topic.Why),
        model.Context.Say.IsItStillTrue(model.Deal.Case.Confirmed is { } day ? model.Context.Day(day) : null),
        [.. CaseLines.Of(model.Deal.Case, model.Context)],
        [
            Button.Main(
                model.Context.Say.Quick(QuickAnswer.StillTrue), new CardAction.SaveQuickAnswer(model.On, QuickAnswer.StillTrue)).Alone(),
            TopicCard.Quick(model, QuickAnswer.CaseShifted),
            TopicCard.Quick(model, QuickAnswer.CaseInDoubt),
        ]);

    /// <summary>No input is marked as required for the client: with "we do not know yet" some may stay empty.</summary>
    static AdaptiveCard Texts(StepCardModel model)
    {
        var say = model.Context.Say;
        return TopicCard.For(
            model,
            Topic.Why,
            TopicCard.Title(model, Topic.Why),
            say.RoughIsFine(),
            [
                Text(Fields.Why, say.WhyMustTheyChange(), say.ForExampleWhy()),
                Text(Fields.IfNothing, say.WhatHappensIfNothing(), say.ForExampleNothing()),
                Text(Fields.Wanted, say.WhereTo(), say.ForExampleWanted()),
                Block.Pair(
                    Parts.Ask.ShortText(Fields.Whose, say.WhoseWords(), Limits.Name, model.Value(Fields.Whose), say.NameOrRole()),
                    DoneCard.Evidence(model)),
            ],
            [Button.Plain(say.Quick(QuickAnswer.CaseNotKnown), new CardAction.SaveQuickAnswer(model.On, QuickAnswer.CaseNotKnown))]);

        AdaptiveTextInput Text(string id, string label, string example) =>
            Parts.Ask.Text(id, label, Limits.Statement, model.Value(id), example);
    }
}
