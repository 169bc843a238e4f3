using ReviewBot.Storage.Rows;

namespace ReviewBot.Tests.Kit;

/// <summary>Decorator that blocks reads until a test opens the gate: a slow store.</summary>
sealed class GatedRows(IRows rows) : IRows
{
    readonly TaskCompletionSource reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
    TaskCompletionSource gate = Open();

    /// <summary>Completes when a read is blocked.</summary>
    public Task IsReached => reached.Task;

    public void CloseGate() => gate = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public void OpenGate() => gate.TrySetResult();

    public async Task<Row?> Get(Table table, string partition, string key, CancellationToken ct)
    {
        await Pass();
        return await rows.Get(table, partition, key, ct);
    }

    public async Task<IReadOnlyList<Row>> Read(Table table, string partition, KeyRange range, int most, CancellationToken ct)
    {
        await Pass();
        return await rows.Read(table, partition, range, most, ct);
    }

    public Task<CommitResult> Commit(Table table, IReadOnlyList<RowChange> changes, CancellationToken ct) =>
        rows.Commit(table, changes, ct);

    static TaskCompletionSource Open()
    {
        var open = new TaskCompletionSource();
        open.SetResult();
        return open;
    }

    Task Pass()
    {
        if (!gate.Task.IsCompleted)
            reached.TrySetResult();
        return gate.Task;
    }
}
