using FsCheck;
using FsCheck.Fluent;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Nudges;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Reviews.Nudges;

/// <summary>Property test: invariants of two months of nudges, for anybody, in any zone.</summary>
public sealed class NudgeProperties
{
    static readonly Config Thorough = PropertyCases.Of(25);
    static readonly TimeSpan Tick = TimeSpan.FromMinutes(1);

    [Fact]
    public void Never_two_cards_in_a_day() => Always(cards => cards.GroupBy(it => it.To.Today(it.At)).All(day => day.Count() == 1));

    [Fact]
    public void Never_four_in_any_seven_days() => Always(cards => cards.All(card =>
        cards.Count(
            other => other.To.Today(other.At) is var day
                && day >= card.To.Today(card.At)
                && day < card.To.Today(card.At).AddDays(7)) <= 3));

    [Fact]
    public void Never_outside_working_hours_and_days() => Always(cards => cards.All(IsInHours));

    [Fact]
    public void Never_after_an_opt_out() => Prop.ForAll(Lives.Any.ToArbitrary(), Gen.Choose(0, 60 * 24).ToArbitrary(), (it, hour) =>
    {
        var at = it.From.AddHours(hour);
        var off = it with
        {
            Happenings = it.Happenings
                .Where(one => !one.Name.StartsWith("choose", StringComparison.Ordinal))
                .Add(new(at, "off", (person, now) => person with { Settings = person.Settings.Choose(NudgePace.Off, now) })),
        };
        return off.Waiting(Tick).Cards.All(card => card.At < at);
    }).Check(Thorough);

    [Fact]
    public void A_step_is_never_said_again_at_the_same_rung_or_a_lower_one() => Always(cards => Spoken(cards).All(lines =>
        lines.Zip(lines.Skip(1)).All(two => two.First.Rung < two.Second.Rung)));

    [Fact]
    public void After_the_end_of_its_ladder_a_step_is_silent_until_something_changes() => Always(cards => Spoken(cards).All(lines =>
        lines.SkipWhile(line => line.Rung is not Rung.Choose).Count() <= 1));

    [Fact]
    public void What_is_paused_ended_closed_snoozed_or_to_be_reviewed_is_never_said() =>
        Always(cards => cards.All(card => card.Plan is not Plan.Card said || said.Items.All(item =>
    {
        var day = card.To.Today(card.At);
        return item.Step.IsOpen && item.Deal.Ended is null && !(day <= item.Deal.PausedUntil) && !(day < item.Deal.SilentUntil)
            && !(day < item.Step.Snoozed?.Until) && item.Deal.Planned?.On != day
            && !(card.At < item.Deal.LastReview?.ClosedAt.AddHours(24));
    })));

    [Fact]
    public void Asked_only_when_it_says_the_planner_sends_what_it_would_send_asked_all_the_time() =>
        Prop.ForAll(Lives.Any.ToArbitrary(), it =>
    {
        var tick = TimeSpan.FromMinutes(20);
        var (often, seldom) = (it.Ticking(tick), it.Waiting(tick));
        return often.Cards.Select(card => card.Word).SequenceEqual(seldom.Cards.Select(card => card.Word))
            ? true.ToProperty()
            : false.Label(
            $"{string.Join('\n', often.Cards.Select(card => card.Word).Zip(seldom.Cards.Select(card => card.Word)).SkipWhile(two => two.First == two.Second).Take(2))}\n{it}");
    }).Check(PropertyCases.Of(8));

    [Fact]
    public void It_is_asked_a_few_times_for_each_card_and_each_change() => Prop.ForAll(Lives.Any.ToArbitrary(), it =>
    {
        var life = it.Waiting(Tick);
        return life.Asked <= 6 * (life.Cards.Count + it.Happenings.Count + (it.Days / 7) + 2);
    }).Check(Thorough);

    [Fact]
    public void However_hosts_sleep_and_clocks_jump_a_day_has_one_card_and_a_week_three() =>
        Prop.ForAll(
            Lives.Any.ToArbitrary(),
            Gen.Frequency((1, Gen.Choose(-26, -1)), (9, Gen.Choose(0, 40))).ListOf(150).ToArbitrary(),
            (it, hours) =>
        {
            var now = it.From;
            var still = it with { Happenings = it.Happenings.Where(one => !one.Name.StartsWith("move", StringComparison.Ordinal)) };
            var cards = new Life(still.Person, still.Happenings).At(hours.Select(step => now += TimeSpan.FromHours(step / 2.0))).Cards;
            return cards.All(IsInHours)
                && cards.DistinctBy(card => card.Plan.Id).Count() == cards.Count
                && cards.All(
                    card => cards.Count(other => other.Plan.Day >= card.Plan.Day && other.Plan.Day < card.Plan.Day.AddDays(7)) <= 3);
        }).Check(Thorough);

    [Fact]
    public void Planned_twice_it_is_the_same_card() => Always(cards => cards.All(card =>
    {
        var again = card.To.Had(card.Plan.Entry(card.At));
        return card.Plan is Plan.List || (NudgePlanner.Plan(again, card.At) is Plan.Send second
            && second.Id == card.Plan.Id && second.Kind == card.Plan.Kind && second.Lines.Equals(card.Plan.Lines));
    }));

