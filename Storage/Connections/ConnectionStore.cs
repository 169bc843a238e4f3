using Microsoft.Extensions.Logging;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Connections;
using ReviewBot.Storage.Deals;
using ReviewBot.Storage.Json;
using ReviewBot.Storage.Rows;
using ReviewBot.Storage.Work;

namespace ReviewBot.Storage.Connections;

/// <summary>A connection, with the version (ETag) of its row.</summary>
public sealed record StoredConnection(WorkspaceId Workspace, CrmConnection Connection)
{
    internal Row? Row { get; init; }
}

/// <summary>The change of a deal by an opportunity, and its link: saved in one transaction.</summary>
/// <param name="Before">Null: a new deal.</param>
public sealed record LinkedSave(DealSnapshot? Before, Ruling.Accepted Accepted, CrmLink Link);

/// <summary>
/// Stores the connection of a workspace to a CRM, the links of its deals, and opportunities that wait for an answer. Every write also
/// writes the connection's row in the same transaction: its version is a fencing token that stops a sync which has lost its lease, or
/// during which a user has changed the connection.
/// </summary>
public sealed class ConnectionStore(IRows rows, DealStore deals, TimeProvider time, ILogger<ConnectionStore> log)
{
    const int AtOnce = 16;

    readonly RowDeserializer reader = new(Table.Deals, log);

    /// <summary>Null: there is none.</summary>
    /// <exception cref="UnreadableRowException">The row exists and cannot be read.</exception>
    public async Task<StoredConnection?> Find(WorkspaceId workspace, CancellationToken ct) =>
        await rows.Get(Table.Deals, Keys.Partition(workspace), Keys.Connection, ct) is { } row
            ? new(workspace, reader.Deserialize<CrmConnection>(row)) { Row = row }
            : null;

    /// <summary>The links of all deals. Costs one range read.</summary>
    /// <exception cref="UnreadableRowException">A link cannot be read: without it its deal would be created again.</exception>
    public async Task<IReadOnlyList<CrmLink>> ReadLinks(WorkspaceId workspace, CancellationToken ct) =>
        [.. (await Read(workspace, Keys.Opportunities, ct)).Select(reader.Deserialize<CrmLink>)];

    /// <summary>The links of these opportunities, as far as there are any.</summary>
    /// <exception cref="UnreadableRowException">As above.</exception>
    public async Task<IReadOnlyList<CrmLink>> FindLinks(WorkspaceId workspace, IReadOnlyCollection<string> ids, CancellationToken ct)
    {
        List<CrmLink> found = [];
        foreach (var part in ids.Chunk(AtOnce))
        {
            var links = await Task.WhenAll(
                part.Select(it => rows.Get(Table.Deals, Keys.Partition(workspace), Keys.OpportunityLink(it), ct)));
            found.AddRange(links.OfType<Row>().Select(reader.Deserialize<CrmLink>));
        }
        return found;
    }

    /// <summary>The opportunities that wait for an answer. Costs one range read; unreadable ones are logged and left out.</summary>
    public async Task<IReadOnlyList<CrmWaiting>> ReadWaiting(WorkspaceId workspace, CancellationToken ct) =>
        reader.DeserializeAll<CrmWaiting>(await Read(workspace, Keys.WaitingOpportunities, ct));

    /// <summary>
    /// Creates the connection and queues its first reading. A delayed entry is queued before the save, in case the process dies in between.
    /// False: a connection exists already.
    /// </summary>
    public async Task<bool> Create(WorkspaceId workspace, CrmConnection connection, CancellationToken ct)
    {
        await Schedule(workspace, time.GetUtcNow() + WakeTime.Margin, ct);
        if (!await rows.TryCommit(Table.Deals, new RowChange.Insert(RowOf(workspace, connection)), ct))
            return false;

        await Schedule(workspace, time.GetUtcNow(), ct);
        return true;
    }

    /// <summary>Queues a reading.</summary>
    public Task Schedule(WorkspaceId workspace, DateTimeOffset at, CancellationToken ct) =>
        WorkQueue.Schedule(rows, new Subject.OfConnection(workspace), at, ct);

