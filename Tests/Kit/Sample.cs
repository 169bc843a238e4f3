using ReviewBot.Reviews;

namespace ReviewBot.Tests.Kit;

/// <summary>Valid things, so that a test states only what matters to it: <c>Some.Deal() with { Owner = Some.Kim }</c>.</summary>
static class Sample
{
    /// <summary>Monday 16 Nov 2026, nine in the morning, UTC.</summary>
    public static DateTimeOffset Monday { get; } = new(2026, 11, 16, 9, 0, 0, TimeSpan.Zero);

    /// <summary>The day of <see cref="Monday"/>.</summary>
    public static DateOnly Today { get; } = new(2026, 11, 16);

    public static Moment Now { get; } = new(Monday, Today);

    /// <summary>The owner of <see cref="Deal"/>.</summary>
    public static Person Lee { get; } = Person("Lee Sample");

    /// <summary>The lead.</summary>
    public static Person Sam { get; } = Person("Sam Sample");

    /// <summary>Of the team.</summary>
    public static Person Kim { get; } = Person("Kim Example");

    /// <summary>At the customer, p1.</summary>
    public static Buyer Priya { get; } = new(new("p1"), "Priya Sample", "CFO", Known: Days(-30));

    /// <summary>At the customer, p2.</summary>
    public static Buyer Jonas { get; } = new(new("p2"), "Jonas Example", "Head of IT", Known: Days(-30));

    /// <summary>So many days after <see cref="Today"/>.</summary>
    public static DateOnly Days(int days) => Today.AddDays(days);

    public static Person Person(string name) => new(new(name.ToUpperInvariant().Replace(' ', '-')), name);

    public static Workspace Workspace() => new(new("tenant", "team"), "Sales, Deal reviews", [Sam]) { IsSetUp = true };

    /// <summary>Added a month ago, with two people known and nothing else.</summary>
    public static Deal Deal(string customer = "Contoso") => new()
    {
        Id = new($"d-{customer}"),
        Customer = customer,
        Title = "Service desk renewal",
        Owner = Lee,
        AddedBy = Sam,
        AddedAt = Monday.AddDays(-30),
        Buyers = [Priya, Jonas],
        LastNumber = 10,
    };

    /// <summary>Priya is going to do it in four days.</summary>
    public static BuyerStep Step(string id = "s1") => new()
    {
        Id = new(id),
        Who = Priya.Id,
        What = "names the budget owner",
        By = Days(4),
        Job = Job.Consensus,
        Agreement = Agreement.Agreed,
        SetBy = Lee,
        SetAt = Monday.AddDays(-7),
    };

    /// <summary>Jonas said so, on that day.</summary>
    public static Act Act(DateOnly on, Level level = Level.Said) =>
        new("opened the trial", Jonas.Id, new(level, Jonas.Name, on), Lee, At(on));

    /// <summary>A closed review that brought something new and saw nothing off course.</summary>
    public static PastReview Past(DateOnly on) =>
        new(new($"r-{on:yyyyMMdd}"), At(on), on, ReviewForm.Full, NewEvidence: true, [OffCourse.NoneSeen]);

    /// <summary>Of this deal, led by Sam, running since nine, at its first topic.</summary>
    public static Review Review(Deal deal) =>
        ReviewLifecycle.For(deal, new("r1"), Sam, "19:channel", [], Now) with { StartedAt = Monday, Current = Topic.Done };

    /// <summary>Words that somebody sent and has to decide about.</summary>
    public static Draft Draft(Person by, Topic topic, string words) => new(by, topic, Holding.Conflict, [new("what", words)], Monday, 1);

    /// <summary>So many minutes after <see cref="Now"/>.</summary>
    public static Moment Minutes(int minutes) => new(Monday.AddMinutes(minutes), Today);

    /// <summary>The same deal with one job elsewhere.</summary>
    public static Deal With(this Deal deal, Job job, JobStatus status, DateOnly? since = null) =>
        deal with { Jobs = deal.Jobs.Change(it => it.Job == job, it => new(job, status, since ?? Today)) };

    /// <summary>Nine in the morning of that day, UTC.</summary>
    public static DateTimeOffset At(DateOnly day) => new(day.ToDateTime(new(9, 0)), TimeSpan.Zero);
}
