using ReviewBot.Reviews;
using ReviewBot.Reviews.Nudges;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Reviews.Nudges;

/// <summary>One card for one person. Today is a Monday; all live in UTC unless said.</summary>
public sealed class NudgePlannerTests
{
    [Fact]
    public void Nobody_hears_of_a_step_before_the_second_working_day_after_it_was_due()
    {
        var person = Nudge.Lee(Nudge.Due(Sample.Today));

        var until = Assert.IsType<Plan.Nothing>(NudgePlanner.Plan(person, Sample.Monday)).Until;
        Assert.InRange(until.GetValueOrDefault(), At(2, "08:30"), At(2, "09:00"));
        Assert.IsType<Plan.Nothing>(NudgePlanner.Plan(person, until.GetValueOrDefault().AddTicks(-1)));
        Assert.IsType<Plan.Card>(NudgePlanner.Plan(person, until.GetValueOrDefault()));
    }

    [Fact]
    public void A_card_says_what_when_who_and_how_late()
    {
        var deal = Nudge.Due(Sample.Days(-7));

        var card = Card(Nudge.Lee(deal), At(0, "10:00"));

        Assert.Equal(
            [new(Sample.Workspace().Id, deal, deal.Steps[0], Rung.Obstacle, NudgeRole.Owner, Sample.Days(-7), 5, Sample.Days(7))],
            card.Items);
        Assert.Equal(
            (new NudgeId("2026-11-16"), Sample.Today, At(0, "17:30"), 0, 1, 3),
            (card.Id, card.Day, card.NotAfter, card.More, card.Number, card.Most));
    }

    [Theory]
    [InlineData("Nobody", false)]
    [InlineData("Lee Sample", true)]
    [InlineData("Kim Example", false)]
    public void The_owner_hears(string owner, bool heard)
    {
        var deal = Nudge.Due(Sample.Days(-7)) with { Owner = owner == "Nobody" ? null : Sample.Person(owner) };

        Assert.Equal(heard, Nudge.Lee(deal).First(Sample.Monday) is not null);
    }

    [Theory]
    [InlineData(-18, false)]
    [InlineData(-21, true)]
    public void The_lead_hears_at_the_end_of_the_ladder_only(int due, bool heard)
    {
        var card = NudgePlanner.Plan(Nudge.Sam(Nudge.Due(Sample.Days(due))), Sample.Monday) as Plan.Card;

        Assert.Equal(heard, card is not null);
        Assert.All(card?.Items ?? [], item => Assert.Equal((Rung.Choose, NudgeRole.Lead), (item.Rung, item.Role)));
    }

    [Theory]
    [InlineData("08:29", false)]
    [InlineData("09:00", true)]
    [InlineData("17:29", true)]
    [InlineData("17:30", false)]
    public void Only_within_hours(string time, bool sent) =>
        Assert.Equal(sent, NudgePlanner.Plan(Nudge.Lee(Nudge.Due(Sample.Days(-7))), At(0, time)) is Plan.Send);

    [Fact]
    public void People_are_spread_over_half_an_hour_each_day_anew()
    {
        var times = Enumerable.Range(0, 300).Select(at => Sample.Person($"Sample {at}"))
            .Select(who => Nudge.Of(who, Nudge.Due(Sample.Days(-7)) with { Owner = who }).First(At(0, "00:00")).GetValueOrDefault().At)
                .ToArray();

        Assert.All(times, time => Assert.InRange(time, At(0, "08:30"), At(0, "09:00")));
        Assert.True(times.Distinct().Count() > 250);
        Assert.Equal(10, times.GroupBy(time => time.Minute / 3).Count());
    }

