using Microsoft.Extensions.Logging;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Settings;
using ReviewBot.Storage.Json;
using ReviewBot.Storage.People;
using ReviewBot.Storage.Rows;
using ReviewBot.Storage.Work;

namespace ReviewBot.Storage.Deals;

/// <summary>Repository of deals with their live reviews, closed reviews and journal. One partition per workspace.</summary>
public sealed class DealStore
{
    /// <summary>Page size for reading the journal, in rows.</summary>
    const int Page = 20;

    /// <summary>Most moves to follow for one deal: a bound, in case it was moved in a circle.</summary>
    const int MostMoves = 8;

    readonly IRows rows;
    readonly PersonStore people;
    readonly TimeProvider time;
    readonly DeserializedRows kept = new();
    readonly RowDeserializer reader;
    readonly DealMoves moves;
    readonly DealMerges merges;

    readonly bool tellsEvents;

    /// <param name="tellsEvents">True: webhooks are looked up at each save, and their events put into the outbox. False: a save costs no
    /// such read.</param>
    public DealStore(IRows rows, PersonStore people, TimeProvider time, ILogger<DealStore> log, bool tellsEvents = false)
    {
        (this.rows, this.people, this.time, this.tellsEvents) = (rows, people, time, tellsEvents);
        reader = new(Table.Deals, log, kept);
        Outbox = new(rows, time, log);
        moves = new(rows, Outbox, time, kept);
        merges = new(rows, Outbox, time, reader);
        Webhooks = new(rows, Outbox, time, log);
        Ended = new(rows, this, time, reader);
    }

    /// <summary>The outbox for messages about saved decisions.</summary>
    public PostOutbox Outbox { get; }

    public WebhookStore Webhooks { get; }

    public EndedDealStore Ended { get; }

    /// <summary>Null when there is no such deal. Costs one range read.</summary>
    /// <exception cref="UnreadableRowException">The row of the deal or of its live review exists and cannot be read.</exception>
    public async Task<DealSnapshot?> FindDeal(WorkspaceId workspace, DealId deal, CancellationToken ct)
    {
        var found = await moves.ResolveMarked(
            workspace, await rows.Read(Table.Deals, Keys.Partition(workspace), Keys.DealAndLive(deal), int.MaxValue, ct), ct);
        return found.FirstOrDefault(row => row.Key == Keys.Deal(deal)) is { } row
            ? DealRows.Read(row, found.FirstOrDefault(it => it.Key == Keys.Live(deal)), reader)
                ?? throw new UnreadableRowException(Table.Deals, row, found.Any(it => Body.IsNewer(it.Columns)))
            : null;
    }

    /// <summary>Like <see cref="FindDeal"/>, but null also for a row that cannot be read, which is logged.</summary>
    public async Task<DealSnapshot?> TryFindDeal(WorkspaceId workspace, DealId deal, CancellationToken ct)
    {
        try
        {
            return await FindDeal(workspace, deal, ct);
        }
        catch (UnreadableRowException)
        {
            return null;
        }
    }

    /// <summary>
    /// All deals of a workspace with their live reviews. Costs one range read. Unreadable deals are counted in the result, not thrown.
    /// </summary>
    public async Task<PartialList<DealSnapshot>> ReadBoard(WorkspaceId workspace, CancellationToken ct) =>
        DealRows.Read(
            await moves.ResolveMarked(
                workspace, await rows.Read(Table.Deals, Keys.Partition(workspace), Keys.Deals, int.MaxValue, ct), ct),
            reader);

    /// <summary>
    /// Version of all deals of a workspace (<see cref="StampedRows"/>): while it is the same, none has changed. Read it before the deals.
    /// Null: unknown.
    /// </summary>
    public async Task<string?> FindStamp(WorkspaceId workspace, CancellationToken ct) =>
        (await rows.Get(Table.Deals, Keys.Partition(workspace), Keys.Stamp, ct))?.Version;

    /// <summary>
    /// Moves a deal to another workspace, with its reviews and its journal. Crash-safe: it is neither lost nor duplicated. False on a
    /// conflict: it was changed, or the other workspace has one with its id; nothing was moved.
    /// </summary>
    /// <param name="found">The deal, without a live review.</param>
    /// <param name="arrived">The deal as it will be there, with the journal of the move.</param>
    public Task<bool> Move(WorkspaceId from, DealSnapshot found, WorkspaceId to, Ruling.Accepted arrived, CancellationToken ct) =>
        moves.Move(from, found, to, arrived, ct);

