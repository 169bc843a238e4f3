using ReviewBot.Reviews.Nudges;

namespace ReviewBot.Cards;

/// <summary>The buttons of nudges, of the cards before a review, and of settings.</summary>
public partial record Press
{
    /// <summary>A press on a card that was sent by itself: the ledger says what stood on it, so that five steps fit on one card.</summary>
    /// <param name="N">The nudge's id in the ledger of whoever presses.</param>
    /// <param name="M">So many others were due and are not on the card.</param>
    public abstract record OnNudge(string N, int M) : Press;

    /// <param name="I">Which of its lines, from 0.</param>
    public abstract record OnNudged(string N, int M, int I) : OnNudge(N, M);

    /// <summary>The card as it is now.</summary>
    public sealed record ShowNudge(string N, int M) : OnNudge(N, M);

    public sealed record NudgeDid(string N, int M, int I) : OnNudged(N, M, I);

    public sealed record NudgeNotYet(string N, int M, int I) : OnNudged(N, M, I);

    public sealed record NudgeInTheWay(string N, int M, int I) : OnNudged(N, M, I);

    /// <summary>Asks for how long.</summary>
    public sealed record NudgeSnooze(string N, int M, int I) : OnNudged(N, M, I);

    public sealed record NudgeSleep(string N, int M, int I, SnoozeChoice How) : OnNudged(N, M, I);

    public sealed record NudgeHelp(string N, int M, int I) : OnNudged(N, M, I);

    public sealed record NudgePause(string N, int M, int I) : OnNudged(N, M, I);

    public sealed record NudgeEnd(string N, int M, int I) : OnNudged(N, M, I);

    /// <summary>"Change my answer".</summary>
    public sealed record NudgeUndo(string N, int M, int I) : OnNudged(N, M, I);

    public sealed record PreworkAnswer(string N, int M, int I) : OnNudged(N, M, I);

    public sealed record PreworkSame(string N, int M, int I) : OnNudged(N, M, I);

    public sealed record PreworkNotReady(string N, int M, int I) : OnNudged(N, M, I);

    /// <summary>"Too many?"</summary>
    public sealed record ChoosePace(NudgePace Often) : Press;

    /// <summary>What is planned for me, and what was sent.</summary>
    public sealed record Planned : Press;

    /// <summary>What became of the nudges of a pipeline, for its lead.</summary>
    public sealed record Deliveries(string Home) : Press;

    /// <summary>How I am reminded.</summary>
    public sealed record Mine : Press;

    public sealed record OpenMine(MyPage Page) : Press;

    public sealed record SaveMine(MyPage Page) : Press;

    /// <summary>How a pipeline works.</summary>
    public sealed record Settings(string Home) : Press;

    public sealed record OpenSettings(string Home, SettingsPage Page) : Press;

    /// <param name="V">The version of the settings that the page was drawn from.</param>
    public sealed record SaveSettings(string Home, SettingsPage Page, int V = 0) : Press;

    /// <summary>Calls a planned review off.</summary>
    public sealed record CancelPlan(On On) : OnDeal(On);
}

public enum SnoozeChoice
{
    Tomorrow,
    ThreeDays,
    NextReview,
    Day,
}

public enum MyPage
{
    Pace,
    Hours,
}

/// <summary>The pages of a pipeline's settings, none with more than six inputs.</summary>
public enum SettingsPage
{
    Calendar,
    FirstMarks,
    LaterMarks,
    Digest,
    Admins,
}
