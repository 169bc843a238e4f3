using System.Diagnostics;
using ReviewBot.Reviews;

namespace ReviewBot.Cards.Words;

public partial class Say
{
    /// <summary>Why something was refused, and who may do it or what to do. Never blames.</summary>
    public virtual string Refused(Refusal why) => why switch
    {
        Refusal.OnlyTheLead no =>
            $"{no.Lead.Name} leads this review and moves it on. When they are quiet for ten minutes, anybody here can take the lead.",
        Refusal.OnlyOwnerOrLead { Owner: { } owner, Lead: { } lead } when owner.Id != lead.Id =>
            $"That is for {owner.Name}, who owns the deal, or {lead.Name}, who leads the review.",
        Refusal.OnlyOwnerOrLead { Owner: { } owner } => $"That is for {owner.Name}, who owns the deal.",
        Refusal.OnlyOwnerOrLead { Lead: { } lead } => $"That is for {lead.Name}, who leads the review.",
        Refusal.OnlyOwnerOrLead => "That is for the owner of the deal. It has none yet: open it and choose “I own this”.",
        Refusal.OnlyAdmins no => $"{Admins(no.Admins)} can change this, and can name you as another admin.",
        Refusal.HasOwner no => $"Take it over? {no.Owner.Name} still sees it, and its history says that it changed hands.",
        Refusal.NoReview => "It may have been closed. Write “review” and the customer’s name to start one.",
        Refusal.ReviewIsLive no => $"{no.Lead.Name} leads a review of this deal right now. When it is closed, this can go on.",
        Refusal.NotStarted no => $"{no.Lead.Name} can start it from its first card.",
        Refusal.DealHasEnded { Ending: var ending } =>
            $"{ending.By.Name} closed this deal on {Day(ending.On, ending.On)}. Open it and choose “Reopen the deal” to go on.",
        Refusal.Outdated => "This card showed an older state, and what it asked has been dealt with.",
        Refusal.AnsweredMeanwhile no => $"{no.By.Name} answered while you were writing. Nothing is lost: you choose which should stand.",
        Refusal.TooManySteps => $"{Limits.OpenSteps} steps are open already. Let one go, and the new one has room.",
        Refusal.NotRatedYet { Missing: { Count: > 0 } missing } =>
            $"Nobody has said yet how sure they are. {List(missing.Select(it => it.Name))} can answer first.",
        Refusal.NotRatedYet => "Nobody has said yet how sure they are.",
        Refusal.Full no => $"This list holds {no.Most}, and it is full. Let something old go first.",
        Refusal.AlreadyAnswered { Step: { AnsweredBy: { } by, AnsweredOn: { } on } } =>
            $"{by.Name} answered this on {Day(on, on)}, and the step is closed.",
        Refusal.AlreadyAnswered => "Somebody answered this, and the step is closed.",
        Refusal.SnoozedOften => "Does the deal need a pause, or does it need help?",
        Refusal.DayHasPassed => "Choose one that is still to come.",
        _ => throw new UnreachableException(),
    };

    /// <summary>Short form, as heading.</summary>
    public virtual string RefusedInShort(Refusal why) => why switch
    {
        Refusal.OnlyTheLead => "Only the lead can do that",
        Refusal.OnlyOwnerOrLead => "Somebody else decides this",
        Refusal.OnlyAdmins => "An admin of this pipeline decides that",
        Refusal.HasOwner no => $"{no.Owner.Name} owns this",
        Refusal.NoReview => "No review is running",
        Refusal.ReviewIsLive => "This deal is in a review now",
        Refusal.NotStarted => "The review has not started",
        Refusal.DealHasEnded => "This deal is closed",
        Refusal.Outdated => "Things have moved on",
        Refusal.AnsweredMeanwhile => "Somebody answered first",
        Refusal.TooManySteps => "Which step comes first?",
        Refusal.NotRatedYet => "There is nothing to reveal yet",
        Refusal.Full => "There is no room for more",
        Refusal.AlreadyAnswered => "That is answered already",
        Refusal.SnoozedOften => "Snoozed twice already",
        Refusal.DayHasPassed => "That day has passed",
        _ => throw new UnreachableException(),
    };
}
