using ReviewBot.Reviews;
using ReviewBot.Reviews.Nudges;
using ReviewBot.Storage;
using ReviewBot.Storage.Rows;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.BotApp.Nudges;

/// <summary>Fault injection while many people are to be nudged. Every test prints what it counted.</summary>
public sealed class FaultTests(ITestOutputHelper tell) : IDisposable
{
    const int People = 40;

    readonly EmbeddedRows rows = EmbeddedRows.InMemory();

    public void Dispose() => rows.Dispose();

    [Theory]
    [InlineData(20)]
    [InlineData(120)]
    [InlineData(200)]
    public async Task A_store_that_is_down_for_twenty_seconds_loses_nothing_and_repeats_nothing(int calls)
    {
        var down = new DownRows(rows);
        await using var post = await Many(down);
        post.Bot.Time.Advance(TimeSpan.FromMinutes(3));
        var back = post.Bot.Time.GetUtcNow().AddSeconds(20);
        down.DownAfter(calls, back, post.Bot.Time);

        await post.Bot.Time.AdvanceUntil(async () => await Record.ExceptionAsync(() => post.Round(default, default)));
        if (post.Bot.Time.GetUtcNow() < back)
            post.Bot.Time.SetUtcNow(back);
        await post.Minutes(12);

        await Count(post);
    }

    [Fact]
    public async Task A_connector_that_throttles_fails_and_closes_in_the_middle_loses_nothing()
    {
        await using var post = await Many(rows);
        post.Bot.Time.Advance(TimeSpan.FromMinutes(3));
        Fault[] faults = [new Fault.Says(429, "60"), new Fault.Says(500), new Fault.Closes()];
        for (var at = 0; at < People / 2; at++)
            post.Teams.Faults.Enqueue(("POST", faults[at % faults.Length]));

        for (var minute = 0; minute < 60; minute++)
            await post.Bot.Time.AdvanceUntil(() => post.Minute());

        var entries = await Entries(post);
        tell.WriteLine(
            $"{People} to be nudged, {People / 2} calls in trouble: {entries.Count(it => it.WasSent)} sent, {post.Teams.Calls.Count} calls, {entries.Count(it => it.Tries > 1)} may have come twice");
        Assert.All(entries, it => Assert.Equal(NudgeState.Sent, it.State));
        Assert.Equal(People, entries.Count);
    }

    [Fact]
    public async Task A_clock_that_jumps_a_day_ahead_and_an_hour_back_floods_nobody_and_loses_nothing()
    {
        await using var post = await Many(rows);
        await post.Minutes(2);
        await post.After(TimeSpan.FromDays(1));
        for (var minute = 0; minute < 5; minute++)
            await post.Minute();
        post.Bot.Time.AdjustTime(post.Bot.Time.GetUtcNow().AddHours(-1));
        await post.Minutes(70);

        await Count(post);
    }

    [Fact]
    public async Task Rows_that_cannot_be_read_are_reported_and_hold_up_nobody_else()
    {
        await using var post = await Many(rows);
        await Spoil(Table.People, Keys.Partition(TeamsConversation.Tenant, Somebody(0).Id), Keys.Me);
        await Spoil(Table.Deals, Keys.Partition(BotFixture.Home()), Keys.Deal(new("d-1")));
        await Rows(new Subject.OfPerson(TeamsConversation.Tenant, Somebody(2).Id));

        for (var hour = 0; hour < 8; hour++)
            await post.After(TimeSpan.FromHours(1));

        var entries = await Entries(post);
        tell.WriteLine(
            $"3 of {People} cannot be read: {entries.Count(it => it.WasSent)} sent, {post.Bot.Failures.Count} lines of the log");
        Assert.Equal(People - 3, entries.Count(it => it.WasSent));
        Assert.Equal(People - 3, post.Teams.Calls.Count);
        Assert.All(post.Bot.Failures, line => Assert.Contains("cannot be read", line, StringComparison.Ordinal));
        Assert.NotEmpty(post.Bot.Failures);

        // the hint of a third person, and a row in a place where no hint could be
        async Task Rows(Subject subject)
        {
            var shard = Keys.Shard(Keys.Subject(subject));
            foreach (var row in await rows.Read(Table.Due, shard, Keys.DueUntil(DateTimeOffset.MaxValue), 1000, default))
            {
                if (row.Columns.Text("Id") == Somebody(2).Id.Value)
                    await rows.Commit(Table.Due, [new RowChange.Replace(row with { Columns = Columns.None })], default);
            }
            await rows.Commit(
                Table.Due,
                [new RowChange.Insert(
                    new(shard, "0:", Columns.None)), new RowChange.Insert(new(shard, "1", Columns.None.With("Kind", "Person")))],
                default);
        }
    }

    static Person Somebody(int at) => Sample.Person($"Somebody{at:D3} Sample");

    static async Task<NudgeFixture> Many(IRows rows)
    {
        var post = await NudgeFixture.Open(rows);
        for (var at = 0; at < People; at++)
        {
            await post.Meets(Somebody(at));
            await post.Late($"{at}", Somebody(at));
        }
        post.Teams.Forget();
        return post;
    }

    async Task Spoil(Table table, string partition, string key)
    {
        var row = await rows.Get(table, partition, key, default);
        Assert.NotNull(row);
        await rows.Commit(table, [new RowChange.Replace(row with { Columns = row.Columns.With("Schema", 99L) })], default);
    }

    /// <summary>Everybody has been nudged, once.</summary>
    async Task Count(NudgeFixture post)
    {
        var entries = await Entries(post);
        var repeated = post.Teams.Calls.Count(call => call.IsSend) - People;
        tell.WriteLine(
            $"{People} to be nudged: {entries.Count(it => it.WasSent)} sent, {People - entries.Count(it => it.WasSent)} lost, {repeated} repeated");
        Assert.Equal(People, entries.Count(it => it.WasSent));
        Assert.Equal(0, repeated);
    }

    static async Task<List<LedgerEntry>> Entries(NudgeFixture post)
    {
        List<LedgerEntry> entries = [];
        for (var at = 0; at < People; at++)
            entries.AddRange(await post.Of(Somebody(at)));
        return entries;
    }
}
