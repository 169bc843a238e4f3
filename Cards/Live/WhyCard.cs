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
    public static AdaptiveCard Ask(StepCardModel sheet) => AsksIfStillTrue(sheet) ? StillTrue(sheet) : Texts(sheet);

    /// <summary>False when inputs were sent and could not be applied: the form is shown again, so that they stay visible.</summary>
    internal static bool AsksIfStillTrue(StepCardModel sheet)
    {
        var known = sheet.Deal.Case;
        return sheet.Purpose is Purpose.Live && known.IsComplete
            && sheet.Notice is not Notice.Missing
            && sheet.Value(Fields.Shifted) is null
            && IsAsBefore(Fields.Why, known.Why)
                && IsAsBefore(Fields.IfNothing, known.IfNothing)
                && IsAsBefore(Fields.Wanted, known.Outcome);

        bool IsAsBefore(string id, Statement? statement) => sheet.Value(id) is not { } text || text == statement?.Text;
    }

    static AdaptiveCard StillTrue(StepCardModel sheet) => TopicCard.For(
        sheet,
        Topic.Why,
        TopicCard.Title(sheet, Topic.Why),
        sheet.Reader.Say.IsItStillTrue(sheet.Deal.Case.Confirmed is { } day ? sheet.Reader.Day(day) : null),
        [.. CaseLines.Of(sheet.Deal.Case, sheet.Reader)],
        [
            Button.Main(sheet.Reader.Say.Quick(QuickAnswer.StillTrue), new CardAction.Quick(sheet.On, QuickAnswer.StillTrue)).Alone(),
            TopicCard.Quick(sheet, QuickAnswer.CaseShifted),
            TopicCard.Quick(sheet, QuickAnswer.CaseInDoubt),
        ]);

    /// <summary>No input is marked as required for the client: with "we do not know yet" some may stay empty.</summary>
    static AdaptiveCard Texts(StepCardModel sheet)
    {
        var say = sheet.Reader.Say;
        return TopicCard.For(
            sheet,
            Topic.Why,
            TopicCard.Title(sheet, Topic.Why),
            say.RoughIsFine(),
            [
                Text(Fields.Why, say.WhyMustTheyChange(), say.ForExampleWhy()),
                Text(Fields.IfNothing, say.WhatHappensIfNothing(), say.ForExampleNothing()),
                Text(Fields.Wanted, say.WhereTo(), say.ForExampleWanted()),
                Block.Pair(
                    Parts.Ask.ShortText(Fields.Whose, say.WhoseWords(), Limits.Name, sheet.Value(Fields.Whose), say.NameOrRole()),
                    DoneCard.Evidence(sheet)),
            ],
            [Button.Plain(say.Quick(QuickAnswer.CaseNotKnown), new CardAction.Quick(sheet.On, QuickAnswer.CaseNotKnown))]);

        AdaptiveTextInput Text(string id, string label, string example) =>
            Parts.Ask.Text(id, label, Limits.Statement, sheet.Value(id), example);
    }
}
