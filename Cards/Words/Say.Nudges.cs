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
        (1, true) => "A customer step that has stood still for weeks",
        (1, _) => "A customer step whose date has passed",
        _ => $"{Count(steps)} customer steps whose date has passed",
    };

    public virtual string NudgeAllAnswered() => "All answered";

    public virtual string NudgeThanks() => "Thank you. The board and the next review know it.";

    public virtual string NudgeHint(int steps, bool isEnd) => (steps, isEnd) switch
    {
        (1, true) => "One tap is enough.",
        (1, _) => "One tap is enough. “I do not know” is fine: choose Not yet.",
        _ => "About a minute. Answer what you know, leave the rest.",
    };

    public virtual string NudgeInShort(string title, string customers) => $"{title}: {customers}. Open Teams to answer.";

    /// <summary>Follows a step: how firm the agreement was, which colleague said so, and when.</summary>
    /// <param name="by">Null: the reader.</param>
    public virtual string AgreedBy(Agreement agreement, string? by, string day) =>
        $"{HowFirm(agreement)}, {(by is null ? "you" : by)} said on {day}.";

    public virtual string NudgeAsks(Rung rung, NudgeRole role, string? listedOn) => (rung, role) switch
    {
        (Rung.Ask, _) => "Did it happen?",
        (Rung.Choose, NudgeRole.Lead) => "There is no news of it. Help, pause, or close: all three are good answers.",
        (Rung.Choose, _) => "Did it happen? If not: ask for help, pause, or close. All three are good answers. I will not ask again.",
        _ when listedOn is null => "What is in the way? It is on the weekly list of what could use help.",
        _ => $"What is in the way? If I hear nothing, it goes on the weekly list of what could use help, on {listedOn}.",
    };

    public virtual string NudgeMore(int steps) => $"And {Number(steps)} more. They come on another day, or open “What is planned”.";

    public virtual string NudgeNumber(
        int number,
        int most) => most == 1 ? "Your one card about steps this week." : $"{Number(number)} of at most {Number(most)} this week.";

    public virtual string NobodyElseBefore(string day) => $"Nobody else is told before {day}.";

    public virtual string TheyDid() => "They did";

    public virtual string NotYet() => "Not yet";

    public virtual string SomethingInTheWay() => "Something is in the way";

    public virtual string SnoozeIt() => "Snooze";

    public virtual string ChangePace() => "Change pace or stop";

    public virtual string WhatIsPlanned() => "What is planned";

    public virtual string ChangeMyAnswer() => "Change my answer";

    public virtual string NewDateLabel() => "New date, if you know one (optional)";

    public virtual string SaveNotYet() => "Save “not yet”";

    public virtual string InTheWayLabel() => "What is in the way?";

    public virtual string InTheWayExample() => "A few words are enough";

    public virtual string SaveInTheWay() => "Save what is in the way";

    public virtual string SnoozeHowLong() => "Until when shall I be quiet about it?";

    public virtual string SnoozeTomorrow() => "Tomorrow";

    public virtual string SnoozeThreeDays() => "3 working days";

    public virtual string SnoozeNextReview() => "Until the next review";

    public virtual string SnoozeUntilDay() => "Until that day";

    public virtual string SnoozeDayLabel() => "Or until a day of your own";

    public virtual string ThirdSnooze() => "It was snoozed twice already. Shall we pause the deal, or ask for help?";

    /// <summary>Label of an input that occurs once per step, made unique by the step's number.</summary>
    public virtual string NumberedLabel(int number, string label) => $"{Number(number)}. {label}";

    public virtual string SavedSo() => "Saved. ";

    /// <param name="by">Null: the reader.</param>
    /// <param name="day">Null: today.</param>
    public virtual string SaidAt(string? by, string? day, string clock) =>
        $"{by ?? "you"} said {(day is null ? $"at {clock}" : $"on {day}")}";

    public virtual string NudgeDone(string who, string what, string said) => $"{who} {what}: done, {said}.";

    public virtual string NudgeDropped(string who, string what, string said) => $"{who} {what}: dropped, {said}.";

    public virtual string NudgeStarted(string who, string what, string said) => $"{who} {what}: started, {said}.";

    public virtual string NudgeMoved(string who, string what, string day, string said) => $"{who} {what}: not yet, now by {day}, {said}.";

    public virtual string NudgeNotYet(string who, string what, string said) => $"{who} {what}: not yet, {said}. I ask again later.";

    public virtual string NudgeBlocked(string who, string what, string? why, string said) => why is null
        ? $"{who} {what}: something is in the way, {said}."
        : $"{who} {what}: in the way is “{why}”, {said}.";

    public virtual string NudgePaused(string day) => $"Paused until {day}. I ask nothing until then.";

    public virtual string NudgeEnded(Ending ended) => $"{IsClosed(ended.How)}. {WhyItEnded(ended)}".TrimEnd();

    public virtual string NudgeSnoozed(string? day) => day is null ? "Snoozed until its next review." : $"Snoozed until {day}.";

    public virtual string NudgeGone() => "This step is gone. ";

    public virtual string NudgeGoneWhy() => "It, or its deal, was removed since I asked.";

    public virtual string PaceIs(NudgePace pace) => pace switch
    {
        NudgePace.Daily => "a card a day and three a week, at most",
        NudgePace.Weekly => "a card a week about steps, at most",
        NudgePace.Off => "none",
        _ => throw new UnreachableException(),
    };
}
