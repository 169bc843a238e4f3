using FsCheck;
using FsCheck.Fluent;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Live;
using ReviewBot.Reviews.Nudges;
using ReviewBot.Reviews.Settings;
using ReviewBot.Tests.Kit;
using ReviewBot.Tests.Reviews.Nudges;

namespace ReviewBot.Tests.Reviews.Live;

/// <summary>The path to the day they go live: counted back, moved along, planned anew.</summary>
public sealed class PathRulesTests
{
    static readonly ValueList<PathItem> Usual =
    [
        .. new[]
        {
            UsualStep.Security, UsualStep.Legal, UsualStep.Signature, UsualStep.PurchaseOrder, UsualStep.Data, UsualStep.Training,
        }.Select(it => new PathItem(it, $"does {it}", PathRules.DaysOf(it))),
    ];

    static readonly Buyer Legal = new(new("p3"), "Robin Sample", "Legal counsel");

    /// <summary>Monday 1 Mar 2027: 75 working days ahead.</summary>
    static readonly DateOnly March = new(2027, 3, 1);

    [Fact]
    public void Steps_are_counted_back_from_their_day()
    {
        var deal = Planned(March, Usual);

        Assert.Equal(
            ["Security 2026-12-30", "Legal 2027-01-13", "Signature 2027-01-20", "PurchaseOrder 2027-01-25", "Data 2027-02-08", "Training 2027-02-22"],
            deal.PathSteps.Select(step => $"{step.OnPath?.Usual} {step.By:yyyy-MM-dd}"));
        Assert.All(deal.PathSteps, step => Assert.Equal((Job.Path, Agreement.OurHope), (step.Job, step.Agreement)));
    }

    [Fact]
    public void Holidays_are_not_counted()
    {
        var calendar = WorkCalendar.Default with { Holidays = [new(2027, 2, 26), new(2027, 2, 25)] };

        var deal = Planned(March, [new(UsualStep.Signature, "signs", 3)], calendar);

        Assert.Equal(new DateOnly(2027, 2, 22), Assert.Single(deal.PathSteps).By);
    }

    [Fact]
    public void Who_does_it_is_whose_function_says_so_and_else_it_is_asked()
    {
        var before =
            Sample.Deal() with { Buyers = [Sample.Priya, Sample.Jonas, Legal, Legal with { Id = new("p4"), Function = "Throughput" }] };

        var deal = Planned(March, Usual, deal: before);

        Assert.Equal(
            [null, Legal.Id, Sample.Priya.Id, null, Sample.Jonas.Id, null], deal.PathSteps.Select(step => step.Who));
        Assert.Equal(3, deal.Questions.Count(it => it.Asking is Asking.WhoDoesIt));
    }

    [Fact]
    public void They_stand_beside_the_five_and_do_not_take_their_place()
    {
        var before =
            Sample.Deal() with { Steps = [.. Enumerable.Range(1, 4).Select(at => Sample.Step($"s{at}") with { What = $"step {at}" })] };

        var deal = Planned(March, Usual, deal: before);

        Assert.Equal((10, 4), (deal.OpenSteps.Count(), deal.OpenBesidePath.Count()));
        var fifth = StepRules.Write(deal, null, Says.Next("a fifth"), null, null, Sample.Kim, Sample.Now).Yes().Deal;
        Assert.IsType<Refusal.TooManySteps>(StepRules.Write(fifth, null, Says.Next("a sixth"), null, null, Sample.Kim, Sample.Now).No());
    }

    [Fact]
    public void A_thirteenth_has_no_place()
    {
        ValueList<PathItem> twelve = [.. Enumerable.Range(1, 12).Select(at => new PathItem(null, $"step {at}", 2))];
        var deal = Planned(March, twelve);

        Assert.Equal(12, deal.PathSteps.Count());
        Assert.Equal(
            new Refusal.Full(12),
            PathRules.Plan(deal, null, March, null, true, [new(null, "one more", 2)], WorkCalendar.Default, Sample.Kim, Sample.Now).No());
    }

    [Fact]
    public void The_budget_is_released_before_somebody_signs_and_it_is_known_first_what_shows_that_it_works()
    {
        var deal = Planned(March, [.. Enum.GetValues<UsualStep>().Select(it => new PathItem(it, $"does {it}", PathRules.DaysOf(it)))]);

        Assert.Equal(Enum.GetValues<UsualStep>(), deal.PathSteps.Select(it => it.OnPath?.Usual).OfType<UsualStep>());
        Assert.Equal(Sample.Priya.Id, deal.PathSteps.Single(it => it.OnPath?.Usual is UsualStep.Budget).Who);
    }

