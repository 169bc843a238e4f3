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

    /// <summary>With four open steps there is no room for "who told us"; <see cref="SourceCard"/> asks it afterwards.</summary>
    public static AdaptiveCard Ask(StepCardModel model) => Fit.Card(MostBefore, most => Ask(model, most));

    static AdaptiveCard Ask(StepCardModel model, int most)
    {
        var say = model.Context.Say;
        var asked = model is { Purpose: Purpose.Correction, Review: { } review }
            ? CorrectionRules.Asked(model.Deal, review)
            : model.Deal.OpenSteps;
        var steps = asked.Take(Limits.AskedSteps).ToArray();
        var evidence = Evidence(model, Suggested(steps));
        var before = model.Purpose is Purpose.Live ? ReportedSinceReview.Acts(model.Deal) : [];
        var nothing = before.Count > 0 ? say.NothingElse() : say.Quick(QuickAnswer.NothingKnown);
        AdaptiveElement[] ours = model.Purpose is Purpose.Correction
            ? []
            : [.. PromiseChoices.For(
                model.Deal, model.Filled, Math.Max(1, Limits.AskedSteps - steps.Length - 1), steps.Length, model.Context)];
        return TopicCard.For(
            model,
            Topic.Done,
            TopicCard.Title(model, Topic.Done),
            before.Count > 0 ? say.NothingElseIsEnough() : say.OneAnswerIsEnough(model.Purpose is Purpose.Live),
            [
                .. ActLines.Of(model.Deal, before, model.Context, most),
                .. steps.Select((step, i) => Step(model, steps, i)),
                .. ours,
                Parts.Ask
                    .Text(
                        Fields.Also,
                        say.TheyAlsoDid(steps.Length == 0 && before.Count == 0),
                        Limits.Also,
                        model.Value(Fields.Also),
                        say.ForExampleAlso())
                    .Spaced(AdaptiveSpacing.Large),
                .. model.Notice is Notice.Ours ? NoticeLine.For(model.Notice, model.Context, Topic.Done, model.Deal) : [],
                steps.Length < Limits.AskedSteps
                    ? Block.Pair(
                        evidence,
                        Parts.Ask.ShortText(Fields.ToldBy, say.WhoToldUs(), Limits.Name, model.Value(Fields.ToldBy), say.NameOrRole()))
                    : evidence.Spaced(AdaptiveSpacing.Medium),
            ],
            [ours.Length > 0
                ? Button.Plain(nothing, new CardAction.SaveQuickAnswer(model.On, QuickAnswer.NothingKnown))
                : Button.Plain(nothing, new CardAction.SaveQuickAnswer(model.On, QuickAnswer.NothingKnown)).Alone()],
            showsNotice: model.Notice is not Notice.Ours);
    }

    static AdaptiveContainer Step(StepCardModel model, BuyerStep[] steps, int i)
    {
        var (say, step) = (model.Context.Say, steps[i]);
        var isOneOfSeveral = steps.Count(it => it.Who == step.Who) > 1;
        var outcome = Parts.Ask.Choice(
            Fields.Outcome(step.Id),
            Asked(say.WhatDidTheyDo(model.Deal.Find(step.Who)?.Name, isOneOfSeveral ? i + 1 : null), step, say),
            Enum.GetValues<Outcome>().Select(it => (say.Choice(it), Fields.Choice(it))),
            model.Value(Fields.Outcome(step.Id)),
            say.ChooseWhatHappened());
        return Block.Group(
            Line.Of(
            [
                .. PromiseChoices.Number(i, model.Context),
                Run.Bold(say.Who(model.Deal.Find(step.Who))),
                Run.Text(Say.AfterName(step.What)),
            ]),
            StepLine.Facts(step, model.Context),
            outcome.Spaced(AdaptiveSpacing.Small));
    }

    static string Asked(string question, BuyerStep step, Say say) =>
        step.ToSee is { } it ? $"{question} {say.DidItHappen(it, step.ToSeeWords)}" : question;

    /// <summary>Suggested evidence, if what these steps should show is there; null: they differ, or say nothing about it.</summary>
    static Level? Suggested(BuyerStep[] steps) =>
        steps.Select(step => step.ToSee?.Suggests()).OfType<Level>().Distinct().ToArray() is [var only] ? only : null;

    /// <param name="suggested">Displayed while nothing is chosen, but never selected automatically.</param>
    internal static AdaptiveChoiceSetInput Evidence(StepCardModel model, Level? suggested = null) => Parts.Ask.Choice(
        Fields.Evidence,
        model.Context.Say.HowDoWeKnow(),
        Enum.GetValues<Level>().Select(level => (model.Context.Say.Choice(level), Fields.Choice(level))),
        model.Value(Fields.Evidence),
        suggested is { } level ? model.Context.Say.Perhaps(level) : model.Context.Say.ChooseOne());
}
