using ReviewBot.Storage;

namespace ReviewBot.BotApp.Work;

/// <summary>One kind of long work, run under a lease of its own.</summary>
interface ISignalledRun<in T>
    where T : Subject
{
    /// <summary>Number of runs in parallel.</summary>
    int AtOnce { get; }

    /// <param name="abort">Stops between two steps and releases the lease.</param>
    /// <returns>False: not due, or leased by another replica.</returns>
    Task<bool> Run(T subject, CancellationToken abort);

    void LogFailure(Exception failed);
}