    [Fact]
    public void A_path_can_be_taken_away_and_what_is_done_stays_done()
    {
        var deal = Planned(March, Usual);
        deal = deal with
        {
            Steps = deal.Steps.Change(it => it.OnPath?.Usual is UsualStep.Security, it => it with { Status = StepStatus.Done }),
        };

        var accepted = PathRules.Remove(deal, null, Sample.Kim, Sample.Now).Yes();

        Assert.Null(accepted.Deal.GoLive);
        Assert.Empty(accepted.Deal.PathSteps);
        Assert.Empty(accepted.Deal.OpenSteps);
        Assert.Single(accepted.Deal.Steps, it => it.Status is StepStatus.Done);
        Assert.All(
            accepted.Deal.Questions, it => Assert.Equal(deal.PathSteps.First().Id, it.About)); // nobody asks about those that are gone
        Assert.Equal(
            (5, 1), (accepted.Changes().Count(it => it is Change.StepDropped), accepted.Changes().Count(it => it is Change.GoLiveSet)));
        Assert.IsType<Refusal.Outdated>(PathRules.Remove(accepted.Deal, null, Sample.Kim, Sample.Now).No());
    }

    [Fact]
    public void Where_it_does_not_fit_it_is_known_when_each_was_needed()
    {
        var deal = Planned(Sample.Days(10), [new(null, "first", 5), new(null, "second", 5), new(null, "third", 3)]);

        var needed = PathState.Of(deal, WorkCalendar.Default, Sample.Today)?.Needed ?? [];

        Assert.Equal(["first"], needed.Select(it => deal.Find(it.Step)?.What));
        Assert.Equal(WorkCalendar.Default.Back(Sample.Days(10), 13), needed[0].By);
    }

    [Fact]
    public void What_is_on_it_is_not_added_twice()
    {
        var deal = Planned(March, Usual);

        Assert.Equal(
            "Outdated or the same",
            PathRules.Plan(deal, null, March, null, true, Usual, WorkCalendar.Default, Sample.Kim, Sample.Now).Yes() is { Journal: [] }
                ? "Outdated or the same"
                : "");
    }

