using Microsoft.Extensions.Logging;
using ReviewBot.Reviews;
using ReviewBot.Storage.Json;
using ReviewBot.Storage.Rows;

namespace ReviewBot.Storage.Deals;

/// <summary>The webhook of a workspace: a row next to its settings.</summary>
public sealed class WebhookStore(IRows rows, PostOutbox outbox, TimeProvider time, ILogger log)
{
    /// <summary>Most events in one transaction, which holds a hundred rows.</summary>
    const int MostAtOnce = 90;

    readonly RowDeserializer reader = new(Table.Deals, log);

    /// <summary>Null: there is none, or its row cannot be read, which is logged.</summary>
    public async Task<Webhook?> Find(WorkspaceId workspace, CancellationToken ct) =>
        await rows.Get(Table.Deals, Keys.Partition(workspace), Keys.Webhook, ct) is { } row ? reader.TryDeserialize<Webhook>(row) : null;

    /// <summary>False on a conflict: read again and decide again.</summary>
    /// <param name="told">Events to put into the outbox in the same transaction.</param>
    public async Task<bool> Save(WorkspaceId workspace, Webhook webhook, CancellationToken ct, params IReadOnlyList<PendingPost> told)
    {
        await outbox.ScheduleJob(workspace, ct);
        var now = time.GetUtcNow();
        foreach (var some in told.SkipLast(MostAtOnce).Chunk(MostAtOnce))
            await rows.Commit(Table.Deals, [.. some.Select(it => new RowChange.Upsert(PostOutbox.NewRow(workspace, it, now)))], ct);
        var saved = webhook with { Version = webhook.Version + 1 };
        return await VersionedRow.Save(
            rows,
            Table.Deals,
            new(Keys.Partition(workspace), Keys.Webhook, Body.With(Columns.None.With("Failures", saved.Failures), saved)),
            saved.Version,
            ct,
            [.. told.TakeLast(MostAtOnce).Select(it => new RowChange.Upsert(PostOutbox.NewRow(workspace, it, now)))]);
    }

    /// <summary>Deletes the webhook. Idempotent.</summary>
    public Task Delete(WorkspaceId workspace, CancellationToken ct) =>
        rows.DeleteRow(Table.Deals, Keys.Partition(workspace), Keys.Webhook, ct);
}
