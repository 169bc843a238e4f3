using ReviewBot.Reviews;
using ReviewBot.Reviews.Nudges;

namespace ReviewBot.Cards.Nudges;

/// <summary>Present state of a nudge card: its questions, and what was answered since it was sent.</summary>
/// <param name="Id">Id of the nudge in the recipient's ledger.</param>
/// <param name="At">When it was planned. Later answers, wherever given, count as answers to it.</param>
/// <param name="More">Number of further due steps.</param>
/// <param name="Number">The number of this card within the week, of <paramref name="Most"/>.</param>
public sealed record NudgeCardModel(NudgeId Id, DateTimeOffset At, ValueList<NudgeAsked> Items, int More, int Number, int Most)
{
    /// <summary>Values of inputs that were not saved yet: answering one step keeps what was typed for others.</summary>
    public ValueList<Field> Filled { get; init; } = [];

    /// <summary>The step whose button was pressed last, and the state of its form; null: none.</summary>
    public NudgeTurn? Turn { get; init; }

    /// <summary>True: "not yet" has buttons for near dates, if there is space.</summary>
    public bool HasDays { get; init; }

    public static NudgeCardModel Of(Plan.Card card, DateTimeOffset now) => new(
        card.Id,
        now,
        [
            .. card.Items.Select(it => new NudgeAsked(it.Workspace.Home, it.Deal, it.Step, it.Rung, it.Role, it.ListedOn)),
            .. card.Promises.Select(
                it => new NudgeAsked(it.Workspace.Home, it.Deal, null, it.Rung, NudgeRole.Owner, null) { Help = it.Help.Key }),
        ],
        card.More,
        card.Number,
        card.Most);
}

/// <summary>One step of a nudge card.</summary>
/// <param name="Deal">The present deal; null: deleted.</param>
/// <param name="Step">Null: deleted.</param>
/// <param name="ListedOn">Day of the first weekly list with this step.</param>
public sealed record NudgeAsked(string Home, Deal? Deal, BuyerStep? Step, Rung Rung, NudgeRole Role, DateOnly? ListedOn)
{
    /// <summary>Our own action, if it is about one; it has no step then.</summary>
    public HelpId? Help { get; init; }
}

/// <param name="IsSnoozing">True: the choices of how long to snooze are shown.</param>
/// <param name="Notice">What is missing or wrong in its inputs, or why the action was refused; null: nothing.</param>
public sealed record NudgeTurn(int Item, bool IsSnoozing = false, Notice? Notice = null)
{
    /// <summary>The equivalent typed answer; null: the button has no input.</summary>
    public NudgeVerb? Verb { get; init; }

    /// <summary>True: answered, and its form asks for the next step.</summary>
    public bool AsksNext { get; init; }
}
