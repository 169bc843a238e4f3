namespace ReviewBot.Dialogs;

/// <summary>Time-outs on a TimeProvider. Distinguishes a time-out (TimeoutException) from cancellation by the caller.</summary>
public static class TimeLimit
{
    /// <inheritdoc cref="RunWithin{T}"/>
    public static Task RunWithin(this TimeProvider time, TimeSpan limit, Func<CancellationToken, Task> work, CancellationToken ct) =>
        time.RunWithin(limit, async token =>
        {
            await work(token);
            return true;
        }, ct);

    /// <summary>Runs cancellable work with a time-out, and cancels it by its token when that expires.</summary>
    /// <exception cref="TimeoutException">The time-out expired; or the work's own client timed out before.</exception>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    public static async Task<T> RunWithin<T>(
        this TimeProvider time, TimeSpan limit, Func<CancellationToken, Task<T>> work, CancellationToken ct)
    {
        using var timer = new CancellationTokenSource(limit, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timer.Token, ct);
        try
        {
            return await work(either.Token);
        }
        catch (OperationCanceledException late) when (!ct.IsCancellationRequested)
        {
            throw new TimeoutException("It took too long.", late);
        }
    }
}
