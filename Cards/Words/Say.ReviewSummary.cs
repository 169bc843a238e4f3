using System.Diagnostics;
using ReviewBot.Reviews;

namespace ReviewBot.Cards.Words;

/// <summary>Texts of the end of a review and of its summary.</summary>
public partial class Say
{
    public virtual string ReviewIsOver(string customer) => $"The review of {customer} is over";

    public virtual string ReviewedOn(string day) => $"Reviewed {day}";

    public virtual string ClosedBy(string name, string day, string clock) => $"{name} closed this review on {day} at {clock}. ";

    public virtual string SummaryIsBelow() => "The summary shows what we learned and what comes next.";

    public virtual string ShowTheSummary() => "Show the summary";

    public virtual string LeftOut(string customer) => $"{customer} was skipped this time";

    public virtual string LeftOutBy(string name) => $"{name} skipped this deal. ";

    public virtual string NothingWasChanged() => "Nothing about it has changed, and it stays on the board.";

    public virtual string OpenTheDeal() => "Open the deal";

    public virtual string ReviewItAfterAll() => "Review it anyway";

    public virtual string CorrectedBy(string name, string day, Topic topic) =>
        $"{name} corrected “{Short(topic)}” on {day}. The earlier version is kept.";

    public virtual string NextIsNotKnown() => "not known yet. That’s the first question.";

    /// <summary>Follows the next step.</summary>
    public virtual string AgreementIs(Agreement agreement) => agreement switch
    {
        Agreement.Agreed => " They’ve agreed.",
        Agreement.Told => " They know.",
        Agreement.OurHope => " They don’t know yet.",
        _ => throw new UnreachableException(),
    };

    public virtual string WeHelpLabel() => "Our part: ";

    public virtual string WhatTheyDidSince(string? day) => day is null ? "What they’ve done so far" : $"What they’ve done since {day}";

    /// <summary>Precedes the consequence of doing nothing.</summary>
    public virtual string IfNothingLabel() => "If they do nothing: ";

    public virtual string TheyWantLabel() => "They want: ";

    public virtual string QuestionsOpen() => "Open questions";

    public virtual string ShowOrHideTheRest() => "Show more or less";

    public virtual string PeopleKnown(int known, int withPriority) => (known, withPriority) switch
    {
        (0, _) => "No names yet.",
        (1, 0) => "We know 1 person, but not yet what they care about.",
        (1, _) => "We know 1 person, and what they care about.",
        (_, 0) => $"We know {Number(known)} people, but not yet what they care about.",
        _ => $"We know {Number(known)} people, and what {Number(withPriority)} of them {(withPriority is 1 ? "cares" : "care")} about.",
    };

    /// <summary>Follows the number of known people.</summary>
    public virtual string SharedGoalIs(string? goal) => goal is null ? "" : $" Shared goal: {Ended(goal)}";

    public virtual string OpenConflictIs(string? conflict) => conflict is null ? "" : $" Not agreed yet: {Ended(conflict)}";

    public virtual string OffCourseHeading() => "What could pull them off course";

    /// <summary>Follows signs: what helps. Null: it is none of the two.</summary>
    public virtual string? Remedy(RemedyKind remedy) => remedy switch
    {
        RemedyKind.HelpThemChoose => "They want it and can’t decide: recommend one, narrow the list, take the risk out.",
        RemedyKind.RebuildTheReason => "Rebuild the reason to change, in their words.",
        _ => null,
    };

    public virtual string RatedNotRevealed(int answers) => $"{Answers(answers)}, not revealed.";

    public virtual string NotCoveredThisTime(IEnumerable<string> topics) =>
        $"Not covered this time: {List(topics)}. We’ll come back to that next time.";

    public virtual string RemindersHeading() => "Reminders";

    public virtual string ReminderOn(string owner, string day) =>
        $"If no one answers first, {owner} will be asked on {day} whether it happened.";

    /// <summary>Everybody was asked who is asked about a step.</summary>
    public virtual string NoReminderLeft() => "None about their next step until something changes.";

    public virtual string NoReminders() => "None: there’s no next step with a date.";

    public virtual string CopyForCustomer() => "Note for the customer";

    public virtual string Correct() => "Correct something";

    public virtual string Reminders() => "Reminders";

    public virtual string History() => "History";

    /// <summary>Button for the next deal of the queue; a long name is shortened.</summary>
    public virtual string NextDeal(string customer) => $"Next: {Truncate.To(customer, 18)}";

    /// <summary>Fallback text for clients that cannot show the card.</summary>
    public virtual string SummaryOf(string headline, string customer) => $"Summary of the review of {customer}. {headline}.";
}
