using ReviewBot.Storage.Rows;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Storage;

public sealed class RowsInMemoryTests : RowsContract, IDisposable
{
    readonly EmbeddedRows rows = EmbeddedRows.InMemory();

    protected override IRows Rows => rows;

    public void Dispose() => rows.Dispose();
}

public sealed class RowsInAFileTests : RowsContract, IDisposable
{
    readonly Folder folder = new();
    readonly EmbeddedRows rows;

    public RowsInAFileTests() => rows = EmbeddedRows.InFile(File);

    protected override IRows Rows => rows;

    string File => folder.File("new/rows.db");

    public void Dispose()
    {
        rows.Dispose();
        folder.Dispose();
    }

    [Fact]
    public async Task What_was_committed_is_there_for_the_next_who_opens_the_file()
    {
        await rows.Commit(Table.Places, [new RowChange.Insert(new("t", "c", Columns.None))], CancellationToken.None);
        using var next = EmbeddedRows.InFile(File);

        Assert.NotNull(await next.Get(Table.Places, "t", "c", CancellationToken.None));
    }

    [Fact]
    public async Task Many_who_share_a_file_wait_for_each_other_and_lose_nothing()
    {
        using var second = EmbeddedRows.InFile(File);
        using var third = EmbeddedRows.InFile(File);
        await rows.Commit(Table.Due, [new RowChange.Insert(new("0", "count", Columns.None.With("Sum", 0L)))], CancellationToken.None);

        await Task.WhenAll(new[] { rows, second, third }.Select(Add50));

        Assert.Equal(150, (await rows.Get(Table.Due, "0", "count", CancellationToken.None))?.Columns.Number("Sum"));
    }

    [Fact]
    public void A_file_of_a_newer_version_is_left_alone()
    {
        using (var file = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={File};Pooling=False"))
        using (var command = file.CreateCommand())
        {
            file.Open();
            command.CommandText = "PRAGMA user_version = 99";
            command.ExecuteNonQuery();
        }

        Assert.Contains(
            "newer", Assert.Throws<InvalidOperationException>(() => EmbeddedRows.InFile(File)).Message, StringComparison.Ordinal);
    }

    static async Task Add50(EmbeddedRows rows)
    {
        for (var added = 0; added < 50;)
        {
            var row = await rows.Get(Table.Due, "0", "count", CancellationToken.None);
            Assert.NotNull(row);
            var more = row with { Columns = Columns.None.With("Sum", row.Columns.Number("Sum") + 1) };
            if (await rows.Commit(Table.Due, [new RowChange.Replace(more)], CancellationToken.None) is CommitResult.Committed)
                added++;
        }
    }
}
