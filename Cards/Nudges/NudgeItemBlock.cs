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

    public static AdaptiveElement For(NudgeCardModel model, NudgeAsked asked, int i, int room, CardContext context)
    {
        if (asked is { Deal: { } of, Help: { } id } && of.Find(id) is { } help)
            return PromiseBlock.For(model, of, help, i, Names(model, of, i, room, context), context);
        if (asked is not { Deal: { } deal, Step: { } step })
            return Block.Entry(Line.Of(Run.Bold(context.Say.NudgeGone()), Run.Text(context.Say.NudgeGoneWhy())));

        var turn = TurnOf(model, i);
        // a refusal needs no form: the outcome already says why
        var isAsking = turn is { AsksNext: false, Notice: not (null or Notice.Refused or Notice.HelpAsked) };
        return !isAsking && NudgeOutcome.Of(asked, model.At, context) is { } outcome
            ? Answered(model, deal, step, outcome, i, room, context)
            : Open(model, asked, deal, step, turn, i, room, context);
    }

    static NudgeTurn? TurnOf(NudgeCardModel model, int i) => model.Turn?.Item == i ? model.Turn : null;

    static AdaptiveContainer Answered(
        NudgeCardModel model, Deal deal, BuyerStep step, string outcome, int i, int room, CardContext context) =>
        Block.Entry(
    [
        Names(model, deal, i, room, context),
        .. TurnOf(model, i)?.Notice is Notice.HelpAsked asked ? NoticeLine.For(asked, context) : (AdaptiveElement[])[
            Line.Of(Run.Sign("✓ ", AdaptiveTextColor.Good), Run.Bold(context.Say.SavedSo()), Run.Text(outcome))
                .Spaced(AdaptiveSpacing.Small)],
        .. NudgeNext.For(
            model,
            deal,
            step,
            i,
            room,
            IsMine(model, deal, step, context)
                ? [Button.Plain(context.Say.ChangeMyAnswer(), new CardAction.NudgeUndo(model.Id.Value, model.More, i))]
                : [],
            context),
    ]);

    /// <summary>True if the reader gave the answer: only they can undo it.</summary>
    static bool IsMine(NudgeCardModel model, Deal deal, BuyerStep step, CardContext context) => context.Me is { } me
        && (deal.Ended is { } ended
            ? ended.By
            : step.Snoozed is { } snoozed && snoozed.At > model.At ? snoozed.By : step.AnsweredBy)?.Id == me.Id;

    static AdaptiveContainer Open(
        NudgeCardModel model, NudgeAsked asked, Deal deal, BuyerStep step, NudgeTurn? turn, int i, int room, CardContext context) =>
        Block.Entry(
    [
        Names(model, deal, i, room, context),
        .. NoticeLine.For(turn?.Notice, context),
        .. turn?.Verb is { } verb
            ? TypeInstead.For(context, context.Say.TypeInstead(context.Say.TypedAnswer(verb, model.Items.Count > 1 ? i + 1 : null)))
            : [],
        Asked(asked, deal, step, room, context).Spaced(AdaptiveSpacing.Small),
        .. asked.Rung is Rung.Choose && room > LeastRoom ? RemedyLines.InShort(deal, asked.Home, context) : [],
        .. room is LeastRoom && model.Turn is { AsksNext: true }
            ? NudgeButtons.Short(model, i, context)
            : NudgeButtons.For(
                room > LeastRoom || turn is not null ? model : model with { Filled = [] }, asked, deal, step, turn, i, context),
    ]);

    /// <summary>Numbered like its inputs, because typed answers refer to the number.</summary>
    static AdaptiveRichTextBlock Names(NudgeCardModel model, Deal deal, int i, int room, CardContext context)
    {
        var most = Most(DealRow.MostName, room);
        var customer = Truncate.To(deal.Customer, most);
        return Line.Of(
            Run.Bold(model.Items.Count > 1 ? context.Say.NumberedLabel(i + 1, customer) : customer).Small(),
            Run.Subtle($" · {Truncate.To(deal.Title, most)}").Small());
    }

    static AdaptiveRichTextBlock Asked(NudgeAsked asked, Deal deal, BuyerStep step, int room, CardContext context)
    {
        var say = context.Say;
        return Line.Of(
            Run.Bold(Truncate.To(say.Who(deal.Find(step.Who)), Most(MostWhat, room))),
            Run.Text($"{say.Ended($"{Say.AfterName(Truncate.To(step.What, Most(MostWhat, room)))}{say.ByDay(context.Day(step.By))}")} "),
            Run.Subtle($"{WhoSaidSo(step, context)} "),
            Run.Text(say.NudgeAsks(
                asked.Rung,
                asked.Role,
                asked.ListedOn is { } day && day > context.Today ? context.Day(day) : null,
                step.ToSeeWords,
                step.ToSee)));
    }

    static string WhoSaidSo(BuyerStep step, CardContext context) => step is { OnPath: not null, Agreement: Agreement.OurHope }
        ? context.Say.FromThePath(context.Day(step.SetAt))
        : context.Say.AgreedBy(
            step.Agreement,
            step.SetBy.Id == context.Me?.Id ? null : Truncate.To(step.SetBy.Name, DealRow.MostName),
            context.Day(step.SetAt));

    static int Most(int most, int room) => most * Math.Max(1, room - 1) / (Room - 1);
}
