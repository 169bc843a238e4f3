using ReviewBot.Reviews;
using ReviewBot.Reviews.Nudges;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Reviews.Nudges;

/// <summary>The lead's list and the channel's digest: once a week, on Mondays unless said. Day 0 is a Monday.</summary>
public sealed class WeeklyTests
{
    static readonly DateTimeOffset Ten = Sample.Monday.AddHours(1);

    /// <summary>A step at the end of its ladder is on it once, if it never was.</summary>
    [Theory]
    [InlineData(-11, null)]
    [InlineData(-12, Rung.Listed)]
    [InlineData(-20, Rung.Listed)]
    [InlineData(-21, Rung.Choose)]
    public void A_step_is_on_it_from_the_eighth_working_day_on(int due, Rung? rung)
    {
        var board = Of(Nudge.Due(Sample.Days(due)));

        Assert.Equal(rung, (DigestPlanner.Plan(board, [], Ten) as DigestPlan.Post)?.Items[0].Rung);
        Assert.Equal(rung, (LeadList.Plan(Nudge.Sam(), [board], Ten) as Plan.List)?.Items[0].Rung);
    }

    [Theory]
    [InlineData("no owner", -4, Rung.Ask)]
    [InlineData("no owner", -3, null)]
    [InlineData("unreachable", -7, Rung.Obstacle)]
    [InlineData("reachable", -7, null)]
    public void Where_nobody_can_be_asked_it_is_on_it_from_the_second(string owner, int due, Rung? rung)
    {
        var deal = Nudge.Due(Sample.Days(due)) with { Owner = owner == "no owner" ? null : Sample.Lee };

        Assert.Equal(
            rung,
            (DigestPlanner.Plan(
                Of(deal) with { Unreachable = owner == "unreachable" ? [Sample.Lee.Id] : [] }, [], Ten) as DigestPlan.Post)?.Items[0].Rung);
    }

    [Theory]
    [InlineData(-14, Rung.Listed, true)]
    [InlineData(-21, Rung.Listed, false)]
    [InlineData(-21, Rung.Choose, false)]
    public void Each_week_until_the_end_of_its_ladder_and_then_no_more(int due, Rung said, bool again)
    {
        var deal = Nudge.Due(Sample.Days(due));
        LedgerEntry before = new(
            NudgeId.OfWeek(Sample.Days(-7)),
            NudgeKind.Digest,
            Sample.Days(-7),
            [new(Sample.Workspace().Id, deal.Id, new("s1"), said, Sample.Days(due))],
            NudgeState.Sent,
            Sample.Monday.AddDays(-7));

        Assert.Equal(again, DigestPlanner.Plan(Of(deal), [before], Ten) is DigestPlan.Post);
        Assert.Equal(
            !again && said is Rung.Listed,
            DigestPlanner.Plan(Of(deal with { Owner = null }), [before], Ten) is DigestPlan.Post { Items: [{ Rung: Rung.Choose }] });
    }

    [Theory]
    [InlineData("ended")]
    [InlineData("paused")]
    [InlineData("silent")]
    [InlineData("snoozed")]
    [InlineData("reviewed")]
    [InlineData("to be reviewed")]
    [InlineData("off")]
    public void What_has_to_wait_is_not_on_it(string why)
    {
        var (deal, workspace) = (Nudge.Due(Sample.Days(-14)), Sample.Workspace());
        (deal, workspace) = why switch
        {
            "ended" => (deal with { Ended = new(EndingReason.Other, Sample.Today, Sample.Lee) }, workspace),
            "paused" => (deal with { PausedUntil = Sample.Days(-1) }, workspace),
            "silent" => (deal with { SilentUntil = Sample.Days(1) }, workspace),
            "snoozed" =>
                (deal with { Steps = [deal.Steps[0] with { Snoozed = new(Sample.Days(1), Sample.Lee, Sample.Monday, 1) }] }, workspace),
            "reviewed" => (deal with { Past = [Sample.Past(Sample.Days(-1)) with { ClosedAt = Sample.Monday.AddHours(-20) }] }, workspace),
            "to be reviewed" => (deal with { Planned = new(Sample.Monday.AddHours(5), Sample.Today, Sample.Sam, "19:channel") }, workspace),
            _ => (deal, workspace with { Nudges = new() { IsOn = false } }),
        };

        Assert.IsType<DigestPlan.Nothing>(DigestPlanner.Plan(new(workspace, [deal], []), [], Ten));
        Assert.IsType<Plan.Nothing>(LeadList.Plan(Nudge.Sam(), [new(workspace, [deal], [])], Ten));
    }

