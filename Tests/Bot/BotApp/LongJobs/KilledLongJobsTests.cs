using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using ReviewBot.BotApp.LongJobs;
using ReviewBot.Reviews;
using ReviewBot.Storage;
using ReviewBot.Storage.People;
using ReviewBot.Storage.Rows;
using ReviewBot.Storage.Work;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.BotApp.LongJobs;

/// <summary>
/// Kill test of background jobs: the process is killed before its first commit, the next one before its second, and so on until one
/// finishes, on every adapter. Nothing is lost, nothing duplicated.
/// </summary>
public abstract class KilledLongJobsContract
{
    const int Lines = 120;
    const int Deals = 60;

    protected abstract IRows Rows { get; }

    [Fact]
    public async Task An_import_adds_each_deal_once()
    {
        await using var bot = await Open(Rows);
        var lee = await bot.Meets(Sample.Lee);
        var text = string.Join('\n', Enumerable.Range(0, Lines).Select(
            it => string.Create(CultureInfo.InvariantCulture, $"Contoso {it},Renewal,Kim Example")));
        var list = await lee.Forges(
            HttpUser.Data("import-check", ("csv", $"Customer,Deal,Owner\n{text}"), ("pipeline", BotFixture.Home().Home)));
        await lee.Sends(list.Card ?? throw new InvalidOperationException(list.Body), $"Import {Lines} deals", null);

        var kills = await RunKilled();

        Assert.InRange(kills, 4, 60);
        Assert.Equal(Lines, (await bot.Deals.ReadBoard(BotFixture.Home(), default)).Count);
        foreach (var found in await bot.Deals.ReadBoard(BotFixture.Home(), default))
            Assert.Single(await bot.Deals.ReadJournal(BotFixture.Home(), found.Deal.Id, 9, default));
        Assert.Equal($"{Lines} deals added", bot.Teams.Edits[^1].Card?.Title);
    }

    [Fact]
    public async Task A_name_is_erased_from_all_deals_and_on_record_once()
    {
        await using var bot = await Open(Rows);
        var lee = await bot.Meets(Sample.Lee);
        for (var at = 0; at < Deals; at++)
            await bot.Has(Sample.Deal($"{at}") with { SharedGoal = "Priya told us" });
        var asked = await lee.Forges(
            HttpUser.Data("erase-check", ("target", "buyer"), ("name", "Priya"), ("pipeline", BotFixture.Home().Home)));
        await lee.Sends(asked.Card ?? throw new InvalidOperationException(asked.Body), "Erase for good", null);

        var kills = await RunKilled();

        Assert.InRange(kills, 4, 200);
        foreach (var found in await bot.Deals.ReadBoard(BotFixture.Home(), default))
        {
            Assert.Equal("[erased] told us", found.Deal.SharedGoal);
            Assert.Single(
                await bot.Deals.ReadJournal(BotFixture.Home(), found.Deal.Id, 9, default), it => it.Change is Change.NameErased);
        }
        Assert.Equal("Erased", bot.Teams.Edits[^1].Card?.Title);
        await AssertErasedOnce();
    }

    [Fact]
    public async Task A_pipeline_is_erased_and_leaves_its_record_alone()
    {
        await using var bot = await Open(Rows);
        var lee = await bot.Meets(Sample.Lee);
        for (var at = 0; at < Deals; at++)
            await bot.Has(Sample.Deal($"{at}"));
        var name = (await bot.Deals.FindWorkspace(BotFixture.Home(), default))?.Name ?? "";
        await lee.Forges(HttpUser.Data("erase-now", ("w", BotFixture.Home().Home), ("target", "workspace"), ("confirm", name)));

        var kills = await RunKilled();

        Assert.InRange(kills, 2, 60);
        await AssertErasedOnce();
        Assert.Single(await Rows.Read(Table.Deals, Keys.Partition(BotFixture.Home()), Keys.Everything, 10, default));
        Assert.Equal("Erased", bot.Teams.Edits[^1].Card?.Title);
    }