    /// <summary>Merges two deals with their reviews and journals. False on a conflict: either was changed, and nothing was saved.</summary>
    public Task<bool> Merge(WorkspaceId workspace, DealSnapshot stays, DealSnapshot goes, Ruling.Accepted accepted, CancellationToken ct) =>
        merges.Merge(workspace, stays, goes, accepted, ct);

    /// <summary>
    /// The deal that this one was merged into, and how it was before. Null: not merged, or the undo state is gone: after 30 days, or with
    /// the next erasure in this workspace.
    /// </summary>
    public async Task<(DealId Into, Deal Before)?> FindMerged(WorkspaceId workspace, DealId goes, CancellationToken ct) =>
        await merges.FindMerge(workspace, goes, ct) is var (into, kept) ? (into, kept.Goes) : null;

    /// <summary>Undoes a merge. Null when the remaining deal was changed since: nothing was saved.</summary>
    public Task<(Deal Stays, Deal Goes)?> Split(
        WorkspaceId workspace, DealSnapshot now, DealId goes, Person by, Moment at, CancellationToken ct) =>
        merges.Split(workspace, now, goes, by, at, ct);

    /// <summary>Finishes interrupted merges, and deletes the undo state of old ones.</summary>
    public Task FinishMerges(WorkspaceId workspace, DateTimeOffset olderThan, CancellationToken ct) =>
        merges.FinishAll(workspace, olderThan, ct);

    /// <summary>The last workspace that the deal was moved to from here; null: it was not moved.</summary>
    public async Task<WorkspaceId?> FindMoved(WorkspaceId workspace, DealId deal, CancellationToken ct) =>
        await moves.FindMove(workspace, deal, ct) is var (to, _) ? workspace with { Home = to } : null;

    /// <summary>Ids of all deals that were moved out of this workspace or merged into others. Costs two range reads.</summary>
    public async Task<IReadOnlySet<DealId>> ReadElsewhere(WorkspaceId workspace, CancellationToken ct)
    {
        var partition = Keys.Partition(workspace);
        var moved = await rows.Read(Table.Deals, partition, Keys.AllMoved, int.MaxValue, ct);
        var merged = await rows.Read(Table.Deals, partition, Keys.AllMerged, int.MaxValue, ct);
        return moved.Concat(merged).Select(it => Keys.DealOf(it.Key)).OfType<DealId>().ToHashSet();
    }

    /// <summary>
    /// Finds a deal in its present workspace, following moves and merges. Null: it was deleted, or moved and merged more than eight times.
    /// Costs no more than <see cref="FindDeal"/> if it was not moved.
    /// </summary>
    /// <exception cref="UnreadableRowException">The row of the deal or of its live review exists and cannot be read.</exception>
    public async Task<(WorkspaceId Workspace, DealSnapshot Found)?> FollowDeal(WorkspaceId workspace, DealId deal, CancellationToken ct)
    {
        for (var moves = 0; moves <= MostMoves; moves++)
        {
            if (await FindDeal(workspace, deal, ct) is { } here)
                return (workspace, here);
            if (await FindMoved(workspace, deal, ct) is { } to)
                workspace = to;
            else if (await FindMerged(workspace, deal, ct) is var (into, _))
                deal = into;
            else
                return null;
        }
        return null;
    }

