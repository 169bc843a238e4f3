using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ReviewBot.Tests.Kit;

/// <summary>
/// A minimal bot for tests of the kit itself. It echoes; "card" makes it send a card with one input; a press returns the card redrawn for
/// the presser, and "edit" changes the last card for everybody.
/// </summary>
sealed class EchoBot : IAsyncDisposable
{
    const string CardType = "application/vnd.microsoft.card.adaptive";

    readonly HttpClient http = new();
    readonly ConcurrentDictionary<string, string> cards = [];
    readonly WebApplication app;

    EchoBot(WebApplication app)
    {
        this.app = app;
        app.MapPost("/api/messages", Answer);
    }

    public Uri Address => new(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    public static async Task<EchoBot> Start()
    {
        var builder = WebApplication.CreateBuilder(["--urls", "http://127.0.0.1:0"]);
        builder.Logging.ClearProviders();
        var bot = new EchoBot(builder.Build());
        await bot.app.StartAsync();
        return bot;
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        http.Dispose();
    }

    async Task<IResult> Answer(JsonObject activity)
    {
        var conversation =
            $"{activity["serviceUrl"]}/v3/conversations/{WebUtility.UrlEncode($"{activity["conversation"]?["id"]}")}/activities";
        var words = $"{activity["text"]}".Split("</at>")[^1].Trim();
        switch ($"{activity["type"]}", words)
        {
            case ("invoke", _) when $"{activity["value"]?["action"]?["verb"]}" is "refuse":
                return Results.Json(
                    new { statusCode = 400, type = "application/vnd.microsoft.error", value = new { code = "NotYours", message = "Only Lee can press this." } });
            case ("invoke", _):
                return Results.Json(
                    new
                    {
                        statusCode = 200,
                        type = CardType,
                        value = Card(
                        $"{activity["from"]?["name"]} said {activity["value"]?["action"]?["data"]?["note"]}")
                    });
            case ("message", "card"):
                // the local client loses a message that arrives before it has drawn the typed text
                await Task.Delay(TimeSpan.FromSeconds(0.5), TimeProvider.System);
                var sent = await http.PostAsJsonAsync(conversation, Message(Card("Nobody said anything yet")));
                cards[conversation] = $"{(await sent.Content.ReadFromJsonAsync<JsonObject>())?["id"]}";
                return Results.Ok();
            case ("message", "edit"):
                _ = await http.PutAsJsonAsync($"{conversation}/{cards[conversation]}", Message(Card("Edited for all")));
                return Results.Ok();
            case ("message", _):
                _ = await http.PostAsJsonAsync(conversation, new { type = "message", text = $"echo: {words}" });
                return Results.Ok();
            default:
                return Results.Ok();
        }
    }

    static object Message(object card) =>
        new { type = "message", summary = "A card", attachments = new[] { new { contentType = CardType, content = card } } };

    static object Card(string headline) => new
    {
        type = "AdaptiveCard",
        version = "1.5",
        body = new object[]
        {
            new { type = "TextBlock", text = headline, wrap = true, size = "Large" },
            new { type = "Input.Text", id = "note", label = "Note", isRequired = true, errorMessage = "Say something" },
            new { type = "Input.ChoiceSet", id = "risk", label = "Risk", choices = new[] { new { title = "Low", value = "low" }, new { title = "High", value = "high" } } },
        },
        actions = new object[]
        {
            new { type = "Action.Execute", title = "Send", verb = "send" },
            new { type = "Action.Execute", title = "Refuse", verb = "refuse", associatedInputs = "none" },
        },
    };
}
