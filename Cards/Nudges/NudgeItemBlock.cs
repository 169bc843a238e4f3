using AdaptiveCards;
using ReviewBot.Cards.Parts;
using ReviewBot.Cards.Words;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Nudges;

namespace ReviewBot.Cards.Nudges;

/// <summary>One step of a nudge card: what was agreed, when and by whom; its outcome, or the answer buttons.</summary>
static class NudgeItemBlock
{
    /// <summary>
    /// Levels of detail, reduced until the card is below the size limit: first texts are shortened; at the lowest level unsaved inputs of
    /// other steps are dropped too.
    /// </summary>
    public const int Room = 5;

    public const int LeastRoom = 1;

    const int MostWhat = 160;

    public static AdaptiveElement For(NudgeCardModel sheet, NudgeAsked asked, int i, int room, CardContext reader)
    {
        if (asked is { Deal: { } of, Help: { } id } && of.Find(id) is { } help)
            return PromiseBlock.For(sheet, of, help, i, Names(sheet, of, i, room, reader), reader);
        if (asked is not { Deal: { } deal, Step: { } step })
            return Block.Entry(Line.Of(Run.Bold(reader.Say.NudgeGone()), Run.Text(reader.Say.NudgeGoneWhy())));

        var turn = TurnOf(sheet, i);
        // a refusal needs no form: the outcome already says why
        var isAsking = turn is { AsksNext: false, Notice: not (null or Notice.Refused or Notice.HelpAsked) };
        return !isAsking && NudgeOutcome.Of(asked, sheet.At, reader) is { } outcome
            ? Answered(sheet, deal, step, outcome, i, room, reader)
            : Open(sheet, asked, deal, step, turn, i, room, reader);
    }

    static NudgeTurn? TurnOf(NudgeCardModel sheet, int i) => sheet.Turn?.Item == i ? sheet.Turn : null;

    static AdaptiveContainer Answered(
        NudgeCardModel sheet, Deal deal, BuyerStep step, string outcome, int i, int room, CardContext reader) =>
        Block.Entry(
    [
        Names(sheet, deal, i, room, reader),
        .. TurnOf(sheet, i)?.Notice is Notice.HelpAsked asked ? NoticeLine.For(asked, reader) : (AdaptiveElement[])[
            Line.Of(Run.Sign("✓ ", AdaptiveTextColor.Good), Run.Bold(reader.Say.SavedSo()), Run.Text(outcome))
                .Spaced(AdaptiveSpacing.Small)],
        .. NudgeNext.For(
            sheet,
            deal,
            step,
            i,
            room,
            IsMine(sheet, deal, step, reader)
                ? [Button.Plain(reader.Say.ChangeMyAnswer(), new CardAction.NudgeUndo(sheet.Id.Value, sheet.More, i))]
                : [],
            reader),
    ]);

    /// <summary>True if the reader gave the answer: only they can undo it.</summary>
    static bool IsMine(NudgeCardModel sheet, Deal deal, BuyerStep step, CardContext reader) => reader.Me is { } me
        && (deal.Ended is { } ended
            ? ended.By
            : step.Snoozed is { } snoozed && snoozed.At > sheet.At ? snoozed.By : step.AnsweredBy)?.Id == me.Id;

    static AdaptiveContainer Open(
        NudgeCardModel sheet, NudgeAsked asked, Deal deal, BuyerStep step, NudgeTurn? turn, int i, int room, CardContext reader) =>
        Block.Entry(
    [
        Names(sheet, deal, i, room, reader),
        .. NoticeLine.For(turn?.Notice, reader),
        .. turn?.Verb is { } verb
            ? TypeInstead.For(reader, reader.Say.TypeInstead(reader.Say.TypedAnswer(verb, sheet.Items.Count > 1 ? i + 1 : null)))
            : [],
        Asked(asked, deal, step, room, reader).Spaced(AdaptiveSpacing.Small),
        .. asked.Rung is Rung.Choose && room > LeastRoom ? RemedyLines.InShort(deal, asked.Home, reader) : [],
        .. room is LeastRoom && sheet.Turn is { AsksNext: true }
            ? NudgeButtons.Short(sheet, i, reader)
            : NudgeButtons.For(
                room > LeastRoom || turn is not null ? sheet : sheet with { Filled = [] }, asked, deal, step, turn, i, reader),
    ]);

    /// <summary>Numbered like its inputs, because typed answers refer to the number.</summary>
    static AdaptiveRichTextBlock Names(NudgeCardModel sheet, Deal deal, int i, int room, CardContext reader)
    {
        var most = Most(DealRow.MostName, room);
        var customer = Truncate.To(deal.Customer, most);
        return Line.Of(
            Run.Bold(sheet.Items.Count > 1 ? reader.Say.NumberedLabel(i + 1, customer) : customer).Small(),
            Run.Subtle($" · {Truncate.To(deal.Title, most)}").Small());
    }

    static AdaptiveRichTextBlock Asked(NudgeAsked asked, Deal deal, BuyerStep step, int room, CardContext reader)
    {
        var say = reader.Say;
        return Line.Of(
            Run.Bold(Truncate.To(say.Who(deal.Find(step.Who)), Most(MostWhat, room))),
            Run.Text($"{say.Ended($"{Say.AfterName(Truncate.To(step.What, Most(MostWhat, room)))}{say.ByDay(reader.Day(step.By))}")} "),
            Run.Subtle($"{WhoSaidSo(step, reader)} "),
            Run.Text(say.NudgeAsks(
                asked.Rung,
                asked.Role,
                asked.ListedOn is { } day && day > reader.Today ? reader.Day(day) : null,
                step.ToSeeWords,
                step.ToSee)));
    }

    static string WhoSaidSo(BuyerStep step, CardContext reader) => step is { OnPath: not null, Agreement: Agreement.OurHope }
        ? reader.Say.FromThePath(reader.Day(step.SetAt))
        : reader.Say.AgreedBy(
            step.Agreement,
            step.SetBy.Id == reader.Me?.Id ? null : Truncate.To(step.SetBy.Name, DealRow.MostName),
            reader.Day(step.SetAt));

    static int Most(int most, int room) => most * Math.Max(1, room - 1) / (Room - 1);
}
