using System.Text.Json.Serialization;
using ReviewBot.Reviews.Nudges;

namespace ReviewBot.Cards;

/// <summary>Buttons of nudges and of preparation cards.</summary>
public partial record CardAction
{
    /// <summary>
    /// An action on a proactive card. Carries only the ledger id: the ledger knows the steps of the card, which saves space for five steps.
    /// </summary>
    /// <param name="Nudge">Id of the nudge in the presser's ledger.</param>
    /// <param name="More">Number of further due steps that are not on the card.</param>
    public abstract record OnNudge([property: JsonPropertyName("n")] string Nudge, [property: JsonPropertyName("m")] int More) : CardAction;

    /// <param name="Line">Index of the step on the card, from 0.</param>
    public abstract record OnNudged(string Nudge, int More, [property: JsonPropertyName("i")] int Line) : OnNudge(Nudge, More);

    /// <summary>Redraws the card in its present state.</summary>
    [CardAction("nudge-show")]
    public sealed record ShowNudge(string Nudge, int More) : OnNudge(Nudge, More);

    [CardAction("nudge-did")]
    public sealed record NudgeDid(string Nudge, int More, int Line) : OnNudged(Nudge, More, Line);

    [CardAction("nudge-later", TakesInputs = true)]
    public sealed record NudgeNotYet(string Nudge, int More, int Line) : OnNudged(Nudge, More, Line)
    {
        /// <summary>The date that was tapped; null: that of the input.</summary>
        public DateOnly? Day { get; init; }

        protected override bool NeedsInputs => Day is null;
    }

    [CardAction("nudge-blocked", TakesInputs = true)]
    public sealed record NudgeInTheWay(string Nudge, int More, int Line) : OnNudged(Nudge, More, Line);

    /// <summary>Asks how long to snooze.</summary>
    [CardAction("nudge-snooze")]
    public sealed record NudgeSnooze(string Nudge, int More, int Line) : OnNudged(Nudge, More, Line);

    [CardAction("nudge-sleep", TakesInputs = true)]
    public sealed record NudgeSleep(string Nudge, int More, int Line, SnoozeChoice How) : OnNudged(Nudge, More, Line)
    {
        protected override bool NeedsInputs => How is SnoozeChoice.Day;
    }

    [CardAction("nudge-help", TakesInputs = true)]
    public sealed record NudgeHelp(string Nudge, int More, int Line) : OnNudged(Nudge, More, Line);

    [CardAction("nudge-pause", TakesInputs = true)]
    public sealed record NudgePause(string Nudge, int More, int Line) : OnNudged(Nudge, More, Line);

    [CardAction("nudge-close", TakesInputs = true)]
    public sealed record NudgeEnd(string Nudge, int More, int Line) : OnNudged(Nudge, More, Line);

    /// <summary>"Change my answer".</summary>
    [CardAction("nudge-undo")]
    public sealed record NudgeUndo(string Nudge, int More, int Line) : OnNudged(Nudge, More, Line);

    /// <summary>Returns to the preparation card, with all its deals.</summary>
    [CardAction("pre-show")]
    public sealed record ShowPrework(string Nudge, int More) : OnNudge(Nudge, More);

    [CardAction("pre-answer")]
    public sealed record PreworkAnswer(string Nudge, int More, int Line) : OnNudged(Nudge, More, Line);

    [CardAction("pre-same")]
    public sealed record PreworkSame(string Nudge, int More, int Line) : OnNudged(Nudge, More, Line);

    [CardAction("pre-not-ready")]
    public sealed record PreworkNotReady(string Nudge, int More, int Line) : OnNudged(Nudge, More, Line);

    /// <summary>The answer to "too many?".</summary>
    [CardAction("nudge-pace")]
    public sealed record ChoosePace(NudgePace Often) : CardAction;
}

/// <summary>The preparation card that a form was opened from, to return to.</summary>
/// <param name="Nudge">Its id in the presser's ledger.</param>
public sealed record PreworkRef([property: JsonPropertyName("n")] string Nudge);

public enum SnoozeChoice
{
    Tomorrow,
    ThreeDays,
    NextReview,
    Day,
}
