using ReviewBot.Reviews;
using ReviewBot.Storage.LongJobs;

namespace ReviewBot.Dialogs.LongJobs;

/// <summary>Implementation of one kind of background job. Every step must be idempotent.</summary>
interface ILongWork
{
    IReadOnlyList<LongJobKind> Kinds { get; }

    /// <summary>Resumes the job. Returns it when done; null: its row was changed concurrently.</summary>
    /// <param name="turn">Turn of the press that started it.</param>
    /// <param name="moved">To be called after each step, with the progress.</param>
    Task<LongJob?> Run(Turn turn, LongJob job, Func<LongJob, Task> moved, CancellationToken ct);

    /// <summary>Cleans up after a job that was stopped.</summary>
    Task Stop(Turn turn, LongJob job, CancellationToken ct);

    /// <summary>Reports the outcome of a finished job.</summary>
    Task<Reply> Answer(Turn turn, LongJob job, CancellationToken ct);
}
