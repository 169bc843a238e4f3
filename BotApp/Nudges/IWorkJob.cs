using ReviewBot.Storage;

namespace ReviewBot.BotApp.Nudges;

/// <summary>
/// Handler of one kind of work item other than nudges. Runs under the lease of its item, <see cref="NudgeRound.Lease"/>, and must be
/// idempotent.
/// </summary>
interface IWorkJob
{
    /// <summary>Exactly one registered job returns true for each kind of subject that the round does not handle itself.</summary>
    bool Does(Subject subject);

    /// <summary>
    /// An exception is logged, and the job runs again after five minutes; after an <see cref="Storage.UnreadableRowException"/> in a day,
    /// unless the row is of a newer version.
    /// </summary>
    /// <returns>When to run again, at the earliest in 30 seconds; null: not before something new is queued.</returns>
    Task<DateTimeOffset?> Run(Subject subject, CancellationToken ct);
}
