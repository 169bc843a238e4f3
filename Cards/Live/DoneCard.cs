using AdaptiveCards;
using ReviewBot.Cards.Parts;
using ReviewBot.Cards.Words;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Live;

namespace ReviewBot.Cards.Live;

/// <summary>The card "what has the customer done?".</summary>
public static class DoneCard
{
    /// <summary>Most facts from before the review.</summary>
    const int MostBefore = 3;

    /// <summary>With four open steps there is no room for "who told us"; <see cref="TellerCard"/> asks it afterwards.</summary>
    public static AdaptiveCard Ask(StepCardModel sheet) => Fit.Card(MostBefore, most => Ask(sheet, most));

    static AdaptiveCard Ask(StepCardModel sheet, int most)
    {
        var say = sheet.Reader.Say;
        var asked = sheet is { Purpose: Purpose.Correction, Review: { } review }
            ? CorrectionRules.Asked(sheet.Deal, review)
            : sheet.Deal.OpenSteps;
        var steps = asked.Take(Limits.AskedSteps).ToArray();
        var evidence = Evidence(sheet, Suggested(steps));
        var before = sheet.Purpose is Purpose.Live ? SaidBefore.Acts(sheet.Deal) : [];
        var nothing = before.Count > 0 ? say.NothingElse() : say.Quick(QuickAnswer.NothingKnown);
        AdaptiveElement[] ours = sheet.Purpose is Purpose.Correction
            ? []
            : [.. PromiseChoices.For(
                sheet.Deal, sheet.Filled, Math.Max(1, Limits.AskedSteps - steps.Length - 1), steps.Length, sheet.Reader)];
        return TopicCard.For(
            sheet,
            Topic.Done,
            TopicCard.Title(sheet, Topic.Done),
            before.Count > 0 ? say.NothingElseIsEnough() : say.OneAnswerIsEnough(sheet.Purpose is Purpose.Live),
            [
                .. ActLines.Of(sheet.Deal, before, sheet.Reader, most),
                .. steps.Select((step, i) => Step(sheet, steps, i)),
                .. ours,
                Parts.Ask
                    .Text(
                        Fields.Also,
                        say.TheyAlsoDid(steps.Length == 0 && before.Count == 0),
                        Limits.Also,
                        sheet.Value(Fields.Also),
                        say.ForExampleAlso())
                    .Spaced(AdaptiveSpacing.Large),
                .. sheet.Notice is Notice.Ours ? NoticeLine.For(sheet.Notice, sheet.Reader, Topic.Done, sheet.Deal) : [],
                steps.Length < Limits.AskedSteps
                    ? Block.Pair(
                        evidence,
                        Parts.Ask.ShortText(Fields.ToldBy, say.WhoToldUs(), Limits.Name, sheet.Value(Fields.ToldBy), say.NameOrRole()))
                    : evidence.Spaced(AdaptiveSpacing.Medium),
            ],
            [ours.Length > 0
                ? Button.Plain(nothing, new CardAction.Quick(sheet.On, QuickAnswer.NothingKnown))
                : Button.Plain(nothing, new CardAction.Quick(sheet.On, QuickAnswer.NothingKnown)).Alone()],
            showsNotice: sheet.Notice is not Notice.Ours);
    }

    static AdaptiveContainer Step(StepCardModel sheet, BuyerStep[] steps, int i)
    {
        var (say, step) = (sheet.Reader.Say, steps[i]);
        var isOneOfSeveral = steps.Count(it => it.Who == step.Who) > 1;
        var outcome = Parts.Ask.Choice(
            Fields.Outcome(step.Id),
            Asked(say.WhatDidTheyDo(sheet.Deal.Find(step.Who)?.Name, isOneOfSeveral ? i + 1 : null), step, say),
            Enum.GetValues<Outcome>().Select(it => (say.Choice(it), Fields.Choice(it))),
            sheet.Value(Fields.Outcome(step.Id)),
            say.ChooseWhatHappened());
        return Block.Group(
            Line.Of(
            [
                .. PromiseChoices.Number(i, sheet.Reader),
                Run.Bold(say.Who(sheet.Deal.Find(step.Who))),
                Run.Text(Say.AfterName(step.What)),
            ]),
            StepLine.Facts(step, sheet.Reader),
            outcome.Spaced(AdaptiveSpacing.Small));
    }

    static string Asked(string question, BuyerStep step, Say say) =>
        step.ToSee is { } it ? $"{question} {say.DidItHappen(it, step.ToSeeWords)}" : question;

    /// <summary>Suggested evidence, if what these steps should show is there; null: they differ, or say nothing about it.</summary>
    static Level? Suggested(BuyerStep[] steps) =>
        steps.Select(step => step.ToSee?.Suggests()).OfType<Level>().Distinct().ToArray() is [var only] ? only : null;

    /// <param name="suggested">Displayed while nothing is chosen, but never selected automatically.</param>
    internal static AdaptiveChoiceSetInput Evidence(StepCardModel sheet, Level? suggested = null) => Parts.Ask.Choice(
        Fields.Evidence,
        sheet.Reader.Say.HowDoWeKnow(),
        Enum.GetValues<Level>().Select(level => (sheet.Reader.Say.Choice(level), Fields.Choice(level))),
        sheet.Value(Fields.Evidence),
        suggested is { } level ? sheet.Reader.Say.Perhaps(level) : sheet.Reader.Say.ChooseOne());
}