    /// <summary>Applies a change to the current connection. Null: there is none.</summary>
    /// <param name="change">Returns null or an equal value for no change.</param>
    /// <exception cref="TimeoutException">Every attempt met a conflict.</exception>
    public Task<StoredConnection?> Change(
        WorkspaceId workspace, Func<CrmConnection, CrmConnection?> change, CancellationToken ct) =>
        OptimisticRetry.RunOrThrow("a connection", async () =>
        {
            var found = await Find(workspace, ct);
            if (found is null || change(found.Connection) is not { } changed)
                return Attempt.Done<StoredConnection?>(found);

            return await Save(found, changed, ct) is { } saved
                ? Attempt.Done<StoredConnection?>(saved)
                : Attempt.Conflict<StoredConnection?>();
        }, ct);

    /// <summary>
    /// Saves the connection with links and waiting opportunities, in as many transactions as needed; the last one contains the new
    /// connection. Null: a conflict, the connection was changed meanwhile.
    /// </summary>
    /// <param name="settled">Ids of opportunities that no longer wait.</param>
    /// <param name="posts">Messages for the outbox.</param>
    public async Task<StoredConnection?> Save(
        StoredConnection was,
        CrmConnection now,
        CancellationToken ct,
        IReadOnlyList<CrmLink>? links = null,
        IReadOnlyList<CrmWaiting>? waiting = null,
        IReadOnlyCollection<string>? settled = null,
        IReadOnlyList<PendingPost>? posts = null)
    {
        if (was.Row is not { } row)
            return null;

        List<RowChange> beside =
        [
            .. (links ?? []).Select(it => LinkRow(was.Workspace, it)),
            .. (waiting ?? []).Select(it => WaitingRow(was.Workspace, it)),
            .. (posts ?? []).Select(it => new RowChange.Upsert(PostOutbox.NewRow(was.Workspace, it, time.GetUtcNow()))),
        ];
        if (settled is { Count: > 0 })
        {
            var keys = settled.Select(Keys.WaitingOpportunity).ToHashSet();
            beside.AddRange((await Read(was.Workspace, Keys.WaitingOpportunities, ct))
                .Where(it => keys.Contains(it.Key))
                .Select(it => new RowChange.Delete(it)));
        }
        if (posts is { Count: > 0 })
            await deals.Outbox.ScheduleJob(was.Workspace, ct);
        var batches = beside.Batch(it => [it.Row], RowLimits.Changes - 1).ToList();
        foreach (var batch in batches.Count is 0 ? [[]] : batches)
        {
            var isLast = batches.Count is 0 || ReferenceEquals(batch, batches[^1]);
            var mine = row with { Columns = isLast ? ColumnsOf(now) : row.Columns };
            if (await Commit([new RowChange.Replace(mine), .. batch], ct) is not { } version)
                return null;
            row = mine with { Version = version };
        }
        return new(was.Workspace, now) { Row = row };
    }

    /// <summary>
    /// Saves deals with their links. Deals that were changed meanwhile are skipped. Null: the connection was changed meanwhile, and the
    /// remaining deals were not saved.
    /// </summary>
    /// <param name="at">The connection to write when this many deals are done.</param>
    public async Task<(StoredConnection Now, ValueList<DealId> LeftOut)?> Apply(
        StoredConnection was, IReadOnlyList<LinkedSave> saves, Func<int, CrmConnection> at, CancellationToken ct)
    {
        if (was.Row is not { } row)
            return null;

        var cursor = new BatchCursor(row, (done, _) => ColumnsOf(at(done)), (_, _) => Task.CompletedTask);
        var links = saves.ToDictionary(it => it.Accepted.Deal.Id, it => it.Link);
        // posts about several deals are merged into one growing message, so deals with posts are saved one after another
        var (quiet, told) = (saves.Where(it => it.Accepted.Posts.Count is 0), saves.Where(it => it.Accepted.Posts.Count > 0));
        foreach (var part in told.Select(it => new[] { it }).Prepend([.. quiet]))
        {
            if (part.Length > 0
                && !await deals.SaveAll(
                    was.Workspace, [.. part.Select(it => (it.Before, it.Accepted))], cursor, it => [LinkRow(was.Workspace, links[it])], ct))
            {
                return null;
            }
        }
        return (new(was.Workspace, at(cursor.Done)) { Row = cursor.Row }, cursor.LeftOut);
    }

