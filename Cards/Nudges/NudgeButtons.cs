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
        NudgeCardModel model, NudgeAsked asked, Deal deal, BuyerStep step, NudgeTurn? turn, int i, CardContext context)
    {
        var it = new One(model, i, turn?.Notice, context);
        return turn switch
        {
            { IsSnoozing: true } when step.Snoozed?.Times >= Snooze.Most => [Line.Text(context.Say.ThirdSnooze()), .. it.Ways(deal, [])],
            { IsSnoozing: true } => it.Snoozes(),
            _ when asked.Rung is Rung.Choose => it.Ways(deal, [it.Did()]),
            _ => it.Answers(),
        };
    }

    /// <summary>The one answer that needs no form, used while the form of another step takes the space.</summary>
    public static AdaptiveElement[] Short(NudgeCardModel model, int i, CardContext context) =>
        [Block.Buttons(new One(model, i, null, context).Did())];

    sealed record One(NudgeCardModel Model, int I, Notice? Notice, CardContext Context)
    {
        public AdaptiveExecuteAction Did() => Button.Plain(Context.Say.TheyDid(), new CardAction.NudgeDid(Model.Id.Value, Model.More, I));

        public AdaptiveElement[] Answers() =>
        [
            Block.Buttons(
                Did(),
                Button.Shows(Context.Say.NotYet(), Fold(Fields.By)),
                Button.Plain(Context.Say.SnoozeIt(), new CardAction.NudgeSnooze(Model.Id.Value, Model.More, I))),
            Block.Buttons(Button.Shows(Context.Say.SomethingInTheWay(), Fold(Fields.InTheWay))),
            Below(
                Fields.By,
                Ask.Day(Name(Fields.By), Numbered(Context.Say.NewDateLabel()), Value(Fields.By)),
                Button.Plain(Context.Say.SaveNotYet(), NotYet),
                Model.HasDays
                    ? [Line.Text(Context.Say.ByWhenOneTap()), .. DayTaps.For(Context, day => NotYet with { Day = day })]
                    : []),
            Below(
                Fields.InTheWay,
                Ask.Text(
                    Name(Fields.InTheWay),
                    Numbered(Context.Say.InTheWayLabel()),
                    Limits.Reason,
                    Value(Fields.InTheWay),
                    Context.Say.InTheWayExample()),
                Button.Plain(Context.Say.SaveInTheWay(), new CardAction.NudgeInTheWay(Model.Id.Value, Model.More, I))),
        ];

        public AdaptiveElement[] Snoozes() =>
        [
            Line.Text(Context.Say.SnoozeHowLong()),
            Block.Buttons(
                Sleep(Context.Say.SnoozeTomorrow(), SnoozeChoice.Tomorrow),
                Sleep(Context.Say.SnoozeThreeDays(), SnoozeChoice.ThreeDays),
                Sleep(Context.Say.SnoozeNextReview(), SnoozeChoice.NextReview)),
            Block.Group(
                Ask.Day(Name(Fields.Until), Numbered(Context.Say.SnoozeDayLabel()), Value(Fields.Until)),
                Block.Buttons(Sleep(Context.Say.SnoozeUntilDay(), SnoozeChoice.Day), Back())),
        ];

        /// <summary>Three choices without a primary one: ask for help, pause, end.</summary>
        public AdaptiveElement[] Ways(Deal deal, AdaptiveAction[] first) =>
        [
            .. first.Length is 0 ? [] : (AdaptiveElement[])[Block.Buttons(first)],
            Block.Buttons([
                Button.Shows(Context.Say.AskForHelp(), Fold(Fields.Ask)),
                Button.Shows(Context.Say.PauseUntil(), Fold(Fields.Until)),
                .. first.Length is 0 ? [Back()] : (AdaptiveAction[])[Button.Shows(Context.Say.EndIt(), Fold(Fields.Ending))],
            ]),
            Below(
                Fields.Ask,
                Ask.Text(Name(Fields.Ask), Numbered(Context.Say.AskLabel()), Limits.Question, Value(Fields.Ask), Context.Say.AskExample()),
                Button.Plain(Context.Say.AskNow(), new CardAction.NudgeHelp(Model.Id.Value, Model.More, I))),
            Below(
                Fields.Until,
                Ask.Day(
                    Name(Fields.Until),
                    Numbered(Context.Say.UntilLabel()),
                    Value(Fields.Until)
                        ?? Context.Today.AddDays(PauseDays).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)),
                Button.Plain(Context.Say.PauseIt(), new CardAction.NudgePause(Model.Id.Value, Model.More, I))),
            .. first.Length is 0 || deal.Ended is not null ? [] : (AdaptiveElement[])[Ends()],
        ];

        AdaptiveExecuteAction Sleep(string title, SnoozeChoice how) =>
            Button.Plain(title, new CardAction.NudgeSleep(Model.Id.Value, Model.More, I, how));

        AdaptiveExecuteAction Back() => Button.Plain(Context.Say.GoBack(), new CardAction.ShowNudge(Model.Id.Value, Model.More));

        /// <summary>How the deal ended, in one choice input, with an entry for each reason of no decision.</summary>
        AdaptiveContainer Ends()
        {
            var fold = Block.Folded(
                Fold(Fields.Ending),
                Ask.Choice(
                    Name(Fields.Ending),
                    Numbered(Context.Say.HowLabel()),
                    [
                        (Context.Say.Name(EndingKind.Bought), Fields.Choice(EndingKind.Bought)),
                        (Context.Say.Name(EndingKind.ChoseOther), Fields.Choice(EndingKind.ChoseOther)),
                        .. Enum.GetValues<EndingReason>().Select(why => (Context.Say.NoDecisionBecause(why), Fields.Choice(why))),
                    ],
                    Value(Fields.Ending),
                    Context.Say.ChooseOne()),
                Ask.ShortText(Name(Fields.Decided), Numbered(Context.Say.DecidedLabel()), Limits.Reason, Value(Fields.Decided)),
                Block.Buttons(Button.Plain(Context.Say.CloseIt(), new CardAction.NudgeEnd(Model.Id.Value, Model.More, I))));
            fold.IsVisible = IsAbout(Fields.Ending) || IsAbout(Fields.Decided) || Value(Fields.Ending) is not null
                || Value(Fields.Decided) is not null;
            return fold;
        }

        /// <summary>An input that its button opens. It stays open while it contains unsaved text.</summary>
        AdaptiveContainer Below(string id, AdaptiveInput input, AdaptiveAction save, params AdaptiveElement[] first)
        {
            var fold = Block.Folded(Fold(id), [.. first, input, Block.Buttons(save)]);
            fold.IsVisible = IsAbout(id) || (Model.Filled.Text(Name(id)) is not null && id is not Fields.Until);
            return fold;
        }

        CardAction.NudgeNotYet NotYet => new(Model.Id.Value, Model.More, I);

        bool IsAbout(string id) => Notice switch
        {
            Notice.Missing it => it.Inputs.Contains(Name(id)),
            Notice.TooLong it => it.Input == Name(id),
            Notice.NotADate it => it.Input == Name(id),
            Notice.DateHasPassed it => it.Input == Name(id),
            _ => false,
        };

        /// <summary>Numbers a label, because labels must be unique on a card.</summary>
        string Numbered(string label) => Model.Items.Count > 1 ? Context.Say.NumberedLabel(I + 1, label) : label;

        string Name(string id) => Fields.At(id, I);

        string Fold(string id) => $"fold-{Name(id)}";

        string? Value(string id) => Model.Filled.Text(Name(id));
    }
}
