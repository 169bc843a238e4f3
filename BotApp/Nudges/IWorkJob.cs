using ReviewBot.Storage;

namespace ReviewBot.BotApp.Nudges;

/// <summary>The job of a kind of work item that is no nudge. It runs under the lease of its item, and must be idempotent.</summary>
interface IWorkJob
{
    bool Does(Subject subject);

    /// <returns>When to run it again; null: when something new is queued.</returns>
    Task<DateTimeOffset?> Run(Subject subject, CancellationToken ct);
}
