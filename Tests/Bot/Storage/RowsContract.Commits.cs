using ReviewBot.Storage.Rows;

namespace ReviewBot.Tests.Storage;

public abstract partial class RowsContract
{
    [Fact]
    public async Task What_exists_cannot_be_inserted()
    {
        await Insert("d:1", Columns.None.With("By", "first"));

        Assert.Equal(new CommitResult.Conflict(0), await Commit(new RowChange.Insert(New("d:1"))));
        Assert.Equal("first", (await Get("d:1"))?.Columns.Text("By"));
    }

    [Fact]
    public async Task A_replaced_row_has_only_its_new_columns_and_a_new_version()
    {
        var first = await Insert("d:1", Columns.None.With("Old", 1L).With("Kept", 1L));

        var second = Assert.Single(
            Versions(await Commit(new RowChange.Replace(New("d:1", Columns.None.With("Kept", 2L)) with { Version = first }))));

        Assert.NotEqual(first, second);
        Assert.Equal(New("d:1", Columns.None.With("Kept", 2L)) with { Version = second }, await Get("d:1"));
    }

    [Fact]
    public async Task A_row_is_replaced_only_while_its_version_holds()
    {
        var old = New("d:1") with { Version = await Insert("d:1", Columns.None) };
        await Commit(new RowChange.Replace(old with { Columns = Columns.None.With("By", "first") }));

        Assert.Equal(new CommitResult.Conflict(0), await Commit(new RowChange.Replace(old)));
        Assert.Equal("first", (await Get("d:1"))?.Columns.Text("By"));
    }

    [Fact]
    public async Task A_row_is_deleted_only_while_its_version_holds()
    {
        var old = New("d:1") with { Version = await Insert("d:1", Columns.None) };
        var now = old with { Version = Assert.Single(Versions(await Commit(new RowChange.Replace(old)))) };

        Assert.Equal(new CommitResult.Conflict(0), await Commit(new RowChange.Delete(old)));
        Assert.NotNull(await Get("d:1"));
        Assert.Equal([null], Versions(await Commit(new RowChange.Delete(now))));
        Assert.Null(await Get("d:1"));
    }

    [Fact]
    public async Task A_deleted_row_can_be_neither_replaced_nor_deleted_nor_mistaken_for_its_successor()
    {
        var old = New("d:1") with { Version = await Insert("d:1", Columns.None) };
        await Commit(new RowChange.Delete(old));

        Assert.Equal(new CommitResult.Conflict(0), await Commit(new RowChange.Replace(old)));
        Assert.Equal(new CommitResult.Conflict(0), await Commit(new RowChange.Delete(old)));
        await Insert("d:1", Columns.None);
        Assert.Equal(new CommitResult.Conflict(0), await Commit(new RowChange.Replace(old)));
    }

    [Fact]
    public async Task An_upsert_writes_whatever_was_there()
    {
        await Commit(new RowChange.Upsert(New("me", Columns.None.With("Old", 1L))));
        var versions = Versions(await Commit(new RowChange.Upsert(New("me", Columns.None.With("Zone", "Europe/Berlin")))));

        Assert.Equal(New("me", Columns.None.With("Zone", "Europe/Berlin")) with { Version = versions[0] }, await Get("me"));
    }

    [Fact]
    public async Task All_changes_are_made_or_none()
    {
        var kept = New("d:1", Columns.None.With("By", "first"));
        kept = kept with { Version = await Insert(kept.Key, kept.Columns) };
        await Insert("p:1", Columns.None);

        var outcome = await Commit(
            new RowChange.Insert(New("j:1")),
            new RowChange.Replace(kept with { Columns = Columns.None }),
            new RowChange.Insert(New("p:1")),
            new RowChange.Upsert(New("w")));

        Assert.Equal(new CommitResult.Conflict(2), outcome);
        Assert.Equal(kept, await Get("d:1"));
        Assert.Equal(["d:1", "p:1"], await Keys(new("!", "~"), 10));
    }

    [Fact]
    public async Task New_versions_come_in_the_order_of_the_changes()
    {
        var gone = New("d:2") with { Version = await Insert("d:2", Columns.None) };

        var versions = Versions(
            await Commit(new RowChange.Insert(New("d:3")), new RowChange.Delete(gone), new RowChange.Insert(New("d:1"))));

        Assert.Equal([(await Get("d:3"))?.Version, null, (await Get("d:1"))?.Version], versions);
    }

    [Fact]
    public async Task Of_many_at_the_same_row_one_wins_and_all_others_are_told()
    {
        var row = New("d:1") with { Version = await Insert("d:1", Columns.None) };

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 20).Select(by =>
            Commit(new RowChange.Replace(row with { Columns = Columns.None.With("By", by) }))));

        Assert.Single(outcomes.OfType<CommitResult.Committed>());
        Assert.Equal(19, outcomes.Count(outcome => outcome == new CommitResult.Conflict(0)));
    }

    [Fact]
    public async Task Nothing_to_commit_is_committed() => Assert.Empty(Versions(await Commit()));

    [Fact]
    public async Task A_commit_that_no_adapter_could_hold_is_refused()
    {
        await Refused([.. Enumerable.Range(0, 101).Select(at => new RowChange.Insert(New($"d:{at}")))]);
        await Refused(new RowChange.Insert(New("d:1")), new RowChange.Insert(New("d:2") with { Partition = "elsewhere" }));
        await Refused(new RowChange.Insert(New("d:1")), new RowChange.Upsert(New("d:1")));
        await Refused(new RowChange.Replace(New("d:1")));
        await Refused(new RowChange.Delete(New("d:1")));
        await Refused(new RowChange.Insert(New("d:1", Columns.None.With("Long", new string('x', 33_000)))));
        await Refused(new RowChange.Insert(New("d:1", Columns.None.With("RowKey", "x"))));
        await Refused(new RowChange.Insert(New("d:1", Columns.None.WithBody(new string('x', 600_000)))));
        foreach (var key in new[] { "", "a/b", "a\\b", "a#b", "a?b", "a%b", "a\tb", "ä", new('x', 600) })
            await Refused(new RowChange.Insert(New(key)));

        Assert.Empty(await Keys(new("!", "~"), 10));
    }
}
