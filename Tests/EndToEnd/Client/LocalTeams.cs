using System.Collections.Concurrent;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using ReviewBot.Playground;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Client;

/// <summary>
/// Microsoft's local Teams client on a free port, connected to a running bot. Each person has a page. Messages and edits reach all open
/// pages; the answer to a press reaches the presser only; a page that is opened later starts empty.
/// </summary>
public sealed class LocalTeams : IAsyncDisposable
{
    /// <summary>Ports of clients that have ended: at the same address the browser still has the client's script.</summary>
    static readonly ConcurrentBag<int> Ports = [];

    /// <summary>A function of the id of a person, to run before the client's own script.</summary>
    static readonly string Become = File.ReadAllText(Path.Combine(Repository.Root, "Tests", "EndToEnd", "Client", "become.js"));

    readonly LocalClient client;
    readonly List<Teams> pages = [];

    LocalTeams(LocalClient client) => this.client = client;

    public Uri Address => client.Address;

    /// <summary>Starts the client for the bot at that address, which must end with a slash.</summary>
    public static async Task<LocalTeams> Start(Uri bot)
    {
        var modules = await Install.Ready(TextWriter.Null, TimeProvider.System, CancellationToken.None);
        var port = Ports.TryTake(out var free) ? free : 0;
        return new(await LocalClient.Start(modules, bot, port, CancellationToken.None));
    }

    /// <summary>Opens a page for a person, 1400 pixels wide by default.</summary>
    public async Task<Teams> Open(Colleague person, int width = 1400)
    {
        var browser = await Browser.WithCache;
        var page = await browser.NewPageAsync();
        await page.SetViewportSizeAsync(width, 1200);
        if (person.Id != Colleague.Sam.Id)
            await page.AddInitScriptAsync($"({Become.Trim()})({JsonSerializer.Serialize(person.Id)})");

        var teams = new Teams(page, person);
        pages.Add(teams);
        await teams.Enter(Address);
        return teams;
    }

    /// <summary>Sends the bot an activity that the client cannot create: a message of somebody else, the start of a meeting.</summary>
    public async Task Send(JsonObject activity)
    {
        using var http = new HttpClient { BaseAddress = Address };
        using var answer = await http.PostAsJsonAsync("_internal/v1/customActivities", activity);
        _ = answer.EnsureSuccessStatusCode();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var page in pages)
            await page.DisposeAsync();
        await client.DisposeAsync();
        Ports.Add(client.Address.Port);
    }
}
