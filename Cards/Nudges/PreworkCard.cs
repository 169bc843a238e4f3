using AdaptiveCards;
using ReviewBot.Cards.Parts;
using ReviewBot.Cards.Words;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Nudges;

namespace ReviewBot.Cards.Nudges;

/// <summary>Preparation of planned reviews: the deals of one day, for their owner.</summary>
/// <param name="On">The day of the review.</param>
public sealed record PreworkSheet(NudgeId Id, DateOnly On, ValueList<PreworkAsked> Items, bool IsReminder)
{
    /// <summary>Notice about a rejected answer; null: none.</summary>
    public Notice? Notice { get; init; }

    public static PreworkSheet Of(Plan.Prework plan) =>
        new(plan.Id, plan.On, [.. plan.Items.Select(it => new PreworkAsked(it.Workspace.Home, it.Deal))], plan.IsReminder);
}

/// <param name="Deal">Null: deleted.</param>
public sealed record PreworkAsked(string Home, Deal? Deal);

public static class PreworkCard
{
    const int MostSteps = 3;
    const int MostOurs = 2;

    public static AdaptiveCard For(Plan.Prework plan, CardContext context) => For(PreworkSheet.Of(plan), context);

    public static AdaptiveCard For(PreworkSheet sheet, CardContext context) => Fit.Card(Math.Max(1, sheet.Items.Count), most =>
    {
        var say = context.Say;
        var title = say.PreworkTitle(sheet.Items.Count, sheet.On == context.Today ? null : context.Weekday(sheet.On));
        return Frame.Card(
            say,
            title,
            [
                Header.For(
                    context.Me is { } me ? say.ForYou(Truncate.To(me.Name, DealRow.MostName)) : say.Bot(),
                    right: context.Weekday(context.Today)),
                Line.Title(title),
                Line.Hint(sheet.IsReminder ? say.PreworkAgain() : say.PreworkHint()),
                .. NoticeLine.For(sheet.Notice, context),
                .. Enumerable.Take(sheet.Items, most).Select((it, i) => Deal(sheet, it, i, context)),
                .. DealRow.More(sheet.Items.Skip(most).Select(it => it.Deal?.Customer ?? ""), context),
                Line.Footer(say.PreworkFooter()),
            ],
            [
                Button.Plain(say.ChangePace(), new CardAction.OpenPersonalSettings(PersonalSettingsPage.Pace)).Alone(),
                Button.Plain(say.WhatIsPlanned(), new CardAction.Planned()).Alone(),
            ]);
    });

    /// <param name="number">Number of its input, if there are several; else null.</param>
    static AdaptiveColumnSet Names(Deal deal, int? number, CardContext context) => DealRow.Names(
        number is { } it ? deal with { Customer = context.Say.NumberedLabel(it, deal.Customer) } : deal,
        deal.Planned is { } planned ? Run.Subtle(context.Clock(planned.At)) : null);

    static AdaptiveContainer Deal(PreworkSheet sheet, PreworkAsked asked, int i, CardContext context)
    {
        var say = context.Say;
        if (asked.Deal is not { } deal)
            return Block.Entry(Line.Of(Run.Bold(say.NudgeGone()), Run.Text(say.NudgeGoneWhy())));
        var names = Names(deal, sheet.Items.Count > 1 ? i + 1 : null, context);
        if (PreworkRules.AnswerFor(deal, sheet.On) is { } said)
        {
            return Block.Entry(
                names,
                Line.Of(Run.Sign("✓ ", AdaptiveTextColor.Good), Run.Bold(say.SavedSo()), Run.Text(say.PreworkSaid(said.Answer, said.Why)))
                    .Spaced(AdaptiveSpacing.Small));
        }

        var (n, steps) = (sheet.Id.Value, deal.OpenSteps.Take(MostSteps).ToArray());
        return Block.Entry(
        [
            names,
            Line.Text(steps.Length == 0 ? say.PreworkNoStep() : say.PreworkStillTrue()),
            .. steps.Select(step => Line.Bullet(
            [
                .. StepLine.Runs(deal, step, context),
                Run.Subtle($" · {say.HowFirm(step.Agreement)}"),
                .. StepLine.ToSee(step, context),
                .. step.DaysLate(context.Today) is > 0 and var late ? [Run.Passed(say.PastItsDate(late))] : (AdaptiveTextRun[])[],
            ])),
            .. deal.OpenHelp.Take(MostOurs).Select(help => Line.Bullet([Run.Bold(say.WeHelp()), .. HelpLines.Runs(help, context)])),
            Block.Buttons(
                Button.Plain(say.AnswerBefore(), new CardAction.PreworkAnswer(n, 0, i)).Alone(),
                Button.Plain(say.AsLastTime(), new CardAction.PreworkSame(n, 0, i)).Alone(),
                Button.Shows(say.NotReady(), Fields.At("fold-why", i))),
            Block.Folded(
                Fields.At("fold-why", i),
                Ask.ShortText(
                    Fields.At(Fields.Why, i),
                    sheet.Items.Count > 1 ? say.NumberedLabel(i + 1, say.NotReadyLabel()) : say.NotReadyLabel(),
                    Limits.Reason,
                    placeholder: say.InTheWayExample()),
                Block.Buttons(Button.Plain(say.SaveNotReady(), new CardAction.PreworkNotReady(n, 0, i)))),
        ]);
    }
}

public sealed class PreworkPresenter : NudgePresenter<Plan.Prework>
{
    public override ValueList<NudgeKind> Kinds => [NudgeKind.Prework, NudgeKind.PreworkReminder];

    public override string Name(NudgeKind kind, ValueList<LedgerLine> lines, Say say) =>
        kind is NudgeKind.PreworkReminder ? say.ReminderBeforeReview() : say.CardBeforeReview();

    protected override AdaptiveCard Card(Plan.Prework plan, CardContext context) => PreworkCard.For(plan, context);

    protected override IEnumerable<AdaptiveTextRun[]> Lines(Plan.Prework plan, CardContext context) => plan.Items.Select(
        it => (AdaptiveTextRun[])[
            Run.Bold(Truncate.To(it.Deal.Customer, DealRow.MostName)),
            Run.Text($": {context.Say.ReviewIsOn(context.Weekday(it.Review.On))}"),
        ]);
}
