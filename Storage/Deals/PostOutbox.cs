using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using ReviewBot.Reviews;
using ReviewBot.Storage.Json;
using ReviewBot.Storage.Rows;
using ReviewBot.Storage.Work;

namespace ReviewBot.Storage.Deals;

/// <summary>A message in the outbox, with the version (ETag) of its row.</summary>
public sealed record StoredPost(WorkspaceId Workspace, PendingPost Post)
{
    /// <summary>Null: not known, because the response to the save was lost.</summary>
    internal string? Version { get; init; }
}

/// <summary>
/// Transactional outbox of a workspace: a message about a decision is a row of the decision's own transaction, deleted when it was sent
/// (at-least-once delivery). The saving process holds the lease from the start, for <see cref="Claim"/>, and sends it; after that any
/// replica may. Replicas find it by an entry of the work queue, which is written before the decision is saved: one commit, unless an entry
/// exists already.
/// </summary>
public sealed class PostOutbox(IRows rows, TimeProvider time, ILogger log)
{
    const string At = nameof(At);

    /// <summary>Duration of the lease on a message: longer than sending takes.</summary>
    public static readonly TimeSpan Claim = TimeSpan.FromMinutes(1);

    /// <summary>Time to live: older messages are not sent any more.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromDays(1);

    /// <summary>
    /// An existing queue entry that is due sooner may be consumed while the decision is being saved, so it does not count.
    /// </summary>
    static readonly TimeSpan Saving = WakeTime.Margin / 2;

    /// <summary>Due times of the queue entries that this process has written.</summary>
    readonly ConcurrentDictionary<WorkspaceId, DateTimeOffset> hints = [];

    /// <summary>Messages that were sent by this process but not deleted because of an error: not sent again.</summary>
    readonly ConcurrentDictionary<StoredPost, bool> unsettled = [];

    readonly RowDeserializer reader = new(Table.Deals, log);

    /// <summary>True: sent by this process, and only its row is left.</summary>
    public bool IsSent(StoredPost stored) => unsettled.Keys.Any(it => IsSame(it, stored));

    /// <summary>Costs one range read.</summary>
    public async Task<PartialList<StoredPost>> Read(WorkspaceId workspace, CancellationToken ct)
    {
        var all = await rows.Read(Table.Deals, Keys.Partition(workspace), Keys.PendingPosts, int.MaxValue, ct);
        var read = all
            .Select(row => reader.TryDeserialize<PendingPost>(row) is { } post ? Stored(workspace, post, row.Version) : null)
            .OfType<StoredPost>()
            .ToList();
        return new(read, all.Count - read.Count);
    }

    /// <summary>Takes the lease on a message (conditional update). Null: another process was first.</summary>
    public Task<StoredPost?> TryClaim(StoredPost stored, CancellationToken ct) =>
        Replace(stored, stored.Post with { Until = time.GetUtcNow() + Claim, Tries = stored.Post.Tries + 1 }, ct);

    /// <summary>Releases a message that was certainly not sent, until that time. No effect if another process holds it.</summary>
    public Task Postpone(StoredPost claimed, DateTimeOffset until, bool isTry) =>
        Replace(
            claimed, claimed.Post with { Until = until, Tries = claimed.Post.Tries - (isTry ? 0 : 1) }, CancellationToken.None);

    /// <summary>
    /// Deletes sent messages in one transaction, unless they were changed meanwhile. If this is lost, they are sent again.
    /// </summary>
    public async Task DeleteSent(IReadOnlyList<StoredPost> said, CancellationToken ct)
    {
        foreach (var it in said)
            unsettled[it] = true;
        await Delete(said, ct);
        foreach (var it in unsettled.Keys.Where(it => said.Any(other => IsSame(it, other))))
            unsettled.TryRemove(it, out _);
    }

    async Task Delete(IReadOnlyList<StoredPost> said, CancellationToken ct)
    {
        foreach (var of in said.GroupBy(it => it.Workspace))
        {
            List<RowChange> changes = [];
            foreach (var it in of)
            {
                var row = new Row(Keys.Partition(of.Key), Keys.PendingPost(it.Post.Id), Columns.None, it.Version);
                if ((row.Version is null ? await rows.Get(Table.Deals, row.Partition, row.Key, ct) : row) is { } kept)
                    changes.Add(new RowChange.Delete(kept));
            }
            if (changes.Count < 2 || await rows.Commit(Table.Deals, changes, ct) is CommitResult.Conflict)
            {
                foreach (var change in changes)
                    await rows.Commit(Table.Deals, [change], ct);
            }
        }
    }

