using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ReviewBot.BotApp;
using ReviewBot.BotApp.Diagnostics;
using ReviewBot.Storage.Rows;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.BotApp.Diagnostics;

public sealed class TelemetryTests
{
    [Fact]
    public async Task A_turn_is_counted_by_kind_and_outcome_with_its_trips_to_the_store()
    {
        using var rows = new MeasuredRows(EmbeddedRows.InMemory());
        await using var bot = await BotFixture.Open(rows);
        await bot.Has(Sample.Deal());
        using var traces = new Traces();
        var sam = bot.Guest(Sample.Sam);
        await sam.Types("board");
        using var counts = new Counts(bot.Telemetry);

        await sam.Types("board");
        await sam.Presses("Only my deals");

        Assert.Equal(
            ["reviewbot.turns: 1 [message answered]", "reviewbot.turn.duration: some [message]", "reviewbot.turn.storage_trips: 1 [message]"],
            counts.Lines.Take(3));
        Assert.Contains("reviewbot.turns: 1 [adaptiveCard/action answered]", counts.Lines);
        Assert.Equal(["message", "message", "adaptiveCard/action"], traces.Turns(bot).Select(it => it.GetTagItem("reviewbot.turn.kind")));
        Assert.All(traces.Turns(bot), it => Assert.Equal("answered", it.GetTagItem("reviewbot.turn.outcome")));
    }

    [Theory]
    [InlineData("automatic", "adaptiveCard/action (automatic)")]
    [InlineData("manual", "adaptiveCard/action (manual)")]
    [InlineData("a name", "adaptiveCard/action")]
    [InlineData(null, "adaptiveCard/action")]
    public async Task The_log_tells_presses_from_cards_that_refresh_themselves(string? trigger, string kind)
    {
        using var lines = new LogLines(LogLevel.Information);
        await using var bot = await BotFixture.Open(more: builder => builder.Logging.AddProvider(lines));
        var press = TeamsConversation.Channel.Press(Sample.Sam, new System.Text.Json.Nodes.JsonObject { ["press"] = "board" }, "f:1");
        press["value"]!["trigger"] = trigger;

        await bot.Post(press);

        Assert.Contains(lines.Lines, it => it.Contains($"Turn f:1 of kind {kind} in", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_turn_that_fails_and_one_that_is_left_out_are_told_apart()
    {
        await using var bot = await BotFixture.Open(new UnreachableRows(), settings: ["--ReviewBot:Tenants:0", TeamsConversation.Tenant]);
        using var counts = new Counts(bot.Telemetry);
        var other = TeamsConversation.Channel.Message(Sample.Sam, "board", "other");
        other["conversation"]!["tenantId"] = "another-tenant";

        await bot.Guest(Sample.Sam).Types("board");
        await bot.Post(other);

        Assert.Contains("reviewbot.turns: 1 [message failed]", counts.Lines);
        Assert.Contains("reviewbot.turns: 1 [message left out]", counts.Lines);
        Assert.Single(counts.Lines, line => line.StartsWith("reviewbot.turns.failed", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_store_that_the_host_opens_is_counted()
    {
        using var folder = new Folder();
        await using var host = Host.Build(
            ["--environment", Host.Playground, "--Storage:File", folder.File("deals.db")], builder => builder.Logging.ClearProviders());

        Assert.IsType<MeasuredRows>(host.Services.GetRequiredService<IRows>());
    }

    [Fact]
    public async Task Traces_and_metrics_go_to_the_collector_that_is_set()
    {
        await using var collector = await Heard.Open();

        await using (var bot = await BotFixture.Open(
            settings: ["--" + OpenTelemetrySetup.Endpoint, collector.Url, "--OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf"]))
        {
            await bot.Guest(Sample.Sam).Types("help");
        }

        Assert.Equal(["/v1/metrics", "/v1/traces"], collector.Bodies.Select(it => it.Path).Distinct().Order());
        Assert.Contains(collector.Bodies, it => it.Body.Contains("reviewbot.turns", StringComparison.Ordinal));
        Assert.Contains(collector.Bodies, it => it.Body.Contains("reviewbot.turn.outcome", StringComparison.Ordinal));
        Assert.All(collector.Bodies, it => Assert.DoesNotContain(Sample.Sam.Name, it.Body, StringComparison.Ordinal));
    }

    /// <summary>A collector on loopback.</summary>
    sealed class Heard(WebApplication app) : IAsyncDisposable
    {
        readonly System.Collections.Concurrent.ConcurrentQueue<(string Path, string Body)> bodies = [];

        public IReadOnlyList<(string Path, string Body)> Bodies => [.. bodies];

        public string Url => app.Urls.Single();

        public static async Task<Heard> Open()
        {
            var builder = WebApplication.CreateSlimBuilder(["--urls", "http://127.0.0.1:0"]);
            builder.Logging.ClearProviders();
            var heard = new Heard(builder.Build());
            await heard.Start();
            return heard;
        }

        public ValueTask DisposeAsync() => app.DisposeAsync();

        async Task Start()
        {
            app.MapPost("{**path}", async (HttpContext http) =>
            {
                using var body = new MemoryStream();
                await http.Request.Body.CopyToAsync(body);
                bodies.Enqueue((http.Request.Path, Encoding.UTF8.GetString(body.ToArray())));
            });
            await app.StartAsync();
        }
    }
}
