namespace ReviewBot.Storage;

/// <summary>
/// The loop of optimistic concurrency: read, change, save; when somebody else saved first, all of it again, and not for ever.
/// </summary>
public static class OptimisticRetry
{
    /// <summary>Where somebody waits for the answer, and is told when it was not saved.</summary>
    public const int Attempts = 3;

    /// <summary>Where nobody waits, and giving up is an error.</summary>
    public const int PatientAttempts = 10;

    /// <summary>The first result of an attempt; null: others were faster each time.</summary>
    /// <param name="attempt">Reads, changes and saves. Null: somebody else saved first.</param>
    public static async Task<T?> Run<T>(Func<Task<T?>> attempt, int attempts = Attempts)
        where T : class
    {
        for (var made = 0; made < attempts; made++)
        {
            if (await attempt() is { } result)
                return result;
        }

        return null;
    }

    /// <summary>The same for what has no result: false when others were faster each time.</summary>
    public static async Task<bool> TryRun(Func<Task<bool>> attempt, int attempts = Attempts)
    {
        for (var made = 0; made < attempts; made++)
        {
            if (await attempt())
                return true;
        }

        return false;
    }
}
