using FsCheck;
using FsCheck.Fluent;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Deals;
using ReviewBot.Reviews.Nudges;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Reviews.Nudges;

/// <summary>A person, their time zone and period, and the events in it.</summary>
sealed record Case(NudgeRecipient Person, DateTimeOffset From, int Days, ValueList<Happening> Happenings)
{
    public DateTimeOffset To => From.AddDays(Days);

    public Life Ticking(TimeSpan tick) => new Life(Person, Happenings).Ticking(From, To, tick);

    public Life Waiting(TimeSpan tick) => new Life(Person, Happenings).Waiting(From, To, tick);

    public override string ToString() => $"""
        {Person.Who.Name} in {Person.Settings.Zone}, {Person.Settings.Hours}, from {From:u}
        {string.Join('\n', Person.Deals.SelectMany(it => it.Deal.Steps.Select(step => $"{it.Deal.Id.Value} {step.Id.Value} by {step.By:ddd dd MMM}")))}
        {string.Join('\n', Happenings)}
        """;
}

/// <summary>Generators of such periods, across all kinds of clock changes.</summary>
static class Lives
{
    /// <summary>Zones with clock changes of an hour, half an hour, none, on a Friday, of a whole day; and with odd offsets.</summary>
    public static readonly (string Zone, DateOnly Around)[] Places =
    [
        ("Europe/Berlin", new(2026, 10, 25)),
        ("Europe/Berlin", new(2027, 3, 28)),
        ("America/New_York", new(2026, 11, 1)),
        ("America/St_Johns", new(2027, 3, 14)),
        ("Asia/Kathmandu", new(2026, 11, 16)),
        ("Australia/Lord_Howe", new(2026, 10, 4)),
        ("Pacific/Chatham", new(2027, 4, 4)),
        ("Pacific/Kiritimati", new(2026, 12, 28)),
        ("Pacific/Apia", new(2011, 12, 30)),
        ("Africa/Casablanca", new(2026, 2, 15)),
        ("Asia/Amman", new(2021, 3, 26)),
        ("Pacific/Honolulu", new(2026, 11, 16)),
    ];

    static readonly Gen<WorkHours> Hours = Gen.Frequency(
        (4, Gen.Constant(WorkHours.Default)),
        (1, Gen.Elements(
            new WorkHours(new(0, 10), new(3, 30)), new(new(1, 59), new(2, 9)), new(new(22, 0), new(23, 59)), new(new(9, 0), new(9, 0)))));

    public static Gen<Case> Any { get; } =
        from place in Gen.Elements(Places)
        from before in Gen.Choose(5, 40)
        from name in Gen.Choose(1, 400).Select(it => Sample.Person($"Sample {it}"))
        from hours in Hours
        from days in Gen.Frequency(
            (4, Gen.Constant((ValueList<DayOfWeek>?)null)),
            (1, Gen.SubListOf(Enum.GetValues<DayOfWeek>()).Select(it => (ValueList<DayOfWeek>?)it.ToValueList())))
        from holidays in Gen.Choose(-40, 60).ListOf(3)
        from deals in Gen.Choose(1, 4)
        from steps in Step(place.Around).ListOf(5).ListOf(4)
        from leads in Gen.Frequency((3, Gen.Constant(false)), (1, Gen.Constant(true)))
        from pace in Gen.Frequency((4, Gen.Constant(NudgePace.Daily)), (1, Gen.Constant(NudgePace.Weekly)))
        let workspace = Sample.Workspace() with
        {
            Zone = place.Zone,
            Holidays = [.. holidays.Select(place.Around.AddDays)],
            Nudges = new() { Lead = leads ? name : Sample.Sam },
        }
        let start = new DateTimeOffset(place.Around.ToDateTime(default), TimeSpan.Zero).AddDays(-before)
        from happenings in Happening(start, name).ListOf()
        select new Case(
            new(
                name,
                new() { Zone = place.Zone, Hours = hours, Days = days, Pace = pace },
                [.. steps.Take(deals).Select((all, at) => new TrackedDeal(Deal(at, name, place.Around, all), null, workspace))],
                []),
            start,
            60,
            [.. happenings]);

