using ReviewBot.Cards;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Marks;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Cards;

/// <summary>A small pipeline, as it could be on a Monday.</summary>
static class Deals
{
    /// <summary>In the middle of it: a step has passed its date, and they went back to choosing.</summary>
    public static Deal Contoso { get; } = (Some.Deal() with
    {
        Version = 17,
        Reviewed = 2,
        Past = [Some.Past(Some.Days(-11)), Some.Past(Some.Days(-30))],
        Steps =
        [
            Some.Step() with { By = Some.Days(-4) },
            Some.Step("s2") with { Who = Some.Jonas.Id, What = "sends us last quarter’s ticket numbers", Job = Job.Require, Agreement = Agreement.Told, Status = StepStatus.Started },
        ],
        Help = [new("drafts the cost-of-waiting page", "Lee Sample", Some.Days(2), new("s1"))],
        Acts = [Some.Act(Some.Days(-13), Level.Wrote), new("visited a reference customer", null, new(Level.Did, null, Some.Days(-20)), Some.Lee, Some.Monday)],
        Case = new(
            new("the spring release doubles their tickets", "Jonas Example", Level.Said, Some.Days(-30), Some.Days(-11)),
            new("they hire six people", "Jonas Example", Level.Said, Some.Days(-30), Some.Days(-11)),
            new("fewer open tickets before their spring release", null, Level.Guess, Some.Days(-30), Some.Days(-11))),
        Buyers =
        [
            Some.Jonas with { Stance = Stance.Champion, Priority = "a calm release" },
            Some.Priya with { Stance = Stance.Open, Priority = "no new headcount" },
            new(new("p3"), "Somebody in legal"),
        ],
        Questions =
        [
            new(new("q1"), Asking.WhoAgrees, null, null, Some.Lee, Some.Days(-11)),
            new(new("q2"), Asking.Written, null, "Which budget is it?", null, Some.Days(-11)),
        ],
    })
        .With(Job.Problem, JobStatus.Settled)
        .With(Job.Explore, JobStatus.Settled)
        .With(Job.Require, JobStatus.Working)
        .With(Job.Select, JobStatus.Reopened)
        .With(Job.Validate, JobStatus.NotStarted)
        .With(Job.Consensus, JobStatus.Working);

    /// <summary>Nothing has been heard for weeks.</summary>
    public static Deal Fabrikam { get; } = (Some.Deal("Fabrikam") with
    {
        Title = "Plant scheduling",
        Owner = Some.Kim,
        Reviewed = 2,
        Past = [Some.Past(Some.Days(-51)), Some.Past(Some.Days(-60))],
        Acts = [new("visited our plant", null, new(Level.Did, null, Some.Days(-54)), Some.Kim, Some.Monday)],
        Case = new(IfNothing: new("they plan by hand", null, Level.Said, Some.Days(-60), Some.Days(-60))),
    })
        .With(Job.Problem, JobStatus.Settled)
        .With(Job.Select, JobStatus.Working);

    /// <summary>Nobody has spoken about it yet.</summary>
    public static Deal Northwind { get; } = Some.Deal("Northwind Traders International Logistics and Warehousing") with
    {
        Title = "Returns portal for the northern region",
        Owner = null,
        OwnerAsWritten = "Robin Sample",
        Buyers = [],
    };

    public static Deal Tailspin { get; } = Some.Deal("Tailspin") with
    {
        Title = "Parts catalogue",
        Reviewed = 1,
        Past = [Some.Past(Some.Days(-6))],
        Steps = [Some.Step() with { Who = null, What = "runs the test in their security team" }],
        Acts = [Some.Act(Some.Today)],
        Jobs = [.. Jobs.All.Select(job => new JobState(job, job is Job.Path ? JobStatus.Working : JobStatus.Settled, Some.Days(-6), Level.Wrote))],
    };

    public static Deal Paused { get; } = Some.Deal("Wingtip") with { Title = "Reporting", PausedUntil = Some.Days(56), Reviewed = 1, Past = [Some.Past(Some.Days(-20))] };

    public static Deal Ended { get; } = Some.Deal("Litware") with { Title = "Rollout in the north", Ended = new(EndingReason.Indecision, Some.Days(-3), Some.Kim) };

    public static Many<Deal> All { get; } = [Contoso, Fabrikam, Northwind, Tailspin, Paused, Ended];

    public static Review Live(Deal deal) => Reviewing.For(deal, new("r1"), Some.Sam, "19:other@thread.v2", [], Some.Now) with { StartedAt = Some.Monday.AddMinutes(4) };

    public static Many<Mark> Marks(Deal deal) => Marking.Of(deal, Some.Today, Some.Workspace());

    public static IReadOnlyList<BoardRow> Rows(IEnumerable<Deal> deals, string home = "team") =>
        [.. Need.Order(deals, Some.Today, Some.Workspace()).Select(need => new BoardRow(home, need.Deal, need.Marks.WithoutEchoes(), need.Deal == Tailspin))];

    public static IReadOnlyList<Proposal> Proposals(IEnumerable<Deal> deals, string home = "team") =>
        [.. Need.Propose(deals, Some.Today, Some.Workspace()).Select(need => new Proposal(home, need))];
}
