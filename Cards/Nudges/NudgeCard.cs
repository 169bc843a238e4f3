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
    public static AdaptiveCard For(Plan.Card card, CardContext reader) => For(NudgeCardModel.Of(card, reader.Now.At), reader);

    public static AdaptiveCard For(NudgeCardModel sheet, CardContext reader) =>
        Fit.Card(
            NudgeItemBlock.Room + 1,
            room => Card(
                sheet with { HasDays = room > NudgeItemBlock.Room && sheet.Turn is not { AsksNext: true } },
                Math.Min(room, NudgeItemBlock.Room),
                reader));

    static AdaptiveCard Card(NudgeCardModel sheet, int room, CardContext reader)
    {
        var say = reader.Say;
        var open = sheet.Items.Where(it => NudgeOutcome.Of(it, sheet.At, reader) is null).ToArray();
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
                    reader.Me is { } me ? say.ForYou(Truncate.To(me.Name, DealRow.MostName)) : say.Bot(),
                    right: reader.Weekday(reader.Today)),
                Line.Title(title),
                Line.Hint(open.Length == 0 ? say.NudgeThanks() : say.NudgeHint(open.Length, isEnd)),
                .. sheet.Items.Select((it, i) => NudgeItemBlock.For(sheet, it, i, room, reader)),
                .. sheet.More > 0
                    ? [Line.Of(Run.Subtle(say.NudgeMore(sheet.More)).Small()).Spaced(AdaptiveSpacing.Large)]
                    : (AdaptiveElement[])[],
                Line.Footer(Footer(sheet, reader)),
            ],
            [
                Button.Plain(say.ChangePace(), new CardAction.OpenMine(PersonalSettingsPage.Pace)).Alone(),
                Button.Plain(say.WhatIsPlanned(), new CardAction.Planned()).Alone(),
            ]);
    }

    /// <summary>
    /// Says how often the card is sent, and before which day none of it is on a weekly list. Our own part is listed by other days, so
    /// with one of those nothing is said.
    /// </summary>
    static string Footer(NudgeCardModel sheet, CardContext reader)
    {
        var quiet = sheet.Items.Min(
            it => it is { Rung: Rung.Choose } or { Role: NudgeRole.Lead } ? DateOnly.MinValue : it.ListedOn ?? DateOnly.MaxValue);
        var often = reader.Say.NudgeNumber(sheet.Number, sheet.Most);
        return sheet.Items.All(it => it.Help is null) && quiet > reader.Today && quiet < DateOnly.MaxValue
            ? $"{often} {reader.Say.NotListedBefore(reader.Day(quiet))}"
            : often;
    }
}

public sealed class StepsPresenter : NudgePresenter<Plan.Card>
{
    public override ValueList<NudgeKind> Kinds => [NudgeKind.Steps];

    public override string Name(NudgeKind kind, ValueList<LedgerLine> lines, Say say) =>
        say.CardAboutSteps(lines.Count) + say.OursAmong(lines.Count, Ours(lines));

    protected override AdaptiveCard Card(Plan.Card plan, CardContext reader) => NudgeCard.For(plan, reader);

    protected override IEnumerable<AdaptiveTextRun[]> Lines(Plan.Card plan, CardContext reader) =>
        [.. plan.Items.Select(it => PlannedCard.Step(it, reader)), .. plan.Promises.Select(it => PromiseBlock.Runs(it, reader))];
}
