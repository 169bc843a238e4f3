using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace ReviewBot.Tests.Kit;

/// <summary>One webhook event as received.</summary>
sealed record Received(string Id, string Timestamp, string Signature, string Text)
{
    public JsonNode Body => JsonNode.Parse(Text) ?? new JsonObject();
}

/// <summary>A webhook receiver on loopback.</summary>
sealed class FakeReceiver : IAsyncDisposable
{
    readonly WebApplication app;
    readonly ConcurrentQueue<Received> all = [];

    FakeReceiver()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseSetting("urls", "http://127.0.0.1:0");
        app = builder.Build();
        app.MapFallback(Take);
    }

    /// <summary>Status codes for the next answers; after them, 202.</summary>
    public ConcurrentQueue<int> Statuses { get; } = [];

    public IReadOnlyList<Received> All => [.. all];

    public string Address => $"{app.Urls.Single()}/events?sig=receivers-secret";

    public static async Task<FakeReceiver> Start()
    {
        var receiver = new FakeReceiver();
        await receiver.app.StartAsync();
        return receiver;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    async Task Take(HttpContext http)
    {
        using var reader = new StreamReader(http.Request.Body);
        var headers = http.Request.Headers;
        all.Enqueue(new(
            $"{headers["ReviewBot-Event-Id"]}", $"{headers["ReviewBot-Timestamp"]}", $"{headers["ReviewBot-Signature"]}",
            await reader.ReadToEndAsync()));
        http.Response.StatusCode = Statuses.TryDequeue(out var status) ? status : StatusCodes.Status202Accepted;
        http.Response.Headers.Location = "/elsewhere";
    }
}
