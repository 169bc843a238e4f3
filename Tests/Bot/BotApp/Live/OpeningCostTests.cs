using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using ReviewBot.BotApp.Keeping;
using ReviewBot.Reviews;
using ReviewBot.Storage;
using ReviewBot.Storage.Deals;
using ReviewBot.Storage.Rows;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.BotApp.Live;

/// <summary>Opening a review reads neither the board nor any history for the statistics of ended deals.</summary>
public sealed class OpeningCostTests : IAsyncLifetime
{
    readonly EmbeddedRows rows = EmbeddedRows.InMemory();
    CountingRows counting = null!;
    BotFixture bot = null!;
    HttpUser sam = null!;

    public async ValueTask InitializeAsync()
    {
        counting = new(rows);
        bot = await BotFixture.Open(counting, null, "--ReviewBot:Tenants:0", TeamsConversation.Tenant);
        sam = bot.Guest(Sample.Sam);
        await sam.Types("help");
        foreach (var customer in new[] { "Contoso", "Fabrikam", "Northwind", "Tailspin" })
            await bot.Has(Sample.Deal(customer));
    }

    public async ValueTask DisposeAsync()
    {
        Assert.Empty(bot.Failures); // such as a row that cannot be read
        await bot.DisposeAsync();
        rows.Dispose();
    }

    [Fact]
    public async Task It_costs_the_same_however_many_have_ended()
    {
        await Opens("Northwind"); // counts them, once for ever
        bot.Time.Advance(TimeSpan.FromHours(2)); // longer than anything is remembered
        var none = await Opens("Contoso");
        await Ended(12);
        bot.Time.Advance(TimeSpan.FromHours(2));

        var first = await Opens("Fabrikam");
        var second = await Opens("Tailspin");

        Assert.Equal(none, first);
        Assert.Equal(first.Reads, second.Reads);
        Assert.InRange(second.Gets, 0, first.Gets - 1); // what was counted is remembered for an hour
    }

    [Fact]
    public async Task They_are_counted_again_on_the_next_day_when_nobody_waits()
    {
        await Opens("Northwind");
        await Ended(9);
        var learned = await Counted();
        bot.Time.Advance(TimeSpan.FromHours(19));
        await Sweep();
        var sameDay = await Counted();
        bot.Time.Advance(TimeSpan.FromHours(1));
        await Sweep();

        Assert.Equal((0, 0, 9), (learned, sameDay, await Counted()));
        await Opens("Fabrikam");
        Assert.True(bot.Teams.Messages[0].Says("Won deals more often had a champion"), string.Join('\n', bot.Teams.Messages[0].Lines));
    }

    [Fact]
    public async Task What_was_counted_is_read_from_its_row_and_not_counted_again()
    {
        await Ended(9);
        var counted = await bot.Deals.Ended.ReadOrCompute(BotFixture.Home(), default);
        counting.Reset();

        var again = await bot.Deals.Ended.ReadOrCompute(BotFixture.Home(), default);

        Assert.Equal((1, 0, 0), counting.Counts);
        Assert.Equal((9, counted), (again.Count, again));
    }

    [Fact]
    public async Task A_pipeline_that_cannot_be_counted_keeps_no_other_from_being_counted()
    {
        await Ended(9);
        var first = await Counted();
        await Ended(10);
        var broken = BotFixture.Home() with { Home = "team:a-first" };
        await new PlaceStore(rows).Save(
            broken.Tenant, new("19:a", PlaceKind.Channel, "A", "a", broken.Home, "{}", Sample.Monday), default);
        await bot.Deals.Ended.ReadOrCompute(broken, default);
        bot.Time.Advance(TimeSpan.FromDays(1));

        var failed = await Assert.ThrowsAsync<AggregateException>(() =>
            new EndedDealCounter(new UnreadableHome(rows, broken).OpenDeals(bot.Time), new(rows)).Run(broken.Tenant, default));

        Assert.Single(failed.InnerExceptions);
        Assert.Equal((9, 10), (first, await Counted()));
    }

    [Fact]
    public async Task Where_nobody_reviews_nothing_is_counted()
    {
        await Ended(9);
        counting.Reset();

        await bot.Deals.Ended.RefreshIfStale(BotFixture.Home(), default);

        Assert.Equal((1, 0, 0), counting.Counts);
    }

    [Fact]
    public async Task What_was_erased_is_counted_no_longer()
    {
        await Ended(9);
        Assert.Equal(9, await Counted());

        await rows.OpenErasures(bot.Time).Run(
            BotFixture.Home(),
            new("e1", Erased.Deal, Sample.Sam, Sample.Monday) { Deal = new("d-Ended1") },
            default);

        Assert.Equal(8, await Counted());
    }

    /// <summary>The deals of one pipeline cannot be read.</summary>
    sealed class UnreadableHome(IRows rows, WorkspaceId home) : IRows
    {
        public Task<Row?> Get(Table table, string partition, string key, CancellationToken ct) => rows.Get(table, partition, key, ct);

        public Task<IReadOnlyList<Row>> Read(Table table, string partition, KeyRange range, int most, CancellationToken ct) =>
            partition == Keys.Partition(home) ? throw new TimeoutException("It is away.") : rows.Read(table, partition, range, most, ct);

        public Task<CommitResult> Commit(Table table, IReadOnlyList<RowChange> changes, CancellationToken ct) =>
            rows.Commit(table, changes, ct);
    }

    async Task<int> Counted() => (await bot.Deals.Ended.ReadOrCompute(BotFixture.Home(), default)).Count;

    async Task Sweep() => await bot.Services.GetRequiredService<RetentionService>().Run(default);

    async Task<(int Gets, int Reads, int Commits)> Opens(string customer)
    {
        var deal = (await bot.Now(Sample.Deal(customer))).Deal;
        counting.Reset();
        Assert.Equal(200, (await sam.Forges(new JsonObject
        {
            ["press"] = "review-open",
            ["on"] = new JsonObject { ["w"] = BotFixture.Home().Home, ["d"] = deal.Id.Value, ["v"] = deal.Version },
        })).Code);
        return counting.Counts;
    }

    async Task Ended(int count)
    {
        for (var at = 1; at <= count; at++)
        {
            await bot.Has(Sample.Deal($"Ended{at}") with
            {
                Reviewed = 2,
                Ended = new(EndingReason.Other, Sample.Days(-at), Sample.Sam)
                {
                    How = at % 3 is 0 ? EndingKind.ChoseOther : EndingKind.Bought,
                },
                Buyers = at % 3 is 0 ? [Sample.Jonas] : [Sample.Priya with { Stance = Stance.Champion }],
            });
        }
    }
}
