using System.Diagnostics;
using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;
using Quartz;

namespace ReviewBot.Bench;

/// <summary>
/// Comparison: the same rounds by Quartz.NET with its SQLite job store: a trigger for each open step, a hundred due, one message each to
/// the loopback connector. It only sends, without planning or a ledger. With suitable settings: 32 in parallel, fetched in one batch,
/// write-ahead log.
/// </summary>
static class QuartzRounds
{
    const int AtOnce = 32;
    const int Chunk = 1000;

    /// <summary>Far enough ahead that all due triggers are stored before it.</summary>
    static readonly TimeSpan Ahead = TimeSpan.FromSeconds(3);

    static readonly JobKey Ping = new("ping");

    public static async Task Run(int steps, int due, int rounds, string folder, TextWriter tell)
    {
        await using var connector = new Loopback(TimeSpan.Zero, int.MaxValue / 11);
        PingJob.Address = new($"{await connector.Start()}/tenant-0/v3/conversations/a/activities");
        var source = $"Data Source={Path.Combine(folder, "quartz.db")}";
        await WriteAhead(source);
        await using var services = new ServiceCollection().AddLogging(log => log.ClearProviders())
            .AddQuartz(quartz => quartz
                .UseDefaultThreadPool(AtOnce)
                .ConfigureScheduler(options => options.MaxBatchSize = AtOnce)
                .UsePersistentStore(store => store.UseSqlite(SqliteFactory.Instance, source).ProvisionSchema()))
            .BuildServiceProvider();
        var scheduler = await services.GetRequiredService<ISchedulerFactory>().GetScheduler();
        var job = JobBuilder.Create<PingJob>().WithIdentity(Ping).StoreDurably().Build();
        await scheduler.AddJob(job, new AddJobOptions());
        await scheduler.Start();

        var month = TimeProvider.System.GetUtcNow().AddDays(30);
        await Add(scheduler, job, "ahead", steps, at => month.AddDays(at % 60));
        List<double> took = [];
        for (var round = 0; round < rounds; round++)
        {
            var when = TimeProvider.System.GetUtcNow() + Ahead;
            await Add(scheduler, job, string.Create(CultureInfo.InvariantCulture, $"due{round}"), due, _ => when);
            while (TimeProvider.System.GetUtcNow() < when)
                await Task.Delay(when - TimeProvider.System.GetUtcNow(), TimeProvider.System);
            var began = Stopwatch.GetTimestamp();
            while (connector.Taken < due * (round + 1))
                await Task.Delay(TimeSpan.FromMilliseconds(1), TimeProvider.System);
            took.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
        }

        await tell.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
            $"Quartz.NET, {steps:N0} triggers, {due} due: {took.Min():N0} ms at best, {took.Order().ElementAt(rounds / 2):N0} ms in the middle; {NudgeRounds.Held(folder)}"));
        await scheduler.Shutdown(waitForJobsToComplete: true);
        SqliteConnection.ClearAllPools();
    }

    static async Task WriteAhead(string source)
    {
        await using var connection = new SqliteConnection(source);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA journal_mode = WAL";
        await command.ExecuteNonQueryAsync();
    }

    static async Task Add(IScheduler scheduler, IJobDetail job, string name, int count, Func<int, DateTimeOffset> when)
    {
        foreach (var chunk in Enumerable.Range(0, count).Chunk(Chunk))
        {
            ITrigger[] all = [.. chunk.Select(at => TriggerBuilder.Create()
                .ForJob(job)
                .WithIdentity(string.Create(CultureInfo.InvariantCulture, $"{name}-{at}"))
                .UsingJobData("deal", $"d-{at / 5}")
                .UsingJobData("step", $"s{at % 5}")
                .StartAt(when(at))
                .Build())];
            await scheduler.ScheduleJobs(
                new Dictionary<IJobDetail, IReadOnlyCollection<ITrigger>> { [job] = all }, new ScheduleJobOptions { Replace = true });
        }
    }
}

/// <summary>Public, because the scheduler creates it.</summary>
public sealed class PingJob : IJob
{
    static readonly HttpClient Client = new();

    /// <summary>About as long as a nudge card.</summary>
    static readonly string Message = $$"""{"type":"message","text":"{{new string('x', 4000)}}"}""";

    public static Uri? Address { get; set; }

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        using var body = new StringContent(Message, Encoding.UTF8, "application/json");
        using var answer = await Client.PostAsync(Address, body, cancellationToken);
        answer.EnsureSuccessStatusCode();
    }
}
