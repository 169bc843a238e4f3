using AdaptiveCards;
using ReviewBot.Cards.Parts;
using ReviewBot.Cards.Words;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Nudges;

namespace ReviewBot.Cards.Nudges;

/// <summary>The daily nudge: up to five buyer steps whose date has passed, each with its own answer buttons.</summary>
public static class NudgeCard
{
    const int MostNames = 120;

    /// <summary>The card as it is sent.</summary>
    public static AdaptiveCard For(Plan.Card card, CardContext context) => For(NudgeCardModel.Of(card, context.Now.At), context);

    public static AdaptiveCard For(NudgeCardModel model, CardContext context) =>
        Fit.Card(
            NudgeItemBlock.Room + 1,
            room => Card(
                model with { HasDays = room > NudgeItemBlock.Room && model.Turn is not { AsksNext: true } },
                Math.Min(room, NudgeItemBlock.Room),
                context));

    static AdaptiveCard Card(NudgeCardModel model, int room, CardContext context)
    {
        var say = context.Say;
        var open = model.Items.Where(it => NudgeOutcome.Of(it, model.At, context) is null).ToArray();
        var isEnd = open.Any(it => it.Rung is Rung.Choose);
        var ours = open.Count(it => it.Help is not null);
        var title = open.Length == 0 ? say.NudgeAllAnswered()
            : ours == open.Length ? say.OurPartTitle(ours)
            : ours > 0 ? say.AndOurPart(say.NudgeTitle(open.Length - ours, isEnd), ours)
            : say.NudgeTitle(open.Length, isEnd);
        return Frame.Card(
            say,
            open.Length == 0
                ? $"{say.Before(title)}{say.NudgeThanks()}"
                : say.NudgeInShort(title, Truncate.Names(open.Select(it => it.Deal?.Customer).OfType<string>().Distinct(), MostNames)),
            [
                Header.For(
                    context.Me is { } me ? say.ForYou(Truncate.To(me.Name, DealRow.MostName)) : say.Bot(),
                    right: context.Weekday(context.Today)),
                Line.Title(title),
                Line.Hint(open.Length == 0 ? say.NudgeThanks() : say.NudgeHint(open.Length, isEnd)),
                .. model.Items.Select((it, i) => NudgeItemBlock.For(model, it, i, room, context)),
                .. model.More > 0
                    ? [Line.Of(Run.Subtle(say.NudgeMore(model.More)).Small()).Spaced(AdaptiveSpacing.Large)]
                    : (AdaptiveElement[])[],
                Line.Footer(Footer(model, context)),
            ],
            [
                Button.Plain(say.ChangePace(), new CardAction.OpenPersonalSettings(PersonalSettingsPage.Pace)).Alone(),
                Button.Plain(say.WhatIsPlanned(), new CardAction.Planned()).Alone(),
            ]);
    }

    /// <summary>
    /// Says how often the card is sent, and before which day none of it is on a weekly list. Our own part is listed by other days, so
    /// with one of those nothing is said.
    /// </summary>
    static string Footer(NudgeCardModel model, CardContext context)
    {
        var quiet = model.Items.Min(
            it => it is { Rung: Rung.Choose } or { Role: NudgeRole.Lead } ? DateOnly.MinValue : it.ListedOn ?? DateOnly.MaxValue);
        var often = context.Say.NudgeNumber(model.Number, model.Most);
        return model.Items.All(it => it.Help is null) && quiet > context.Today && quiet < DateOnly.MaxValue
            ? $"{often} {context.Say.NotListedBefore(context.Day(quiet))}"
            : often;
    }
}

public sealed class StepsPresenter : NudgePresenter<Plan.Card>
{
    public override ValueList<NudgeKind> Kinds => [NudgeKind.Steps];

    public override string Name(NudgeKind kind, ValueList<LedgerLine> lines, Say say) =>
        say.CardAboutSteps(lines.Count) + say.OursAmong(lines.Count, Ours(lines));

    protected override AdaptiveCard Card(Plan.Card plan, CardContext context) => NudgeCard.For(plan, context);

    protected override IEnumerable<AdaptiveTextRun[]> Lines(Plan.Card plan, CardContext context) =>
        [.. plan.Items.Select(it => PlannedCard.Step(it, context)), .. plan.Promises.Select(it => PromiseBlock.Runs(it, context))];
}