    [Fact]
    public async Task What_is_kept_about_somebody_is_erased()
    {
        await using var bot = await Open(Rows);
        var lee = await bot.Meets(Sample.Lee);
        var people = bot.Services.GetRequiredService<PersonStore>();
        for (var at = 0; at < Deals; at++)
            await people.Remember(TeamsConversation.Tenant, Sample.Lee.Id, new(TeamsConversation.Tenant, $"team:{at}"), $"{at}", default);
        await lee.Forges(HttpUser.Data("erase-me", ("confirmed", true)));

        var kills = await RunKilled();

        Assert.InRange(kills, 2, 60);
        var partition = Keys.Partition(TeamsConversation.Tenant, Sample.Lee.Id);
        Assert.Empty(await Rows.Read(Table.People, partition, Keys.Everything, 10, default));
        Assert.Equal("Erased", bot.Teams.Edits[^1].Card?.Title);
    }

    /// <summary>At-least-once: a file that was offered by a process killed before it could record that is offered again.</summary>
    [Fact]
    public async Task A_file_is_offered_once()
    {
        await using var bot = await Open(Rows);
        var lee = await bot.Meets(Sample.Lee);
        for (var at = 0; at < 201; at++)
            await bot.Has(Sample.Deal($"{at}"));
        await lee.Forges(HttpUser.Data("export-file", ("kind", "board"), ("pipeline", BotFixture.Home().Home)));
        bot.Teams.Forget();

        var kills = await RunKilled();

        Assert.InRange(kills, 2, 20);
        Assert.InRange(
            bot.Teams.Calls.Count(
                it => it.IsSend && it.Body?.ToJsonString().Contains("file.consent", StringComparison.Ordinal) is true), 1, 2);
    }

    /// <summary>Returns the number of killed processes.</summary>
    async Task<int> RunKilled()
    {
        var later = TimeSpan.Zero;
        for (var kills = 0; ; kills++)
        {
            var rows = new KilledRows(Rows);
            await using var next = await Open(rows);
            later += LongJobRun.Duration + TimeSpan.FromMinutes(2);
            next.Time.Advance(later);
            rows.KillAfter(kills);
            try
            {
                await Works(next);
            }
            catch (TimeoutException)
            {
                // it died
            }
            if (!rows.IsKilled)
                return kills;
        }
    }

    async Task AssertErasedOnce() => Assert.Single(
        await Rows.Read(Table.Deals, Keys.Partition(BotFixture.Home()), Keys.Everything, int.MaxValue, default),
        it => it.Key.StartsWith("e:", StringComparison.Ordinal));

    static async Task Works(BotFixture at)
    {
        var run = at.Services.GetRequiredService<LongJobRun>();
        var queue = at.Services.GetRequiredService<WorkQueue>();
        List<Subject> found = [];
        foreach (var shard in WorkQueue.Shards)
        {
            await foreach (var item in queue.ReadDue(shard, at.Time.GetUtcNow(), default))
                found.Add(item.Subject);
        }
        foreach (var job in found.OfType<Subject.OfJob>().Distinct())
            await at.Time.AdvanceUntil(() => run.Run(job, default));
    }

    static Task<BotFixture> Open(IRows rows) => BotFixture.OpenWithoutLongJobs(rows, "--ReviewBot:NudgeEvery", "01:00:00");
}

public sealed class KilledLongJobsOnAFileTests : KilledLongJobsContract, IDisposable
{
    readonly Folder folder = new();
    readonly EmbeddedRows rows;

    public KilledLongJobsOnAFileTests() => rows = EmbeddedRows.InFile(folder.File("jobs.db"));

    protected override IRows Rows => rows;

    public void Dispose()
    {
        rows.Dispose();
        folder.Dispose();
    }
}

public sealed class KilledLongJobsInAzureTests : KilledLongJobsContract, IAsyncLifetime
{
    EmulatedTables tables = null!;

    protected override IRows Rows => tables.Rows;

    public async ValueTask InitializeAsync() => tables = await Azurite.Another(); // the worker looks at all rows there are

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
