namespace ReviewBot.Dialogs;

/// <summary>Time-outs by a clock that can be set: a caller tells what took too long from somebody who gave up.</summary>
public static class TimeLimit
{
    /// <inheritdoc cref="RunWithin{T}"/>
    public static Task RunWithin(this TimeProvider time, TimeSpan limit, Func<CancellationToken, Task> work, CancellationToken ct) =>
        time.RunWithin(limit, async token =>
        {
            await work(token);
            return true;
        }, ct);

    /// <summary>Runs what its caller may give up, and ends it by its token when it takes too long.</summary>
    /// <exception cref="TimeoutException">It took longer than the limit; or its own client gave up before.</exception>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
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
