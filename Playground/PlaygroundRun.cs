using System.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Hosting;

namespace ReviewBot.Playground;

/// <summary>One run of store, bot and client, until the user stops it or one of them ends.</summary>
static class PlaygroundRun
{
    public static async Task Run(PlaygroundOptions wanted, TextWriter tell, TimeProvider time, CancellationToken ct)
    {
        var began = time.GetTimestamp();
        var modules = await Install.Ready(tell, time, ct);
        var port = Ports.Take(wanted.BotPort, 3978, "--bot-port");
        var address = new Uri($"http://127.0.0.1:{port}");
        Directory.CreateDirectory(wanted.Data);

        await using var azurite = wanted.Azurite ? await Azurite.Start(modules, Path.Combine(wanted.Data, "azurite"), ct) : null;
        var moved = Path.Combine(wanted.Data, "clock");
        var clock = ClockCommand.Clock(moved);
        await using var crm = wanted.Crm ? await CrmCommand.Start(clock) : null;
        await using var bot = BotApp.Host.Build([.. Settings(address, wanted.Data, azurite), .. CrmCommand.Settings(crm)], builder =>
        {
            ClockCommand.Join(builder, clock, moved);
            if (crm is not null)
                CrmCommand.Join(builder, crm);
        });
        await bot.StartAsync(ct);
        await using var client = await LocalClient.Start(modules, address, wanted.Port ?? 56150, ct);

        await SamplePipeline.Bring(bot, client.Address, ct, wanted.Language);
        await tell.WriteLineAsync(Welcome.For(wanted, client.Address, address, time.GetElapsedTime(began), clock));
        await UntilOneEnds(bot, client, azurite, ct);
    }

    static async Task UntilOneEnds(WebApplication bot, LocalClient client, Azurite? azurite, CancellationToken ct)
    {
        List<Task> parts = [
            bot.WaitForShutdownAsync(ct), client.Ended, azurite?.Ended ?? Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, ct)
        ];
        var first = await Task.WhenAny(parts);
        ct.ThrowIfCancellationRequested();
        throw new UserException($"{parts.IndexOf(first) switch
        {
            0 => "The bot",
            1 => "The local Teams client",
            2 => "The Table Storage emulator",
            _ => throw new UnreachableException(),
        }} ended by itself, so everything was stopped. Run this again to go on: what was saved is still there.");
    }

    static string[] Settings(Uri address, string folder, Azurite? azurite) =>
    [
        "--environment", "Playground",
        "--contentRoot", AppContext.BaseDirectory,
        "--urls", address.ToString(),
        "--Logging:LogLevel:Default", "Warning",
        "--Logging:LogLevel:Microsoft.Hosting.Lifetime", "Warning",
        "--ReviewBot:EditLead", LocalClient.EditLead,
        "--ReviewBot:PublicAddress", address.ToString(),
        "--Webhooks:AllowLoopback", "true",
        .. SamplePeople.Settings(SamplePipeline.Workspace.Tenant),
        .. azurite is null
            ? (string[])["--Storage:File", Path.Combine(folder, "reviewbot.db")]
            : ["--Storage:ConnectionString", azurite.ConnectionString],
    ];
}
