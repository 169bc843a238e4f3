using System.Diagnostics;
using ReviewBot.Reviews.Nudges;

namespace ReviewBot.Cards.Words;

/// <summary>Texts of planned and sent nudges, and of planned reviews.</summary>
public partial class Say
{
    public virtual string PlannedTitle() => "What I will ask you, and when";

    public virtual string PlannedForYouAlone() =>
        "Press to see what is planned for you. Only you see it. The lead can also read what was sent.";

    public virtual string WhatWasSent() => "What was sent";

    public virtual string PlannedHint(string pace) => $"Your pace: {pace}. Any answer, here or in a review, takes a step off.";

    public virtual string PlannedNext() => "Next";

    public virtual string PlannedLater() => "After that";

    public virtual string PlannedWhy(Rung rung, NudgeRole role) => (rung, role) switch
    {
        (Rung.Choose, NudgeRole.Lead) => "Help, pause or close? You lead there.",
        (Rung.Choose, _) => "Help, pause or close?",
        (Rung.Ask, _) => "Did it happen?",
        _ => "What is in the way?",
    };

    public virtual string AfterItsReview() => "After its review";

    public virtual string NothingPlanned() => "Nothing. No customer step of yours needs an answer.";

    public virtual string PlannedPaused(string day) => $"Paused until {day}.";

    public virtual string PlannedAt(string weekday, string time, string kind) => $"{weekday}, from {time}: {kind}.";

    public virtual string PlannedBecause(int workingDays) => $"{WorkingDays(workingDays)} without news by then.";

    public virtual string SentLately() => "Sent lately";

    public virtual string NothingSentYet() => "Nothing yet.";

    public virtual string SentIn(string pipeline) => $"Sent in {pipeline}";

    public virtual string DeliveriesTitle() => "What I sent, and what came of it";

    public virtual string DeliveriesHint() =>
        "To the owners of this pipeline’s deals, the newest first. It says whether it arrived, not how somebody works.";

    public virtual string MayHaveComeTwice() => " · may have come twice";

    public virtual string StateIs(NudgeState state, NudgeFailure? failure) => (state, failure) switch
    {
        (NudgeState.Planned, _) => "planned",
        (NudgeState.Sent, _) => "sent",
        (NudgeState.Answered, _) => "answered",
        (NudgeState.Failed, NudgeFailure.Unreachable) => "not delivered: Teams says that they cannot be reached",
        (NudgeState.Failed, NudgeFailure.TooLate) => "not delivered: the working day ended first",
        (NudgeState.Failed, NudgeFailure.Refused) => "not delivered: Teams refused it",
        (NudgeState.Failed, NudgeFailure.Broken) => "not delivered: Teams did not answer",
        (NudgeState.Failed, NudgeFailure.BotDisabledByAdmin) => "not delivered: the organisation’s admin has blocked the app",
        (NudgeState.Failed, NudgeFailure.ConversationBlockedByUser) => "not delivered: they have blocked the app",
        (NudgeState.Failed, NudgeFailure.BotNotInConversationRoster) => "not delivered: the app is not installed there",
        (NudgeState.Failed, NudgeFailure.ConversationNotFound) => "not delivered: the chat is gone",
        (NudgeState.Failed, NudgeFailure.NotEnoughPermissions) => "not delivered: the app may not write there",
        (NudgeState.Failed, NudgeFailure.MessageSizeTooBig) => "not delivered: the card was too big",
        (NudgeState.Failed, NudgeFailure.AddressVoid) => "not delivered: their chat belongs to an earlier registration of the app",
        (NudgeState.Failed, NudgeFailure.Unauthorized) => "not delivered: Teams does not accept the bot’s own sign-in",
        (NudgeState.Failed, _) => "not delivered",
        _ => throw new UnreachableException(),
    };

    public virtual string ReviewIsOn(string day) => $"its review is on {day}.";

    public virtual string ReviewPlannedTitle(string customer, string when) => $"The review of {customer} is planned for {when}";

    public virtual string ReviewPlannedBy(string lead) =>
        $"{lead} planned it. When the time comes, anybody here can start it: write “{Typed(Command.Review)}” and the name.";

    public virtual string PreworkComes(string owner, string day) => $"{owner} gets the open questions on {day}, about 90 seconds.";

    public virtual string NoPreworkWithoutOwner() => "It has no owner yet, so nobody is asked before.";

    public virtual string TookNine() => "You gave no time, so I took 9 o’clock. Write it again with a time to move it.";

    public virtual string TookUtc() =>
        "I do not know your time zone, so this is UTC. “settings” sets it; then write it again.";

    public virtual string At(string weekday, string time) => $"{weekday}, {time}";

    public virtual string CallItOff() => "Call it off";

    public virtual string PlanIsOff(string customer) => $"The planned review of {customer} is called off";

    public virtual string PlanIsOffWhy() => "Nothing else has changed. Plan another one whenever you like.";

    public virtual string ReviewPlannedFor(string when) => $"A review is planned for {when}";

    public virtual string PlannedByShort(string lead) => $", by {lead}.";

    /// <summary>On the board, after the owner.</summary>
    public virtual string BoardPlanned(string day) => $"review on {day}";
}
