using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using ReviewBot.Tests.Kit;
using Host = ReviewBot.BotApp.Host;

namespace ReviewBot.Tests.Processes;

/// <summary>One of several bots over one store, each in a process of its own, that only nudge. It adds its name to its requests.</summary>
sealed class Replica : IDisposable
{
    readonly Process process;

    Replica(string name, Process process) => (Name, this.process) = (name, process);

    public string Name { get; }

    /// <summary>Entry point of that process: reports that it has started, and serves until it is killed.</summary>
    /// <param name="began">System time at which the bot's clock showed 9:00 on <see cref="Sample.Monday"/>.</param>
    public static async Task<int> Serve(string name, string setting, string store, string began)
    {
        await using var host = Host.Build(
            ["--environment", Host.Playground, "--urls", "http://127.0.0.1:0", "--ReviewBot:NudgeEvery", "00:00:00.2", setting, store],
            builder =>
        {
            builder.Logging.ClearProviders();
            builder.Services.AddSingleton<TimeProvider>(
                new QuickTime(new(long.Parse(began, CultureInfo.InvariantCulture), TimeSpan.Zero), Sample.Monday.AddHours(1)));
            builder.Services.ConfigureHttpClientDefaults(
                it => it.ConfigureHttpClient(client => client.DefaultRequestHeaders.Add(FakeTeamsServer.ReplicaHeader, name)));
        });
        await host.StartAsync();
        await Console.Out.WriteLineAsync("up");
        await ((IHost)host).WaitForShutdownAsync();
        return 0;
    }

    /// <summary>Starts a replica and waits until it is ready.</summary>
    public static async Task<Replica> Start(string name, string setting, string store, DateTimeOffset began)
    {
        var process = Process.Start(new ProcessStartInfo(
            "dotnet",
            [typeof(Program).Assembly.Location, "nudge", name, setting, store, began.UtcTicks.ToString(CultureInfo.InvariantCulture)])
        { RedirectStandardOutput = true })
            ?? throw new InvalidOperationException("It did not start.");
        var replica = new Replica(name, process);
        return await process.StandardOutput.ReadLineAsync() is "up" ? replica : throw new InvalidOperationException("It did not come up.");
    }

    /// <summary>Kills the process (SIGKILL), without a graceful shutdown.</summary>
    public async Task Kill()
    {
        process.Kill();
        await process.WaitForExitAsync();
    }

    public void Dispose()
    {
        if (!process.HasExited)
            process.Kill();
        process.Dispose();
    }
}

/// <summary>A clock that starts at a given time and runs six times as fast, the same in all processes.</summary>
sealed class QuickTime(DateTimeOffset began, DateTimeOffset shown) : TimeProvider
{
    const int Times = 6;

    public override DateTimeOffset GetUtcNow() => shown + ((System.GetUtcNow() - began) * Times);
}