    /// <summary>
    /// Saves the decision of a rule in one transaction: the deal, its live review, the journal, the closed review, messages for the outbox,
    /// and the press as idempotency key; around it what <see cref="DealSaveScope"/> writes. Webhook events are sent by the outbox's worker
    /// only.
    /// </summary>
    /// <param name="before">The snapshot that the rule decided about; null for a new deal.</param>
    /// <param name="press">Id of the activity that caused the change, used as idempotency key; null: not guarded against
    /// repetition.</param>
    /// <param name="fingerprint">The second idempotency key; null: the same action may be repeated at once.</param>
    public async Task<SaveResult> Save(
        WorkspaceId workspace,
        DealSnapshot? before,
        Ruling.Accepted accepted,
        string? press,
        CancellationToken ct,
        PressFingerprint? fingerprint = null)
    {
        var telling = (await WithEvents(workspace, [(before, accepted)], ct))[0].Accepted;
        var scope = new DealSaveScope(rows, Outbox, time);
        if (!await scope.Begin(ct, new DealChange(workspace, before?.Deal, telling)))
            return new SaveResult.Conflict();

        var changes = DealRows.Changes(workspace, before, telling, press, time.GetUtcNow(), fingerprint);
        var result = await rows.Commit(Table.Deals, changes, ct);
        if (result is CommitResult.Conflict && fingerprint is not null
            && await FindPress(workspace, fingerprint, ct) is var (row, isLatest))
        {
            if (isLatest)
                return new SaveResult.AlreadyApplied();

            // An old key: the same action again, and intended.
            changes = [.. changes.Select(it => it.Row.Key == row.Key ? new RowChange.Replace(it.Row with { Version = row.Version }) : it)];
            result = await rows.Commit(Table.Deals, changes, ct);
        }
        switch (result)
        {
            case CommitResult.Committed committed:
                await scope.Complete();
                return new SaveResult.Done(Now(before, accepted, changes, committed) with
                {
                    Posts = PostOutbox.Stored(workspace, accepted, changes, committed.Versions),
                });
            case CommitResult.Conflict when press is not null:
                return await IsRepetition(workspace, press, ct) ? new SaveResult.AlreadyApplied() : new SaveResult.Conflict();
            default:
                string[] keys = [Keys.Deal(accepted.Deal.Id), Keys.Live(accepted.Deal.Id)];
                var own = changes.Where(change => keys.Contains(change.Row.Key));
                return await rows.IsWritten(Table.Deals, own, ct) && await FindDeal(workspace, accepted.Deal.Id, ct) is { } now
                    ? new SaveResult.Done(now with { Posts = PostOutbox.Stored(workspace, accepted, [], []) })
                    : new SaveResult.Conflict();
        }
    }

    /// <summary>
    /// True if this person's latest save, less than a minute ago, was the same: only an immediate repetition is a retry ("ten o'clock, no,
    /// eleven, no, ten" is intended). Costs one range read.
    /// </summary>
    public async Task<bool> IsRepetition(WorkspaceId workspace, PressFingerprint fingerprint, CancellationToken ct) =>
        await FindPress(workspace, fingerprint, ct) is { IsLatest: true };

    /// <summary>True if the effect of this press was saved, in the last 7 days: older keys are deleted.</summary>
    public async Task<bool> IsRepetition(WorkspaceId workspace, string press, CancellationToken ct) =>
        await rows.Get(Table.Deals, Keys.Partition(workspace), Keys.Press(press), ct) is not null;

    async Task<(Row Row, bool IsLatest)?> FindPress(WorkspaceId workspace, PressFingerprint fingerprint, CancellationToken ct)
    {
        var all = await rows.Read(Table.Deals, Keys.Partition(workspace), Keys.PressesOf(fingerprint), int.MaxValue, ct);
        if (all.FirstOrDefault(it => it.Key == Keys.Press(fingerprint)) is not { } row)
            return null;

        var at = row.Columns.Time(DealRows.PressedAt);
        return (row, time.GetUtcNow() - at < PressFingerprint.Lasts
            && all.All(it => it.Key == row.Key || it.Columns.Time(DealRows.PressedAt) < at));
    }

    /// <summary>Null when this workspace has never been saved.</summary>
    /// <exception cref="UnreadableRowException">The row exists and cannot be read.</exception>
    public async Task<Workspace?> FindWorkspace(WorkspaceId id, CancellationToken ct) =>
        await rows.Get(Table.Deals, Keys.Partition(id), Keys.Settings, ct) is { } row
            && reader.Deserialize<Workspace>(row) is { } workspace
            ? workspace with { PublicHolidays = PublicHolidayCalendar.DaysOf(workspace.HolidayPlace, time.GetUtcNow().Year) }
            : null;

