using FsCheck;
using FsCheck.Fluent;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Marks;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Reviews.Marks;

/// <summary>Generators of random deals and calendars on <see cref="Sample.Today"/>.</summary>
static class Gens
{
    /// <summary>A day on which something may have happened.</summary>
    public static Gen<DateOnly> Day { get; } = Gen.Choose(-90, 0).Select(Sample.Days);

    /// <summary>A day that somebody may have named.</summary>
    public static Gen<DateOnly> Due { get; } = Gen.Choose(-90, 30).Select(Sample.Days);

    public static Gen<WorkCalendar> Calendar { get; } =
        from days in Gen.SubListOf(Enum.GetValues<DayOfWeek>())
        from holidays in Due.ListOf()
        select new WorkCalendar([.. days], [.. holidays]);

    public static Gen<MarkRules> Rules { get; } = Gen.OneOf(
        Gen.Elements(MarkRuleDefaults.Fast, MarkRuleDefaults.Standard, MarkRuleDefaults.Complex),
        from n in Gen.OneOf(Gen.Constant((int?)null), Gen.Choose(-1, 40).Select(n => (int?)n)).ArrayOf(12)
        select Enum.GetValues<MarkRule>().Zip(n).Aggregate(new MarkRules(), (rules, it) => rules.With(it.First, it.Second)));

    public static Gen<Deal> Deal { get; } =
        from customer in Gen.Elements("Contoso", "Fabrikam", "Tailspin", "contoso")
        from id in Gen.Choose(1, 1_000_000)
        from steps in Step().ListOf(4)
        from acts in Act.ListOf()
        from jobs in Gen.Elements(Enum.GetValues<JobStatus>()).ListOf(7)
        from since in Maybe(Day).ListOf(7)
        from past in Past.ListOf(5)
        from reviewed in Gen.Choose(0, 5)
        from people in Gen.Choose(0, 2)
        from silent in Maybe(Due)
        from paused in Maybe(Due)
        from nothing in Maybe(Day)
        select Sample.Deal(customer) with
        {
            Id = new($"d-{id}"),
            Steps = [.. steps],
            Acts = [.. acts],
            Jobs = [.. Jobs.All.Select((job, i) => new JobState(job, jobs[i], since[i]))],
            Past = [.. past.OrderByDescending(it => it.On).Take(reviewed)],
            Reviewed = reviewed,
            Buyers = [.. new[] { Sample.Priya, Sample.Jonas }.Take(people)],
            SilentUntil = silent,
            PausedUntil = paused,
            NothingKnownSince = nothing,
        };

    static Gen<DateOnly?> Maybe(Gen<DateOnly> day) => Gen.OneOf(Gen.Constant((DateOnly?)null), day.Select(it => (DateOnly?)it));

    static Gen<Act> Act { get; } =
        from day in Day
        from level in Gen.Elements(Enum.GetValues<Level>())
        select Sample.Act(day, level);

    static Gen<PastReview> Past { get; } =
        from day in Day
        from fresh in Gen.Elements(true, false)
        from signs in Gen.SubListOf(OffCourse.CannotChoose, OffCourse.DoubtTheResult, OffCourse.InterestFading)
        select Sample.Past(day) with { NewEvidence = fresh, Signs = [.. signs] };

    static Gen<BuyerStep> Step() =>
        from id in Gen.Choose(1, 9)
        from due in Due
        from who in Gen.Elements(true, false)
        from status in Gen.Elements(Enum.GetValues<StepStatus>())
        from answered in Maybe(Day)
        from moved in Day.ListOf()
        from blocked in Maybe(Day)
        select Sample.Step($"s{id}") with
        {
            By = due,
            Who = who ? Sample.Priya.Id : null,
            Status = status,
            AnsweredOn = answered,
            MovedOn = [.. moved.Order()],
            BlockedOn = blocked,
        };
}