    [Fact]
    public void A_host_that_slept_sends_one_card_and_not_all_that_it_missed()
    {
        var life = new Life(
            Nudge.Lee(Nudge.Due(Sample.Days(-60)), Nudge.Due(Sample.Days(-40), "Fabrikam"), Nudge.Due(Sample.Days(-7), "Tailspin")), []);

        var card = Assert.IsType<Plan.Card>(
            Assert.Single(life.Waiting(Sample.Monday, Sample.Monday.AddDays(1), TimeSpan.FromMinutes(1)).Cards).Plan);
        Assert.Equal([Rung.Choose, Rung.Choose, Rung.Obstacle], card.Items.Select(it => it.Rung).Order().Reverse());
    }

    [Fact]
    public void Five_come_at_once_and_the_rest_next_day()
    {
        var person = Nudge.Lee([.. Enumerable.Range(0, 8).Select(at => Nudge.Due(Sample.Days(-7), $"Customer {at}"))]);

        var cards = new Life(person, []).Waiting(Sample.Monday, Sample.Monday.AddDays(2), TimeSpan.FromMinutes(1)).Cards
            .Select(it => Assert.IsType<Plan.Card>(it.Plan))
            .ToArray();

        Assert.Equal([(5, 3, 1), (3, 0, 2)], cards.Select(it => (it.Items.Count, it.More, it.Number)));
        Assert.Equal(8, cards.SelectMany(it => it.Items).DistinctBy(it => it.Deal.Id).Count());
    }

    [Fact]
    public void The_neediest_come_first()
    {
        var (calm, reopened, late) =
            (Nudge.Due(Sample.Days(-7), "Contoso") with { Reviewed = 1 }, Nudge.Due(Sample.Days(-7), "Fabrikam")
                .With(Job.Select, JobStatus.Reopened), Nudge.Due(Sample.Days(-70), "Tailspin"));

        Assert.Equal(
            ["Tailspin", "Fabrikam", "Contoso"], Card(Nudge.Lee(calm, reopened, late), Sample.Monday).Items.Select(it => it.Deal.Customer));
    }

    [Theory]
    [InlineData("ended", null)]
    [InlineData("paused for a week", 9)]
    [InlineData("silent for a week", 9)]
    [InlineData("answered today", 2)]
    [InlineData("snoozed until Thursday", 3)]
    [InlineData("snoozed until a review", null)]
    [InlineData("reviewed this morning", 1)]
    [InlineData("reviewed today", 1)]
    [InlineData("to be reviewed today", 1)]
    [InlineData("workspace off", null)]
    [InlineData("holiday", 1)]
    [InlineData("pace off", null)]
    [InlineData("unreachable", null)]
    [InlineData("on leave", 8)]
    [InlineData("works on Fridays", 4)]
    public void It_waits(string why, int? days)
    {
        var now = At(0, "10:00");
        var person = Nudge.Lee(Nudge.Due(Sample.Days(-7)));
        person = why switch
        {
            "ended" => person.With(0, it => it with { Ended = new(EndingReason.Other, Sample.Today, Sample.Lee) }),
            "paused for a week" => person.With(0, it => it with { PausedUntil = Sample.Days(7) }),
            "silent for a week" => person.With(0, it => it with { SilentUntil = Sample.Days(7) }),
            "answered today" => person.Rule(0, now, (deal, at) => NudgeAnswerRules.NotYet(deal, null, new("s1"), null, Sample.Lee, at)),
            "snoozed until Thursday" =>
                person.Rule(
                    0,
                    now,
                    (deal, at) => NudgeAnswerRules.Snooze(
                        deal, null, new("s1"), new SnoozeFor.ThreeWorkingDays(), Sample.Workspace(), Sample.Lee, at)),
            "snoozed until a review" =>
                person.Rule(
                    0,
                    now,
                    (deal, at) => NudgeAnswerRules.Snooze(
                        deal, null, new("s1"), new SnoozeFor.NextReview(), Sample.Workspace(), Sample.Lee, at)),
            "reviewed this morning" =>
                person.With(0, it => it with { Past = [Sample.Past(Sample.Today) with { ClosedAt = At(0, "08:00") }] }),
            "reviewed today" => person.With(0, it => it with { Past = [Sample.Past(Sample.Today) with { ClosedAt = At(0, "09:59") }] }),
            "to be reviewed today" =>
                person.With(0, it => it with { Planned = new(At(0, "10:30"), Sample.Today, Sample.Sam, "19:channel") }),
            "workspace off" => person.In(it => it with { Nudges = new() { IsOn = false } }),
            "holiday" => person.In(it => it with { Holidays = [Sample.Today] }),
            "pace off" => person with { Settings = new() { Pace = NudgePace.Off } },
            "unreachable" => person with { Settings = new() { UnreachableSince = Sample.Monday } },
            "on leave" => person with { Settings = new() { PausedUntil = Sample.Days(7) } },
            _ => person with { Settings = new() { Days = [DayOfWeek.Friday] } },
        };

        Assert.Equal(days is { } it ? Sample.Days(it) : null, person.First(now)?.Plan.Day);
    }

