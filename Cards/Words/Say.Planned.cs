using System.Diagnostics;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Nudges;

namespace ReviewBot.Cards.Words;

/// <summary>Texts of planned and sent nudges, and of planned reviews.</summary>
public partial class Say
{
    public virtual string PlannedTitle() => "What’s planned for you";

    public virtual string PlannedForYouAlone() =>
        "Press the button to see what’s planned for you. No one else sees that, but the lead can see what was sent.";

    public virtual string WhatWasSent() => "What was sent";

    public virtual string PlannedHint(string pace) => $"Your pace: {pace}. Any answer, here or in a review, removes a step from this list.";

    public virtual string PlannedNext() => "Next";

    public virtual string PlannedLater() => "After that";

    public virtual string PlannedWhy(Rung rung, NudgeRole role, ToSee? toSee, string? words = null) => (rung, role) switch
    {
        (Rung.Choose, NudgeRole.Lead) => "Get help, pause or end the deal? You’re the lead.",
        (Rung.Choose, _) => "Get help, pause or end the deal?",
        (Rung.Ask, _) => DidItHappen(toSee, words),
        _ => "What’s in the way?",
    };

    public virtual string AfterItsReview() => "After its review";

    public virtual string NothingPlanned() => "Nothing. There’s no next step I need to ask you about.";

    public virtual string PlannedPaused(string day) => $"Paused until {day}.";

    public virtual string PlannedAt(string weekday, string time, string kind) => $"{weekday}, from {time}: {kind}.";

    public virtual string PlannedBecause(int workingDays) => $"{WorkingDays(workingDays)} without news by then.";

    public virtual string SentLately() => "Recently sent";

    public virtual string NothingSentYet() => "Nothing yet.";

    public virtual string SentIn(string pipeline) => $"Sent to {pipeline}";

    public virtual string DeliveriesTitle() => "What I sent, and what came of it";

    public virtual string DeliveriesHint() =>
        "To the owners of this pipeline’s deals, newest first. It shows delivery only, not how anyone works.";

    public virtual string MayHaveComeTwice() => " · may have arrived twice";

    public virtual string StateIs(NudgeState state, SendFailure? failure) => (state, failure) switch
    {
        (NudgeState.Planned, _) => "planned",
        (NudgeState.Sent, _) => "sent",
        (NudgeState.Answered, _) => "answered",
        (NudgeState.Failed, SendFailure.Unreachable) => "not delivered: Teams says they can’t be reached",
        (NudgeState.Failed, SendFailure.TooLate) => "not delivered: the working day ended first",
        (NudgeState.Failed, SendFailure.Refused) => "not delivered: Teams refused it",
        (NudgeState.Failed, SendFailure.Broken) => "not delivered: Teams didn’t answer",
        (NudgeState.Failed, SendFailure.BotDisabledByAdmin) => "not delivered: your IT team has blocked the app",
        (NudgeState.Failed, SendFailure.ConversationBlockedByUser) => "not delivered: they’ve blocked the app",
        (NudgeState.Failed, SendFailure.BotNotInConversationRoster) => "not delivered: the app isn’t installed there",
        (NudgeState.Failed, SendFailure.ConversationNotFound) => "not delivered: the chat is gone",
        (NudgeState.Failed, SendFailure.NotEnoughPermissions) => "not delivered: the app isn’t allowed to post there",
        (NudgeState.Failed, SendFailure.MessageSizeTooBig) => "not delivered: the card was too big",
        (NudgeState.Failed, SendFailure.AddressVoid) => "not delivered: their chat belongs to an earlier registration of the app",
        (NudgeState.Failed, SendFailure.Unauthorized) => "not delivered: Teams doesn’t accept the bot’s own sign-in",
        (NudgeState.Failed, _) => "not delivered",
        _ => throw new UnreachableException(),
    };

    public virtual string ReviewIsOn(string day) => $"its review is on {day}.";

    public virtual string ReviewPlannedTitle(string customer, string when) => $"The review of {customer} is planned for {when}";

    public virtual string ReviewPlannedBy(string lead) =>
        $"{lead} planned it. When it’s time, anyone here can start it: type “{Typed(Command.Review)}” and the name.";

    public virtual string PreworkComes(string owner, string day) => $"{owner} will get the open questions on {day} (about 90 seconds).";

    public virtual string NoPreworkWithoutOwner() => "It has no owner yet, so no one will be asked beforehand.";

    public virtual string TookNine() => $"No time given, so it’s set for {Time(new(9, 0))}. Type it again with a time to change it.";

    public virtual string TookUtc() =>
        "I don’t know your time zone, so this is in UTC. Set it in “settings”, then type it again.";

    public virtual string At(string weekday, string time) => $"{weekday}, {time}";

    public virtual string CallItOff() => "Cancel the review";

    public virtual string PlanIsOff(string customer) => $"The planned review of {customer} has been cancelled";

    public virtual string PlanIsOffWhy() => "Nothing else has changed. Plan another one whenever you like.";

    public virtual string ReviewPlannedFor(string when) => $"A review is planned for {when}";

    public virtual string PlannedByShort(string lead) => $", by {lead}.";

    /// <summary>On the board, after the owner.</summary>
    public virtual string BoardPlanned(string day) => $"review on {day}";
}
