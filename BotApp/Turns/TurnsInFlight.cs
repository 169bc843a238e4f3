using ReviewBot.Dialogs;

namespace ReviewBot.BotApp.Turns;

/// <summary>
/// Single flight: what arrives again while it is still being handled, under the same id or as the same press or words of the same person,
/// waits for the first and gets its answer. After that, and at other replicas, the idempotency keys tell.
/// </summary>
sealed class TurnsInFlight
{
    readonly Lock gate = new();
    readonly Dictionary<string, Task<object?>> running = [];

    /// <param name="handle">Null: nothing is answered to the request itself.</param>
    public async Task<T?> Run<T>(Turn turn, Func<Task<T?>> handle, CancellationToken ct)
        where T : class
    {
        var mine = new TaskCompletionSource<object?>(TaskCreationOptions.RunContinuationsAsynchronously);
        string[] keys = turn.Fingerprint is { } fingerprint ? [turn.Id, $"{turn.Tenant} {fingerprint}"] : [turn.Id];
        while (Enter(keys, mine.Task) is { } first)
        {
            try
            {
                return await first.WaitAsync(ct) as T;
            }
            catch (OperationCanceledException) when (!ct.IsCancellationRequested)
            {
                // The first has failed: this one is the next try.
            }
        }

        try
        {
            var answer = await handle();
            Leave(keys);
            mine.SetResult(answer);
            return answer;
        }
        catch
        {
            Leave(keys);
            mine.SetCanceled(CancellationToken.None);
            throw;
        }
    }

    /// <summary>Null: this one is the first.</summary>
    Task<object?>? Enter(string[] keys, Task<object?> mine)
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

    void Leave(string[] keys)
    {
        lock (gate)
        {
            foreach (var key in keys)
                running.Remove(key);
        }
    }
}
