using ReviewBot.Reviews;
using ReviewBot.Storage.Json;
using ReviewBot.Storage.Rows;

namespace ReviewBot.Storage.People;

/// <summary>
/// Keeps the agenda, a secondary index of deals by owner and due day, in step with a deal. The two live in different partitions, so they
/// cannot be saved in one transaction. The index may be too early, which costs one read, but never too late, which would lose a nudge.
/// Therefore a move to an earlier day is written before the deal is saved, and a move to a later day, or a deletion, after it, guarded by
/// the version (ETag) of the row.
/// </summary>
sealed record AgendaIndexUpdate(IReadOnlyList<RowChange> After)
{
    const string DueColumn = "NextDue";
    const string PlannedColumn = "Planned";

    public static AgendaIndexUpdate None { get; } = new([]);

    /// <summary>
    /// Writes the early half, before the deal is saved. Null: another writer changed the index row meanwhile; read the deal and decide
    /// again.
    /// </summary>
    public static async Task<AgendaIndexUpdate?> WriteEarly(
        IRows rows, WorkspaceId workspace, DealId deal, AgendaState? was, AgendaState? will, CancellationToken ct)
    {
        if (was == will)
            return None;

        List<RowChange> after = [];
        if (was is not null && was.Owner != will?.Owner && await Find(rows, workspace, deal, was.Owner, ct) is { } former)
            after.Add(new RowChange.Delete(former));
        if (will is null)
            return new(after);

        return await OptimisticRetry.Run(
            () => Upsert(rows, workspace, deal, was, will, ct), ct, OptimisticRetry.PatientAttempts) is { } told
            ? new([.. after, .. told.After])
            : null;
    }

    /// <summary>Applies the deferred half, later days and deletions. If it is lost, the index stays too early, which is harmless.</summary>
    public async Task WriteDeferred(IRows rows)
    {
        // The deal is already saved, so the index must follow even if the caller has cancelled: no cancellation token from here on.
        foreach (var change in After)
            await rows.Commit(Table.People, [change], CancellationToken.None);
    }

    public static AgendaItem Read(Row row) =>
        new(row.Columns.Text("Home") ?? "", new(row.Columns.Text("Deal") ?? ""), Due(row), row.Columns.Day(PlannedColumn));

    /// <summary>The index row of a deal that is not in the index yet.</summary>
    public static Row NewRow(WorkspaceId workspace, DealId deal, AgendaState will) => new(
        Keys.Partition(workspace.Tenant, will.Owner), Keys.AgendaOf(workspace, deal), Of(workspace, deal, will.Due, will.Planned));

    static Columns Of(WorkspaceId workspace, DealId deal, DateOnly? due, DateOnly? planned) => Columns.None
        .With("Home", workspace.Home)
        .With("Deal", deal.Value)
        .WithDay(DueColumn, due)
        .WithDay(PlannedColumn, planned);

    static DateOnly? Due(Row row) => row.Columns.Day(DueColumn);

    // Null on a conflict: another writer changed the row since it was read.
    static async Task<AgendaIndexUpdate?> Upsert(
        IRows rows, WorkspaceId workspace, DealId deal, AgendaState? was, AgendaState will, CancellationToken ct)
    {
        var wanted = NewRow(workspace, deal, will);
        if (await Find(rows, workspace, deal, will.Owner, ct) is not { } kept)
            return await Commit(rows, new RowChange.Insert(wanted), ct) is not null ? None : null;

        var isLater = was?.Owner == will.Owner && !IsBefore(will.Due, was.Due) && will.Planned is null;
        var now = isLater ? kept : await Lower(rows, kept, workspace, deal, will, ct);
        return now is null ? null
            : now.Columns.Equals(wanted.Columns) ? None
            : new([new RowChange.Replace(wanted with { Version = now.Version })]);
    }

    /// <summary>
    /// Writes the earlier of the two days. The row is written even if its day is early enough already: its new version makes a concurrent
    /// writer that wants to move it to a later day fail and read again. Null: another writer was first.
    /// </summary>
    static async Task<Row?> Lower(IRows rows, Row kept, WorkspaceId workspace, DealId deal, AgendaState will, CancellationToken ct)
    {
        var due = IsBefore(Due(kept), will.Due) ? Due(kept) : will.Due;
        var lower = kept with { Columns = Of(workspace, deal, due, will.Planned ?? kept.Columns.Day(PlannedColumn)) };
        return await Commit(rows, new RowChange.Replace(lower), ct) is { } version ? lower with { Version = version } : null;
    }

    static async Task<string?> Commit(IRows rows, RowChange change, CancellationToken ct) =>
        await rows.Commit(Table.People, [change], ct) is CommitResult.Committed { Versions: [var version] } ? version : null;

    static Task<Row?> Find(IRows rows, WorkspaceId workspace, DealId deal, PersonId owner, CancellationToken ct) =>
        rows.Get(Table.People, Keys.Partition(workspace.Tenant, owner), Keys.AgendaOf(workspace, deal), ct);

    static bool IsBefore(DateOnly? day, DateOnly? other) => day is not null && (other is null || day < other);
}

/// <summary>A deal in the index: its owner, the first date of a buyer step or of an action of ours, the date of the next review.</summary>
sealed record AgendaState(PersonId Owner, DateOnly? Due, DateOnly? Planned)
{
    /// <summary>Null when the deal has no owner.</summary>
    public static AgendaState? FromDeal(Deal? deal) =>
        deal?.Owner is not { } owner ? null
        : deal.Ended is null ? new(owner.Id, deal.NextDue, deal.Planned?.On)
        : new(owner.Id, null, null);
}
