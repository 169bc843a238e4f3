using ReviewBot.Reviews;
using ReviewBot.Reviews.Nudges;

namespace ReviewBot.Cards;

/// <summary>A card that was sent by itself, as it stands now: what it asks, and what was answered since.</summary>
/// <param name="Id">Its id in the ledger of whoever got it.</param>
/// <param name="At">When it was planned: what somebody said later than that answers it.</param>
/// <param name="More">So many others are due.</param>
/// <param name="Number">The how-manieth card of the week, of <paramref name="Most"/>.</param>
public sealed record NudgeCardModel(NudgeId Id, DateTimeOffset At, ValueList<NudgeAsked> Items, int More, int Number, int Most)
{
    /// <summary>What stands in the inputs and is not sent yet, so that an answer to one step takes no words from another.</summary>
    public ValueList<Field> Filled { get; init; } = [];

    /// <summary>The line that was pressed last, with what is so there.</summary>
    public NudgeTurn? Turn { get; init; }

    public static NudgeCardModel Of(Plan.Card card, DateTimeOffset now) => new(
        card.Id,
        now,
        [.. card.Items.Select(it => new NudgeAsked(it.Workspace.Home, it.Deal, it.Step, it.Rung, it.Role, it.ListedOn))],
        card.More,
        card.Number,
        card.Most);
}

/// <summary>One step of a nudge card.</summary>
/// <param name="Deal">As it is now; null: it is gone, and so is its step.</param>
/// <param name="Step">Null: it is gone.</param>
/// <param name="ListedOn">The day of the first weekly list of what could use help that it is on.</param>
public sealed record NudgeAsked(string Home, Deal? Deal, BuyerStep? Step, Rung Rung, NudgeRole Role, DateOnly? ListedOn);

/// <param name="IsSnoozing">For how long?</param>
/// <param name="Notice">What is missing or wrong in its inputs, or why not.</param>
public sealed record NudgeTurn(int Item, bool IsSnoozing = false, Notice? Notice = null);
