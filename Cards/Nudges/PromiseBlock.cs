using AdaptiveCards;
using ReviewBot.Cards.Parts;
using ReviewBot.Cards.Words;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Nudges;

namespace ReviewBot.Cards.Nudges;

/// <summary>One action of ours on a nudge: what we promised, and its outcome or the answer buttons.</summary>
static class PromiseBlock
{
    const int MostWhat = 160;

    public static AdaptiveElement For(NudgeCardModel model, Deal deal, Help help, int i, AdaptiveElement names, CardContext context)
    {
        var turn = model.Turn?.Item == i ? model.Turn : null;
        return turn?.Notice is not (null or Notice.Refused) || Outcome(help, model.At, context) is not { } outcome
            ? Open(model, help, turn, i, names, context)
            : Block.Entry(
            [
                names,
                Line.Of(Run.Sign("✓ ", AdaptiveTextColor.Good), Run.Bold(context.Say.SavedSo()), Run.Text(outcome))
                    .Spaced(AdaptiveSpacing.Small),
                .. context.Me is { } me && help.AnsweredBy?.Id == me.Id && deal.Ended is null
                    ? [Block.Buttons(
                        Button.Plain(context.Say.ChangeMyAnswer(), new CardAction.NudgePromiseUndo(model.Id.Value, model.More, i)))]
                    : (AdaptiveElement[])[],
            ]);
    }

    /// <summary>The answer since the nudge was sent; null: none yet.</summary>
    public static string? Outcome(Help help, DateTimeOffset since, CardContext context)
    {
        if (help.IsOpen && !(help.AnsweredAt > since))
            return null;

        var (say, at) = (context.Say, help.AnsweredAt ?? context.Now.At);
        var day = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, context.Zone).DateTime);
        return say.PromiseBecame(
            Truncate.To(help.What, MostWhat),
            help.IsDone ? PromiseAnswer.Done : help.IsNotNeeded ? PromiseAnswer.NotNeeded : PromiseAnswer.NotYet,
            help is { IsOpen: true, By: { } by } && by >= context.Today ? context.Day(by) : null,
            say.SaidAt(
                help.AnsweredBy?.Id == context.Me?.Id ? null : help.AnsweredBy?.Name,
                day == context.Today ? null : context.Day(day),
                context.Clock(at)));
    }

    /// <summary>In one line, on the lists of planned and overdue actions.</summary>
    public static AdaptiveTextRun[] Runs(PromiseItem it, CardContext context) =>
    [
        Run.Bold(Truncate.To(it.Deal.Customer, DealRow.MostName)),
        Run.Text($": {context.Say.WeHelp()}"),
        .. HelpLines.Runs(it.Help with { What = Truncate.To(it.Help.What, MostWhat) }, context),
    ];

    static AdaptiveContainer Open(NudgeCardModel model, Help help, NudgeTurn? turn, int i, AdaptiveElement names, CardContext context)
    {
        var (say, by) = (context.Say, Fields.At(Fields.By, i));
        var fold = Block.Folded(
            $"fold-{by}",
            [
                .. model.HasDays
                    ? [
                        Line.Text(say.ByWhenOneTap()),
                        .. DayTaps.For(
                            context, day => new CardAction.NudgePromise(model.Id.Value, model.More, i, PromiseAnswer.NotYet) { Day = day }),
                    ]
                    : (AdaptiveElement[])[],
                Ask.Day(
                    by,
                    model.Items.Count > 1 ? say.NumberedLabel(i + 1, say.ByWhenInstead()) : say.ByWhenInstead(),
                    model.Filled.Text(by)),
                Block.Buttons(Press(say.SaveNotYet(), PromiseAnswer.NotYet)),
            ]);
        fold.IsVisible = turn?.Notice is not (null or Notice.Refused) || model.Filled.Text(by) is not null;
        return Block.Entry(
        [
            names,
            .. NoticeLine.For(turn?.Notice, context),
            .. turn?.Notice is Notice.Missing or Notice.DateHasPassed or Notice.NotADate
                ? TypeInstead.For(
                    context, say.TypeInstead(say.TypedAnswer(NudgeVerb.NotYet, model.Items.Count > 1 ? i + 1 : null)))
                : [],
            Line.Of([
                Run.Bold(say.WeHelp()),
                .. HelpLines.Runs(help with { What = Truncate.To(help.What, MostWhat) }, context),
                Run.Text($". {say.IsItDone()}"),
            ]).Spaced(AdaptiveSpacing.Small),
            Block.Buttons(
                Press(say.Choice(PromiseAnswer.Done), PromiseAnswer.Done),
                Button.Shows(say.Choice(PromiseAnswer.NotYet), $"fold-{by}"),
                Press(say.Choice(PromiseAnswer.NotNeeded), PromiseAnswer.NotNeeded)),
            fold,
        ]);

        AdaptiveExecuteAction Press(string title, PromiseAnswer answer) =>
            Button.Plain(title, new CardAction.NudgePromise(model.Id.Value, model.More, i, answer));
    }
}
