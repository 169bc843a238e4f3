using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ReviewBot.BotApp;
using ReviewBot.Reviews;
using ReviewBot.Storage;
using ReviewBot.Storage.Rows;
using Host = ReviewBot.BotApp.Host;

namespace ReviewBot.Tests.Kit;

/// <summary>What came back over HTTP.</summary>
sealed record Came(int Status, string Body)
{
    JsonNode? Invoke => Body.StartsWith('{') ? JsonNode.Parse(Body) : null;

    /// <summary>The status inside of an invoke's answer.</summary>
    public int? Code => (int?)Invoke?["statusCode"];

    public CardFace? Card => Invoke?["value"] is JsonObject card && (string?)card["type"] is "AdaptiveCard" ? new(card.ToJsonString()) : null;

    /// <summary>What an error says to the person.</summary>
    public string? Says => Invoke?["value"] is JsonObject error ? (string?)error["message"] : null;
}

/// <summary>The whole bot in this process, as the host wires it, behind real HTTP; with Teams on its other side.</summary>
sealed class FrontDoor : IAsyncDisposable
{
    static readonly HttpClient Client = new();

    readonly LogLines failures = new(LogLevel.Error);
    readonly WebApplication host;
    int activities;

    FrontDoor(TeamsSide teams, IRows rows, Action<WebApplicationBuilder>? more, string[] settings)
    {
        Teams = teams;
        host = Host.Build(["--environment", Host.Playground, "--urls", "http://127.0.0.1:0", .. settings], builder =>
        {
            builder.Logging.ClearProviders().AddProvider(failures);
            builder.Services.AddSingleton<TimeProvider>(Time);
            builder.Services.AddSingleton(rows);
            more?.Invoke(builder);
        });
    }

    /// <summary>What the bot could not cope with.</summary>
    public IReadOnlyList<string> Failures => failures.Lines;

    public TeamsSide Teams { get; }

    public FakeTime Time { get; } = new(Some.Monday);

    public Deals Deals => host.Services.GetRequiredService<Deals>();

    public LiveCards Live => host.Services.GetRequiredService<LiveCards>();

    public static async Task<FrontDoor> Open(IRows? rows = null, Action<WebApplicationBuilder>? more = null, params string[] settings)
    {
        var door = new FrontDoor(await TeamsSide.Start(), rows ?? EmbeddedRows.InMemory(), more, settings);
        await door.host.StartAsync();
        return door;
    }

    public Guest Guest(Person person, Spot? spot = null) => new(this, person, spot ?? Spot.Channel);

    /// <summary>Keeps a deal as it is, as if it had always been there.</summary>
    public async Task<Deal> Has(Deal deal, Spot? spot = null)
    {
        await Deals.Save(Home(spot), null, new(deal, null, []), null, default);
        return deal;
    }

    public async Task<Found> Now(Deal deal, Spot? spot = null) => await Deals.Find(Home(spot), deal.Id, default) ?? throw new InvalidOperationException("The deal is gone.");

    public static WorkspaceId Home(Spot? spot = null) => new(Spot.Tenant, $"team:{(spot ?? Spot.Channel).Team}");

    /// <summary>Time passes, and the edits that are due then are made.</summary>
    public async Task Pass(TimeSpan time)
    {
        Time.Pass(time);
        await Live.Catch(default);
    }

    public string NextId() => string.Create(CultureInfo.InvariantCulture, $"f:{Interlocked.Increment(ref activities)}");

    /// <summary>Sends an activity as it is, from this door's Teams unless it says otherwise.</summary>
    public Task<Came> Post(JsonObject activity, string? authorization = null)
    {
        if (!activity.ContainsKey("serviceUrl"))
            activity["serviceUrl"] = Teams.Url;
        return Post(activity.ToJsonString(), authorization);
    }

    public async Task<Came> Post(string body, string? authorization = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(host.Urls.Single() + "/api/messages")) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.Authorization = authorization is null ? null : AuthenticationHeaderValue.Parse(authorization);
        using var answer = await Client.SendAsync(request);
        return new((int)answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    public async ValueTask DisposeAsync()
    {
        await host.DisposeAsync();
        failures.Dispose();
        await Teams.DisposeAsync();
    }
}

/// <summary>Somebody in a conversation with the bot.</summary>
sealed class Guest(FrontDoor door, Person person, Spot spot)
{
    /// <summary>What only this person sees, in the place of the card they pressed last.</summary>
    public CardFace? Mine { get; private set; }

    public Task<Came> Types(string words) => door.Post(spot.Message(person, words, door.NextId()));

    /// <summary>Fills inputs in, by their names, and presses a button of the card that they see, or of the newest message that has it.</summary>
    public Task<Came> Presses(string button, params (string Input, string Value)[] typed)
    {
        var card = new[] { Mine }.Concat(door.Teams.Messages).OfType<CardFace>().FirstOrDefault(it => it.Buttons.ContainsKey(button))
            ?? throw new InvalidOperationException($"Nobody sees a button '{button}', only: {string.Join(", ", new[] { Mine }.Concat(door.Teams.Messages).OfType<CardFace>().SelectMany(it => it.Buttons.Keys))}");
        return Sends(card, button, null, typed);
    }

    /// <summary>Presses a button of a card that is kept from before.</summary>
    public async Task<Came> Sends(CardFace card, string button, string? id, params (string Input, string Value)[] typed)
    {
        var data = Data(card, button, typed);
        var came = await door.Post(spot.Press(person, data, id ?? door.NextId()));
        Mine = came.Card ?? Mine;
        return came;
    }

    /// <summary>Sends whatever data, as a client that is not ours could.</summary>
    public Task<Came> Forges(JsonNode? data) => door.Post(spot.Press(person, data, door.NextId()));

    public static JsonObject Data(CardFace card, string button, params (string Input, string Value)[] typed)
    {
        var data = JsonNode.Parse(card.Buttons[button])?.AsObject() ?? [];
        foreach (var (id, value) in card.Inputs)
            data[id] = value;
        foreach (var (id, value) in typed)
            data[id] = value;
        return data;
    }
}
