using System.Security.Cryptography;

namespace ReviewBot.Storage;

/// <summary>
/// The retry loop of optimistic concurrency: read, change, save; on a conflict repeat all of it, a bounded number of times. Exponential
/// backoff with decorrelated jitter separates replicas that write the same row.
/// </summary>
public static class OptimisticRetry
{
    /// <summary>
    /// For interactive callers, who are told about a failure. All waits together stay below 1.5 of the 5 seconds in which Teams expects an
    /// answer.
    /// </summary>
    public const int Attempts = 10;

    /// <summary>For background callers, to whom a failure is an exception.</summary>
    public const int PatientAttempts = 20;

    const int ShortestWait = 2;

    /// <summary>Longest wait between two attempts, in milliseconds.</summary>
    const int LongestWait = 200;

    /// <summary>Runs until an attempt succeeds. Null: every attempt met a conflict.</summary>
    /// <param name="attempt">Reads, changes and saves. Returns null on a conflict.</param>
    public static Task<T?> Run<T>(Func<Task<T?>> attempt, int attempts = Attempts)
        where T : class => RunUntil(attempt, it => it is not null, attempts);

    /// <summary>
    /// Runs until the result is settled. If every attempt met a conflict, returns the last one's result, which says what it met.
    /// </summary>
    public static async Task<T> RunUntil<T>(Func<Task<T>> attempt, Func<T, bool> isSettled, int attempts = Attempts)
    {
        for (var (made, wait) = (1, ShortestWait); ; made++)
        {
            var result = await attempt();
            if (isSettled(result) || made == attempts)
                return result;

            wait = RandomNumberGenerator.GetInt32(ShortestWait, Math.Min(LongestWait, wait * 3) + 1);
            await Task.Delay(TimeSpan.FromMilliseconds(wait), TimeProvider.System);
        }
    }

    /// <summary>The same without a result: false if every attempt met a conflict.</summary>
    public static async Task<bool> TryRun(Func<Task<bool>> attempt, int attempts = Attempts) =>
        await Run(async () => await attempt() ? Done : null, attempts) is not null;

    static readonly object Done = new();
}
