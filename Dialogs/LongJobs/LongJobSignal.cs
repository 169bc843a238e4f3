using System.Threading.Channels;
using ReviewBot.Storage;

namespace ReviewBot.Dialogs.LongJobs;

/// <summary>
/// In-process wake-up of the worker, so that a job starts at once. A lost signal only causes delay: the work queue has an entry too.
/// </summary>
sealed class LongJobSignal
{
    readonly Channel<Subject.OfJob> channel = Channel.CreateUnbounded<Subject.OfJob>();

    public void Send(Subject.OfJob job) => channel.Writer.TryWrite(job);

    public IAsyncEnumerable<Subject.OfJob> ReadAll(CancellationToken ct) => channel.Reader.ReadAllAsync(ct);
}
