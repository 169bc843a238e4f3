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

    public static AdaptiveElement For(NudgeCardModel sheet, Deal deal, Help help, int i, AdaptiveElement names, CardContext reader)
    {
        var turn = sheet.Turn?.Item == i ? sheet.Turn : null;
        return turn?.Notice is not (null or Notice.Refused) || Outcome(help, sheet.At, reader) is not { } outcome
            ? Open(sheet, help, turn, i, names, reader)
            : Block.Entry(
            [
                names,
                Line.Of(Run.Sign("✓ ", AdaptiveTextColor.Good), Run.Bold(reader.Say.SavedSo()), Run.Text(outcome))
                    .Spaced(AdaptiveSpacing.Small),
                .. reader.Me is { } me && help.AnsweredBy?.Id == me.Id && deal.Ended is null
                    ? [Block.Buttons(
                        Button.Plain(reader.Say.ChangeMyAnswer(), new CardAction.NudgePromiseUndo(sheet.Id.Value, sheet.More, i)))]
                    : (AdaptiveElement[])[],
            ]);
    }

    /// <summary>The answer since the nudge was sent; null: none yet.</summary>
    public static string? Outcome(Help help, DateTimeOffset since, CardContext reader)
    {
        if (help.IsOpen && !(help.AnsweredAt > since))
            return null;

        var (say, at) = (reader.Say, help.AnsweredAt ?? reader.Now.At);
        var day = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, reader.Zone).DateTime);
        return say.PromiseBecame(
            Truncate.To(help.What, MostWhat),
            help.IsDone ? PromiseAnswer.Done : help.IsNotNeeded ? PromiseAnswer.NotNeeded : PromiseAnswer.NotYet,
            help is { IsOpen: true, By: { } by } && by >= reader.Today ? reader.Day(by) : null,
            say.SaidAt(
                help.AnsweredBy?.Id == reader.Me?.Id ? null : help.AnsweredBy?.Name,
                day == reader.Today ? null : reader.Day(day),
                reader.Clock(at)));
    }

    /// <summary>In one line, on the lists of planned and overdue actions.</summary>
    public static AdaptiveTextRun[] Runs(PromiseItem it, CardContext reader) =>
    [
        Run.Bold(Truncate.To(it.Deal.Customer, DealRow.MostName)),
        Run.Text($": {reader.Say.WeHelp()}"),
        .. HelpLines.Runs(it.Help with { What = Truncate.To(it.Help.What, MostWhat) }, reader),
    ];

    static AdaptiveContainer Open(NudgeCardModel sheet, Help help, NudgeTurn? turn, int i, AdaptiveElement names, CardContext reader)
    {
        var (say, by) = (reader.Say, Fields.At(Fields.By, i));
        var fold = Block.Folded(
            $"fold-{by}",
            [
                .. sheet.HasDays
                    ? [
                        Line.Text(say.ByWhenOneTap()),
                        .. DayTaps.For(
                            reader, day => new CardAction.NudgePromise(sheet.Id.Value, sheet.More, i, PromiseAnswer.NotYet) { Day = day }),
                    ]
                    : (AdaptiveElement[])[],
                Ask.Day(
                    by,
                    sheet.Items.Count > 1 ? say.NumberedLabel(i + 1, say.ByWhenInstead()) : say.ByWhenInstead(),
                    sheet.Filled.Text(by)),
                Block.Buttons(Press(say.SaveNotYet(), PromiseAnswer.NotYet)),
            ]);
        fold.IsVisible = turn?.Notice is not (null or Notice.Refused) || sheet.Filled.Text(by) is not null;
        return Block.Entry(
        [
            names,
            .. NoticeLine.For(turn?.Notice, reader),
            .. turn?.Notice is Notice.Missing or Notice.DateHasPassed or Notice.NotADate
                ? TypeInstead.For(
                    reader, say.TypeInstead(say.TypedAnswer(NudgeVerb.NotYet, sheet.Items.Count > 1 ? i + 1 : null)))
                : [],
            Line.Of([
                Run.Bold(say.WeHelp()),
                .. HelpLines.Runs(help with { What = Truncate.To(help.What, MostWhat) }, reader),
                Run.Text($". {say.IsItDone()}"),
            ]).Spaced(AdaptiveSpacing.Small),
            Block.Buttons(
                Press(say.Choice(PromiseAnswer.Done), PromiseAnswer.Done),
                Button.Shows(say.Choice(PromiseAnswer.NotYet), $"fold-{by}"),
                Press(say.Choice(PromiseAnswer.NotNeeded), PromiseAnswer.NotNeeded)),
            fold,
        ]);

        AdaptiveExecuteAction Press(string title, PromiseAnswer answer) =>
            Button.Plain(title, new CardAction.NudgePromise(sheet.Id.Value, sheet.More, i, answer));
    }
}
