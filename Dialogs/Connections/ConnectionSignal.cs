using System.Threading.Channels;
using ReviewBot.Reviews;

namespace ReviewBot.Dialogs.Connections;

/// <summary>
/// Wakes the worker of this process, so that a connection is read at once. A signal that is lost costs time only: it is in the work queue.
/// </summary>
sealed class ConnectionSignal
{
    readonly Channel<WorkspaceId> channel = Channel.CreateUnbounded<WorkspaceId>();

    public void Send(WorkspaceId pipeline) => channel.Writer.TryWrite(pipeline);

    public IAsyncEnumerable<WorkspaceId> ReadAll(CancellationToken ct) => channel.Reader.ReadAllAsync(ct);
}
