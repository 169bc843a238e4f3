using System.Diagnostics;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Nudges;

namespace ReviewBot.Cards.Words;

/// <summary>Texts of the daily nudge.</summary>
public partial class Say
{
    public virtual string ForYou(string name) => $"For you, {name}";

    /// <summary>Within a sentence, as what comes or came.</summary>
    public virtual string CardAboutSteps(int lines) => lines == 1 ? "a card about 1 step" : $"a card about {Number(lines)} steps";

    public virtual string NudgeTitle(int steps, bool isEnd) => (steps, isEnd) switch
    {
        (1, true) => "A customer’s next step hasn’t moved in weeks",
        (1, _) => "A customer’s next step is past its date",
        _ => $"{Count(steps)} next steps are past their date",
    };

    public virtual string NudgeAllAnswered() => "All answered";

    public virtual string NudgeThanks() => "Thanks, the board is up to date.";

    public virtual string NudgeHint(int steps, bool isEnd) => (steps, isEnd) switch
    {
        (1, true) => "One tap is enough.",
        (1, _) => "One tap is enough. Not sure? “Not yet” is fine.",
        _ => "About a minute. Answer what you can and leave the rest.",
    };

    public virtual string NudgeInShort(string title, string customers) => $"{title}: {customers}. Open Teams to answer.";

    /// <summary>Follows a step that was worked out from the day they go live, instead of <see cref="AgreedBy"/>.</summary>
    public virtual string FromThePath(string day) => $"It’s on the go-live path made on {day}: only our hope so far.";

    /// <summary>Follows a step: how firm the agreement was, which colleague said so, and when.</summary>
    /// <param name="by">Null: the reader.</param>
    public virtual string AgreedBy(Agreement agreement, string? by, string day) =>
        $"{by ?? "You"} noted it on {day} as {agreement switch
        {
            Agreement.OurHope => "our hope",
            Agreement.Told => "“they know”",
            Agreement.Agreed => "agreed",
            _ => throw new UnreachableException(),
        }}.";

    public virtual string NudgeAsks(Rung rung, NudgeRole role, string? listedOn, string? words, ToSee? toSee) => (rung, role) switch
    {
        (Rung.Ask, _) => DidItHappen(toSee, words),
        (Rung.Choose, NudgeRole.Lead) => "No news since. Get help, pause or end the deal? All three are fine.",
        (Rung.Choose, _) => $"{DidItHappen(toSee, words)} If not: get help, pause or end the deal. All three are fine. I won’t ask again.",
        _ when listedOn is null => $"{WhatIsInTheWay(toSee, words)} It’s on the weekly “could use help” list.",
        _ => $"{WhatIsInTheWay(toSee, words)} If I hear nothing, it goes on the weekly “could use help” list on {listedOn}.",
    };

    public virtual string NudgeMore(int steps) => $"And {Number(steps)} more, on another day. “{WhatIsPlanned()}” shows {(steps == 1 ? "it" : "them")}.";

    public virtual string NudgeNumber(
        int number,
        int most) => most == 1 ? "Your only card about overdue steps in 7 days." : $"Card {Number(number)} of up to {Number(most)} in 7 days.";

    public virtual string NotListedBefore(string day) => $"On no weekly list before {day}.";

    public virtual string TheyDid() => "Yes, done";

    public virtual string NotYet() => "Not yet";

    public virtual string SomethingInTheWay() => "Blocked";

    public virtual string SnoozeIt() => "Snooze";

    public virtual string ChangePace() => "Change pace or stop";

    public virtual string WhatIsPlanned() => "What’s planned";

    public virtual string ChangeMyAnswer() => "Change my answer";

    public virtual string NewDateLabel() => "New date, if you know one (optional)";

    public virtual string SaveNotYet() => "Save “not yet”";

    public virtual string InTheWayLabel() => "What’s in the way?";

    public virtual string InTheWayExample() => "A few words are enough";

    public virtual string SaveInTheWay() => "Save";

    public virtual string SnoozeHowLong() => "Snooze until when?";

    public virtual string SnoozeTomorrow() => "Tomorrow";

    public virtual string SnoozeThreeDays() => "3 working days";

    public virtual string SnoozeNextReview() => "Until the next review";

    public virtual string SnoozeUntilDay() => "Snooze until that day";

    public virtual string SnoozeDayLabel() => "Or pick a date";

    public virtual string ThirdSnooze() => "This has been snoozed twice. Pause the deal, or ask for help?";

    /// <summary>Label of an input that occurs once per step, made unique by the step's number.</summary>
    public virtual string NumberedLabel(int number, string label) => $"{Number(number)}. {label}";

    public virtual string SavedSo() => "Saved. ";

    /// <param name="by">Null: the reader.</param>
    /// <param name="day">Null: today.</param>
    public virtual string SaidAt(string? by, string? day, string clock) =>
        $"({by ?? "you"}, {day ?? clock})";

    public virtual string NudgeDone(string who, string what, string said) => $"{StepNamed(who, what)}: done {said}.";

    public virtual string NudgeDropped(string who, string what, string said) => $"{StepNamed(who, what)}: dropped {said}.";

    public virtual string NudgeStarted(string who, string what, string said) => $"{StepNamed(who, what)}: started {said}.";

    public virtual string NudgeMoved(string who, string what, string day, string said) => $"{StepNamed(who, what)}: moved to {day} {said}.";

    public virtual string NudgeNotYet(string who, string what, string said) =>
        $"{StepNamed(who, what)}: not yet {said}. I’ll ask again later.";

    public virtual string NudgeBlocked(string who, string what, string? why, string said) => why is null
        ? $"{StepNamed(who, what)}: blocked {said}."
        : $"{StepNamed(who, what)}: blocked by “{why}” {said}.";

    public virtual string NudgePaused(string day) => $"Paused until {day}. I won’t ask until then.";

    public virtual string NudgeEnded(Ending ended) => $"{IsClosed(ended.How)}. {WhyItEnded(ended)}".TrimEnd();

    public virtual string NudgeSnoozed(string? day) => day is null ? "Snoozed until its next review." : $"Snoozed until {day}.";

    public virtual string NudgeGone() => "This step is gone. ";

    public virtual string NudgeGoneWhy() => "It or its deal has been removed since I asked.";

    public virtual string PaceIs(NudgePace pace) => pace switch
    {
        NudgePace.Daily => "at most one card a day and three a week",
        NudgePace.Weekly => "at most one card a week about overdue steps",
        NudgePace.Off => "never",
        _ => throw new UnreachableException(),
    };
}
