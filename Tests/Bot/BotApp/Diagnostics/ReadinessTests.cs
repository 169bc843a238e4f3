using System.Net;
using ReviewBot.Storage.Rows;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.BotApp.Diagnostics;

/// <summary>Readiness includes writing: presses can be saved, not only read.</summary>
public sealed class ReadinessTests
{
    static readonly HttpClient Client = new();

    [Fact]
    public async Task A_store_that_takes_nothing_is_not_ready()
    {
        var rows = new FullRows();
        await using var bot = await BotFixture.Open(rows);
        Assert.Equal(HttpStatusCode.OK, await Probe(bot));

        rows.IsFull = true;
        bot.Time.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await Probe(bot));

        rows.IsFull = false;
        bot.Time.Advance(TimeSpan.FromSeconds(10));
        Assert.Equal(HttpStatusCode.OK, await Probe(bot));
    }

    [Fact]
    public async Task Probes_write_a_row_now_and_then_and_many_at_once_ask_once()
    {
        var rows = new FullRows();
        await using var bot = await BotFixture.Open(rows);

        for (var second = 0; second < 60; second++)
        {
            await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Probe(bot)));
            bot.Time.Advance(TimeSpan.FromSeconds(1));
        }

        Assert.InRange(rows.Writes, 1, 3);
        Assert.InRange(rows.Reads, 30, 70);
    }

    static async Task<HttpStatusCode> Probe(BotFixture bot)
    {
        using var answer = await Client.GetAsync(new Uri(bot.Address + "/healthz/ready"));
        return answer.StatusCode;
    }

    /// <summary>Simulates a full disk.</summary>
    sealed class FullRows : IRows
    {
        readonly EmbeddedRows rows = EmbeddedRows.InMemory();
        int reads;

        public bool IsFull { get; set; }

        public int Writes { get; private set; }

        public int Reads => reads;

        public Task<Row?> Get(Table table, string partition, string key, CancellationToken ct)
        {
            if (partition is "health")
                Interlocked.Increment(ref reads);
            return rows.Get(table, partition, key, ct);
        }

        public Task<IReadOnlyList<Row>> Read(Table table, string partition, KeyRange range, int most, CancellationToken ct) =>
            rows.Read(table, partition, range, most, ct);

        public Task<CommitResult> Commit(Table table, IReadOnlyList<RowChange> changes, CancellationToken ct)
        {
            if (IsFull)
                throw new IOException("The disk is full.");
            if (changes[0].Row.Partition is "health")
                Writes++;
            return rows.Commit(table, changes, ct);
        }
    }
}