    /// <summary>
    /// A due step is asked about on that day, unless the card or the week is full. So each of up to five due steps is asked about by the
    /// fourth working day; every five more need one more card.
    /// </summary>
    [Fact]
    public void Nothing_due_is_left_out_while_there_is_room() => Prop.ForAll(Lives.Calm.ToArbitrary(), it =>
    {
        var cards = it.Waiting(Tick).Cards.ToDictionary(card => card.Plan.Day, card => card.Plan);
        var calendar = WorkCalendar.Of(it.Person.Deals[0].Workspace);
        return Enumerable.Range(1, it.Days - 2).Select(day => it.Person.Today(it.From).AddDays(day)).Where(calendar.IsWorked).All(day =>
        {
            var said = cards.GetValueOrDefault(day)?.Lines ?? [];
            var waits = Due(it.Person, cards, day).Where(step => !said.Any(line => (line.Deal, line.Step) == step));
            return said.Count == Plan.Card.MostItems || !waits.Any()
                || (said.Count == 0 && cards.Keys.Count(other => other < day && other > day.AddDays(-7)) == 3);
        });
    }).Check(Thorough);

    [Fact]
    public void Five_steps_are_each_heard_of_within_four_days_of_each_rung() => Prop.ForAll(Lives.Calm.ToArbitrary(), all =>
    {
        var it = all with { Person = all.Person with { Deals = all.Person.Deals.Take(1) } };
        var cards = it.Waiting(Tick).Cards;
        var office = WorkCalendar.Of(it.Person.Deals[0].Workspace);
        var (start, end) = (it.Person.Today(it.From).AddDays(1), it.Person.Today(it.To).AddDays(-1));
        return it.Person.Deals[0].Deal.Steps.All(step => new[] { Rung.Ask, Rung.Obstacle, Rung.Choose }.All(rung =>
        {
            var reached = Ladder.Of(it.Person.Deals[0].Deal, step, office).Reaches(rung);
            var last = Enumerable.Range(4, 30).Select((reached > start ? reached : start).AddDays).First(office.IsWorked);
            return last > end
                || cards.Any(card => card.Plan.Day <= last && card.Plan.Lines.Any(line => line.Step == step.Id && line.Rung >= rung));
        }));
    }).Check(Thorough);

    /// <summary>No starvation: answered steps return after two days with a higher rank, and the others still get their turn.</summary>
    [Fact]
    public void Who_answers_all_of_every_card_hears_of_each_of_forty_steps_within_three_weeks()
    {
        var lee = Nudge.Lee(
            [.. Enumerable.Range(1, 8)
                .Select(
                    at => Sample.Deal($"Customer{at}") with
                    {
                        Steps = [.. Enumerable.Range(1, 5).Select(step => Nudge.Step(Sample.Days(-7), $"s{step}"))]
                    })]);
        var answers = Enumerable.Range(0, 21)
            .Select(day => new Happening(Sample.Monday.AddDays(day).AddHours(7), "answers all", AnswersAll));

        var cards = new Life(lee, answers).Waiting(Sample.Monday, Sample.Monday.AddDays(21), Tick).Cards;

        Assert.Equal(40, cards.SelectMany(card => card.Plan.Lines).DistinctBy(line => (line.Deal, line.Step)).Count());
    }

    static NudgeRecipient AnswersAll(
        NudgeRecipient person, DateTimeOffset now) => person.Ledger is not [.., { State: NudgeState.Sent } last] ? person
        : last.Lines.Aggregate(person.Answered(now), (it, line) => it.Rule(
            it.Deals.ToList().FindIndex(watched => watched.Deal.Id == line.Deal), now,
            (deal, day) => NudgeAnswerRules.NotYet(deal, null, line.Step.GetValueOrDefault(), null, person.Who, day)));

    static IEnumerable<(DealId, StepId?)> Due(NudgeRecipient person, Dictionary<DateOnly, Plan.Send> cards, DateOnly day) =>
        from watched in person.Deals
        from step in watched.Deal.Steps
        let reached = Ladder.Of(watched.Deal, step, watched.Workspace).On(day)
        let rung = reached is Rung.Listed ? Rung.Obstacle : reached
        let heard = cards.Where(card => card.Key < day)
            .SelectMany(card => card.Value.Lines)
            .Where(line => line.Deal == watched.Deal.Id && line.Step == step.Id)
            .Max(line => line.Rung)
        where rung > heard || (rung is not null && heard is null)
        select (watched.Deal.Id, (StepId?)step.Id);

    /// <summary>All nudges of one person about one step.</summary>
    static IEnumerable<LedgerLine[]> Spoken(List<Came> cards) => cards
        .Where(card => card.Plan is Plan.Card)
        .SelectMany(card => card.Plan.Lines)
        .GroupBy(line => line with { Rung = null })
        .Select(lines => lines.ToArray());

    static bool IsInHours(Came card)
    {
        var settings = card.To.Settings;
        var local = ZonedClock.Local(card.At, settings.ZoneOf(null, null));
        var hours = settings.Hours.From < settings.Hours.To ? settings.Hours : WorkHours.Default;
        var days = settings.Days is { Count: > 0 } chosen ? chosen : Sample.Workspace().WorkingDays;
        return hours.Contains(TimeOnly.FromDateTime(local))
            && days.Contains(local.DayOfWeek)
            && !card.To.Deals[0].Workspace.Holidays.Contains(DateOnly.FromDateTime(local))
            && !(DateOnly.FromDateTime(local) <= settings.PausedUntil);
    }

    static void Always(Func<List<Came>, bool> holds) => Prop.ForAll(Lives.Any.ToArbitrary(), it =>
    {
        var cards = it.Waiting(Tick).Cards;
        return holds(cards) ? true.ToProperty() : false.Label($"{it}\n{string.Join('\n', cards.Select(card => card.Word))}");
    }).Check(Thorough);
}
