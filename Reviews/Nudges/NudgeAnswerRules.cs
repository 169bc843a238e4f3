using System.Diagnostics;
using System.Globalization;
using ReviewBot.Reviews.Deals;
using ReviewBot.Reviews.Live;

namespace ReviewBot.Reviews.Nudges;

/// <summary>
/// Answers from a nudge, with the same effects as in a review; allowed while one is live. The recipient may answer, and so may any
/// colleague; only snoozing is reserved for owner and lead. An answer about a closed step is refused.
/// </summary>
public static class NudgeAnswerRules
{
    /// <summary>"They did it". Counts as said by the customer.</summary>
    public static Ruling Did(Deal deal, Review? live, StepId step, Person by, Moment now) =>
        Open(deal, live, step, by, now, (edit, it) => Answered(edit, it, Outcome.Did));

    /// <param name="newDate">Null: not known yet.</param>
    public static Ruling NotYet(Deal deal, Review? live, StepId step, DateOnly? newDate, Person by, Moment now) => newDate < now.Today
        ? new Ruling.Refused(new Refusal.DayHasPassed(newDate.Value))
        : Open(deal, live, step, by, now, (edit, it) => newDate is { } date
            ? NextAnswers.Move(Answered(edit, it, Outcome.NotYet), it.Id, date)
            : Answered(edit, it, Outcome.NotYet));

    public static Ruling InTheWay(Deal deal, Review? live, StepId step, string what, Person by, Moment now) =>
        Open(deal, live, step, by, now, (edit, it) => Answered(edit, it, Outcome.NotYet)
            .Set(now => now with { Steps = now.Steps.Change(one => one.Id == it.Id, one => Blocked(one, what, edit.Now.Today)) })
            .Note(Change.StepBlocked, it.What, it.InTheWay, what));

    /// <summary>
    /// "Not now". After <see cref="Snooze.Most"/> in a row it is refused, and the card offers to pause the deal or to ask for help.
    /// </summary>
    public static Ruling Snooze(Deal deal, Review? live, StepId step, SnoozeFor how, Workspace workspace, Person by, Moment now)
    {
        if (deal.Owner is { } owner && owner.Id != by.Id && !workspace.IsLedBy(by.Id, now.Today))
            return new Ruling.Refused(new Refusal.OnlyOwnerOrLead(owner, null));
        if (how is SnoozeFor.UntilDay { Day: var day } && day <= now.Today)
            return new Ruling.Refused(new Refusal.DayHasPassed(day));
        if (deal.Find(step)?.Snoozed is { Times: Reviews.Snooze.Most })
            return new Ruling.Refused(new Refusal.SnoozedOften());

        var until = Until(how, WorkCalendar.Of(workspace), now.Today);
        return Open(deal, live, step, by, now, (edit, it) => edit
            .Set(
                now => now with
                {
                    Steps = now.Steps.Change(
                        one => one.Id == it.Id, one => one with { Snoozed = new(until, by, edit.Now.At, (it.Snoozed?.Times ?? 0) + 1) }),
                })
            .Note(Change.StepSnoozed, it.What, to: until?.ToString("O", CultureInfo.InvariantCulture)));
    }

    /// <summary>"It has not happened, and we need help".</summary>
    public static Ruling AskForHelp(Deal deal, Review? live, StepId step, string ask, Person by, Moment now) =>
        deal.Questions.Count >= Limits.OpenQuestions
            ? new Ruling.Refused(new Refusal.Full(Limits.OpenQuestions))
            : Open(deal, live, step, by, now, (edit, it) => Answered(edit, it, Outcome.NotYet).AskForHelp(ask, step));

    /// <summary>"It has not happened, and will not before that day": pauses the deal.</summary>
    public static Ruling Pause(Deal deal, Review? live, StepId step, DateOnly until, Person by, Moment now) => until < now.Today
        ? new Ruling.Refused(new Refusal.DayHasPassed(until))
        : Open(deal, live, step, by, now, (edit, it) => DealRules.Paused(Answered(edit, it, Outcome.NotYet), until));

    /// <summary>Ends the deal. The step is kept, in case the deal is reopened.</summary>
    public static Ruling End(Deal deal, Review? live, StepId step, Ending ending, Moment now) =>
        Refuse(deal, step) is { } refusal ? new Ruling.Refused(refusal) : DealRules.End(deal, live, ending, now);

    static Ruling Open(Deal deal, Review? live, StepId step, Person by, Moment now, Func<Edit, BuyerStep, Edit> change) =>
        Refuse(deal, step) is { } refusal ? new Ruling.Refused(refusal)
        : deal.Find(step) is { } open ? Ruling.Of(change(new(deal, live, by, now), open))
        : new Ruling.Refused(new Refusal.Outdated());

    static Refusal? Refuse(Deal deal, StepId step) => (deal.Ended, deal.Find(step)) switch
    {
        ({ } ending, _) => new Refusal.DealHasEnded(ending),
        (_, null) => new Refusal.Outdated(),
        (_, { IsOpen: false } closed) => new Refusal.AlreadyAnswered(closed),
        _ => null,
    };

    /// <summary>Keeps the step as it was, so that the answer can be taken back.</summary>
    static Edit Answered(Edit edit, BuyerStep step, Outcome outcome)
    {
        var proof = step.Job is { } job ? edit.Deal[job].Proof : null;
        return DoneAnswers.Apply(edit, new([new(step.Id, outcome)], null, outcome is Outcome.Did ? Level.Said : null, null))
            .Set(deal => deal with
            {
                Steps = deal.Steps.Change(
                    it => it.Id == step.Id,
                    it => it with { Before = step with { Before = null, ProofBefore = null }, ProofBefore = proof }),
            });
    }

    static BuyerStep Blocked(BuyerStep step, string what, DateOnly today) => step with
    {
        Status = StepStatus.Blocked,
        BlockedOn = step is { Status: StepStatus.Blocked, BlockedOn: { } since } ? since : today,
        InTheWay = what,
    };

    static DateOnly? Until(SnoozeFor how, WorkCalendar calendar, DateOnly today) => how switch
    {
        SnoozeFor.Tomorrow => today.AddDays(1),
        SnoozeFor.ThreeWorkingDays => calendar.Add(today, 3),
        SnoozeFor.UntilDay it => it.Day,
        SnoozeFor.NextReview => null,
        _ => throw new UnreachableException(),
    };
}
