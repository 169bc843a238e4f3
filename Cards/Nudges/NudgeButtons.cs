using AdaptiveCards;
using ReviewBot.Cards.Parts;
using ReviewBot.Cards.Words;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Nudges;

namespace ReviewBot.Cards.Nudges;

/// <summary>
/// The answers to one step of a nudge: one press, or a few words in an input that opens below. No input is marked as required: the client
/// checks all of them on every press, so an empty one would block the other steps.
/// </summary>
static class NudgeButtons
{
    /// <summary>Default length of a pause: four weeks, which keeps the day of the week.</summary>
    const int PauseDays = 28;

    public static AdaptiveElement[] For(
        NudgeCardModel sheet, NudgeAsked asked, Deal deal, BuyerStep step, NudgeTurn? turn, int i, CardContext reader)
    {
        var it = new One(sheet, i, turn?.Notice, reader);
        return turn switch
        {
            { IsSnoozing: true } when step.Snoozed?.Times >= Snooze.Most => [Line.Text(reader.Say.ThirdSnooze()), .. it.Ways(deal, [])],
            { IsSnoozing: true } => it.Snoozes(),
            _ when asked.Rung is Rung.Choose => it.Ways(deal, [it.Did()]),
            _ => it.Answers(),
        };
    }

    /// <summary>The one answer that needs no form, used while the form of another step takes the space.</summary>
    public static AdaptiveElement[] Short(NudgeCardModel sheet, int i, CardContext reader) =>
        [Block.Buttons(new One(sheet, i, null, reader).Did())];

    sealed record One(NudgeCardModel Sheet, int I, Notice? Notice, CardContext Reader)
    {
        public AdaptiveExecuteAction Did() => Button.Plain(Reader.Say.TheyDid(), new CardAction.NudgeDid(Sheet.Id.Value, Sheet.More, I));

        public AdaptiveElement[] Answers() =>
        [
            Block.Buttons(
                Did(),
                Button.Shows(Reader.Say.NotYet(), Fold(Fields.By)),
                Button.Plain(Reader.Say.SnoozeIt(), new CardAction.NudgeSnooze(Sheet.Id.Value, Sheet.More, I))),
            Block.Buttons(Button.Shows(Reader.Say.SomethingInTheWay(), Fold(Fields.InTheWay))),
            Below(
                Fields.By,
                Ask.Day(Name(Fields.By), Numbered(Reader.Say.NewDateLabel()), Value(Fields.By)),
                Button.Plain(Reader.Say.SaveNotYet(), NotYet),
                Sheet.HasDays
                    ? [Line.Text(Reader.Say.ByWhenOneTap()), .. DayTaps.For(Reader, day => NotYet with { Day = day })]
                    : []),
            Below(
                Fields.InTheWay,
                Ask.Text(
                    Name(Fields.InTheWay),
                    Numbered(Reader.Say.InTheWayLabel()),
                    Limits.Reason,
                    Value(Fields.InTheWay),
                    Reader.Say.InTheWayExample()),
                Button.Plain(Reader.Say.SaveInTheWay(), new CardAction.NudgeInTheWay(Sheet.Id.Value, Sheet.More, I))),
        ];

        public AdaptiveElement[] Snoozes() =>
        [
            Line.Text(Reader.Say.SnoozeHowLong()),
            Block.Buttons(
                Sleep(Reader.Say.SnoozeTomorrow(), SnoozeChoice.Tomorrow),
                Sleep(Reader.Say.SnoozeThreeDays(), SnoozeChoice.ThreeDays),
                Sleep(Reader.Say.SnoozeNextReview(), SnoozeChoice.NextReview)),
            Block.Group(
                Ask.Day(Name(Fields.Until), Numbered(Reader.Say.SnoozeDayLabel()), Value(Fields.Until)),
                Block.Buttons(Sleep(Reader.Say.SnoozeUntilDay(), SnoozeChoice.Day), Back())),
        ];

