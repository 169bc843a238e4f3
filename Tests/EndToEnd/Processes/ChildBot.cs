using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using ReviewBot.Tests.Kit;
using Host = ReviewBot.BotApp.Host;

namespace ReviewBot.Tests.Processes;

/// <summary>The bot in a process of its own, with a SQLite file, to be killed at any moment and started again.</summary>
sealed class ChildBot(FakeTeamsServer teams, string file) : IBotEndpoint, IDisposable
{
    Process? process;
    string address = "";
    int activities;

    public FakeTeamsServer Teams => teams;

    /// <summary>Entry point of that process: prints its address, and serves until it is killed.</summary>
    public static async Task<int> Serve(string file)
    {
        await using var host = Host.Build(
            ["--environment", Host.Playground, "--urls", "http://127.0.0.1:0", "--Storage:File", file],
            builder =>
        {
            builder.Logging.ClearProviders();
            builder.Services.AddSingleton<TimeProvider>(new FakeTime(Sample.Monday));
        });
        await host.StartAsync();
        await Console.Out.WriteLineAsync(host.Urls.Single());
        await ((IHost)host).WaitForShutdownAsync();
        return 0;
    }

    public async Task Start()
    {
        process =
            Process.Start(
                new ProcessStartInfo("dotnet", [typeof(Program).Assembly.Location, "bot", file]) { RedirectStandardOutput = true });
        address = await (process ?? throw new InvalidOperationException("It did not start.")).StandardOutput.ReadLineAsync() ?? "";
    }

    public async Task Kill()
    {
        process?.Kill();
        await (process?.WaitForExitAsync() ?? Task.CompletedTask);
        process?.Dispose();
        process = null;
    }

    public string NextId() => string.Create(CultureInfo.InvariantCulture, $"f:{Interlocked.Increment(ref activities)}");

    public Task<HttpReply> Post(string body, string? authorization = null) => HttpReply.From(address, body, authorization);

    public void Dispose()
    {
        process?.Kill();
        process?.Dispose();
    }
}
