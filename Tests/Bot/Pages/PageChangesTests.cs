using Microsoft.Extensions.DependencyInjection;
using ReviewBot.Pages.Changes;
using ReviewBot.Reviews;
using ReviewBot.Storage;
using ReviewBot.Storage.Rows;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Pages;

/// <summary>What is saved shows on open pages, of this replica and of the others.</summary>
public sealed class PageChangesTests
{
    static readonly string Home = Uri.EscapeDataString(BotFixture.Home().Home);

    [Fact]
    public async Task A_press_is_told_to_the_pages_of_every_replica()
    {
        using var rows = EmbeddedRows.InMemory();
        await using var one = await Open(rows);
        await using var two = await Open(rows);
        await one.Has(Sample.Deal());
        await one.Guest(Sample.Lee).Types("help");
        using var here = await Listen(one);
        using var there = await Listen(two);

        var lee = one.Guest(Sample.Lee);
        await lee.Reviews();
        await here.Next(); // at once
        await two.Services.GetRequiredService<PipelineChanges>().Poll(default); // what its clock does every second
        await there.Next();

        Assert.Contains("In review now", await there.Read("/pages/part/board"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_that_see_the_same_share_one_drawing_until_something_changes()
    {
        using var rows = EmbeddedRows.InMemory();
        var counting = new CountingRows(rows);
        await using var bot = await Open(counting);
        await bot.Has(Sample.Deal());
        await bot.Guest(Sample.Lee).Types("help");
        using var page = await Listen(bot);
        await page.Read("/pages/part/board");
        counting.Reset();

        await page.Read("/pages/part/board");
        var (_, again, _) = counting.Counts;
        await bot.Has(Sample.Deal("Fabrikam"));
        var changed = await page.Read("/pages/part/board");

        Assert.Equal(0, again);
        Assert.Contains("Fabrikam", changed, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_has_gone_is_told_nothing_and_costs_nothing()
    {
        using var rows = EmbeddedRows.InMemory();
        await using var bot = await Open(rows);
        var changes = bot.Services.GetRequiredService<PipelineChanges>();

        using (await changes.Watch([BotFixture.Home()], default))
            Assert.Equal(1, changes.Open);

        Assert.Equal((0, null), (changes.Open, changes.FindGeneration(BotFixture.Home())));
    }

    [Fact]
    public async Task Who_looks_at_several_pipelines_is_told_of_each_and_counts_once()
    {
        using var rows = EmbeddedRows.InMemory();
        await using var bot = await Open(rows);
        var changes = bot.Services.GetRequiredService<PipelineChanges>();
        var other = BotFixture.Home() with { Home = "19:another" };

        using (var day = await changes.Watch([BotFixture.Home(), other], default))
        {
            Assert.True(await bot.Deals.Save(new Workspace(other, "Another", [Sample.Sam]) { IsSetUp = true }, default));
            await day.Next(default);
            Assert.Equal(1, changes.Open);
        }

        Assert.Equal((0, null), (changes.Open, changes.FindGeneration(other)));
    }

    [Fact]
    public async Task A_stamp_costs_no_commit_and_no_conflict()
    {
        using var rows = EmbeddedRows.InMemory();
        var counting = new CountingRows(rows);
        List<string> told = [];
        var stamps = new Stamps();
        stamps.Subscribe((partition, _) => told.Add(partition));
        using var stamped = new StampedRows(counting, stamps);

        var many = await stamped.Commit(Table.Deals, [.. Enumerable.Range(0, 100).Select(i => Insert($"d:{i}"))], default);
        counting.Reset();
        var two = await stamped.Commit(Table.Deals, [Insert("d:a"), Insert("d:a:live")], default);
        var again = await stamped.Commit(Table.Deals, [Insert("d:a")], default);
        var other = await stamped.Commit(Table.Deals, [Insert("p:x")], default);

        Assert.Equal(100, Assert.IsType<CommitResult.Committed>(many).Versions.Count);
        Assert.Equal(2, Assert.IsType<CommitResult.Committed>(two).Versions.Count);
        Assert.IsType<CommitResult.Conflict>(again);
        Assert.IsType<CommitResult.Committed>(other);
        Assert.Equal((3, 2), (counting.Counts.Item3, told.Count));
    }

    static RowChange.Insert Insert(string key) => new(new("t|h", key, Columns.None));

    static Task<BotFixture> Open(IRows rows) => BotFixture.Open(
        rows,
        builder => builder.Services.AddSingleton<IRows>(provider => new StampedRows(rows, provider.GetRequiredService<Stamps>())),
        PagesTests.SamplePeople);

    static async Task<OpenPage> Listen(BotFixture bot)
    {
        var page = new OpenPage(bot.Address);
        await page.Open();
        return page;
    }

    sealed class OpenPage(string address) : IDisposable
    {
        readonly HttpClient browser = new() { BaseAddress = new(address) };
        StreamReader? stream;

        public async Task Open()
        {
            using var signed = await PagesTests.SignIn(browser, Sample.Lee.Id.Value);
            stream = new(await browser.GetStreamAsync(new Uri($"/pages/changes?in={Home}", UriKind.Relative)));
            await Next(); // that it is told from now on
        }

        public async Task Next()
        {
            while (stream is not null && await stream.ReadLineAsync() is { } line && !line.StartsWith("data:", StringComparison.Ordinal))
            {
            }
        }

        public Task<string> Read(string page) => browser.GetStringAsync(new Uri($"{page}?in={Home}", UriKind.Relative));

        public void Dispose()
        {
            stream?.Dispose();
            browser.Dispose();
        }
    }
}
