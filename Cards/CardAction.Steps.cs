using ReviewBot.Reviews;

namespace ReviewBot.Cards;

/// <summary>Buttons of a next step outside a review: on the deal's card, and on a nudge after "they did".</summary>
public partial record CardAction
{
    /// <summary>Opens the form of a next step.</summary>
    /// <param name="Step">The open step to change; null: a new one.</param>
    /// <param name="After">The step that they have just done; null: none.</param>
    [CardAction("next-open")]
    public sealed record OpenNextStep(DealRef On, StepId? Step = null, StepId? After = null) : OnDeal(On);

    /// <inheritdoc cref="OpenNextStep"/>
    [CardAction("next-save", TakesInputs = true)]
    public sealed record SaveNextStep(
        DealRef On, NextStepSaving How, StepId? Step = null, StepId? After = null, PreworkRef? Before = null) : OnDeal(On);

    /// <summary>Moves the text to "how we help".</summary>
    [CardAction("next-move", TakesInputs = true)]
    public sealed record MoveNextStep(DealRef On, StepId? Step = null, StepId? After = null, PreworkRef? Before = null) : OnDeal(On);

    [CardAction("next-drop")]
    public sealed record DropStep(DealRef On, StepId Step) : OnDeal(On);

    /// <summary>Asks, on a nudge, for the next step after the one that they did.</summary>
    [CardAction("nudge-next")]
    public sealed record NudgeAskNext(string Nudge, int More, int Line) : OnNudged(Nudge, More, Line);

    [CardAction("nudge-next-save", TakesInputs = true)]
    public sealed record NudgeSaveNext(string Nudge, int More, int Line, NextStepSaving How) : OnNudged(Nudge, More, Line);

    [CardAction("nudge-next-move", TakesInputs = true)]
    public sealed record NudgeMoveNext(string Nudge, int More, int Line) : OnNudged(Nudge, More, Line);
}

/// <summary>How the inputs of a next step are saved.</summary>
/// <param name="Day">The date that was tapped; null: that of the input.</param>
/// <param name="Kept">True: the user has seen the lens's warning and keeps the text.</param>
/// <param name="Instead">An open step that is dropped to make room; null: none.</param>
public sealed record NextStepSaving(DateOnly? Day = null, bool Kept = false, StepId? Instead = null);
