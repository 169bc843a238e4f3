using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;
using ReviewBot.Reviews;
using ReviewBot.Storage;
using ReviewBot.Storage.Deals;
using ReviewBot.Storage.Rows;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Storage;

/// <summary>External damage to the embedded file.</summary>
public sealed class DamagedFileTests : IDisposable
{
    static readonly WorkspaceId Home = new("tenant", "team:sales");

    readonly Folder folder = new();
    readonly EmbeddedRows rows;

    public DamagedFileTests() => rows = EmbeddedRows.InFile(File, TimeSpan.FromMilliseconds(100));

    string File => folder.File("rows.db");

    public void Dispose()
    {
        rows.Dispose();
        folder.Dispose();
    }

    [Theory]
    [InlineData("{")]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[1]")]
    [InlineData("7")]
    [InlineData("""{"Schema":1.5}""")]
    [InlineData("""{"Schema":[1]}""")]
    [InlineData("""{"Schema":null}""")]
    [InlineData("""{"Schema":{"t":"soon"}}""")]
    public async Task A_row_whose_columns_are_no_JSON_is_one_unreadable_row(string columns)
    {
        using var log = new LogLines(LogLevel.Error);
        using var logs = new LoggerFactory([log]);
        var deals = new DealStore(rows, rows.OpenPeople(), TimeProvider.System, logs.CreateLogger<DealStore>());
        await deals.Save(Home, null, new(Sample.Deal(), null, []), null, default);
        await deals.Save(Home, null, new(Sample.Deal("Fabrikam"), null, []), null, default);
        Damage(columns);

        var board = await deals.ReadBoard(Home, default);

        Assert.Equal(("Fabrikam", 1), (Assert.Single(board).Deal.Customer, board.Unreadable));
        Assert.Contains("The row d:d-Contoso of Deals cannot be read", Assert.Single(log.Lines), StringComparison.Ordinal);
        Assert.Contains("BadColumns", log.Lines[0], StringComparison.Ordinal);
        await Assert.ThrowsAsync<UnreadableRowException>(() => deals.FindDeal(Home, Sample.Deal().Id, default));
    }

    /// <summary>A deleted file is lost with the process, and all acknowledged writes with it.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Nothing_is_written_into_a_file_that_was_taken_away(bool isReplaced)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "A file that is open stays there.");
        await rows.Commit(Table.Places, [new RowChange.Insert(new("t", "before", Columns.None))], default);
        if (isReplaced)
            System.IO.File.Copy(File, folder.File("copy"));
        System.IO.File.Delete(File);
        if (isReplaced)
            System.IO.File.Move(folder.File("copy"), File);

        var failed = await Assert.ThrowsAsync<SqliteException>(
            () => rows.Commit(Table.Places, [new RowChange.Insert(new("t", "after", Columns.None))], default));

        Assert.Contains("restart", failed.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<SqliteException>(() => rows.Get(Table.Places, "t", "before", default));
    }

    /// <summary>Waits behind a lock must not add up: a user waits at most fifteen seconds.</summary>
    [Fact]
    public async Task Nobody_waits_long_for_a_lock_that_another_process_holds()
    {
        using var other = Open();
        using var held = other.CreateCommand();
        held.CommandText = "BEGIN IMMEDIATE";
        await held.ExecuteNonQueryAsync();

        var commits = Enumerable.Range(0, 20)
            .Select(it => rows.Commit(Table.Places, [new RowChange.Insert(new("t", $"c{it}", Columns.None))], default))
            .ToArray();

        foreach (var commit in commits)
            await Assert.ThrowsAsync<SqliteException>(() => commit.WaitAsync(TimeSpan.FromSeconds(10)));
    }

    /// <summary>What stands in the columns of Contoso's row.</summary>
    void Damage(string columns)
    {
        using var connection = Open();
        using var command = connection.CreateCommand();
        command.CommandText = "UPDATE rows SET columns = $columns WHERE key = 'd:d-Contoso'";
        command.Parameters.AddWithValue("$columns", columns);
        Assert.Equal(1, command.ExecuteNonQuery());
    }

    SqliteConnection Open()
    {
        var connection = new SqliteConnection($"Data Source={File};Pooling=False");
        connection.Open();
        return connection;
    }
}
