using System.Text.Json.Serialization;
using ReviewBot.Reviews.Nudges;

namespace ReviewBot.Cards;

/// <summary>Buttons of nudges, of preparation cards, and of settings.</summary>
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
    [CardActionName("nudge-show")]
    public sealed record ShowNudge(string Nudge, int More) : OnNudge(Nudge, More);

    [CardActionName("nudge-did")]
    public sealed record NudgeDid(string Nudge, int More, int Line) : OnNudged(Nudge, More, Line);

    [CardActionName("nudge-later")]
    public sealed record NudgeNotYet(string Nudge, int More, int Line) : OnNudged(Nudge, More, Line)
    {
        /// <summary>The date that was tapped; null: that of the input.</summary>
        public DateOnly? Day { get; init; }
    }

    [CardActionName("nudge-blocked")]
    public sealed record NudgeInTheWay(string Nudge, int More, int Line) : OnNudged(Nudge, More, Line);

    /// <summary>Asks how long to snooze.</summary>
    [CardActionName("nudge-snooze")]
    public sealed record NudgeSnooze(string Nudge, int More, int Line) : OnNudged(Nudge, More, Line);

    [CardActionName("nudge-sleep")]
    public sealed record NudgeSleep(string Nudge, int More, int Line, SnoozeChoice How) : OnNudged(Nudge, More, Line);

    [CardActionName("nudge-help")]
    public sealed record NudgeHelp(string Nudge, int More, int Line) : OnNudged(Nudge, More, Line);

    [CardActionName("nudge-pause")]
    public sealed record NudgePause(string Nudge, int More, int Line) : OnNudged(Nudge, More, Line);

    [CardActionName("nudge-close")]
    public sealed record NudgeEnd(string Nudge, int More, int Line) : OnNudged(Nudge, More, Line);

    /// <summary>"Change my answer".</summary>
    [CardActionName("nudge-undo")]
    public sealed record NudgeUndo(string Nudge, int More, int Line) : OnNudged(Nudge, More, Line);

    /// <summary>Returns to the preparation card, with all its deals.</summary>
    [CardActionName("pre-show")]
    public sealed record ShowPrework(string Nudge, int More) : OnNudge(Nudge, More);

    [CardActionName("pre-answer")]
    public sealed record PreworkAnswer(string Nudge, int More, int Line) : OnNudged(Nudge, More, Line);

    [CardActionName("pre-same")]
    public sealed record PreworkSame(string Nudge, int More, int Line) : OnNudged(Nudge, More, Line);

    [CardActionName("pre-not-ready")]
    public sealed record PreworkNotReady(string Nudge, int More, int Line) : OnNudged(Nudge, More, Line);

    /// <summary>The answer to "too many?".</summary>
    [CardActionName("nudge-pace")]
    public sealed record ChoosePace(NudgePace Often) : CardAction;

    /// <summary>Shows the user's planned and sent nudges.</summary>
    [CardActionName("nudges")]
    public sealed record Planned : CardAction;

    /// <summary>Shows the delivery of all nudges of a pipeline, for its lead.</summary>
    [CardActionName("nudges-sent")]
    public sealed record Deliveries(string Home) : CardAction;

    /// <summary>Shows the user's own settings.</summary>
    [CardActionName("mine")]
    public sealed record Mine : CardAction;

    [CardActionName("mine-open")]
    public sealed record OpenMine(PersonalSettingsPage Page) : CardAction;

    [CardActionName("mine-save")]
    public sealed record SaveMine(PersonalSettingsPage Page) : CardAction;

    /// <summary>Ends the pause of the user's own nudges.</summary>
    [CardActionName("mine-resume")]
    public sealed record ResumeMine : CardAction;

    /// <summary>Opts in to or out of feedback on reviews that the user leads.</summary>
    [CardActionName("mirror")]
    public sealed record SwitchMirror(bool IsOn) : CardAction;

    /// <summary>Shows the settings of a pipeline.</summary>
    [CardActionName("settings")]
    public sealed record Settings(string Home) : CardAction;

    [CardActionName("settings-open")]
    public sealed record OpenSettings(string Home, SettingsPage Page) : CardAction;

    /// <param name="V">Version of the settings that the page was drawn from, for optimistic concurrency.</param>
    /// <param name="Off">True: all inputs of the page are intentionally empty. Some clients omit empty inputs, others lose all
    /// inputs.</param>
    [CardActionName("settings-save")]
    public sealed record SaveSettings(string Home, SettingsPage Page, int V = 0, bool? Off = null) : CardAction;

    /// <summary>Cancels a planned review.</summary>
    [CardActionName("plan-cancel")]
    public sealed record CancelPlan(DealRef On) : OnDeal(On);
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

public enum PersonalSettingsPage
{
    Pace,
    Hours,
}

/// <summary>The pages of a pipeline's settings, each with at most six inputs.</summary>
public enum SettingsPage
{
    Calendar,
    FirstMarks,
    LaterMarks,
    Digest,
    Admins,
    Holidays,
    StandIn,

    /// <summary>The webhook.</summary>
    Webhook,

    /// <summary>The template of new paths.</summary>
    Paths,
}