    [Theory]
    [InlineData(DayOfWeek.Monday, new int[0], 0)]
    [InlineData(DayOfWeek.Wednesday, new int[0], 2)]
    [InlineData(DayOfWeek.Monday, new[] { 0 }, 1)]
    [InlineData(DayOfWeek.Friday, new[] { 4 }, 3)]
    [InlineData(DayOfWeek.Sunday, new int[0], 4)]
    [InlineData(DayOfWeek.Tuesday, new[] { 0, 1, 2, 3, 4 }, 8)]
    [InlineData(DayOfWeek.Wednesday, new[] { 1, 2, 3, 4 }, 0)]
    public void It_comes_on_its_day_or_the_next_working_one_of_that_week_or_the_last(DayOfWeek day, int[] holidays, int comes)
    {
        var workspace = Sample.Workspace() with { Nudges = new() { DigestDay = day }, Holidays = [.. holidays.Select(Sample.Days)] };
        var board = new PipelineDeals(workspace, [Nudge.Due(Sample.Days(-12))], []);

        var digest = Until(
            at => DigestPlanner.Plan(board, [], at) switch
            {
                DigestPlan.Post post =>
                (null, post.Day),
                DigestPlan.Nothing no => (no.Until, null),
                _ => default
            });
        var list = Until(
            at => LeadList.Plan(Nudge.Sam(), [board], at) switch
            {
                Plan.List post =>
                (null, post.Day),
                Plan.Nothing no => (no.Until, null),
                _ => default
            });

        Assert.Equal(Sample.Days(comes), digest);
        Assert.Equal(digest, list);
    }

    /// <summary>A step that was due a week ago, at +8 on Thursday.</summary>
    [Theory]
    [InlineData(DayOfWeek.Monday, new int[0], 7)]
    [InlineData(DayOfWeek.Monday, new[] { 7 }, 8)]
    [InlineData(DayOfWeek.Wednesday, new int[0], 9)]
    [InlineData(DayOfWeek.Thursday, new int[0], 3)]
    [InlineData(DayOfWeek.Friday, new int[0], 4)]
    [InlineData(DayOfWeek.Sunday, new int[0], 4)]
    public void A_nudge_says_on_which_list_its_step_will_be(DayOfWeek day, int[] holidays, int listed)
    {
        var workspace = Sample.Workspace() with { Nudges = new() { DigestDay = day }, Holidays = [.. holidays.Select(Sample.Days)] };
        var deal = Nudge.Due(Sample.Days(-7));

        var card = Assert.IsType<Plan.Card>(NudgePlanner.Plan(Nudge.Lee(deal).In(_ => workspace), Ten));
        var first = Enumerable.Range(0, 14)
            .First(it => DigestPlanner.Plan(new(workspace, [deal], []), [], Ten.AddDays(it)) is DigestPlan.Post);

        Assert.Equal((Sample.Days(listed), listed), (card.Items[0].ListedOn, first));
    }

    [Fact]
    public void A_lead_who_does_not_work_on_its_day_gets_it_on_the_last_one_before()
    {
        var board = Of(Nudge.Due(Sample.Days(-12))) with
        {
            Workspace = Sample.Workspace() with { Nudges = new() { DigestDay = DayOfWeek.Friday } }
        };
        var sam = Nudge.Sam() with { Settings = new() { Days = [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Thursday] } };

        Assert.Equal(
            Sample.Days(3),
            Until(
                at => LeadList.Plan(sam, [board], at) switch
                {
                    Plan.List post =>
                    (null, post.Day),
                    Plan.Nothing no => (no.Until, null),
                    _ => default
                }));
    }

    [Fact]
    public void What_was_missed_comes_later_in_the_week_and_is_about_its_day()
    {
        var board = Of(Nudge.Due(Sample.Days(-12)), Nudge.Due(Sample.Days(-11), "Fabrikam"));

        var post = Assert.IsType<DigestPlan.Post>(DigestPlanner.Plan(board, [], Ten.AddDays(2)));
        Assert.Equal((Sample.Days(2), new NudgeId("2026-W47"), "Contoso"), (post.Day, post.Id, Assert.Single(post.Items).Deal.Customer));
    }

    /// <summary>Who is on it is decided on its day; the numbers are of the day on which it is read.</summary>
    [Fact]
    public void What_comes_later_in_the_week_counts_until_then()
    {
        var promised = Sample.Deal() with { Help = [new("drafts the page", "Lee Sample", Sample.Days(-10), null)] };
        var board = Of(Nudge.Due(Sample.Days(-14)), promised);

        var list = Assert.IsType<Plan.List>(LeadList.Plan(Nudge.Sam(), [board], Ten.AddDays(3)));
        var post = Assert.IsType<DigestPlan.Post>(DigestPlanner.Plan(board, [], Ten.AddDays(3)));

        Assert.Equal((Sample.Days(3), 13, 9), (list.Day, list.Items[0].WorkingDays, list.Promises[0].WorkingDays));
        Assert.Equal(13, post.Items[0].WorkingDays);
    }

