using ReviewBot.Cards.Deals;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Live;
using ReviewBot.Reviews.Marks;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Cards;

/// <summary>A small sample pipeline on a Monday.</summary>
static class SampleDeals
{
    /// <summary>In progress: an overdue step, and a reopened job.</summary>
    public static Deal Contoso { get; } = (Sample.Deal() with
    {
        Version = 17,
        Reviewed = 2,
        Past = [Sample.Past(Sample.Days(-11)), Sample.Past(Sample.Days(-30))],
        Steps =
        [
            Sample.Step() with { By = Sample.Days(-4) },
            Sample.Step("s2") with
            {
                Who = Sample.Jonas.Id,
                What = "sends us last quarter’s ticket numbers",
                Job = Job.Require,
                Agreement = Agreement.Told,
                Status = StepStatus.Started,
            },
        ],
        Help = [new("drafts the cost-of-waiting page", "Lee Sample", Sample.Days(2), new("s1"))],
        Acts = [
            Sample.Act(Sample.Days(-13), Level.Wrote),
            new("visited a reference customer", null, new(Level.Did, null, Sample.Days(-20)), Sample.Lee, Sample.Monday),
        ],
        Case = new(
            new("the spring release doubles their tickets", "Jonas Example", Level.Said, Sample.Days(-30), Sample.Days(-11)),
            new("they hire six people", "Jonas Example", Level.Said, Sample.Days(-30), Sample.Days(-11)),
            new("fewer open tickets before their spring release", null, Level.Guess, Sample.Days(-30), Sample.Days(-11))),
        Buyers =
        [
            Sample.Jonas with { Stance = Stance.Champion, Priority = "a calm release" },
            Sample.Priya with { Stance = Stance.Open, Priority = "no new headcount" },
            new(new("p3"), "Somebody in legal"),
        ],
        Questions =
        [
            new(new("q1"), Asking.WhoAgrees, null, null, Sample.Lee, Sample.Days(-11)),
            new(new("q2"), Asking.Written, null, "Which budget is it?", null, Sample.Days(-11)),
        ],
    })
        .With(Job.Problem, JobStatus.Settled)
        .With(Job.Explore, JobStatus.Settled)
        .With(Job.Require, JobStatus.Working)
        .With(Job.Select, JobStatus.Reopened)
        .With(Job.Validate, JobStatus.NotStarted)
        .With(Job.Consensus, JobStatus.Working);

    /// <summary>No contact for weeks.</summary>
    public static Deal Fabrikam { get; } = (Sample.Deal("Fabrikam") with
    {
        Title = "Plant scheduling",
        Owner = Sample.Kim,
        Reviewed = 2,
        Past = [Sample.Past(Sample.Days(-51)), Sample.Past(Sample.Days(-60))],
        Acts = [new("visited our plant", null, new(Level.Did, null, Sample.Days(-54)), Sample.Kim, Sample.Monday)],
        Case = new(IfNothing: new("they plan by hand", null, Level.Said, Sample.Days(-60), Sample.Days(-60))),
    })
        .With(Job.Problem, JobStatus.Settled)
        .With(Job.Select, JobStatus.Working);

    /// <summary>Never reviewed.</summary>
    public static Deal Northwind { get; } = Sample.Deal("Northwind Traders International Logistics and Warehousing") with
    {
        Title = "Returns portal for the northern region",
        Owner = null,
        OwnerAsWritten = "Robin Sample",
        Buyers = [],
    };

    public static Deal Tailspin { get; } = Sample.Deal("Tailspin") with
    {
        Title = "Parts catalogue",
        Reviewed = 1,
        Past = [Sample.Past(Sample.Days(-6))],
        Steps = [Sample.Step() with { Who = null, What = "runs the test in their security team" }],
        Acts = [Sample.Act(Sample.Today)],
        Jobs = [
            .. Jobs.All.Select(
                job => new JobState(job, job is Job.Path ? JobStatus.Working : JobStatus.Settled, Sample.Days(-6), Level.Wrote)),
        ],
    };

    public static Deal Paused { get; } = Sample.Deal("Wingtip") with
    {
        Title = "Reporting",
        PausedUntil = Sample.Days(56),
        Reviewed = 1,
        Past = [Sample.Past(Sample.Days(-20))]
    };

    public static Deal Ended { get; } = Sample.Deal("Litware") with
    {
        Title = "Rollout in the north",
        Ended = new(EndingReason.Indecision, Sample.Days(-3), Sample.Kim)
    };

    public static Deal Won { get; } = Contoso with
    {
        Ended = new(
            EndingReason.Other, Sample.Today, Sample.Lee)
        { How = EndingKind.Bought, Decided = "They could try it with one plant first" }
    };

    public static ValueList<Deal> All { get; } = [Contoso, Fabrikam, Northwind, Tailspin, Paused, Ended];

    public static Review Live(Deal deal) =>
        ReviewLifecycle.For(deal, new("r1"), Sample.Sam, "19:other@thread.v2", [], Sample.Now) with
        {
            StartedAt = Sample.Monday.AddMinutes(4)
        };

    public static ValueList<Mark> Marks(Deal deal) => MarkCalculator.MarksOf(deal, Sample.Today, Sample.Workspace());

    public static IReadOnlyList<BoardRow> Rows(IEnumerable<Deal> deals, string home = "team") =>
        [.. Need.Order(deals, Sample.Today, Sample.Workspace())
            .Select(need => new BoardRow(home, need, need.Deal == Tailspin))];

    public static IReadOnlyList<Proposal> Proposals(IEnumerable<Deal> deals, string home = "team") =>
        [.. Need.Propose(deals, Sample.Today, Sample.Workspace()).Select(need => new Proposal(home, need))];
}
