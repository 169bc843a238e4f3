using System.Globalization;

namespace ReviewBot.Reviews.Live;

/// <summary>Answers about our own actions, wherever they are asked about. They never count as progress of the customer.</summary>
public static class PromiseRules
{
    public static Ruling Answer(Deal deal, Review? live, PromiseOutcome said, Person by, Moment now) => deal switch
    {
        { Ended: { } ending } => new Ruling.Refused(new Refusal.DealHasEnded(ending)),
        _ when deal.Find(said.Help) is not { IsOpen: true } => new Ruling.Refused(new Refusal.Outdated()),
        _ when said is { Answer: PromiseAnswer.NotYet, By: { } day } && day < now.Today =>
            new Ruling.Refused(new Refusal.DayHasPassed(day)),
        _ => Ruling.Of(Apply(new(deal, live, by, now), [said])),
    };

    /// <summary>Sets the buying job that it serves.</summary>
    /// <param name="job">Null: the job of its step.</param>
    public static Ruling Serve(Deal deal, Review? live, HelpId id, Job? job, Person by, Moment now) =>
        deal.Ended is { } ending ? new Ruling.Refused(new Refusal.DealHasEnded(ending))
        : deal.Find(id) is not { IsOpen: true } help || help.Job == job ? new Ruling.Refused(new Refusal.Outdated())
        : Ruling.Beside(
            live,
            Set(new(deal, null, by, now), help, it => it with { Id = it.Key, Job = job })
                .Note(Change.HelpJobSet, help.What, help.Job?.ToString(), job?.ToString()));

    /// <summary>"Change my answer".</summary>
    /// <param name="since">When it was asked; earlier answers are not undone.</param>
    public static Ruling TakeBack(Deal deal, Review? live, HelpId id, DateTimeOffset since, Person by, Moment now) =>
        deal.Ended is { } ending ? new Ruling.Refused(new Refusal.DealHasEnded(ending))
        : deal.Find(id) is not { } help || !(help.AnsweredAt > since) || help.AnsweredBy?.Id != by.Id
            ? new Ruling.Refused(new Refusal.Outdated())
        : Ruling.Of(Set(new(deal, live, by, now), help, it => it with
        {
            IsDone = false,
            ClosedOn = null,
            By = it.ByBefore ?? it.By,
            ByBefore = null,
            AnsweredAt = null,
            AnsweredBy = null,
        }).Note(Change.AnswerTakenBack, help.What));

    /// <summary>An action that was closed meanwhile stays unchanged; the answer is journaled.</summary>
    internal static Edit Apply(Edit edit, ValueList<PromiseOutcome> said)
    {
        foreach (var one in said)
        {
            edit = edit.Deal.Find(one.Help) switch
            {
                { IsOpen: true } help => Apply(edit, help, one),
                { } closed when Closed(closed) != one.Answer => edit.Note(Change.OutcomeSetAside, closed.What, to: one.Answer.ToString()),
                _ => edit,
            };
        }
        return edit;
    }

    /// <summary>An action that was closed meanwhile with another outcome than this answer's; null: none.</summary>
    public static Help? FindClosedMeanwhile(Deal deal, Answer answer)
    {
        var said = answer switch
        {
            Answer.Done it => it.Promises,
            Answer.NothingKnown it => it.Promises,
            _ => [],
        };
        return said
            .Where(it => deal.Find(it.Help) is { IsOpen: false } help && Closed(help) != it.Answer)
            .Select(it => deal.Find(it.Help))
            .FirstOrDefault();
    }

    /// <summary>How a closed one was answered.</summary>
    public static PromiseAnswer Closed(Help help) => help.IsDone ? PromiseAnswer.Done : PromiseAnswer.NotNeeded;

    static Edit Apply(Edit edit, Help help, PromiseOutcome said)
    {
        var answered = help with { AnsweredAt = edit.Now.At, AnsweredBy = edit.By, ByBefore = null };
        return said switch
        {
            { Answer: PromiseAnswer.Done } =>
                Set(edit, help, _ => answered with { IsDone = true, ClosedOn = edit.Now.Today })
                    .Note(Change.HelpDone, help.What, to: help.OfUs),
            { Answer: PromiseAnswer.NotNeeded } =>
                Set(edit, help, _ => answered with { ClosedOn = edit.Now.Today }).Note(Change.HelpDropped, help.What),
            { By: { } day } when day != help.By =>
                Set(edit, help, _ => answered with { By = day, ByBefore = help.By })
                    .Note(Change.HelpMoved, help.What, Day(help.By), Day(day)),
            _ => Set(edit, help, _ => answered).Note(Change.HelpMoved, help.What, Day(help.By), Day(help.By)),
        };
    }

    static Edit Set(Edit edit, Help help, Func<Help, Help> change) =>
        edit.Set(deal => deal with { Help = deal.Help.Change(it => it.Key == help.Key, change) });

    static string? Day(DateOnly? day) => day?.ToString("O", CultureInfo.InvariantCulture);
}
