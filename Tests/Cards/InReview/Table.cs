using System.Globalization;
using ReviewBot.Cards;
using ReviewBot.Cards.Words;
using ReviewBot.Reviews;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Cards.InReview;

/// <summary>A deal on the table, reviewed once before and now again, and those who look at it.</summary>
static class Table
{
    public static DateOnly LastTime { get; } = Some.Days(-18);

    /// <summary>One step is past its date, another one is not.</summary>
    public static Deal Contoso { get; } = Some.Deal() with
    {
        Version = 12,
        Steps =
        [
            Some.Step() with { What = "names the person who owns the budget", By = Some.Days(-1) },
            Some.Step("s2") with { Who = Some.Jonas.Id, What = "sends us last quarter’s ticket numbers", By = Some.Days(5), Agreement = Agreement.Told, Job = Job.Require },
        ],
        Acts =
        [
            new("opened the trial with four people", Some.Jonas.Id, new(Level.Did, null, Some.Days(-4)), Some.Lee, Some.Monday.AddDays(-4)),
            new("is looking at the choice again", Some.Priya.Id, new(Level.Wrote, "Priya Sample", Some.Days(-3)), Some.Lee, Some.Monday.AddDays(-3)),
        ],
        Case = new(
            new("the spring release doubles their tickets", "Jonas Example", Level.Said, LastTime, LastTime),
            new("they hire six people", "Jonas Example", Level.Said, LastTime, LastTime),
            new("fewer open tickets before the spring release", "Priya Sample", Level.Wrote, LastTime, LastTime),
            LastTime),
        Buyers =
        [
            Some.Priya with { Priority = "no surprise in the budget", Stance = Stance.Open },
            Some.Jonas with { Priority = "a calm release", Stance = Stance.Champion },
            new(new("p3"), "Somebody in legal"),
        ],
        SharedGoal = "a calm release",
        OpenConflict = "how much the trial has to show",
        Questions =
        [
            new(new("q1"), Asking.Written, null, "Who signs above 50 seats?", Some.Lee, LastTime),
            new(new("q2"), Asking.DidItHappen, new("s1"), null, Some.Kim, LastTime),
        ],
        Help = [new("drafts a page on what waiting costs", "Lee Sample", Some.Days(3), new("s2"))],
        Jobs =
        [
            new(Job.Problem, JobStatus.Settled, LastTime, Level.Wrote), new(Job.Explore, JobStatus.Settled, LastTime, Level.Said), new(Job.Require, JobStatus.Working, LastTime),
            new(Job.Select, JobStatus.Settled, LastTime, Level.Did), new(Job.Validate, JobStatus.NotStarted, LastTime), new(Job.Consensus, JobStatus.Working, LastTime), new(Job.Path, JobStatus.Unknown),
        ],
        Past = [new(new("r-1"), Some.Monday.AddDays(-18), LastTime, ReviewForm.Full, true, [OffCourse.CannotChoose, OffCourse.PrioritiesShifting])],
        Reviewed = 1,
    };

    /// <summary>Nothing is known but its name.</summary>
    public static Deal New { get; } = Some.Deal("Fabrikam") with { Title = "Loading docks", Buyers = [] };

    public static Reader Everybody { get; } = Reader(null);

    public static Reader Lee { get; } = Reader(Some.Lee);

    public static Reader Sam { get; } = Reader(Some.Sam);

    public static Reader Kim { get; } = Reader(Some.Kim);

    /// <summary>Opened, with its start card.</summary>
    public static Review Opened(Deal deal) => Reviewing.For(deal, new("r-2"), Some.Sam, "19:meeting", [], new(Some.Monday.AddMinutes(-5), Some.Today));

    /// <summary>Started four minutes ago, and at this topic now; the ones before are answered.</summary>
    public static Review At(Topic? topic, Deal? deal = null) => Opened(deal ?? Contoso) with
    {
        StartedAt = Some.Monday.AddMinutes(-4),
        Current = topic,
        Covered = [.. Enum.GetValues<Topic>().Where(it => topic is null || it < topic).Select(it => new Coverage(it, Some.Lee, Some.Monday.AddMinutes(-1), 5))],
        NextStep = deal is null ? new("s2") : null,
    };

    public static Sheet Sheet(Topic topic, Many<Field>? filled = null, Notice? notice = null, Deal? deal = null, Reader? reader = null) =>
        new(deal ?? Contoso, At(topic, deal ?? Contoso) with { NextStep = deal is null ? new("s2") : null }, filled ?? [], notice, new Purpose.Live(), reader ?? Lee);

    /// <summary>Somebody was sent back to their choice, and all is through.</summary>
    public static ClosedReview Closed { get; } = new(
        At(null) with { Ratings = [new(Some.Lee, 4), new(Some.Sam, 2), new(Some.Kim, 4)], Revealed = true, Signs = [OffCourse.CannotChoose] },
        Contoso.With(Job.Select, JobStatus.Reopened),
        Some.Sam,
        Some.Now);

    static Reader Reader(Person? me) => new(Say.In(CultureInfo.GetCultureInfo("en-GB")), Some.Now, TimeZoneInfo.Utc, "19:sales@thread.tacv2", me);
}
