using System.Globalization;

namespace ReviewBot.Playground;

/// <summary>Microsoft's local Teams client (Microsoft 365 Agents Playground) as a child process, connected to a bot.</summary>
public sealed class LocalClient : IAsyncDisposable
{
    /// <summary>
    /// Value for the bot's <c>EditLead</c> setting: this client does not support refresh, so an edit that arrives late would replace the
    /// presser's inputs.
    /// </summary>
    public const string EditLead = "00:00:00.5";

    const string Sign = "Listening on ";

    readonly Child child;

    LocalClient(Child child, int port)
    {
        this.child = child;
        Address = new Uri($"http://localhost:{port}");
    }

    /// <summary>Address for a browser.</summary>
    public Uri Address { get; }

    /// <summary>Completes when the client has ended.</summary>
    public Task Ended => child.Ended;

    /// <summary>Starts the client. If <paramref name="port"/> is 0 or in use, a free one is chosen: see <see cref="Address"/>.</summary>
    public static async Task<LocalClient> Start(string modules, Uri bot, int port, CancellationToken ct)
    {
        var child = Child.Start(
            Path.Combine(modules, "@microsoft", "m365agentsplayground", "cli.js"),
            ["start", "-e", $"{bot}api/messages", "-c", "msteams", "-p", port.ToString(
                CultureInfo.InvariantCulture), "--disable-telemetry"],
            [
                new("TEAMSAPPTESTER_BROWSER", "none"),
                new("APPLICATION_INSIGHTS_NO_STATSBEAT", "1"),
                new("M365_AGENTS_PLAYGROUND_CONFIG_PATH", Path.Combine(PlaygroundFolder.Playground, ".m365agentsplayground.yml")),
                new("M365_AGENTS_PLAYGROUND_LOGFILE", Path.Combine(PlaygroundFolder.Run, "client.log")),
            ],
            Sign);
        try
        {
            var line = await child.Up(ct) ?? throw new UserException($"The local Teams client did not start: {child.LastWords}");
            var client = new LocalClient(
                child, int.Parse(line[(line.IndexOf(Sign, StringComparison.Ordinal) + Sign.Length)..], CultureInfo.InvariantCulture));
            await client.Ping(ct);
            return client;
        }
        catch
        {
            await child.DisposeAsync();
            throw;
        }
    }

    public ValueTask DisposeAsync() => child.DisposeAsync();

    async Task Ping(CancellationToken ct)
    {
        using var http = new HttpClient();
        await http.GetStringAsync(new Uri(Address, "_debug/ping"), ct);
    }
}