        /// <summary>Three choices without a primary one: ask for help, pause, end.</summary>
        public AdaptiveElement[] Ways(Deal deal, AdaptiveAction[] first) =>
        [
            .. first.Length is 0 ? [] : (AdaptiveElement[])[Block.Buttons(first)],
            Block.Buttons([
                Button.Shows(Reader.Say.AskForHelp(), Fold(Fields.Ask)),
                Button.Shows(Reader.Say.PauseUntil(), Fold(Fields.Until)),
                .. first.Length is 0 ? [Back()] : (AdaptiveAction[])[Button.Shows(Reader.Say.EndIt(), Fold(Fields.Ending))],
            ]),
            Below(
                Fields.Ask,
                Ask.Text(Name(Fields.Ask), Numbered(Reader.Say.AskLabel()), Limits.Question, Value(Fields.Ask), Reader.Say.AskExample()),
                Button.Plain(Reader.Say.AskNow(), new CardAction.NudgeHelp(Sheet.Id.Value, Sheet.More, I))),
            Below(
                Fields.Until,
                Ask.Day(
                    Name(Fields.Until),
                    Numbered(Reader.Say.UntilLabel()),
                    Value(Fields.Until)
                        ?? Reader.Today.AddDays(PauseDays).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)),
                Button.Plain(Reader.Say.PauseIt(), new CardAction.NudgePause(Sheet.Id.Value, Sheet.More, I))),
            .. first.Length is 0 || deal.Ended is not null ? [] : (AdaptiveElement[])[Ends()],
        ];

        AdaptiveExecuteAction Sleep(string title, SnoozeChoice how) =>
            Button.Plain(title, new CardAction.NudgeSleep(Sheet.Id.Value, Sheet.More, I, how));

        AdaptiveExecuteAction Back() => Button.Plain(Reader.Say.GoBack(), new CardAction.ShowNudge(Sheet.Id.Value, Sheet.More));

        /// <summary>How the deal ended, in one choice input, with an entry for each reason of no decision.</summary>
        AdaptiveContainer Ends()
        {
            var fold = Block.Folded(
                Fold(Fields.Ending),
                Ask.Choice(
                    Name(Fields.Ending),
                    Numbered(Reader.Say.HowLabel()),
                    [
                        (Reader.Say.Name(EndingKind.Bought), Fields.Choice(EndingKind.Bought)),
                        (Reader.Say.Name(EndingKind.ChoseOther), Fields.Choice(EndingKind.ChoseOther)),
                        .. Enum.GetValues<EndingReason>().Select(why => (Reader.Say.NoDecisionBecause(why), Fields.Choice(why))),
                    ],
                    Value(Fields.Ending),
                    Reader.Say.ChooseOne()),
                Ask.ShortText(Name(Fields.Decided), Numbered(Reader.Say.DecidedLabel()), Limits.Reason, Value(Fields.Decided)),
                Block.Buttons(Button.Plain(Reader.Say.CloseIt(), new CardAction.NudgeEnd(Sheet.Id.Value, Sheet.More, I))));
            fold.IsVisible = IsAbout(Fields.Ending) || IsAbout(Fields.Decided) || Value(Fields.Ending) is not null
                || Value(Fields.Decided) is not null;
            return fold;
        }

        /// <summary>An input that its button opens. It stays open while it contains unsaved text.</summary>
        AdaptiveContainer Below(string id, AdaptiveInput input, AdaptiveAction save, params AdaptiveElement[] first)
        {
            var fold = Block.Folded(Fold(id), [.. first, input, Block.Buttons(save)]);
            fold.IsVisible = IsAbout(id) || (Sheet.Filled.Text(Name(id)) is not null && id is not Fields.Until);
            return fold;
        }

        CardAction.NudgeNotYet NotYet => new(Sheet.Id.Value, Sheet.More, I);

        bool IsAbout(string id) => Notice switch
        {
            Notice.Missing it => it.Inputs.Contains(Name(id)),
            Notice.TooLong it => it.Input == Name(id),
            Notice.NotADate it => it.Input == Name(id),
            Notice.DateHasPassed it => it.Input == Name(id),
            _ => false,
        };

        /// <summary>Numbers a label, because labels must be unique on a card.</summary>
        string Numbered(string label) => Sheet.Items.Count > 1 ? Reader.Say.NumberedLabel(I + 1, label) : label;

        string Name(string id) => Fields.At(id, I);

        string Fold(string id) => $"fold-{Name(id)}";

        string? Value(string id) => Sheet.Filled.Text(Name(id));
    }
}
