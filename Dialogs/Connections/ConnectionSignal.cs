using System.Threading.Channels;
using ReviewBot.Reviews;

namespace ReviewBot.Dialogs.Connections;

/// <summary>
/// In-process wake-up of the worker, so that a connection is synced at once. A lost signal only causes delay: the work queue has an entry
/// too.
/// </summary>
sealed class ConnectionSignal
{
    readonly Channel<WorkspaceId> channel = Channel.CreateUnbounded<WorkspaceId>();

    public void Send(WorkspaceId pipeline) => channel.Writer.TryWrite(pipeline);

    public IAsyncEnumerable<WorkspaceId> ReadAll(CancellationToken ct) => channel.Reader.ReadAllAsync(ct);
}
