using ReviewBot.Dialogs;

namespace ReviewBot.BotApp.Turns;

/// <summary>
/// Single flight: a repetition that arrives during the handling of the first (the same id, or the same press or text of the same person)
/// waits for it and gets its answer. Afterwards, and on other replicas, the idempotency keys detect it.
/// </summary>
sealed class TurnsInFlight
{
    readonly Lock gate = new();
    readonly Dictionary<string, Task<object?>> running = [];

    /// <param name="handle">Returns null for an empty answer to the request itself.</param>
    public async Task<T?> Run<T>(Turn turn, Func<Task<T?>> handle, CancellationToken ct)
        where T : class
    {
        var mine = new TaskCompletionSource<object?>(TaskCreationOptions.RunContinuationsAsynchronously);
        string[] keys = turn.Fingerprint is { } fingerprint ? [turn.Id, $"{turn.Tenant} {fingerprint}"] : [turn.Id];
        while (FindOrAdd(keys, mine.Task) is { } first)
        {
            try
            {
                return await first.WaitAsync(ct) as T;
            }
            catch (OperationCanceledException) when (!ct.IsCancellationRequested)
            {
                // The first one has failed: this one is the retry.
            }
        }

        try
        {
            var answer = await handle();
            Remove(keys);
            mine.SetResult(answer);
            return answer;
        }
        catch
        {
            Remove(keys);
            mine.SetCanceled(CancellationToken.None);
            throw;
        }
    }

    /// <summary>Null: this is the first one.</summary>
    Task<object?>? FindOrAdd(string[] keys, Task<object?> mine)
    {
        lock (gate)
        {
            if (keys.Select(running.GetValueOrDefault).FirstOrDefault(it => it is not null) is { } first)
                return first;

            foreach (var key in keys)
                running[key] = mine;
            return null;
        }
    }

    void Remove(string[] keys)
    {
        lock (gate)
        {
            foreach (var key in keys)
                running.Remove(key);
        }
    }
}
