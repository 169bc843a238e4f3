using System.Security.Cryptography;

namespace ReviewBot.Storage;

/// <summary>Result of one attempt under optimistic concurrency.</summary>
/// <param name="IsDone">False on a conflict: another writer saved first.</param>
/// <param name="Value">The default on a conflict.</param>
public readonly record struct Attempt<T>(bool IsDone, T? Value);

/// <summary>The two results.</summary>
public static class Attempt
{
    public static Attempt<T> Done<T>(T value) => new(true, value);

    public static Attempt<T> Conflict<T>() => default;
}

/// <summary>
/// The retry loop of optimistic concurrency: read, change, save; on a conflict repeat all of it, a bounded number of times. Exponential
/// backoff with decorrelated jitter separates replicas that write the same row. It waits by the system's clock: a test that stops its own
/// does not stop the loop.
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

    /// <summary>Shortest wait between two attempts, in milliseconds.</summary>
    const int ShortestWait = 2;

    /// <summary>Longest wait between two attempts, in milliseconds.</summary>
    const int LongestWait = 200;

    /// <summary>Runs until an attempt succeeds. Null: every attempt met a conflict.</summary>
    /// <param name="attempt">Reads, changes and saves. Returns null on a conflict.</param>
    public static Task<T?> Run<T>(Func<Task<T?>> attempt, CancellationToken ct, int attempts = Attempts)
        where T : class => RunUntil(attempt, it => it is not null, ct, attempts);

    /// <summary>The same for a result that may be null. A conflict: every attempt met one.</summary>
    public static Task<Attempt<T>> Run<T>(Func<Task<Attempt<T>>> attempt, CancellationToken ct, int attempts = Attempts) =>
        RunUntil(attempt, it => it.IsDone, ct, attempts);

    /// <summary>The same without a result: false if every attempt met a conflict.</summary>
    public static Task<bool> TryRun(Func<Task<bool>> attempt, CancellationToken ct, int attempts = Attempts) =>
        RunUntil(attempt, isSaved => isSaved, ct, attempts);

    /// <param name="what">What is saved, for the exception's message.</param>
    /// <exception cref="TimeoutException">Every attempt met a conflict.</exception>
    public static async Task<T?> RunOrThrow<T>(
        string what, Func<Task<Attempt<T>>> attempt, CancellationToken ct, int attempts = PatientAttempts) =>
        await Run(attempt, ct, attempts) is { IsDone: true, Value: var value } ? value : throw Failed(what, attempts);

    /// <param name="what">What is saved, for the exception's message.</param>
    /// <exception cref="TimeoutException">Every attempt met a conflict.</exception>
    public static async Task RunOrThrow(string what, Func<Task<bool>> attempt, CancellationToken ct, int attempts = PatientAttempts)
    {
        if (!await TryRun(attempt, ct, attempts))
            throw Failed(what, attempts);
    }

    /// <summary>
    /// Runs until the result is settled. If every attempt met a conflict, returns the last one's result, which says what it met.
    /// </summary>
    public static async Task<T> RunUntil<T>(Func<Task<T>> attempt, Func<T, bool> isSettled, CancellationToken ct, int attempts = Attempts)
    {
        for (var (made, wait) = (1, ShortestWait); ; made++)
        {
            var result = await attempt();
            if (isSettled(result) || made == attempts)
                return result;

            wait = RandomNumberGenerator.GetInt32(ShortestWait, Math.Min(LongestWait, wait * 3) + 1);
            await Task.Delay(TimeSpan.FromMilliseconds(wait), TimeProvider.System, ct);
        }
    }

    static TimeoutException Failed(string what, int attempts) => new($"Each of {attempts} attempts to save {what} met a conflict.");
}