    static bool IsSame(StoredPost one, StoredPost other) =>
        (one.Workspace, one.Post.Id, one.Version) == (other.Workspace, other.Post.Id, other.Version);

    /// <summary>Erasure of a deal: removes it from pending messages.</summary>
    public async Task<int> EraseDeal(WorkspaceId workspace, DealId deal, CancellationToken ct)
    {
        var count = 0;
        foreach (var stored in (await Read(workspace, ct)).Where(it => it.Post.Deals.Contains(deal)))
        {
            var rest = stored.Post with { Deals = stored.Post.Deals.Where(it => it != deal) };
            RowChange change = rest.Deals.Count == 0
                ? new RowChange.Delete(RowOf(workspace, stored.Post, stored.Version))
                : new RowChange.Replace(RowOf(workspace, rest, stored.Version));
            count += await rows.Commit(Table.Deals, [change], ct) is CommitResult.Committed ? 1 : 0;
        }
        return count;
    }

    /// <summary>Deletes expired messages, and queues the outbox if others are left. Returns the number of deleted rows.</summary>
    internal async Task<int> DeleteExpired(WorkspaceId workspace, DateTimeOffset now, CancellationToken ct)
    {
        var partition = Keys.Partition(workspace);
        var count = await rows.DeleteAll(
            Table.Deals, partition, Keys.PendingPosts, row => row.Columns.Time(At) is not { } at || at < now - 2 * Life, ct);
        if ((await rows.Read(Table.Deals, partition, Keys.PendingPosts, 1, ct)).Count > 0)
            await ScheduleJob(workspace, ct);
        return count;
    }

    /// <summary>
    /// Queues the outbox of this workspace, so that another replica sends the messages if this process dies. Called before the decision is
    /// saved.
    /// </summary>
    internal async Task ScheduleJob(WorkspaceId workspace, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        if (hints.TryGetValue(workspace, out var due) && due >= now + Saving && due <= now + WakeTime.Margin)
            return;

        foreach (var (other, at) in hints)
        {
            if (at < now)
                hints.TryRemove(KeyValuePair.Create(other, at));
        }
        due = now + WakeTime.Margin;
        await WorkQueue.Schedule(rows, new Subject.OfPosts(workspace), due, ct);
        hints[workspace] = due - TimeSpan.FromSeconds(1); // an entry may be due up to a second earlier
    }

    /// <summary>The row of a new message, leased to the process that saves it.</summary>
    internal static Row NewRow(WorkspaceId workspace, PendingPost post, DateTimeOffset now) =>
        RowOf(workspace, post with { Until = (post.Until > now ? post.Until : now) + Claim, Tries = 1 }, null);

    /// <summary>The messages among the changes of a commit, with their new versions.</summary>
    internal static ValueList<StoredPost> Stored(
        WorkspaceId workspace, Ruling.Accepted accepted, IReadOnlyList<RowChange> changes, IReadOnlyList<string?> versions) =>
    [
        .. accepted.Posts.Select(post => Stored(
            workspace,
            post,
            changes.Zip(versions).Where(it => it.First.Row.Key == Keys.PendingPost(post.Id)).Select(it => it.Second).FirstOrDefault())),
    ];

    static StoredPost Stored(WorkspaceId workspace, PendingPost post, string? version) => new(workspace, post) { Version = version };

    static Row RowOf(WorkspaceId workspace, PendingPost post, string? version) => new(
        Keys.Partition(workspace),
        Keys.PendingPost(post.Id),
        Body.With(Columns.None.With("Kind", post.Kind.ToString()).With(At, post.At).With("Until", post.Until), post),
        version);

    async Task<StoredPost?> Replace(StoredPost stored, PendingPost now, CancellationToken ct) =>
        await rows.Commit(Table.Deals, [new RowChange.Replace(RowOf(stored.Workspace, now, stored.Version))], ct)
            is CommitResult.Committed { Versions: [var version] }
            ? Stored(stored.Workspace, now, version)
            : null;
}