    [Fact]
    public void A_step_that_comes_later_is_counted_back_from_the_one_behind_it()
    {
        var deal = Planned(March, [Usual[1], Usual[5]]);

        var more = Planned(March, [Usual[2]], deal: deal);

        Assert.Equal(
            ["Signature 2027-02-17", "Training 2027-02-22"],
            more.PathSteps.Select(step => $"{step.OnPath?.Usual} {step.By:yyyy-MM-dd}").Where(
                it => !it.StartsWith("Legal", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(true, 5)]
    [InlineData(false, 0)]
    public void Another_day_moves_the_open_ones_along_where_that_is_chosen(bool along, int days)
    {
        var deal = Planned(March, Usual);
        var done = deal with
        {
            Steps = deal.Steps.Change(it => it.OnPath?.Usual is UsualStep.Security, it => it with { Status = StepStatus.Done }),
        };

        var moved = PathRules.Plan(done, null, March.AddDays(7), null, along, [], WorkCalendar.Default, Sample.Kim, Sample.Now).Yes();

        Assert.Equal(
            done.PathSteps.Select(it => it.IsOpen ? WorkCalendar.Default.Add(it.By, days) : it.By),
            moved.Deal.PathSteps.Select(it => it.By));
        Assert.Equal(along ? 5 : 0, moved.Journal.Count(it => it.Change is Change.StepMoved));
        Assert.Contains(moved.Journal, it => (it.Change, it.From, it.To) == (Change.GoLiveSet, "2027-03-01", "2027-03-08"));
        Assert.All(moved.Deal.PathSteps, it => Assert.Equal(0, it.Moves));
    }

    [Fact]
    public void More_days_for_one_move_it_and_those_before_it()
    {
        var deal = Planned(March, Usual);
        var legal = deal.PathSteps.Single(it => it.OnPath?.Usual is UsualStep.Legal);
        var same = new Answer.Next(new(legal.Who, null), legal.What, legal.By, legal.Agreement, Job.Path);

        var accepted = StepRules.Write(
            deal, null, same, legal.Id, null, Sample.Kim, Sample.Now, (15, WorkCalendar.Default)).Yes();

        Assert.Equal(
            deal.PathSteps.Select((it, at) => at < 2 ? WorkCalendar.Default.Back(it.By, 10) : it.By),
            accepted.Deal.PathSteps.Select(it => it.By));
        Assert.Contains(accepted.Journal, it => (it.Change, it.From, it.To) == (Change.PathCounted, "5", "15"));
    }

    /// <summary>The next working day would be after the one behind it.</summary>
    [Fact]
    public void One_for_today_on_a_day_off_is_not_counted_back_to_a_later_day()
    {
        var saturday = new Moment(Sample.Monday, new(2027, 1, 2));
        var deal = Planned(March, [new(null, "step 0", 6), new(null, "step 1", 8)], today: saturday.Today);
        foreach (var step in deal.PathSteps)
        {
            deal = StepRules.Write(
                deal, null, new(new(null, null), step.What, saturday.Today, step.Agreement, Job.Path), step.Id, null, Sample.Kim, saturday)
                .Yes().Deal;
        }
        var first = deal.PathSteps.First();

        var accepted = StepRules.Write(
            deal, null, new(new(null, null), first.What, first.By, first.Agreement, Job.Path), first.Id, null, Sample.Kim, saturday,
            (20, WorkCalendar.Default)).Yes();

        Assert.All(accepted.Deal.PathSteps, step => Assert.Equal(saturday.Today, step.By));
    }

    [Theory]
    [InlineData(43, 0)]
    [InlineData(42, 1)]
    [InlineData(20, 23)]
    [InlineData(0, 43)]
    public void One_that_does_not_fit_says_by_how_much(int ahead, int days)
    {
        var deal = Planned(WorkCalendar.Default.Add(Sample.Today, ahead), Usual);

        var path = PathState.Of(deal, WorkCalendar.Default, Sample.Today);

        Assert.Equal((days, 43, ahead), (path?.Short, path?.Takes, path?.Left));
        Assert.All(deal.PathSteps, step => Assert.True(step.By >= Sample.Today));
    }

    [Fact]
    public void Nothing_on_it_is_late_once_the_deal_has_ended()
    {
        var deal = Planned(WorkCalendar.Default.Add(Sample.Today, 20), Usual);
        var after = Sample.Days(90);

        var open = PathState.Of(deal, WorkCalendar.Default, after);
        var ended = PathState.Of(
            deal with { Ended = new(EndingReason.Other, Sample.Today, Sample.Kim) { How = EndingKind.Bought } },
            WorkCalendar.Default,
            after);

        Assert.Equal((0, 6, 6), (open?.Done, open?.Late, open?.Needed.Count));
        Assert.Equal((0, 0, 0, 0, 6), (ended?.Done, ended?.Late, ended?.Short, ended?.Needed.Count, ended?.Open));
    }

    [Fact]
    public void What_was_done_stays_on_it_however_many_others_close()
    {
        var deal = Planned(March, Usual);
        foreach (var step in deal.PathSteps)
        {
            var answer = new Answer.Done([new(step.Id, ReviewBot.Reviews.Outcome.Did)], null, Level.Wrote, null);
            deal = AnswerEffects.Apply(new(deal, null, Sample.Lee, Sample.Now), answer).Deal;
        }

        for (var at = 0; at < 15; at++)
        {
            deal = StepRules.Write(deal, null, Says.Next($"step {at}"), null, null, Sample.Kim, Sample.Now).Yes().Deal;
            deal = StepRules.Drop(deal, null, deal.Steps[^1].Id, Sample.Kim, Sample.Now).Yes().Deal;
        }

        var path = PathState.Of(deal, WorkCalendar.Default, Sample.Today);

        Assert.Equal((6, 6, 0, 0), (path?.Steps.Count, path?.Done, path?.Late, path?.Short));
        Assert.InRange(deal.Steps.Count, 16, 6 + Limits.ClosedSteps + 1);
    }

    [Fact]
    public void Whose_day_it_is_goes_with_whom_it_names()
    {
        var deal = PathRules.Plan(
            Sample.Deal(), null, March, Sample.Priya.Id, true, Usual, WorkCalendar.Default, Sample.Kim, Sample.Now).Yes().Deal;

        Assert.Equal(Sample.Priya.Id, deal.GoLive?.Whose);
        Assert.Null(BuyerRules.Remove(deal, null, Sample.Priya.Id, Sample.Kim, Sample.Now).Yes().Deal.GoLive?.Whose);
        Assert.Equal(
            Sample.Jonas.Id,
            BuyerRules.Merge(deal, null, Sample.Jonas.Id, Sample.Priya.Id, Sample.Kim, Sample.Now).Yes().Deal.GoLive?.Whose);
    }

    [Fact]
    public void Nothing_is_planned_for_a_day_that_has_passed_or_a_deal_that_has_ended()
    {
        var ended = Sample.Deal() with { Ended = new(EndingReason.Other, Sample.Today, Sample.Kim) };

        Assert.IsType<Refusal.DayHasPassed>(
            PathRules.Plan(Sample.Deal(), null, Sample.Days(-1), null, true, Usual, WorkCalendar.Default, Sample.Kim, Sample.Now).No());
        Assert.IsType<Refusal.DealHasEnded>(
            PathRules.Plan(ended, null, March, null, true, Usual, WorkCalendar.Default, Sample.Kim, Sample.Now).No());
    }

    [Fact]
    public void A_template_has_steps_and_days_and_nobody_of_the_deal()
    {
        var template = PathRules.Template(Planned(March, [Usual[1], new(null, "the works council agrees", 8)]));

        Assert.Equal([Usual[1], new(null, "the works council agrees", 8)], template);
        var kept = Sample.Workspace().WithPathTemplate(template, Sample.Sam, Sample.Monday);
        Assert.Equal([AuditKind.PathTemplateKept], kept.Audit.Select(it => it.What));
        Assert.True(PipelineSettingsRules.MayKeepTemplate(kept, Sample.Sam, Sample.Today));
        Assert.False(PipelineSettingsRules.MayKeepTemplate(kept, Sample.Kim, Sample.Today));
    }

    /// <summary>They are steps like others: one card, with the five that are most late, and within the same budget.</summary>
    [Fact]
    public void Late_ones_are_on_the_one_card_of_the_day()
    {
        var late = Nudge.Step(Sample.Days(-7), "s20") with { What = "signs", OnPath = new(UsualStep.Signature, 3) };
        var deal = Nudge.Due(Sample.Days(-6)) with
        {
            GoLive = new(March, null, Sample.Kim, Sample.Monday),
            Steps = [Nudge.Step(Sample.Days(-6)), late, .. Planned(March, Usual).PathSteps],
        };
        var person = Nudge.Lee(deal);

        var first = Assert.IsType<Plan.Card>(NudgePlanner.Plan(person, Sample.Monday.AddHours(1)));
        var again = person.Had(first.Entry(Sample.Monday.AddHours(1)) with { State = NudgeState.Sent, SentAt = Sample.Monday.AddHours(1) });

        Assert.Equal(["signs", "names the budget owner"], first.Items.OrderBy(it => it.Step.By).Select(it => it.Step.What));
        Assert.IsType<Plan.Nothing>(NudgePlanner.Plan(again, Sample.Monday.AddHours(2)));
    }

    /// <summary>In any calendar and zone, around every change of the clock.</summary>
    [Fact]
    public void Dates_never_run_backwards() => Prop.ForAll(Paths.ToArbitrary(), it =>
    {
        var today = it.Today;
        var deal = Planned(it.GoLive, it.Items, it.Calendar, today: today);
        var (steps, takes) = (deal.PathSteps.ToArray(), it.Items.Sum(item => item.Days));
        var planned = deal.Steps.Where(step => step.OnPath is not null).Select(step => step.By).ToArray();
        var ideal = new DateOnly[it.Items.Count];
        for (var (at, next) = (ideal.Length - 1, it.GoLive); at >= 0; next = ideal[at--])
            ideal[at] = it.Calendar.Back(next, it.Items[at].Days);
        var fits = ideal.All(day => day >= today);

        return planned.Zip(planned.Skip(1)).All(two => two.First <= two.Second)
            && planned.All(day => day >= today && day <= it.GoLive)
            && planned.All(day => it.Calendar.IsWorked(day) || day == it.GoLive)
            && (!fits || planned.SequenceEqual(ideal))
            && (!fits || steps.Length is 0 || it.Calendar.Between(steps[0].By, it.GoLive) == takes)
            && (PathState.Of(deal, it.Calendar, today)?.Short is 0) == (steps.Length is 0 || ideal[0] >= it.Calendar.OnOrAfter(today));
    }).Check(PropertyCases.Of(2000));

    /// <summary>Whatever is moved, planned anew, added, done or dropped.</summary>
    [Fact]
    public void The_path_is_in_order_after_every_change() => Prop.ForAll(
        (from path in Paths from moves in Gen.Choose(0, 9999).ListOf(8) select (path, moves)).ToArbitrary(),
        it =>
        {
            var (path, now) = (it.path, new Moment(Sample.Monday, it.path.Today));
            var deal = Planned(path.GoLive, path.Items, path.Calendar, today: path.Today);
            foreach (var move in it.moves)
            {
                var open = deal.PathSteps.Where(step => step.IsOpen).ToArray();
                if (deal.GoLive is not { } goLive || open.Length is 0)
                    continue;
                var (step, days) = (open[move % open.Length], (move / 10 % 60));
                var (before, kind) = (deal.PathSteps.ToArray(), move % 6);
                var ruling = kind switch
                {
                    5 => PathRules.AddOwn(
                        deal, null, [new(null, $"one more {move}", days % 21)], step.Id, path.Calendar, Sample.Kim, now),
                    4 => PathRules.Plan(deal, null, path.Today.AddDays(days), null, false, [], path.Calendar, Sample.Kim, now),
                    0 => PathRules.Plan(
                        deal, null, path.Today.AddDays(days), null, true, [], path.Calendar, Sample.Kim, now),
                    1 => StepRules.Write(
                        deal, null, new(new(null, null), step.What, step.By, step.Agreement, Job.Path), step.Id, null, Sample.Kim, now,
                        (days, path.Calendar)),
                    2 => StepRules.Drop(deal, null, step.Id, Sample.Kim, now),
                    _ => StepRules.Write(
                        deal, null, new(new(null, null), step.What, path.Today.AddDays(days), step.Agreement, Job.Path), step.Id, null,
                        Sample.Kim, now),
                };
                if (kind is 5 && ruling is Ruling.Refused { Why: Refusal.Full or Refusal.DayHasPassed })
                    continue;
                deal = ruling.Yes().Deal;
                var after = deal.PathSteps.ToDictionary(one => one.Id, one => one.By);
                if (kind is 0 or 1 && open.Zip(open.Skip(1)).Any(two => after[two.First.Id] > after[two.Second.Id]))
                    return false; // what was before another one is after it
                if (kind is 4 or 5 && before.Any(one => after[one.Id] != one.By))
                    return false; // they were to stay
                if (kind is 5 && deal.Steps[^1].By > (step.By > path.Today ? step.By : path.Today))
                    return false; // it was to come before that one
                if (deal.PathSteps.Any(one => one.IsOpen && one.By < path.Today))
                    return false;
            }
            return deal.Steps.Count <= Limits.PathSteps + Limits.OpenSteps + Limits.ClosedSteps + 1;
        }).Check(PropertyCases.Of(2000));

    static readonly string[] Zones = ["Europe/Berlin", "America/New_York", "Pacific/Auckland", "Pacific/Kiritimati", "UTC"];

    /// <summary>Some days before or after one on which clocks change, at any minute of it.</summary>
    static Gen<(DateOnly Today, DateOnly GoLive, WorkCalendar Calendar, ValueList<PathItem> Items)> Paths =>
        from change in Gen.Elements<DateOnly>(new(2026, 10, 25), new(2027, 3, 28), new(2026, 11, 1), new(2027, 3, 14), new(2027, 4, 4))
        from minutes in Gen.Choose(-3 * 24 * 60, 3 * 24 * 60)
        from zone in Gen.Elements(Zones)
        from ahead in Gen.Choose(0, 250)
        from days in Gen.SubListOf(Enum.GetValues<DayOfWeek>())
        from off in Gen.Choose(-300, 260).ListOf(20)
        from takes in Gen.Choose(0, 20).NonEmptyListOf()
        let at = Sample.At(change).AddMinutes(minutes)
        let today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, TimeZoneInfo.FindSystemTimeZoneById(zone)).DateTime)
        select (
            today,
            today.AddDays(ahead),
            new WorkCalendar([.. days], [.. off.Select(it => today.AddDays(it))]),
            takes.Take(Limits.PathSteps).Select((it, at) => new PathItem(null, $"step {at}", it)).ToValueList());

    static Deal Planned(
        DateOnly on, ValueList<PathItem> items, WorkCalendar? calendar = null, Deal? deal = null, DateOnly? today = null) =>
        PathRules.Plan(
            deal ?? Sample.Deal(), null, on, null, true, items, calendar ?? WorkCalendar.Default, Sample.Kim,
            new(Sample.Monday, today ?? Sample.Today)).Yes().Deal;
}
