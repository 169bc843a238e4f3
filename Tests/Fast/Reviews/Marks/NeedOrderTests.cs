using ReviewBot.Reviews;
using ReviewBot.Reviews.Marks;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Reviews.Marks;

public sealed class NeedOrderTests
{
    [Fact]
    public void The_board_begins_where_a_hand_would_help_most()
    {
        Deal[] deals =
        [
            Settled("Wingtip", act: 0),
            Settled("Tailspin", act: -6).With(Job.Path, JobStatus.Unknown),
            Sample.Deal("Northwind Traders"),
            Settled("Adventure Works", act: -17)
                .With(Job.Require, JobStatus.Unknown)
                .With(Job.Validate, JobStatus.Unknown)
                .With(Job.Consensus, JobStatus.Unknown),
            Settled("Contoso", act: -13).With(Job.Select, JobStatus.Reopened).With(Job.Path, JobStatus.Unknown),
            Settled("Fabrikam", act: -54),
        ];

        Assert.Equal(["Fabrikam", "Contoso", "Adventure Works", "Tailspin", "Wingtip", "Northwind Traders"], Order(deals));
    }

    [Fact]
    public void What_is_red_comes_first_then_what_went_back_then_by_the_date_of_the_next_step()
    {
        var blocked = Settled("Woodgrove", act: 0);
        blocked = blocked with { Steps = [blocked.Steps[0] with { Status = StepStatus.Blocked, BlockedOn = Sample.Days(-13) }] };
        Deal[] deals =
        [
            Sample.Deal("Alpine Ski House") with { Steps = [Sample.Step() with { By = Sample.Days(20) }] },
            Sample.Deal("Lucerne") with { Steps = [Sample.Step() with { By = Sample.Days(1) }] },
            Settled("Contoso", act: 0).With(Job.Select, JobStatus.Reopened),
            Settled("Litware", act: 0) with { Steps = [], Past = [Sample.Past(Sample.Days(-10))] },
            blocked,
        ];

        Assert.Equal(["Woodgrove", "Contoso", "Litware", "Lucerne", "Alpine Ski House"], Order(deals));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(7)]
    public void What_is_proposed_are_the_first_of_the_board(int days)
    {
        Deal[] deals =
        [
            .. Enumerable.Range(0, 5).Select(i => Unknown($"Unknown {i}", i)),
            .. Enumerable.Range(0, 5).Select(i => Settled($"Settled {i}", act: -5 * i)),
            .. Enumerable.Range(0, 3).Select(i => Sample.Deal($"New {i}")),
        ];
        var (today, workspace) = (Sample.Days(days), Sample.Workspace());

        var proposed = Need.Propose(deals, today, workspace);

        Assert.Equal(Need.Order(deals, today, workspace).Take(proposed.Count), proposed);
    }

    [Fact]
    public void Of_two_with_much_unknown_the_one_with_more_comes_first() =>
        Assert.Equal(["Fabrikam", "Contoso"], Order(Unknown("Contoso", 3), Unknown("Fabrikam", 4)));

    [Fact]
    public void A_little_unknown_does_not_outweigh_a_long_silence() =>
        Assert.Equal(["Contoso", "Fabrikam"], Order(Unknown("Fabrikam", 2), Settled("Contoso", act: -3)));

    [Fact]
    public void All_else_equal_they_come_by_customer_then_by_title()
    {
        var contoso = Settled("contoso", act: 0);

        Assert.Equal(
            ["Adventure Works", "contoso", "contoso", "Fabrikam"],
            Order(
                Settled("Fabrikam", act: 0),
                contoso,
                Settled("Adventure Works", act: 0),
                contoso with { Id = new("d-0"), Title = "Archive" }));
        Assert.Equal(
            ["Archive", "Service desk renewal"],
            Need.Order([contoso, contoso with { Title = "Archive" }], Sample.Today, Sample.Workspace()).Select(need => need.Deal.Title));
    }

    [Fact]
    public void Paused_deals_come_after_and_closed_ones_last()
    {
        var closed = Settled("Adventure Works", act: -90) with { Ended = new(EndingReason.Other, Sample.Today, Sample.Lee) };
        var paused = Settled("Contoso", act: -90) with { PausedUntil = Sample.Today };

        Assert.Equal(["Fabrikam", "Contoso", "Adventure Works"], Order(closed, paused, Settled("Fabrikam", act: 0)));
    }

    /// <summary>Reviewed, all jobs settled, a next step agreed on.</summary>
    static Deal Settled(string customer, int act) => Sample.Deal(customer) with
    {
        Acts = [Sample.Act(Sample.Days(act))],
        Jobs = [.. Jobs.All.Select(job => new JobState(job, JobStatus.Settled, Sample.Days(-30), Level.Wrote))],
        Past = [Sample.Past(Sample.Days(-1))],
        Reviewed = 1,
        Steps = [Sample.Step()],
    };

    static Deal Unknown(string customer, int jobs) => Settled(customer, act: 0) with
    {
        Jobs = [.. Jobs.All.Select((job, i) => new JobState(job, i < jobs ? JobStatus.Unknown : JobStatus.Settled))],
    };

    static IEnumerable<string> Order(params Deal[] deals) =>
        Need.Order(deals, Sample.Today, Sample.Workspace()).Select(need => need.Deal.Customer);
}
