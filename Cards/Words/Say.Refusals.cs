using System.Diagnostics;
using ReviewBot.Reviews;

namespace ReviewBot.Cards.Words;

public partial class Say
{
    /// <summary>Why something was refused, and who may do it or what to do. Never blames.</summary>
    public virtual string Refused(Refusal why, DateOnly today) => why switch
    {
        Refusal.OnlyTheLead no =>
            $"{no.Lead.Name} is leading this review. If they’re inactive for ten minutes, anyone here can take over.",
        Refusal.OnlyOwnerOrLead { Owner: { } owner, Lead: { } lead } when owner.Id != lead.Id =>
            $"{owner.Name} owns the deal, and {lead.Name} leads the review.",
        Refusal.OnlyOwnerOrLead { Owner: { } owner } => $"{owner.Name} owns the deal.",
        Refusal.OnlyOwnerOrLead { Lead: { } lead } => $"{lead.Name} leads the review.",
        Refusal.OnlyOwnerOrLead => "The deal has no owner yet: open it and choose “I own this”.",
        Refusal.OnlyAdmins no => $"{Admins(no.Admins)} can change this, or make you an admin.",
        Refusal.HasOwner no => $"Take over? {no.Owner.Name} will still see it, and the history will show the change.",
        Refusal.NoReview => "It may have been closed. Type “review” and the customer’s name to start one.",
        Refusal.ReviewIsLive no => $"{no.Lead.Name} is leading it. You can carry on once the review is closed.",
        Refusal.NotStarted no => $"{no.Lead.Name} can start it from its first card.",
        Refusal.DealHasEnded { Ending: var ending } =>
            $"{ending.By.Name} ended it on {Day(ending.On, today)}. Open it and choose “Reopen the deal” to carry on.",
        Refusal.Outdated => "This card was out of date; what it asked for is already done.",
        Refusal.AnsweredMeanwhile no => $"{no.By.Name} answered while you were writing. Nothing is lost: you choose which answer to keep.",
        Refusal.TooManySteps => $"{Limits.OpenSteps} steps are already open. Drop one to make room for the new one.",
        Refusal.NotRatedYet { Missing: { Count: > 0 } missing } =>
            $"No one has said yet how sure they are. {List(missing.Select(it => it.Name))} can answer first.",
        Refusal.NotRatedYet => "No one has said yet how sure they are.",
        Refusal.Full no => $"This list is full ({no.Most}). Remove something old first.",
        Refusal.AskedOfOthers => "You can answer on the card itself.",
        Refusal.AskedBefore => "One per review is enough. You can still add to any answer.",
        Refusal.NothingToAsk => "We already know everything I could ask about. You can still add to any answer.",
        Refusal.AlreadyAnswered { Step: { AnsweredBy: { } by, AnsweredOn: { } on } } =>
            $"{by.Name} answered this on {Day(on, today)}, and the step is closed.",
        Refusal.AlreadyAnswered => "Someone answered this, and the step is closed.",
        Refusal.SnoozedOften => "Does the deal need a pause, or does it need help?",
        Refusal.DoerHasLeft { Doer: { Left: { } left } gone } =>
            $"{gone.Name} left the company ({Day(left, today)}). Choose someone else, or “not known yet”.",
        Refusal.DoerHasLeft no => $"{no.Doer.Name} left the company. Choose someone else, or “not known yet”.",
        Refusal.DayHasPassed => "Choose a date in the future.",
        _ => throw new UnreachableException(),
    };

    /// <summary>Short form, as heading.</summary>
    public virtual string RefusedInShort(Refusal why) => why switch
    {
        Refusal.OnlyTheLead => "Only the lead can do that",
        Refusal.OnlyOwnerOrLead => "Only the owner or the lead can do that",
        Refusal.OnlyAdmins => "Only a pipeline admin can do that",
        Refusal.HasOwner no => $"{no.Owner.Name} owns this",
        Refusal.NoReview => "No review is running",
        Refusal.ReviewIsLive => "This deal is in a review now",
        Refusal.NotStarted => "The review hasn’t started",
        Refusal.DealHasEnded => "This deal has ended",
        Refusal.Outdated => "Things have moved on",
        Refusal.AnsweredMeanwhile => "Someone answered first",
        Refusal.TooManySteps => "Which step comes first?",
        Refusal.NotRatedYet => "There’s nothing to reveal yet",
        Refusal.Full => "There’s no room for more",
        Refusal.AskedOfOthers => "That’s for people who neither own the deal nor lead",
        Refusal.AskedBefore => "You’ve answered your question, thank you",
        Refusal.NothingToAsk => "There’s no question for you",
        Refusal.AlreadyAnswered => "That’s already answered",
        Refusal.SnoozedOften => "Snoozed twice already",
        Refusal.DoerHasLeft no => $"{no.Doer.Name} doesn’t work there anymore",
        Refusal.DayHasPassed => "That time has passed",
        _ => throw new UnreachableException(),
    };
}
