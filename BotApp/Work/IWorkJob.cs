using ReviewBot.Storage;

namespace ReviewBot.BotApp.Work;

/// <summary>Handler of one kind of work item other than nudges. Runs under the lease of its item, and must be idempotent.</summary>
interface IWorkJob
{
    bool Does(Subject subject);

    /// <returns>When to run again; null: not before something new is queued.</returns>
    Task<DateTimeOffset?> Run(Subject subject, CancellationToken ct);
}
