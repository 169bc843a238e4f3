using ReviewBot.Dialogs.Nudges;
using ReviewBot.Storage;

namespace ReviewBot.BotApp.Work;

/// <summary>Handler of one kind of work item. Runs under the lease of its item, and must be idempotent.</summary>
interface IWorkJob
{
    bool Does(Subject subject);

    /// <param name="cache">Shared by the jobs of a round.</param>
    /// <returns>When to run again; null: not before something new is queued.</returns>
    Task<DateTimeOffset?> Run(Subject subject, NudgeReadCache cache, CancellationToken ct);
}
