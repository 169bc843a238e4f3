using ReviewBot.Reviews;
using ReviewBot.Reviews.Nudges;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Reviews.Nudges;

/// <summary>Our part is asked about on its day, in the same card and the same budget as the customer's steps.</summary>
public sealed class PromiseNudgeTests
{
    static readonly DateTimeOffset Noon = Sample.Monday.AddHours(3);

    [Fact]
    public void It_comes_on_its_day_and_not_before()
    {
        Assert.Equal(Sample.Today, Asked(Nudge.Lee(Promised(Sample.Today)))?.Day);
        Assert.Equal(Sample.Days(1), Asked(Nudge.Lee(Promised(Sample.Days(1))))?.Day);
    }

    [Fact]
    public void On_a_day_that_nobody_works_it_comes_on_the_next() =>
        Assert.Equal(Sample.Days(7), Asked(Nudge.Lee(Promised(Sample.Days(5))))?.Day);

    [Fact]
    public void It_comes_again_after_three_working_days_and_then_never()
    {
        var lee = Nudge.Lee(Promised(Sample.Today));
        var first = Asked(lee) ?? throw new InvalidOperationException();
        var again = Asked(lee.Had(Nudge.Sent(Sample.Today, [.. first.Lines]))) ?? throw new InvalidOperationException();

        Assert.Equal((Sample.Days(3), Rung.Listed), (again.Day, again.Promises[0].Rung));
        var both = lee.Had(Nudge.Sent(Sample.Today, [.. first.Lines]), Nudge.Sent(Sample.Days(3), [.. again.Lines]));
        Assert.Null(Asked(both, Sample.Monday.AddDays(3)));
    }

    [Fact]
    public void A_public_holiday_between_is_no_working_day()
    {
        var lee = Nudge.Lee(Promised(Sample.Today)).In(it => it with { PublicHolidays = [Sample.Days(2)] });
        var first = Asked(lee) ?? throw new InvalidOperationException();

        Assert.Equal(Sample.Days(4), Asked(lee.Had(Nudge.Sent(Sample.Today, [.. first.Lines])))?.Day);
    }

    [Fact]
    public void It_stands_beside_the_steps_in_one_card()
    {
        var late = Enumerable.Range(1, 6).Select(n => Nudge.Due(Sample.Days(-4), $"Deal {n}"));

        var card = Asked(Nudge.Lee([Promised(Sample.Today), .. late]));

        Assert.Equal((4, 1, 2), (card?.Items.Count, card?.Promises.Count, card?.More));
        Assert.Equal((5, new HelpId("h1")), (card?.Lines.Count, card?.Lines[^1].Help));
    }

    [Fact]
    public void Without_a_day_or_when_it_is_closed_or_paused_nothing_comes()
    {
        var deal = Promised(Sample.Today);

        Assert.Null(Asked(Nudge.Lee(deal with { Help = [deal.Help[0] with { By = null }] })));
        Assert.Null(Asked(Nudge.Lee(deal with { Help = [deal.Help[0] with { IsDone = true }] })));
        Assert.Equal(Sample.Days(3), Asked(Nudge.Lee(deal with { PausedUntil = Sample.Days(2) }))?.Day);
        Assert.Null(Asked(Nudge.Sam(deal)));
    }

    [Fact]
    public void It_is_on_the_page_of_what_comes() => Assert.Equal(
        [(Sample.Days(1), "drafts the page")],
        UpcomingPromise.ListFor(Nudge.Lee(Promised(Sample.Days(1))), Noon).Select(it => (it.On.GetValueOrDefault(), it.Item.Help.What)));

    [Theory]
    [InlineData(-3, 1)] // Friday: one working day late
    [InlineData(-5, 3)] // Wednesday
    public void Lead_and_channel_hear_of_it_when_it_is_late_by_three_working_days(int days, int late)
    {
        var board = new PipelineDeals(Sample.Workspace(), [Promised(Sample.Days(days))], []);

        var list = LeadList.Plan(Nudge.Of(Sample.Sam), [board], Noon) as Plan.List;
        var digest = DigestPlanner.Plan(board, [], Noon) as DigestPlan.Post;

        var promises = list?.Promises ?? [];
        Assert.Equal(late < 3 ? [] : [("drafts the page", late)], promises.Select(it => (it.Help.What, it.WorkingDays)));
        Assert.Equal(promises.Count, list?.Lines.Count ?? 0);
        Assert.Equal(promises, digest?.Promises ?? []);
        Assert.Equal(promises.Count, digest?.Entry(Noon).Lines.Count ?? 0);
    }

    /// <summary>Monday's list, and that of the Monday after.</summary>
    [Theory]
    [InlineData(-23, 1, false)]
    [InlineData(-24, 1, true)]
    [InlineData(-30, 1, true)]
    [InlineData(-31, 0, false)]
    public void The_list_says_when_it_is_on_it_for_the_last_time(int days, int listed, bool isLast)
    {
        var board = new PipelineDeals(Sample.Workspace(), [Promised(Sample.Days(days))], []);

        var promises = (LeadList.Plan(Nudge.Of(Sample.Sam), [board], Noon) as Plan.List)?.Promises ?? [];

        Assert.Equal((listed, isLast), (promises.Count, promises.Any(it => it.IsLast)));
    }

    [Fact]
    public void A_card_about_our_part_alone_can_go_unanswered_too()
    {
        var lee = Nudge.Lee(Promised(Sample.Days(-14)));
        var line = new LedgerLine(Sample.Workspace().Id, lee.Deals[0].Deal.Id, null, Rung.Ask, Sample.Days(-14)) { Help = new("h1") };
        var cards = Enumerable.Range(0, 5).Select(n => Nudge.Sent(Sample.Days(-13 + (2 * n)), line)).ToArray();

        var late = lee.Had(cards).With(0, it => it with { Steps = [Nudge.Step(Sample.Days(-5))] });
        Assert.IsType<Plan.TooMany>(NudgePlanner.Plan(late, Noon));
    }

    static Deal Promised(DateOnly by) =>
        Sample.Deal() with { Help = [new("drafts the page", "Lee Sample", by, null) { Id = new("h1") }] };

    static Plan.Card? Asked(NudgeRecipient person, DateTimeOffset? from = null) => person.First(from ?? Noon)?.Plan as Plan.Card;
}