    [Fact]
    public void A_holiday_of_any_workspace_of_theirs_is_a_holiday_also_where_nothing_is_due()
    {
        var other = Sample.Workspace() with { Id = new("tenant", "another"), Holidays = [Sample.Today] };

        Assert.Equal(Sample.Days(1), (Nudge.Lee(Nudge.Due(Sample.Days(-7))) with { Homes = [other] }).First(Sample.Monday)?.Plan.Day);
    }

    [Fact]
    public void The_day_after_a_review_it_comes_at_the_hour_at_which_the_review_ended()
    {
        var person = Nudge.Lee(Nudge.Due(Sample.Days(-7)) with { Past = [Sample.Past(Sample.Today) with { ClosedAt = At(0, "15:07") }] });

        Assert.Equal(At(1, "15:07"), person.First(Sample.Monday)?.At);
    }

    [Fact]
    public void While_a_review_is_live_nobody_is_nudged_about_its_deal()
    {
        var deal = Nudge.Due(Sample.Days(-7));
        var person = Nudge.Lee() with { Deals = [new(deal, Sample.Review(deal), Sample.Workspace())] };

        Assert.Equal(Sample.Monday.AddHours(24), person.First(Sample.Monday)?.At);
    }

    [Fact]
    public void A_snooze_until_the_next_review_ends_a_day_after_it()
    {
        var person = Nudge.Lee(Nudge.Due(Sample.Days(-7)))
            .Rule(
                0,
                Sample.Monday,
                (deal, at) => NudgeAnswerRules.Snooze(
                    deal, null, new("s1"), new SnoozeFor.NextReview(), Sample.Workspace(), Sample.Lee, at))
            .With(0, it => it with { Past = [Sample.Past(Sample.Days(2))] });

        Assert.Equal(Sample.Monday.AddDays(3), person.First(At(2, "12:00"))?.At);
    }

    [Fact]
    public void Half_a_year_after_the_end_of_its_ladder_a_step_is_the_boards() =>
        Assert.Null(
            Nudge.Lee(Sample.Deal() with { Steps = [Nudge.Step(Sample.Days(-200)) with { SetAt = Sample.At(Sample.Days(-210)) }] })
                .First(Sample.Monday));

    [Fact]
    public void A_step_due_in_a_thousand_years_or_at_the_end_of_days_is_no_bug() =>
        Assert.IsType<Plan.Nothing>(
            NudgePlanner.Plan(Nudge.Lee(Nudge.Due(DateOnly.MaxValue), Nudge.Due(new(3026, 1, 1), "Fabrikam")), Sample.Monday));

    static Plan.Card Card(NudgeRecipient person, DateTimeOffset now) => Assert.IsType<Plan.Card>(NudgePlanner.Plan(person, now));

    static DateTimeOffset At(int day, string time) => new(Sample.Days(day).ToDateTime(TimeOnly.Parse(time, null)), TimeSpan.Zero);
}
