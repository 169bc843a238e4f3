using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Marks;
using ReviewBot.Storage;
using ReviewBot.Storage.Json;
using ReviewBot.Storage.Rows;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Storage;

/// <summary>
/// Backward compatibility: rows written by an earlier version (<c>Kept/rows.jsonl</c>: table, partition, key, version, columns) are read,
/// and written back identically. Stored names are independent of the names of types and members.
/// </summary>
public sealed partial class KeptRowsTests : IAsyncLifetime
{
    static readonly string[] Columns = ["$tab", "$partition", "$key", "$version", "$columns"];

    readonly Folder folder = new();
    EmbeddedRows rows = null!;

    public async ValueTask InitializeAsync()
    {
        var file = folder.File("kept.db");
        rows = EmbeddedRows.InFile(file);
        await using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        await connection.OpenAsync();
        foreach (var line in await File.ReadAllLinesAsync(Path.Combine(Repository.Root, "Tests", "Bot", "Storage", "Kept", "rows.jsonl")))
        {
            using var row = JsonDocument.Parse(line);
            await using var insert = connection.CreateCommand();
            insert.CommandText = "INSERT INTO rows VALUES ($tab, $partition, $key, $version, $columns)";
            foreach (var (at, name) in Columns.Index())
                insert.Parameters.AddWithValue(name, at is 3 ? row.RootElement[at].GetInt64() : row.RootElement[at].GetString());
            await insert.ExecuteNonQueryAsync();
        }
    }

    public ValueTask DisposeAsync()
    {
        rows.Dispose();
        folder.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task What_was_kept_is_read()
    {
        var deals = rows.OpenDeals(new FakeTime(Sample.Monday));

        var board = await deals.ReadBoard(BotFixture.Home(), default);
        var closed = Assert.Single(await deals.ReadClosed(BotFixture.Home(), new("d-Contoso"), 5, default));
        var fabrikam = board.Single(it => it.Deal.Customer is "Fabrikam");

        var ended = board.Single(it => it.Deal.Customer is "Ended Ltd").Deal.Ended;

        Assert.Equal((4, 0), (board.Count, board.Unreadable));
        Assert.Equal("names the budget owner", closed.Deal.Next?.What);
        Assert.True(fabrikam.Live is { IsRunning: true });
        Assert.Equal(
            (EndingReason.Other, EndingKind.NoDecision, null),
            (ended?.Why, ended?.How, ended?.Decided));
        Assert.NotEmpty(await deals.ReadJournal(BotFixture.Home(), new("d-Contoso"), 50, default));
    }

    [Fact]
    public async Task People_nudges_and_places_are_read()
    {
        var people = rows.OpenPeople();
        var record = await people.ReadRecord(TeamsConversation.Tenant, Sample.Lee.Id, Sample.Monday.AddDays(20), default);

        Assert.NotEmpty(record.Ledger);
        Assert.Equal(0, record.Ledger.Unreadable);
        Assert.NotNull(record.Settings.Reference);
        Assert.NotEmpty(await new PlaceStore(rows).FindByHome(TeamsConversation.Tenant, BotFixture.Home().Home, default));
    }

    /// <summary>Each deal and review, saved again, has an identical body.</summary>
    [Fact]
    public async Task What_is_written_is_what_was_written()
    {
        var deals = rows.OpenDeals(new FakeTime(Sample.Monday));
        using var fresh = EmbeddedRows.InMemory();
        foreach (var found in await deals.ReadBoard(BotFixture.Home(), default))
        {
            await fresh.OpenDeals(new FakeTime(Sample.Monday)).Save(
                BotFixture.Home(), null, new(found.Deal, found.Live, []), null, default);
        }

        foreach (var key in (string[])["d:d-Contoso", "d:d-Fabrikam", "d:d-Fabrikam:live", "d:d-Tailspin"])
            Assert.Equal(Computed().Replace(await BodyOf(rows, key), ""), await BodyOf(fresh, key));
    }

    /// <summary>Earlier versions also stored computed lists, at the end; nothing has ever read them.</summary>
    [GeneratedRegex(""",.(openSteps|watchers).:\[.*\](?=}$)""")]
    private static partial Regex Computed();

    /// <summary>By the names of their rules; one that is off is left out, and one that is not known stays.</summary>
    [Fact]
    public void Thresholds_are_kept_as_they_were()
    {
        const string rules = """
            {"blind":2,"overdue":2,"pastDate":8,"quiet":10,"noAct":28,"slow":21,"moved":2,"nothingNew":2,"statusQuo":2,"singleVoice":30,"frozen":21}
            """;
        var changed = MarkRuleDefaults.Standard.With(MarkRule.Quiet, 10).With(MarkRule.Indecision, null);

        var written = Body.With(ReviewBot.Storage.Rows.Columns.None, changed);
        var read = Body.Of<MarkRules>(
            ReviewBot.Storage.Rows.Columns.None
                .With("Schema", 1)
                .WithBody(rules.Replace("{", "{\"gone\":4,\"indecision\":null,", StringComparison.Ordinal)),
            out var why);

        Assert.Equal(rules, written.Body());
        Assert.Null(why);
        Assert.Equal(changed, read is null ? null : read with { Newer = null });
        Assert.Equal(
            rules.Replace("}", ",\"gone\":4}", StringComparison.Ordinal), Body.With(ReviewBot.Storage.Rows.Columns.None, read).Body());
    }

    [Fact]
    public void Who_owners_are_is_kept_as_it_was()
    {
        const string choices = """
            [{"written":"robin.s","who":{"id":"KIM-EXAMPLE","name":"Kim Example"},"on":"2026-11-16"},{"written":"Lee","on":"2026-11-16"}]
            """;
        ValueList<OwnerChoice> said = [new("robin.s", Sample.Kim, Sample.Today), new("Lee", null, Sample.Today)];

        Assert.Equal(choices, Body.With(ReviewBot.Storage.Rows.Columns.None, said).Body());
        Assert.Equal(
            said, Body.Of<ValueList<OwnerChoice>>(ReviewBot.Storage.Rows.Columns.None.With("Schema", 1).WithBody(choices), out _));
    }

    /// <summary>Without the version, which counts the saves.</summary>
    static async Task<string> BodyOf(EmbeddedRows rows, string key)
    {
        var row = await rows.Get(Table.Deals, $"{TeamsConversation.Tenant}|{BotFixture.Home().Home}", key, default);
        return Version().Replace(row?.Columns.Text("b0") ?? throw new InvalidOperationException(key), "");
    }

    [GeneratedRegex("\"version\":\\d+")]
    private static partial Regex Version();
}
