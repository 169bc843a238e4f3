using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.Playwright;
using ReviewBot.Playground;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Client;

/// <summary>
/// Microsoft's local Teams client on a free port, connected to a running bot. Each person has a page. Messages and edits reach all open
/// pages; the answer to a press reaches the presser only; a page that is opened later starts empty.
/// </summary>
public sealed class LocalTeams : IAsyncDisposable
{
    readonly LocalClient client;
    readonly List<Teams> pages = [];

    LocalTeams(LocalClient client) => this.client = client;

    public Uri Address => client.Address;

    /// <summary>Starts the client for the bot at that address, which must end with a slash.</summary>
    public static async Task<LocalTeams> Start(Uri bot)
    {
        var modules = await Install.Ready(TextWriter.Null, TimeProvider.System, CancellationToken.None);
        var client = await LocalClient.Start(modules, bot, port: 0, CancellationToken.None);
        return new(client);
    }

    /// <summary>Opens a page for a person, 1400 pixels wide by default.</summary>
    public async Task<Teams> Open(Colleague person, int width = 1400)
    {
        var browser = await Browser.Instance;
        var context = await browser.NewContextAsync(
            new()
            {
                ViewportSize = new() { Width = width, Height = 1200 },
                Locale = "en-US",
                TimezoneId = "UTC",
                ReducedMotion = ReducedMotion.Reduce,
            });
        context.SetDefaultTimeout(60_000); // long, because a busy machine must not fail a test
        if (person.Id != Colleague.Sam.Id) // a route makes the browser ask before each request, and keeps it from caching
            await context.RouteAsync("**/_internal/v1/config", route => SwapInto(route, person));

        var teams = new Teams(await context.NewPageAsync(), person);
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
    }

    /// <summary>Rewrites a response of the client, which has only one user, so that it sends the presses of that person.</summary>
    static async Task SwapInto(IRoute route, Colleague person)
    {
        var answer = await route.FetchAsync();
        var all = JsonNode.Parse(await answer.TextAsync()) ?? throw new InvalidOperationException("The client sent no configuration.");
        if (all["config"] is JsonObject config
            && config["currentUser"] is { } me
            && Id(me) != person.Id
            && config["users"] is JsonArray users)
        {
            var at = users.IndexOf(users.First(user => Id(user) == person.Id));
            var other = users[at];
            users[at] = me.DeepClone();
            config["currentUser"] = other?.DeepClone();
            foreach (var place in config["groupChats"]!.AsArray().Concat(config["teams"]!.AsArray()))
                Swap(place?["members"]?.AsArray(), person.Id, Id(me));
        }

        await route.FulfillAsync(new() { Response = answer, Status = (int)HttpStatusCode.OK, Body = all.ToJsonString() });
    }

    static void Swap(JsonArray? members, string from, string? to)
    {
        for (var i = 0; i < members?.Count; i++)
        {
            if (members[i]?.GetValue<string>() == from)
                members[i] = to;
        }
    }

    static string? Id(JsonNode? user) => user?["id"]?.GetValue<string>();
}
