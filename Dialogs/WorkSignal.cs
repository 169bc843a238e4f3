using System.Threading.Channels;
using ReviewBot.Storage;

namespace ReviewBot.Dialogs;

/// <summary>
/// In-process wake-up of the worker of one kind of work, so that it starts at once. A lost signal only causes delay: the work queue has an
/// entry too.
/// </summary>
sealed class WorkSignal<T> : IWorkSignal
    where T : Subject
{
    readonly Channel<T> channel = Channel.CreateUnbounded<T>();

    public void Send(T subject) => channel.Writer.TryWrite(subject);

    public bool TrySend(Subject subject) => subject is T it && channel.Writer.TryWrite(it);

    public IAsyncEnumerable<T> ReadAll(CancellationToken ct) => channel.Reader.ReadAllAsync(ct);
}

/// <summary>A <see cref="WorkSignal{T}"/> of any kind.</summary>
interface IWorkSignal
{
    /// <summary>False: it is of another kind of work.</summary>
    bool TrySend(Subject subject);
}
