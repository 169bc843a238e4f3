using ReviewBot.Reviews;
using ReviewBot.Storage.Deals;
using ReviewBot.Storage.LongJobs;
using ReviewBot.Storage.Rows;
using ReviewBot.Storage.Work;

namespace ReviewBot.Storage.Keeping;

/// <summary>How long rows are kept, in months; null: forever.</summary>
public sealed record RetentionPolicy(int? Reviews, int? Journal, int? Ledger);

/// <summary>
/// Deletes rows that are older than <see cref="RetentionPolicy"/> allows, and finishes interrupted erasures. Idempotent: replicas may run
/// it at the same time.
/// </summary>
public sealed class RetentionJob(IRows rows, DealStore deals, LongJobStore jobs, ErasureService erasures, PlaceStore places)
{
    /// <summary>
    /// Grace period after the bot was removed from a team or chat. If it is added again within it, all deals are still there.
    /// </summary>
    public static readonly TimeSpan AfterRemoval = TimeSpan.FromDays(30);

    /// <summary>Idempotency keys older than this are deleted: Teams does not repeat a press so late.</summary>
    static readonly TimeSpan Presses = TimeSpan.FromDays(7);

    /// <summary>How long a merge can be undone.</summary>
    static readonly TimeSpan Merges = TimeSpan.FromDays(30);

    /// <summary>A younger erasure may still be running on another replica.</summary>
    static readonly TimeSpan CutShort = TimeSpan.FromMinutes(10);

    static readonly Person Bot = new(new("reviewbot"), "ReviewBot");

    /// <summary>Applies the policy to all workspaces of one tenant. Returns the number of deleted rows.</summary>
    /// <exception cref="AggregateException">The failures of some workspaces; all others were processed.</exception>
    public async Task<int> Run(string tenant, RetentionPolicy keep, DateTimeOffset now, CancellationToken ct)
    {
        var (all, count) = (await places.ReadAll(tenant, ct), 0);
        List<Exception> wrong = [];
        foreach (var home in all.Where(it => it.Home is not null).GroupBy(it => it.Home ?? ""))
        {
            try
            {
                count += await Home(new(tenant, home.Key), [.. home], keep, now, ct);
            }
            catch (Exception failed) when (!ct.IsCancellationRequested)
            {
                wrong.Add(failed);
            }
        }
        foreach (var gone in all.Where(it => IsGone(it, now)))
            count += await DeleteLeftPlace(tenant, gone, all, ct);
        return wrong.Count == 0 ? count : throw new AggregateException(wrong);
    }

    /// <summary>
    /// Deletes the data of a place that the bot was removed from, even if the pipeline reviewed there lives on elsewhere: the place's row,
    /// and the pipeline of its own that it had before.
    /// </summary>
    async Task<int> DeleteLeftPlace(string tenant, Place place, IReadOnlyList<Place> all, CancellationToken ct)
    {
        var own = new WorkspaceId(tenant, $"chat:{place.Conversation}");
        var count = 0;
        if (place.Kind is not PlaceKind.Channel
            && all.All(it => it.Home != own.Home)
            && await deals.FindWorkspace(own, ct) is not null)
        {
            count += (await erasures.Run(own, AfterRemovalOf(place.LeftAt), ct)).Rows;
        }
        return count + await places.Delete(tenant, place.Conversation, ct);
    }

    /// <summary>With a deterministic id, so that two replicas write the same row.</summary>
    static Erasure AfterRemovalOf(DateTimeOffset? left) =>
        new(nameof(AfterRemoval), Erased.Workspace, Bot, (left ?? DateTimeOffset.UnixEpoch) + AfterRemoval);

    async Task<int> Home(
        WorkspaceId workspace, IReadOnlyList<Place> reviewedIn, RetentionPolicy keep, DateTimeOffset now, CancellationToken ct)
    {
        var count = await erasures.Resume(workspace, now - CutShort, ct);
        if (reviewedIn.All(place => IsGone(place, now)))
        {
            return count + (await erasures.Run(workspace, AfterRemovalOf(reviewedIn.Max(place => place.LeftAt)), ct)).Rows;
        }
        // in case the work queue has lost it: a superfluous entry costs one read
        if (await rows.Get(Table.Deals, Keys.Partition(workspace), Keys.Connection, ct) is not null)
            await WorkQueue.Schedule(rows, new Subject.OfConnection(workspace), now, ct);
        await deals.FinishMerges(workspace, now - Merges, ct);
        count += await deals.Outbox.DeleteExpired(workspace, now, ct);
        return count + await deals.DeleteOldPresses(workspace, now - Presses, ct) + await jobs.DeleteExpired(workspace, now, ct)
            + await Old(workspace, keep, now, ct);
    }

    /// <summary>
    /// Deletes closed reviews, journal and ledger entries by age. Keys are ordered by time, so only old rows are read: one range per deal.
    /// </summary>
    async Task<int> Old(WorkspaceId workspace, RetentionPolicy keep, DateTimeOffset now, CancellationToken ct)
    {
        if (keep is { Reviews: null, Journal: null, Ledger: null })
            return 0;

        var (count, partition) = (0, Keys.Partition(workspace));
        var board = await deals.ReadBoard(workspace, ct);
        foreach (var deal in board.Select(it => it.Deal.Id))
        {
            if (keep.Reviews is { } reviews)
                count += await rows.DeleteAll(Table.Deals, partition, Keys.ClosedBefore(deal, now.AddMonths(-reviews)), _ => true, ct);
            if (keep.Journal is { } journal)
                count += await rows.DeleteAll(Table.Deals, partition, Keys.JournalBefore(deal, now.AddMonths(-journal)), _ => true, ct);
        }
        if (keep.Ledger is not { } ledger)
            return count;

        count += await rows.DeleteAll(Table.Deals, partition, Keys.LedgerBefore(now.AddMonths(-ledger)), _ => true, ct);
        var nudged = board.Select(it => it.Deal.Owner?.Id)
            .OfType<PersonId>()
            .Concat(((await deals.FindWorkspace(workspace, ct))?.Admins ?? []).Select(it => it.Id))
            .Concat(await WorkspacePeople.Members(rows, workspace, ct)); // earlier owners and leads
        foreach (var person in nudged.Distinct())
        {
            count +=
                await rows.DeleteAll(
                    Table.People, Keys.Partition(workspace.Tenant, person), Keys.LedgerBefore(now.AddMonths(-ledger)), _ => true, ct);
        }
        return count;
    }

    static bool IsGone(Place place, DateTimeOffset now) => place.LeftAt is { } left && now - left >= AfterRemoval;
}