    /// <summary>Without events and "too many?", and with contact hours on every working day.</summary>
    public static Gen<Case> Calm { get; } = Any.Select(it => it with
    {
        Happenings = [],
        Person = it.Person.In(workspace => workspace with { Nudges = new() { Lead = Sample.Sam } }) with
        {
            Settings = new() { Zone = "Pacific/Honolulu", TooManyAskedAt = it.From.AddDays(-2), PaceChosenAt = it.From.AddDays(-1) },
        },
    });

    static Deal Deal(int at, Person owner, DateOnly around, IEnumerable<BuyerStep> steps) => Sample.Deal($"Customer{at}") with
    {
        Owner = owner,
        AddedAt = new(around.AddDays(-90).ToDateTime(default), TimeSpan.Zero),
        Steps = [.. steps.Select((step, it) => step with { Id = new($"s{it + 1}") })],
    };

    static Gen<BuyerStep> Step(DateOnly around) =>
        from due in Gen.Choose(-45, 30)
        select Sample.Step() with { By = around.AddDays(due), SetAt = new(around.AddDays(-60).ToDateTime(default), TimeSpan.Zero) };

    static Gen<Happening> Happening(DateTimeOffset start, Person person) =>
        from minute in Gen.Choose(0, 60 * 24 * 60)
        from deal in Gen.Choose(0, 3)
        from step in Gen.Choose(1, 5).Select(it => new StepId($"s{it}"))
        from days in Gen.Choose(1, 12)
        from what in Gen.Elements<(string, Func<NudgeRecipient, DateTimeOffset, NudgeRecipient>)>(
            ("not yet", (it, now) => it.Rule(deal, now, (at, day) => NudgeAnswerRules.NotYet(at, null, step, null, person, day))),
            ($"in {days} days", (
                it, now) => it.Rule(deal, now, (at, day) => NudgeAnswerRules.NotYet(at, null, step, day.Today.AddDays(days), person, day))),
            ("did", (it, now) => it.Rule(deal, now, (at, day) => NudgeAnswerRules.Did(at, null, step, person, day))),
            ("in the way", (
                it, now) => it.Rule(deal, now, (at, day) => NudgeAnswerRules.InTheWay(at, null, step, "their budget round", person, day))),
            ("snooze", (
                it,
                now) => it.Rule(
                    deal,
                    now,
                    (at, day) => NudgeAnswerRules.Snooze(at, null, step, Snoozes[days % 4], it.Deals[0].Workspace, person, day))),
            ("pause the deal", (
                it, now) => it.Rule(deal, now, (at, day) => DealRules.Pause(at, null, day.Today.AddDays(days), person, day))),
            ("silence", (
                it,
                now) => it.Rule(
                    deal, now, (at, day) => DealRules.Rename(at, null, at.Customer, at.Title, day.Today.AddDays(days), person, day))),
            ("review", (
                it,
                now) => it.With(
                    deal,
                    at => at with
                    {
                        Past = [new(new("r"), now, it.Today(now), ReviewForm.Full, true, []), .. at.Past],
                        Reviewed = at.Reviewed + 1
                    })),
            ($"plan a review in {days} days", (
                it,
                now) => it.Rule(
                    deal,
                    now,
                    (at, day) => PlannedReviewRules.Plan(
                        at, null, new(now.AddDays(days), it.Today(now.AddDays(days)), Sample.Sam, "19:channel"), day))),
            ("answer the last card", (it, now) => it.Answered(now)),
            ($"pause for {days} days", (it, now) => it with { Settings = it.Settings with { PausedUntil = it.Today(now).AddDays(days) } }),
            ("choose daily", (it, now) => it with { Settings = it.Settings.Choose(NudgePace.Daily, now) }),
            ("move", (it, _) => it with { Settings = it.Settings with { Zone = Places[days % Places.Length].Zone } }))
        select new Happening(start.AddMinutes(minute), $"{what.Item1} (deal {deal}, {step.Value})", what.Item2);

    static readonly SnoozeFor[] Snoozes = [
        new SnoozeFor.Tomorrow(), new SnoozeFor.ThreeWorkingDays(), new SnoozeFor.UntilDay(new(2027, 2, 1)), new SnoozeFor.NextReview()
    ];
}
