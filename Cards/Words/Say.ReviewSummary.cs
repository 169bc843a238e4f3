using System.Diagnostics;
using ReviewBot.Reviews;

namespace ReviewBot.Cards.Words;

/// <summary>Texts of the end of a review and of its summary.</summary>
public partial class Say
{
    public virtual string ReviewIsOver(string customer) => $"The review of {customer} is over";

    public virtual string ReviewedOn(string day) => $"Reviewed {day}";

    public virtual string ClosedBy(string name, string day, string clock) => $"{name} closed this review on {day} at {clock}. ";

    public virtual string SummaryIsBelow() => "The summary says what was learnt, and what comes next.";

    public virtual string ShowTheSummary() => "Show the summary";

    public virtual string LeftOut(string customer) => $"{customer} is left out this time";

    public virtual string LeftOutBy(string name) => $"{name} left this deal out. ";

    public virtual string NothingWasChanged() => "Nothing about it has changed, and it stays on the board.";

    public virtual string OpenTheDeal() => "Open the deal";

    public virtual string ReviewItAfterAll() => "Review it after all";

    public virtual string CorrectedBy(string name, string day, Topic topic) =>
        $"Corrected by {name} on {day}: {Short(topic)}. The version before is kept.";

    public virtual string NextIsNotKnown() => "not known yet. That is the first question.";

    /// <summary>Follows the next step.</summary>
    public virtual string AgreementIs(Agreement agreement) => agreement switch
    {
        Agreement.Agreed => " Agreed with them.",
        Agreement.Told => " We told them.",
        Agreement.OurHope => " Our hope so far.",
        _ => throw new UnreachableException(),
    };

    public virtual string WeHelpLabel() => "We help: ";

    public virtual string WhatTheyDidSince(string? day) => day is null ? "What they did so far" : $"What they did since {day}";

    /// <summary>Precedes the consequence of doing nothing.</summary>
    public virtual string IfNothingLabel() => "If nothing: ";

    public virtual string TheyWantLabel() => "They want: ";

    public virtual string QuestionsOpen() => "Questions we cannot answer yet";

    public virtual string ShowOrHideTheRest() => "Show or hide the rest";

    public virtual string PeopleKnown(int known, int withPriority) => known == 0
        ? "Nobody is named yet."
        : $"{Number(known)} known, {Number(withPriority)} with a known priority.";

    /// <summary>Follows the number of known people.</summary>
    public virtual string SharedGoalIs(string? goal) => goal is null ? "" : $" Shared goal: {Ended(goal)}";

    public virtual string OpenConflictIs(string? conflict) => conflict is null ? "" : $" Open: {Ended(conflict)}";

    public virtual string OffCourseHeading() => "What could pull them off course";

    /// <summary>Follows signs: the remedy.</summary>
    public virtual string Remedy(bool isIndecision) => isIndecision
        ? " They want it and cannot decide: recommend one, narrow the list, take risk off."
        : " Rebuild the reason to change, in their words.";

    public virtual string RatedNotRevealed(int answers) => $"{Answers(answers)}, not revealed.";

    public virtual string NotCoveredThisTime(IEnumerable<string> topics) =>
        $"Not covered this time: {List(topics)}. It comes back next time.";

    public virtual string RemindersHeading() => "Reminders";

    public virtual string ReminderOn(string owner, string day) =>
        $"If nobody has answered by then, {owner} is asked on {day} whether it happened.";

    public virtual string NoReminders() => "None: there is no open buyer step with a date.";

    public virtual string CopyForCustomer() => "Copy for customer";

    public virtual string Correct() => "Correct";

    public virtual string Reminders() => "Reminders";

    public virtual string History() => "History";

    /// <summary>Button for the next deal of the queue; a long name is shortened.</summary>
    public virtual string NextDeal(string customer) => $"Next: {Truncate.To(customer, 18)}";

    /// <summary>Fallback text for clients that cannot show the card.</summary>
    public virtual string SummaryOf(string headline, string customer) => $"Summary of the review of {customer}. {headline}.";
}
