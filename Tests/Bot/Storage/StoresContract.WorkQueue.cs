using Microsoft.Extensions.Logging.Abstractions;
using ReviewBot.Storage;
using ReviewBot.Storage.Rows;
using ReviewBot.Storage.Work;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Storage;

public abstract partial class StoresContract
{
    static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);

    WorkQueue DueTimes => new(forgetful.Value, NullLogger<WorkQueue>.Instance);

    Subject Lee => new Subject.OfPerson(home.Tenant, Sample.Lee.Id);

    [Fact]
    public async Task A_hint_waits_from_its_time_on_and_not_before()
    {
        await DueTimes.Schedule(Lee, Sample.Monday, None);
        await DueTimes.Schedule(new Subject.OfWorkspace(home), Sample.Monday.AddDays(1), None);

        Assert.Empty(await WhoWaits(Sample.Monday.AddSeconds(-2)));
        Assert.Equal([Lee], await WhoWaits(Sample.Monday));
        Assert.Equal(
            [new Subject.OfWorkspace(home), Lee], (await WhoWaits(Sample.Monday.AddYears(1))).OrderByDescending(it => it.ToString()));
    }

    [Fact]
    public async Task Several_hints_of_one_are_one()
    {
        // before those of all other tests, so that they stand on one page
        var first = Sample.Monday.AddYears(-20);
        for (var day = 0; day < 3; day++)
            await DueTimes.Schedule(Lee, first.AddDays(day), None);
        var claim = await Claimed(first.AddDays(9));

        Assert.True(await DueTimes.Reschedule(claim, null, None));

        Assert.Empty(await WhoWaits(Sample.Monday.AddYears(9)));
    }

    [Fact]
    public async Task What_is_claimed_waits_for_nobody_until_the_claim_runs_out()
    {
        await DueTimes.Schedule(Lee, Sample.Monday, None);
        await Claimed(Sample.Monday);

        Assert.Empty(await WhoWaits(Sample.Monday + Lease - TimeSpan.FromTicks(1)));
        Assert.Equal([Lee], await WhoWaits(Sample.Monday + Lease));
    }

    [Fact]
    public async Task Of_eight_who_claim_it_one_has_it()
    {
        await DueTimes.Schedule(Lee, Sample.Monday, None);
        var waiting = await Waits(Sample.Monday);

        var claims = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => DueTimes.Lease(waiting, Sample.Monday + Lease, None)));

        Assert.Single(claims.OfType<WorkLease>());
    }

    [Fact]
    public async Task Who_was_too_slow_cannot_move_what_somebody_else_has_claimed_since()
    {
        await DueTimes.Schedule(Lee, Sample.Monday, None);
        var slow = await Claimed(Sample.Monday);
        var other = await Claimed(Sample.Monday + Lease);

        Assert.False(await DueTimes.Reschedule(slow, null, None));
        Assert.True(await DueTimes.Reschedule(other, Sample.Monday.AddDays(3), None));
        Assert.Equal([Lee], await WhoWaits(Sample.Monday.AddDays(3)));
    }

    [Fact]
    public async Task A_hint_that_comes_while_the_older_one_is_claimed_is_looked_at_afterwards()
    {
        await DueTimes.Schedule(Lee, Sample.Monday, None);
        var claim = await Claimed(Sample.Monday);

        await DueTimes.Schedule(Lee, Sample.Monday, None);
        Assert.Empty(await WhoWaits(Sample.Monday.AddSeconds(1)));
        await DueTimes.Reschedule(claim, Sample.Monday.AddDays(3), None);

        Assert.Equal([Lee], await WhoWaits(Sample.Monday.AddSeconds(1)));
    }

    [Fact]
    public async Task A_hint_whose_answer_was_lost_is_there()
    {
        forgetful.Value.Losing[Table.Due] = 1;

        await DueTimes.Schedule(Lee, Sample.Monday, None);

        Assert.Equal([Lee], await WhoWaits(Sample.Monday));
    }

    [Fact]
    public async Task A_hint_that_meets_a_conflict_each_time_is_not_lost_in_silence()
    {
        var busy = new WorkQueue(new BusyRows(Rows), NullLogger<WorkQueue>.Instance);

        await Assert.ThrowsAsync<TimeoutException>(() => busy.Schedule(Lee, Sample.Monday, None));

        Assert.Empty(await WhoWaits(Sample.Monday));
    }

    [Fact]
    public async Task A_hint_that_cannot_be_read_is_passed_over()
    {
        await Rows.Commit(
            Table.Due,
            [new RowChange.Insert(new(Keys.Shard(Keys.Subject(Lee)), Keys.Due(Sample.Monday, home.Tenant), Columns.None))],
            None);
        await DueTimes.Schedule(Lee, Sample.Monday, None);

        Assert.Equal([Lee], await WhoWaits(Sample.Monday));
    }

    [Fact]
    public async Task Hundreds_of_hints_are_read_page_by_page()
    {
        var shard = Keys.Shard(Keys.Subject(Lee));
        var all = Enumerable.Range(0, 40_000).Select(at => new Subject.OfPerson(home.Tenant, new($"{at}")))
            .Where(it => Keys.Shard(Keys.Subject(it)) == shard).Take(1100).ToList();
        foreach (var some in all.Chunk(100))
            await Rows.Commit(Table.Due, [.. some.Select(it => new RowChange.Insert(WorkQueue.NewRow(it, Sample.Monday)))], None);

        Assert.Equal(all.OrderBy(it => it.Id), (await WhoWaits(Sample.Monday)).OrderBy(it => it.Id));
    }

    async Task<List<Subject>> WhoWaits(DateTimeOffset now)
    {
        List<Subject> all = [];
        foreach (var shard in new[] { Lee, new Subject.OfWorkspace(home), Posts }.Select(it => Keys.Shard(Keys.Subject(it))).Distinct())
        {
            await foreach (var waiting in DueTimes.ReadDue(shard, now, None))
            {
                if (waiting.Subject.Tenant == home.Tenant)
                    all.Add(waiting.Subject);
            }
        }

        return all;
    }

    async Task<WorkItem> Waits(DateTimeOffset now)
    {
        await foreach (var waiting in DueTimes.ReadDue(Keys.Shard(Keys.Subject(Lee)), now, None))
        {
            if (waiting.Subject == Lee)
                return waiting;
        }

        throw new InvalidOperationException("Lee does not wait.");
    }

    async Task<WorkLease> Claimed(DateTimeOffset now) =>
        await DueTimes.Lease(await Waits(now), now + Lease, None) ?? throw new InvalidOperationException("Somebody was first.");

    /// <summary>Every commit meets a conflict.</summary>
    sealed class BusyRows(IRows rows) : IRows
    {
        public Task<Row?> Get(Table table, string partition, string key, CancellationToken ct) => rows.Get(table, partition, key, ct);

        public Task<IReadOnlyList<Row>> Read(Table table, string partition, KeyRange range, int most, CancellationToken ct) =>
            rows.Read(table, partition, range, most, ct);

        public Task<CommitResult> Commit(Table table, IReadOnlyList<RowChange> changes, CancellationToken ct) =>
            Task.FromResult<CommitResult>(new CommitResult.Conflict(0));
    }
}
