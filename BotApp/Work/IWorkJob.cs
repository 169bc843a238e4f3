using ReviewBot.Dialogs.Nudges;
using ReviewBot.Storage;

namespace ReviewBot.BotApp.Work;

/// <summary>Handler of one kind of work item. Runs under the lease of its item, and must be idempotent.</summary>
interface IWorkJob
{
    /// <summary>Exactly one registered job returns true for each kind of subject.</summary>
    bool Handles(Subject subject);

    /// <summary>
    /// An exception is logged, and the job runs again after five minutes; after an <see cref="UnreadableRowException"/> in a day, unless
    /// the row is of a newer version.
    /// </summary>
    /// <param name="cache">Shared by the jobs of a round.</param>
    /// <returns>When to run again, at the earliest in 30 seconds; null: not before something new is queued.</returns>
    Task<DateTimeOffset?> Run(Subject subject, NudgeReadCache cache, CancellationToken ct);
}