    /// <summary>
    /// False on a conflict: another writer saved first; read again and decide again. Before the save, the workspace's job is queued,
    /// because new settings can change when anybody is nudged: the job then wakes the people of the workspace. Then the lead is added to
    /// its members.
    /// </summary>
    /// <param name="posts">Messages for the outbox, at most 99; null: none.</param>
    /// <exception cref="ArgumentException">More messages than fit into the transaction, or a row that is too long.</exception>
    public async Task<bool> Save(Workspace workspace, CancellationToken ct, ValueList<PendingPost>? posts = null)
    {
        if (posts is { Count: > 0 })
            await Outbox.ScheduleJob(workspace.Id, ct);
        await WorkQueue.Schedule(rows, new Subject.OfWorkspace(workspace.Id), time.GetUtcNow() + WakeTime.Margin, ct);
        var saved = workspace with { Version = workspace.Version + 1 };
        var columns = Body.With(Columns.None.With("Name", workspace.Name), saved);
        RowChange[] told = [.. (posts ?? []).Select(it => new RowChange.Upsert(PostOutbox.NewRow(workspace.Id, it, time.GetUtcNow())))];
        if (!await VersionedRow.Save(
            rows, Table.Deals, new(Keys.Partition(workspace.Id), Keys.Settings, columns), saved.Version, ct, told))
        {
            return false;
        }
        if (workspace.Lead is { } lead)
            await people.Remember(workspace.Id.Tenant, lead.Id, workspace.Id, workspace.Name, ct);
        return true;
    }

    static DealSnapshot Now(DealSnapshot? before, Ruling.Accepted accepted, List<RowChange> changes, CommitResult.Committed committed)
    {
        var now = new DealSnapshot(accepted.Deal, accepted.Review) { LiveVersion = before?.LiveVersion };
        foreach (var (change, version) in changes.Zip(committed.Versions))
        {
            if (change.Row.Key == Keys.Deal(accepted.Deal.Id))
                now = now with { DealVersion = version };
            else if (change.Row.Key == Keys.Live(accepted.Deal.Id))
                now = now with { LiveVersion = version };
        }

        return now;
    }

    /// <summary>The latest corrected version of a closed review; null when it was deleted.</summary>
    /// <exception cref="UnreadableRowException">The row exists and cannot be read.</exception>
    public async Task<ClosedReview?> FindClosed(WorkspaceId workspace, DealId deal, ReviewId review, CancellationToken ct)
    {
        await foreach (var row in Pages(workspace, Keys.ClosedOf(deal), ct))
        {
            if (row.Columns.Text(DealRows.ReviewColumn) == review.Value)
                return reader.Deserialize<ClosedReview>(row);
        }

        return null;
    }

    /// <summary>At most <paramref name="most"/> rows, newest first. A correction comes before the version that it corrects.</summary>
    public async Task<PartialList<ClosedReview>> ReadClosed(WorkspaceId workspace, DealId deal, int most, CancellationToken ct) =>
        reader.DeserializeAll<ClosedReview>(await rows.Read(Table.Deals, Keys.Partition(workspace), Keys.ClosedOf(deal), most, ct));

    /// <summary>
    /// At most <paramref name="most"/> entries, newest first. One save may have several; unreadable are counted saves, not entries.
    /// </summary>
    public async Task<PartialList<JournalEntry>> ReadJournal(WorkspaceId workspace, DealId deal, int most, CancellationToken ct)
    {
        var saves = reader.DeserializeAll<ValueList<JournalEntry>>(
            await rows.Read(Table.Deals, Keys.Partition(workspace), Keys.JournalOf(deal), most, ct));
        return new([.. saves.SelectMany(entries => entries.Reverse()).Take(most)], saves.Unreadable);
    }

    /// <summary>
    /// Deletes a deal and its live review in one transaction, then its closed reviews and journal. False on a conflict: another writer
    /// saved first, and nothing was deleted. Idempotent: if the deal is already gone, the rest is deleted, so a repetition finishes a
    /// deletion that was interrupted.
    /// </summary>
    /// <exception cref="TimeoutException">After ten passes rows are left, because others keep writing them.</exception>
    public async Task<bool> Delete(WorkspaceId workspace, DealSnapshot found, CancellationToken ct)
    {
        var (partition, id) = (Keys.Partition(workspace), found.Deal.Id);
        List<RowChange> changes = [new RowChange.Delete(new(partition, Keys.Deal(id), Columns.None, found.DealVersion))];
        if (found.Live is not null)
            changes.Add(new RowChange.Delete(new(partition, Keys.Live(id), Columns.None, found.LiveVersion)));

        var scope = new DealSaveScope(rows, Outbox, time);
        if (!await scope.Begin(ct, new DealChange(workspace, found.Deal, null)))
            return false;
        if (await rows.Commit(Table.Deals, changes, ct) is CommitResult.Conflict
            && await rows.Get(Table.Deals, partition, Keys.Deal(id), ct) is not null)
        {
            return false;
        }

        await scope.Complete();
        await FinishDelete(workspace, id, ct);
        return true;
    }

