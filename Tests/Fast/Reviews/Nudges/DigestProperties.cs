using FsCheck;
using FsCheck.Fluent;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Nudges;

namespace ReviewBot.Tests.Reviews.Nudges;

/// <summary>What holds for two months of a channel's digests.</summary>
public sealed class DigestProperties
{
    static readonly Config Thorough = PropertyCases.Of(40);

    [Fact]
    public void One_a_week_within_hours() => Prop.ForAll(Lives.Calm.ToArbitrary(), it =>
    {
        var (board, posts) = (Of(it), Waiting(it));
        var zone = ZonedClock.Zone(board.Workspace.Zone);
        return posts.Select(post => NudgeId.OfWeek(ZonedClock.Day(post.At, zone))).Distinct().Count() == posts.Count && posts.All(post =>
            WorkCalendar.Of(board.Workspace).IsWorked(ZonedClock.Day(post.At, zone))
            && WorkHours.Default.Contains(TimeOnly.FromDateTime(ZonedClock.Local(post.At, zone))));
    }).Check(Thorough);

    [Fact]
    public void Whatever_could_use_help_is_on_the_next_one() => Prop.ForAll(Lives.Calm.ToArbitrary(), all =>
    {
        var it = all with { Person = all.Person with { Deals = all.Person.Deals.Take(2) } };
        var (board, posts) = (Of(it), Waiting(it));
        var calendar = WorkCalendar.Of(board.Workspace);
        bool IsSlot(DateOnly day) =>
            calendar.IsWorked(day) && Enumerable.Range(1, ((int)day.DayOfWeek + 6) % 7).All(ago => !calendar.IsWorked(day.AddDays(-ago)));
        return board.Deals.All(deal => deal.Steps.All(step =>
        {
            var listed = Ladder.Of(deal, step, calendar).Reaches(Rung.Listed);
            var from = DateOnly.FromDateTime(it.From.UtcDateTime).AddDays(2);
            var slot = Enumerable.Range(0, 40).Select((listed > from ? listed : from).AddDays).First(IsSlot);
            return slot >= DateOnly.FromDateTime(it.To.UtcDateTime).AddDays(-2)
                || posts.Any(post => post.Post.Day <= slot && post.Post.Items.Any(item => item.Deal == deal && item.Step == step));
        }));
    }).Check(Thorough);

    [Fact]
    public void Of_what_is_at_the_end_of_its_ladder_it_speaks_once_at_most() => Prop.ForAll(Lives.Calm.ToArbitrary(), it =>
        Waiting(it)
            .SelectMany(post => post.Post.Items)
            .Where(item => item.Rung is Rung.Choose)
            .GroupBy(item => (item.Deal.Id, item.Step.Id))
            .All(lines => lines.Count() == 1))
            .Check(Thorough);

    [Fact]
    public void Asked_only_when_it_says_it_posts_what_it_would_post_asked_all_the_time() => Prop.ForAll(Lives.Calm.ToArbitrary(), it =>
    {
        List<(DateTimeOffset At, DigestPlan.Post Post)> posts = [];
        ValueList<LedgerEntry> ledger = [];
        for (var now = it.From; now < it.To; now += TimeSpan.FromHours(1))
            Ask(it, now, posts, ref ledger);
        return posts.Select(Word).SequenceEqual(Waiting(it, 60).Select(Word));
    }).Check(PropertyCases.Of(6));

    static string Word((DateTimeOffset At, DigestPlan.Post Post) it) =>
        $"{it.At:u} {it.Post.Id} {string.Join(' ', it.Post.Items.Select(item => item.Line))}";

    static List<(DateTimeOffset At, DigestPlan.Post Post)> Waiting(Case it, int tick = 1)
    {
        List<(DateTimeOffset At, DigestPlan.Post Post)> posts = [];
        ValueList<LedgerEntry> ledger = [];
        for (var now = it.From; now < it.To;)
        {
            var next = Ask(it, now, posts, ref ledger) ?? it.To;
            now = it.From + (TimeSpan.FromMinutes(tick) * Math.Ceiling((next - it.From) / TimeSpan.FromMinutes(tick)));
        }
        return posts;
    }

    static DateTimeOffset? Ask(
        Case it, DateTimeOffset now, List<(DateTimeOffset At, DigestPlan.Post Post)> posts, ref ValueList<LedgerEntry> ledger)
    {
        var plan = DigestPlanner.Plan(Of(it), ledger, now);
        if (plan is not DigestPlan.Post post)
            return ((DigestPlan.Nothing)plan).Until;

        posts.Add((now, post));
        ledger = ledger.Add(post.Entry(now) with { State = NudgeState.Sent, SentAt = now });
        return now;
    }

    static PipelineDeals Of(Case it) => new(it.Person.Deals[0].Workspace, [.. it.Person.Deals.Select(watched => watched.Deal)], []);
}
