using System.Security.Cryptography;

namespace ReviewBot.Storage;

/// <summary>
/// The loop of optimistic concurrency: read, change, save; when somebody else saved first, all of it again, and not for ever. Between two
/// attempts it waits for a random time that grows (exponential backoff with decorrelated jitter), so that replicas which write the same row
/// do not keep meeting there.
/// </summary>
public static class OptimisticRetry
{
    /// <summary>
    /// Where somebody waits for the answer, and is told when it was not saved. All its waits together are below 1.5 seconds, of the five
    /// that Teams waits for an answer.
    /// </summary>
    public const int Attempts = 10;

    /// <summary>Where nobody waits, and giving up is an error.</summary>
    public const int PatientAttempts = 20;

    const int ShortestWait = 2;

    /// <summary>In milliseconds, as above.</summary>
    const int LongestWait = 200;

    /// <summary>The first result of an attempt; null: others were faster each time.</summary>
    /// <param name="attempt">Reads, changes and saves. Null: somebody else saved first.</param>
    public static Task<T?> Run<T>(Func<Task<T?>> attempt, int attempts = Attempts)
        where T : class => RunUntil(attempt, it => it is not null, attempts);

    /// <summary>
    /// The first result that is no conflict; where others were faster each time, that of the last attempt, which says what was met.
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

    /// <summary>The same for what has no result: false when others were faster each time.</summary>
    public static async Task<bool> TryRun(Func<Task<bool>> attempt, int attempts = Attempts) =>
        await Run(async () => await attempt() ? Done : null, attempts) is not null;

    static readonly object Done = new();
}
