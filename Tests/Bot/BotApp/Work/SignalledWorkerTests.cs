using ReviewBot.BotApp.Work;
using ReviewBot.Dialogs;
using ReviewBot.Storage;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.BotApp.Work;

public sealed class SignalledWorkerTests
{
    static readonly Subject.OfConnection Connection = new(BotFixture.Home());

    /// <summary>What was pressed while it ran may have come too late for this run.</summary>
    [Fact]
    public async Task Signalled_again_while_it_runs_it_runs_again_afterwards_and_never_twice_at_once()
    {
        var (signal, run) = (new WorkSignal<Subject.OfConnection>(), new SlowRun());
        using var worker = new SignalledWorker<Subject.OfConnection>(signal, run);
        await worker.StartAsync(default);

        signal.Send(Connection);
        var first = await run.Next();
        signal.Send(Connection with { });
        first.SetException(new TimeoutException());
        var second = await run.Next();
        second.SetResult(true);
        await worker.StopAsync(default);

        Assert.Equal((2, 1, 1), (run.Begun, run.MostAtOnce, run.Failures));
    }

    [Fact]
    public void A_signal_takes_its_own_kind_of_work_only()
    {
        var signal = new WorkSignal<Subject.OfConnection>();

        Assert.True(signal.TrySend(Connection));
        Assert.False(signal.TrySend(new Subject.OfJob(Connection, "job")));
    }

    /// <summary>Ends when the test says so.</summary>
    sealed class SlowRun : ISignalledRun<Subject.OfConnection>, IDisposable
    {
        readonly SemaphoreSlim begun = new(0);
        TaskCompletionSource<bool> end = new();
        int atOnce;

        public int AtOnce => 4;

        public int Begun { get; private set; }

        public int MostAtOnce { get; private set; }

        public int Failures { get; private set; }

        public void Dispose() => begun.Dispose();

        public async Task<TaskCompletionSource<bool>> Next()
        {
            Assert.True(await begun.WaitAsync(TimeSpan.FromSeconds(30)));
            return end;
        }

        public async Task<bool> Run(Subject.OfConnection subject, CancellationToken abort)
        {
            (Begun, MostAtOnce) = (Begun + 1, Math.Max(MostAtOnce, Interlocked.Increment(ref atOnce)));
            var mine = end = new();
            begun.Release();
            try
            {
                return await mine.Task.WaitAsync(abort);
            }
            finally
            {
                Interlocked.Decrement(ref atOnce);
            }
        }

        public void LogFailure(Exception failed) => Failures++;
    }
}