    /// <summary>Deletes the connection with its links; the deals stay. Idempotent.</summary>
    /// <exception cref="TimeoutException">After ten passes rows are left, because others keep writing them.</exception>
    public async Task Delete(WorkspaceId workspace, CancellationToken ct)
    {
        // the connection first, as the fence: a running sync meets a conflict
        await rows.DeleteRow(Table.Deals, Keys.Partition(workspace), Keys.Connection, ct);
        await rows.DeleteAll(Table.Deals, Keys.Partition(workspace), Keys.AllOfConnection, _ => true, ct);
    }

    /// <summary>
    /// Erasure of a deal: removes its data from its link and from waiting opportunities. The opportunity's id stays as a tombstone against
    /// a new import. Returns the number of changed rows.
    /// </summary>
    internal async Task<int> EraseDeal(WorkspaceId workspace, DealId deal, CancellationToken ct)
    {
        var (partition, count) = (Keys.Partition(workspace), 0);
        foreach (var row in await rows.Read(Table.Deals, partition, Keys.Opportunities, int.MaxValue, ct))
        {
            if (reader.TryDeserialize<CrmLink>(row) is not { IsErased: false } link || link.Deal != deal)
                continue;

            var without = row with { Columns = Body.With(row.Columns, new CrmLink(link.CrmId, deal, link.State) { IsErased = true }) };
            List<RowChange> changes = [new RowChange.Replace(without)];
            if (await rows.Get(Table.Deals, partition, Keys.Connection, ct) is { } connection)
                changes.Add(new RowChange.Replace(connection)); // the fence: a running sync meets a conflict
            if (await rows.Commit(Table.Deals, changes, ct) is CommitResult.Committed)
                count++;
        }
        return count + await rows.DeleteAll(
            Table.Deals,
            partition,
            Keys.WaitingOpportunities,
            it => reader.TryDeserialize<CrmWaiting>(it) is { } waiting
                && (waiting.Here.Contains(deal) || DealKey.Of(waiting.There.Id) == deal),
            ct);
    }

    Task<IReadOnlyList<Row>> Read(WorkspaceId workspace, KeyRange range, CancellationToken ct) =>
        rows.Read(Table.Deals, Keys.Partition(workspace), range, int.MaxValue, ct);

    /// <summary>The new version of the first row; null: a conflict.</summary>
    async Task<string?> Commit(IReadOnlyList<RowChange> changes, CancellationToken ct)
    {
        if (await rows.Commit(Table.Deals, changes, ct) is CommitResult.Committed committed)
            return committed.Versions[0];

        // or a retry after a lost response, which met its own write
        return await rows.IsWritten(Table.Deals, changes.Where(it => it is not RowChange.Delete), ct)
            ? (await rows.Get(Table.Deals, changes[0].Row.Partition, changes[0].Row.Key, ct))?.Version
            : null;
    }

    static RowChange.Upsert LinkRow(WorkspaceId workspace, CrmLink link) => new(new(
        Keys.Partition(workspace), Keys.OpportunityLink(link.CrmId), Body.With(Columns.None.With("Deal", link.Deal.Value), link)));

    static RowChange.Upsert WaitingRow(WorkspaceId workspace, CrmWaiting waiting) => new(new(
        Keys.Partition(workspace),
        Keys.WaitingOpportunity(waiting.There.Id),
        Body.With(Columns.None.With("Why", $"{waiting.Why}"), waiting)));

    static Row RowOf(WorkspaceId workspace, CrmConnection connection) =>
        new(Keys.Partition(workspace), Keys.Connection, ColumnsOf(connection));

    static Columns ColumnsOf(CrmConnection connection) => Body.With(
        Columns.None
            .With("System", $"{connection.System}")
            .With("ReadAt", connection.ReadAt)
            .With("Trouble", connection.Trouble?.Kind.ToString()),
        connection);
}
