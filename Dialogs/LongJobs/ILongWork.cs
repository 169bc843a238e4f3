using ReviewBot.Reviews;
using ReviewBot.Storage.LongJobs;

namespace ReviewBot.Dialogs.LongJobs;

/// <summary>What a kind of long job does. Every step may be repeated.</summary>
interface ILongWork
{
    IReadOnlyList<LongJobKind> Kinds { get; }

    /// <summary>Goes on with the job from where it is. Returns it done; null: its row was changed by somebody else meanwhile.</summary>
    /// <param name="turn">Of the press that it came from.</param>
    /// <param name="moved">Called after each step.</param>
    Task<LongJob?> Run(Turn turn, LongJob job, Func<LongJob, Task> moved, CancellationToken ct);

    /// <summary>Puts in order what is left of a job that goes on no more.</summary>
    Task Stop(Turn turn, LongJob job, CancellationToken ct);

    /// <summary>Says what came of a job that is over.</summary>
    Task<Reply> Answer(Turn turn, LongJob job, CancellationToken ct);
}
