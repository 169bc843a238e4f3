using ReviewBot.Reviews;
using ReviewBot.Reviews.Live;
using ReviewBot.Reviews.Rooms;

namespace ReviewBot.Tests.Kit;

/// <summary>
/// Valid sample objects, so that a test states only what matters to it: <c>Sample.Deal() with { Owner = Sample.Kim }</c>.
/// </summary>
static class Sample
{
    /// <summary>Monday 16 Nov 2026, 9:00 UTC.</summary>
    public static DateTimeOffset Monday { get; } = new(2026, 11, 16, 9, 0, 0, TimeSpan.Zero);

    /// <summary>The day of <see cref="Monday"/>.</summary>
    public static DateOnly Today { get; } = new(2026, 11, 16);

    public static Moment Now { get; } = new(Monday, Today);

    /// <summary>The owner of <see cref="Deal"/>.</summary>
    public static Person Lee { get; } = Person("Lee Sample");

    /// <summary>The lead.</summary>
    public static Person Sam { get; } = Person("Sam Sample");

    /// <summary>A member of the team.</summary>
    public static Person Kim { get; } = Person("Kim Example");

    /// <summary>A person at the customer, p1.</summary>
    public static Buyer Priya { get; } = new(new("p1"), "Priya Sample", "CFO", Known: Days(-30));

    /// <summary>A person at the customer, p2.</summary>
    public static Buyer Jonas { get; } = new(new("p2"), "Jonas Example", "Head of IT", Known: Days(-30));

    /// <summary><see cref="Today"/> plus days.</summary>
    public static DateOnly Days(int days) => Today.AddDays(days);

    /// <summary>The cached roster of a conversation with exactly these members.</summary>
    public static RoomMembers Colleagues(string conversation, params Person[] people) => people.Aggregate(
        RoomMembers.None with { IsWhole = true },
        (all, it) => all.With(conversation, it.Id, new(it.Id.Value, null, "user"), ConversationFixture.Tenant));

    public static Person Person(string name) => new(new(name.ToUpperInvariant().Replace(' ', '-')), name);

    public static Workspace Workspace() => new(new("tenant", "team"), "Sales, Deal reviews", [Sam]) { IsSetUp = true };

    /// <summary>A deal that was added a month ago, with two known people and nothing else.</summary>
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

    /// <summary>A step that Priya does in four days.</summary>
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

    /// <summary>An act that Jonas told us about on that day.</summary>
    public static Act Act(DateOnly on, Level level = Level.Said) =>
        new("opened the trial", Jonas.Id, new(level, Jonas.Name, on), Lee, At(on));

    /// <summary>A closed review with new evidence and without signs.</summary>
    public static PastReview Past(DateOnly on) =>
        new(new($"r-{on:yyyyMMdd}"), At(on), on, ReviewForm.Full, NewEvidence: true, [OffCourse.NoneSeen]);

    /// <summary>A review of this deal, led by Sam, running since 9:00, at its first topic.</summary>
    public static Review Review(Deal deal) =>
        ReviewLifecycle.For(deal, new("r1"), Sam, "19:channel", [], Now) with { StartedAt = Monday, Current = Topic.Done };

    /// <summary>A draft with a conflict to decide about.</summary>
    public static Draft Draft(Person by, Topic topic, string words) => new(by, topic, Holding.Conflict, [new("what", words)], Monday, 1);

    /// <summary><see cref="Now"/> plus minutes.</summary>
    public static Moment Minutes(int minutes) => new(Monday.AddMinutes(minutes), Today);

    /// <summary>The deal with another status of one job.</summary>
    public static Deal With(this Deal deal, Job job, JobStatus status, DateOnly? since = null) =>
        deal with { Jobs = deal.Jobs.Change(it => it.Job == job, it => new(job, status, since ?? Today)) };

    /// <summary>9:00 UTC on that day.</summary>
    public static DateTimeOffset At(DateOnly day) => new(day.ToDateTime(new(9, 0)), TimeSpan.Zero);
}
