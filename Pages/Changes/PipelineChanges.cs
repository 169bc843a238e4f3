using System.Threading.Channels;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using ReviewBot.Reviews;
using ReviewBot.Storage;
using ReviewBot.Storage.Rows;

namespace ReviewBot.Pages.Changes;

/// <summary>
/// Notifies open pages of changes of their pipeline: at once for saves of this process; saves of other replicas are detected by polling the
/// stamp once a second, for each pipeline with open pages. No cost without open pages.
/// </summary>
sealed class PipelineChanges : BackgroundService
{
    static readonly TimeSpan Every = TimeSpan.FromSeconds(1);

    readonly Lock gate = new();
    readonly Dictionary<string, Watched> watched = [];
    readonly IRows rows;
    readonly TimeProvider time;
    readonly ILogger log;

    /// <summary>Completes when the first page opens.</summary>
    TaskCompletionSource isWatched = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public PipelineChanges(IRows rows, Stamps stamps, TimeProvider time, ILogger<PipelineChanges> log)
    {
        (this.rows, this.time, this.log) = (rows, time, log);
        stamps.Subscribe(HandleStamp);
    }

    /// <summary>Number of open pages.</summary>
    public int Open
    {
        get
        {
            lock (gate)
                return watched.Values.SelectMany(it => it.Readers).Distinct().Count();
        }
    }

    /// <summary>Changes with every known change; null: no open page, so that changes are not tracked.</summary>
    public long? FindGeneration(WorkspaceId workspace)
    {
        lock (gate)
            return watched.GetValueOrDefault(Keys.Partition(workspace)) is { Version: not null } it ? it.Generation : null;
    }

    /// <summary>Subscribes to changes until it is disposed of. Concurrent changes are coalesced.</summary>
    public async Task<Reader> Watch(IReadOnlyList<WorkspaceId> workspaces, CancellationToken ct)
    {
        var reader = new Reader(this, [.. workspaces.Select(Keys.Partition)]);
        lock (gate)
        {
            foreach (var partition in reader.Partitions)
            {
                if (!watched.TryGetValue(partition, out var it))
                    watched[partition] = it = new();
                it.Readers.Add(reader);
            }
            isWatched.TrySetResult();
        }
        foreach (var workspace in workspaces.Where(it => FindGeneration(it) is null))
            await PollPartition(Keys.Partition(workspace), ct);
        return reader;
    }

    /// <summary>Polls the stamps of all pipelines with open pages.</summary>
    public async Task Poll(CancellationToken ct)
    {
        string[] all;
        lock (gate)
            all = [.. watched.Keys];
        foreach (var partition in all)
            await PollPartition(partition, ct);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            Task begun;
            lock (gate)
                begun = watched.Count > 0 ? Task.CompletedTask : (isWatched = new(TaskCreationOptions.RunContinuationsAsynchronously)).Task;
            await begun.WaitAsync(stoppingToken);
            try
            {
                await Poll(stoppingToken);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                log.StampsNotRead(failure);
            }
            await Task.Delay(Every, time, stoppingToken);
        }
    }

    async Task PollPartition(string partition, CancellationToken ct) =>
        HandleStamp(partition, (await rows.Get(Table.Deals, partition, Keys.Stamp, ct))?.Version ?? "");

    void HandleStamp(string partition, string? version)
    {
        Reader[] told;
        lock (gate)
        {
            if (!watched.TryGetValue(partition, out var it) || (version is not null && it.Version == version))
                return;

            var isFirst = it.Version is null;
            (it.Version, it.Generation) = (version ?? it.Version, it.Generation + 1);
            told = isFirst ? [] : [.. it.Readers];
        }
        foreach (var reader in told)
            reader.Notify();
    }

    void Unsubscribe(Reader reader)
    {
        lock (gate)
        {
            foreach (var partition in reader.Partitions)
            {
                if (watched.TryGetValue(partition, out var it) && it.Readers.Remove(reader) && it.Readers.Count is 0)
                    watched.Remove(partition);
            }
        }
    }

    /// <summary>The subscription of one open page.</summary>
    public sealed class Reader(PipelineChanges all, IReadOnlyList<string> partitions) : IDisposable
    {
        readonly Channel<bool> told = Channel.CreateBounded<bool>(
            new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

        public IReadOnlyList<string> Partitions => partitions;

        public async Task Next(CancellationToken ct) => await told.Reader.ReadAsync(ct);

        public void Notify() => told.Writer.TryWrite(true);

        public void Dispose() => all.Unsubscribe(this);
    }

    sealed class Watched
    {
        /// <summary>The stamp as last read; null: not read yet, "" if there is none.</summary>
        public string? Version { get; set; }

        public long Generation { get; set; }

        public HashSet<Reader> Readers { get; } = [];
    }
}