    /// <summary>A pause starts the ladder again, but nobody has heard anything in it.</summary>
    [Theory]
    [InlineData("paused")]
    [InlineData("silent")]
    public void A_pause_does_not_shorten_how_long_there_was_no_news(string why)
    {
        var late = Nudge.Due(Sample.Days(-42));
        var promised = Sample.Deal("Fabrikam") with
        {
            Help = [new("drafts the page", "Lee Sample", Sample.Days(-42), null)],
            PausedUntil = Sample.Days(-7),
        };
        late = why is "paused" ? late with { PausedUntil = Sample.Days(-14) } : late with { SilentUntil = Sample.Days(-14) };

        var list = Assert.IsType<Plan.List>(LeadList.Plan(Nudge.Sam(), [Of(late, promised)], Ten));
        var card = Assert.IsType<Plan.Card>(NudgePlanner.Plan(Nudge.Lee(late), Ten));

        Assert.Equal((Rung.Listed, 30), (list.Items[0].Rung, list.Items[0].WorkingDays));
        Assert.Equal(30, list.Promises[0].WorkingDays);
        Assert.Equal(30, card.Items[0].WorkingDays);
    }

    [Theory]
    [InlineData(NudgeState.Planned, true)]
    [InlineData(NudgeState.Sent, false)]
    [InlineData(NudgeState.Failed, false)]
    public void One_digest_a_week(NudgeState state, bool again) => Assert.Equal(again, DigestPlanner.Plan(
        Of(Nudge.Due(Sample.Days(-14))),
        [new(NudgeId.OfWeek(Sample.Today), NudgeKind.Digest, Sample.Today, [], state, Sample.Monday)],
        Ten.AddDays(1)) is DigestPlan.Post);

    [Fact]
    public void The_list_is_the_card_of_its_day()
    {
        var board = Of(Nudge.Due(Sample.Days(-14)));
        var sam = Nudge.Sam();

        var list = Assert.IsType<Plan.List>(LeadList.Plan(sam, [board], Ten));
        Assert.Equal((NudgeId.Of(Sample.Today), Sample.Today), (list.Id, list.Day));
        Assert.IsType<Plan.Nothing>(LeadList.Plan(sam.Had(Nudge.Sent(Sample.Today)), [board], Ten));
        Assert.Equal(
            Sample.Days(1),
            ZonedClock.Day(
                ((Plan.Nothing)LeadList.Plan(sam.Had(Nudge.Sent(Sample.Today)), [board], Ten)).Until.GetValueOrDefault(),
                TimeZoneInfo.Utc));
        Assert.Equal(
            Sample.Days(7),
            ZonedClock.Day(
                LeadList.NextSlot(sam.Had(list.Entry(Ten) with { State = NudgeState.Sent }), [board.Workspace], Ten).GetValueOrDefault(),
                TimeZoneInfo.Utc));
        Assert.True(NudgeArbiter.NeedsBoards(sam, [board.Workspace], Ten));
        Assert.False(NudgeArbiter.NeedsBoards(sam with { Settings = new() { Pace = NudgePace.Off } }, [board.Workspace], Ten));
    }

    [Fact]
    public void The_digest_knows_the_one_before()
    {
        var board = Of(Nudge.Due(Sample.Days(-12)), Nudge.Due(Sample.Days(-12), "Fabrikam"));
        var post = Assert.IsType<DigestPlan.Post>(DigestPlanner.Plan(board, [], Ten));
        var posted = post.Entry(Ten) with { State = NudgeState.Sent, SentAt = Ten, Message = "m1" };

        Assert.Null(post.Previous);
        Assert.Equal(posted, (DigestPlanner.Plan(board, [posted], Ten.AddDays(7)) as DigestPlan.Post)?.Previous);
    }

    [Fact]
    public void Ten_are_on_it_and_it_says_how_many_more()
    {
        var board = Of([.. Enumerable.Range(0, 13).Select(at => Nudge.Due(Sample.Days(-14), $"Customer {at}"))]);

        Assert.Equal((10, 3), DigestPlanner.Plan(board, [], Ten) is DigestPlan.Post post ? (post.Items.Count, post.More) : default);
    }

    [Fact]
    public void Without_lines_it_is_asked_once_a_week()
    {
        var asked = 0;
        for (var next = (DateTimeOffset?)Sample.Monday; next < Sample.Monday.AddDays(70); asked++)
            next = Assert.IsType<DigestPlan.Nothing>(DigestPlanner.Plan(Of(Sample.Deal()), [], next.GetValueOrDefault())).Until;

        Assert.InRange(asked, 9, 11);
    }

    static DateOnly? Until(Func<DateTimeOffset, (DateTimeOffset? Until, DateOnly? Came)> ask)
    {
        DateTimeOffset? now = Sample.Monday.AddHours(-9);
        for (var tries = 0; tries < 5 && now is { } at; tries++)
        {
            (now, var came) = ask(at);
            if (came is not null)
                return came;
        }
        return null;
    }

    static PipelineDeals Of(params Deal[] deals) => new(Sample.Workspace(), [.. deals], []);
}
