using ReviewBot.Storage.Rows;

namespace ReviewBot.Tests.Storage;

/// <summary>Contract of every storage adapter. Each test has a partition of its own, so that adapters may be shared.</summary>
public abstract partial class RowsContract
{
    readonly string partition = $"tenant|team:{Path.GetRandomFileName()}";

    protected abstract IRows Rows { get; }

    [Fact]
    public async Task A_row_comes_back_as_it_was_written()
    {
        var columns = Columns.None
            .With("Customer", "Contoso \"Süd\" & 会社 😀 <b>\n</b>")
            .With("Empty", "")
            .With("Open", 5L)
            .With("Huge", long.MinValue)
            .With("Live", true)
            .With("Frozen", false)
            .With("NextBy", new DateTimeOffset(2026, 11, 12, 8, 30, 0, TimeSpan.FromHours(2)).AddTicks(1234567))
            .WithBody("""{"steps":[]}""");

        var version = await Insert("d:1", columns);

        Assert.Equal(new Row(partition, "d:1", columns, version), await Get("d:1"));
    }

    [Fact]
    public async Task A_row_that_was_never_written_is_absent() => Assert.Null(await Get("d:none"));

    [Fact]
    public async Task Times_come_back_in_utc()
    {
        await Insert("w", Columns.None.With("At", new DateTimeOffset(2026, 11, 12, 8, 30, 0, TimeSpan.FromHours(-7))));

        Assert.Equal(TimeSpan.Zero, (await Get("w"))?.Columns.Time("At")?.Offset);
    }

    [Fact]
    public async Task A_body_of_any_length_is_split_and_joined()
    {
        var body = string.Concat(Enumerable.Repeat("\"😀x", 70_000));

        await Insert("s:1", Columns.None.WithBody(body));

        Assert.Equal(body, (await Get("s:1"))?.Columns.Body());
    }

    [Fact]
    public async Task A_range_is_read_in_ordinal_order_from_inclusive_to_exclusive()
    {
        foreach (var key in new[] { "d:b", "d:a:live", "d:A", "d:c", "d:a", "e:a", "c", "d:a-1" })
            await Insert(key, Columns.None);

        Assert.Equal(["d:A", "d:a", "d:a-1", "d:a:live", "d:b", "d:c"], await Keys(KeyRange.StartingWith("d:"), 100));
        Assert.Equal(["d:a", "d:a-1", "d:a:live"], await Keys(new("d:a", "d:b"), 100));
        Assert.Equal(["c", "d:A"], await Keys(new("!", "~"), 2));
        Assert.Empty(await Keys(new("x", "y"), 100));
    }

    [Fact]
    public async Task A_range_longer_than_a_page_comes_whole()
    {
        for (var batch = 0; batch < 12; batch++)
            await Commit([.. Enumerable.Range(batch * 100, 100).Select(at => new RowChange.Insert(New($"d:{at:D5}")))]);

        Assert.Equal(Enumerable.Range(0, 1200).Select(at => $"d:{at:D5}"), await Keys(KeyRange.StartingWith("d:"), int.MaxValue));
        Assert.Equal(1001, (await Keys(KeyRange.StartingWith("d:"), 1001)).Count);
    }

    [Fact]
    public async Task Partitions_and_tables_do_not_mix()
    {
        await Insert("d:1", Columns.None);

        Assert.Null(await Rows.Get(Table.People, partition, "d:1", CancellationToken.None));
        Assert.Null(await Rows.Get(Table.Deals, partition + "0", "d:1", CancellationToken.None));
        Assert.Empty(await Rows.Read(Table.Deals, partition + "0", new("!", "~"), 10, CancellationToken.None));
    }

    static IReadOnlyList<string?> Versions(CommitResult outcome) => Assert.IsType<CommitResult.Committed>(outcome).Versions;

    Row New(string key, Columns? columns = null) => new(partition, key, columns ?? Columns.None);

    Task<Row?> Get(string key) => Rows.Get(Table.Deals, partition, key, CancellationToken.None);

    Task<CommitResult> Commit(params RowChange[] changes) => Rows.Commit(Table.Deals, changes, CancellationToken.None);

    async Task<string?> Insert(string key, Columns columns) => Versions(await Commit(new RowChange.Insert(New(key, columns))))[0];

    async Task<IReadOnlyList<string>> Keys(KeyRange range, int most) =>
        [.. (await Rows.Read(Table.Deals, partition, range, most, CancellationToken.None)).Select(row => row.Key)];

    async Task Refused(params RowChange[] changes) => await Assert.ThrowsAsync<ArgumentException>(() => Commit(changes));
}
