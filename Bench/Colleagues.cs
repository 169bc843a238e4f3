using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using System.Text.Json;
using ReviewBot.Cards;
using ReviewBot.Reviews;

namespace ReviewBot.Bench;

/// <summary>Load generator: people in Teams who write to the bot and press its cards, concurrently.</summary>
sealed class Colleagues(Uri bot, string connector, string tenant) : IDisposable
{
    const string Team = "19:room@thread.tacv2";

    readonly HttpClient client = new(new SocketsHttpHandler { MaxConnectionsPerServer = 1000 }) { Timeout = TimeSpan.FromMinutes(5) };
    readonly ConcurrentBag<double> milliseconds = [];
    int id;

    /// <summary>Latencies of all requests since <see cref="Forget"/>, sorted.</summary>
    public double[] Took => [.. milliseconds.Order()];

    public static WorkspaceId Home(string tenant) => new(tenant, $"team:{Team}");

    public static Person Number(int at) => new(
        new(string.Create(CultureInfo.InvariantCulture, $"5a3d1c00-0000-4000-8000-{at:d12}")),
        string.Create(CultureInfo.InvariantCulture, $"Sample {at}"));

    public void Forget() => milliseconds.Clear();

    /// <summary>Posts a message in a channel, or in the personal chat.</summary>
    public Task<string> Says(int who, string words, bool isAlone = false) => Send(
        who, isAlone, new() { ["type"] = "message", ["text"] = isAlone ? words : $"<at>ReviewBot</at> {words}" });

    public Task<string> Presses(int who, CardAction press, params (string Id, string Value)[] inputs)
    {
        var data = JsonSerializer.Deserialize<Dictionary<string, object>>(press.ToJson()) ?? [];
        foreach (var (input, value) in inputs)
            data[input] = value;
        return Send(who, false, new()
        {
            ["type"] = "invoke",
            ["name"] = "adaptiveCard/action",
            ["replyToId"] = "1",
            ["value"] = new { action = new { type = "Action.Execute", verb = "press", data } },
        });
    }

    public void Dispose() => client.Dispose();

    async Task<string> Send(int who, bool isAlone, Dictionary<string, object> activity)
    {
        var person = Number(who);
        var number = Interlocked.Increment(ref id);
        activity["id"] = string.Create(CultureInfo.InvariantCulture, $"f:{number}");
        activity["timestamp"] = TimeProvider.System.GetUtcNow();
        activity["channelId"] = "msteams";
        activity["serviceUrl"] = $"{connector}/{tenant}/";
        activity["locale"] = "en-GB";
        activity["from"] = new { id = $"29:{person.Id.Value}", name = person.Name, aadObjectId = person.Id.Value };
        activity["recipient"] = new { id = "28:bot", name = "ReviewBot" };
        activity["entities"] =
            new[] { new { type = "clientInfo", locale = "en-GB", country = "GB", platform = "Web", timezone = "Europe/London" } };
        activity["conversation"] = isAlone
            ? new { id = $"a:{person.Id.Value}", conversationType = "personal", tenantId = tenant }
            : new { id = $"{Team};messageid=1", conversationType = "channel", tenantId = tenant, isGroup = true };
        activity["channelData"] = isAlone
            ? new { tenant = new { id = tenant } }
            : new { tenant = new { id = tenant }, team = new { id = Team, name = "Sales" }, channel = new { id = Team } };
        using var body = new StringContent(JsonSerializer.Serialize(activity), Encoding.UTF8, "application/json");
        var began = TimeProvider.System.GetTimestamp();
        using var answer = await client.PostAsync(new Uri(bot, "api/messages"), body);
        var text = await answer.Content.ReadAsStringAsync();
        milliseconds.Add(TimeProvider.System.GetElapsedTime(began).TotalMilliseconds);
        return answer.IsSuccessStatusCode
            ? text
            : throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"{(int)answer.StatusCode}: {text}"));
    }
}
