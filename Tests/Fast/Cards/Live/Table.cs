using System.Globalization;
using ReviewBot.Cards;
using ReviewBot.Cards.Live;
using ReviewBot.Cards.Words;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Live;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Cards.Live;

/// <summary>A deal on the table, reviewed once before and now again, and those who look at it.</summary>
static class Table
{
    public static DateOnly LastTime { get; } = Sample.Days(-18);

    /// <summary>One step is past its date, another one is not.</summary>
    public static Deal Contoso { get; } = Sample.Deal() with
    {
        Version = 12,
        Steps =
        [
            Sample.Step() with { What = "names the person who owns the budget", By = Sample.Days(-1) },
            Sample.Step("s2") with
            {
                Who = Sample.Jonas.Id,
                What = "sends us last quarter’s ticket numbers",
                By = Sample.Days(5),
                Agreement = Agreement.Told,
                Job = Job.Require,
            },
        ],
        Acts =
        [
            new(
                "opened the trial with four people",
                Sample.Jonas.Id,
                new(Level.Did, null, Sample.Days(-4)),
                Sample.Lee,
                Sample.Monday.AddDays(-4)),
            new(
                "is looking at the choice again",
                Sample.Priya.Id,
                new(Level.Wrote, "Priya Sample", Sample.Days(-3)),
                Sample.Lee,
                Sample.Monday.AddDays(-3)),
        ],
        Case = new(
            new("the spring release doubles their tickets", "Jonas Example", Level.Said, LastTime, LastTime),
            new("they hire six people", "Jonas Example", Level.Said, LastTime, LastTime),
            new("fewer open tickets before the spring release", "Priya Sample", Level.Wrote, LastTime, LastTime),
            LastTime),
        Buyers =
        [
            Sample.Priya with { Priority = "no surprise in the budget", Stance = Stance.Open },
            Sample.Jonas with { Priority = "a calm release", Stance = Stance.Champion },
            new(new("p3"), "Somebody in legal"),
        ],
        SharedGoal = "a calm release",
        OpenConflict = "how much the trial has to show",
        Questions =
        [
            new(new("q1"), Asking.Written, null, "Who signs above 50 seats?", Sample.Lee, LastTime),
            new(new("q2"), Asking.DidItHappen, new("s1"), null, Sample.Kim, LastTime),
        ],
        Help = [new("drafts a page on what waiting costs", "Lee Sample", Sample.Days(3), new("s2"))],
        Jobs =
        [
            new(Job.Problem, JobStatus.Settled, LastTime, Level.Wrote), new(Job.Explore, JobStatus.Settled, LastTime, Level.Said),
            new(Job.Require, JobStatus.Working, LastTime),
            new(Job.Select, JobStatus.Settled, LastTime, Level.Did), new(Job.Validate, JobStatus.NotStarted, LastTime),
            new(Job.Consensus, JobStatus.Working, LastTime), new(Job.Path, JobStatus.Unknown),
        ],
        Past = [
            new(
                new("r-1"),
                Sample.Monday.AddDays(-18),
                LastTime,
                ReviewForm.Full,
                true,
                [OffCourse.CannotChoose, OffCourse.PrioritiesShifting]),
        ],
        Reviewed = 1,
    };

    /// <summary>Nothing is known but its name.</summary>
    public static Deal New { get; } = Sample.Deal("Fabrikam") with { Title = "Loading docks", Buyers = [] };

    public static CardContext Everybody { get; } = ContextOf(null);

    public static CardContext Lee { get; } = ContextOf(Sample.Lee);

    public static CardContext Sam { get; } = ContextOf(Sample.Sam);

    public static CardContext Kim { get; } = ContextOf(Sample.Kim);

    /// <summary>Opened, with its start card.</summary>
    public static Review Opened(Deal deal) =>
        ReviewLifecycle.For(deal, new("r-2"), Sample.Sam, "19:meeting", [], new(Sample.Monday.AddMinutes(-5), Sample.Today));

    /// <summary>Started four minutes ago, and at this topic now; the ones before are answered.</summary>
    public static Review At(Topic? topic, Deal? deal = null) => Opened(deal ?? Contoso) with
    {
        StartedAt = Sample.Monday.AddMinutes(-4),
        Current = topic,
        Covered = [
            .. Enum.GetValues<Topic>()
                .Where(it => topic is null || it < topic)
                .Select(it => new Coverage(it, Sample.Lee, Sample.Monday.AddMinutes(-1), 5)),
        ],
        NextStep = deal is null ? new("s2") : null,
    };

    public static StepCardModel Model(
        Topic topic, ValueList<Field>? filled = null, Notice? notice = null, Deal? deal = null, CardContext? context = null) =>
        new(
            deal ?? Contoso,
            At(topic, deal ?? Contoso) with { NextStep = deal is null ? new("s2") : null },
            filled ?? [],
            notice,
            new Purpose.Live(),
            context ?? Lee);

    /// <summary>Somebody was sent back to their choice, and all is through.</summary>
    public static ClosedReview Closed { get; } = new(
        At(null) with
        {
            Ratings = [new(Sample.Lee, 4), new(Sample.Sam, 2), new(Sample.Kim, 4)],
            Revealed = true,
            Signs = [OffCourse.CannotChoose]
        },
        Contoso.With(Job.Select, JobStatus.Reopened),
        Sample.Sam,
        Sample.Now);

    static CardContext ContextOf(Person? me) =>
        new(Say.In(CultureInfo.GetCultureInfo("en-GB")), Sample.Now, TimeZoneInfo.Utc, "19:sales@thread.tacv2", me);
}
