using System.Threading.Channels;
using ReviewBot.Storage;

namespace ReviewBot.Dialogs.LongJobs;

/// <summary>
/// Wakes the worker of this process, so that a job begins at once. A signal that is lost costs time only: the job is in the work queue.
/// </summary>
sealed class LongJobSignal
{
    readonly Channel<Subject.OfJob> channel = Channel.CreateUnbounded<Subject.OfJob>();

    public void Send(Subject.OfJob job) => channel.Writer.TryWrite(job);

    public IAsyncEnumerable<Subject.OfJob> ReadAll(CancellationToken ct) => channel.Reader.ReadAllAsync(ct);
}