    /// <summary>Deletes the remaining rows of a deal whose deletion was interrupted.</summary>
    /// <exception cref="TimeoutException">As <see cref="Delete"/>.</exception>
    public async Task FinishDelete(WorkspaceId workspace, DealId deal, CancellationToken ct)
    {
        await rows.DeleteAll(Table.Deals, Keys.Partition(workspace), Keys.ClosedOf(deal), _ => true, ct);
        await rows.DeleteAll(Table.Deals, Keys.Partition(workspace), Keys.JournalOf(deal), _ => true, ct);
        await Outbox.EraseDeal(workspace, deal, ct);
    }

    /// <summary>Deletes idempotency keys older than that instant. Returns how many.</summary>
    /// <exception cref="TimeoutException">As <see cref="Delete"/>.</exception>
    public Task<int> DeleteOldPresses(WorkspaceId workspace, DateTimeOffset olderThan, CancellationToken ct) =>
        rows.DeleteAll(
            Table.Deals, Keys.Partition(workspace), Keys.Presses, row => row.Columns.Time("At") is not { } at || at < olderThan, ct);

    IAsyncEnumerable<Row> Pages(WorkspaceId workspace, KeyRange range, CancellationToken ct) =>
        rows.Pages(Table.Deals, Keys.Partition(workspace), range, Page, ct);

    /// <summary>
    /// Saves rulings about many deals, packed into as few transactions as the limits allow; a deal is never split. Idempotent for the same
    /// <paramref name="press"/>: each deal's key is derived from it. Returns the deals that were not saved because of a conflict.
    /// </summary>
    public async Task<IReadOnlyList<DealId>> SaveAll(
        WorkspaceId workspace, IReadOnlyList<(DealSnapshot? Before, Ruling.Accepted Accepted)> all, string press, CancellationToken ct) =>
        await Batches.Save(
            workspace,
            await WithEvents(workspace, all, ct),
            press,
            async it => await Save(workspace, it.Before, it.Accepted, DealBatches.Part(press, it.Accepted), ct),
            ct);

    /// <summary>
    /// The same with a cursor instead of idempotency keys: each transaction advances it, so that a worker that resumes there repeats
    /// nothing.
    /// </summary>
    /// <returns>False: the cursor was changed by another writer, and nothing more was saved.</returns>
    public async Task<bool> SaveAll(
        WorkspaceId workspace, IReadOnlyList<(DealSnapshot? Before, Ruling.Accepted Accepted)> all, BatchCursor cursor,
            CancellationToken ct) =>
        await Batches.Save(workspace, await WithEvents(workspace, all, ct), cursor, ct);

    /// <summary>The same, with further rows of the workspace in the transaction of each deal.</summary>
    internal async Task<bool> SaveAll(
        WorkspaceId workspace,
        IReadOnlyList<(DealSnapshot? Before, Ruling.Accepted Accepted)> all,
        BatchCursor cursor,
        Func<DealId, IEnumerable<RowChange>> beside,
        CancellationToken ct) =>
        await Batches.Save(workspace, await WithEvents(workspace, all, ct), cursor, ct, beside);

    DealBatches Batches => new(rows, time, new(rows, Outbox, time));

    /// <summary>Adds webhook events to each, unless it has them already.</summary>
    async Task<IReadOnlyList<(DealSnapshot? Before, Ruling.Accepted Accepted)>> WithEvents(
        WorkspaceId workspace, IReadOnlyList<(DealSnapshot? Before, Ruling.Accepted Accepted)> all, CancellationToken ct)
    {
        if (!tellsEvents)
            return all;

        var events = all.Select(it => WebhookRules.Of(it.Before?.Deal, it.Accepted)).ToList();
        if (events.All(it => it.Count is 0) || await Webhooks.Find(workspace, ct) is null)
            return all;

        return
        [
            .. all.Zip(events, (it, mine) => (it.Before, it.Accepted with
            {
                Posts = [.. it.Accepted.Posts, .. mine.Where(one => it.Accepted.Posts.All(other => other.Id != one.Id))],
            })),
        ];
    }
}
