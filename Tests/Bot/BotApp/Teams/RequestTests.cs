using System.Text;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using ReviewBot.BotApp.Diagnostics;
using ReviewBot.Storage.Rows;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.BotApp.Teams;

public sealed class RequestTests
{
    static readonly HttpClient Client = new();

    [Fact]
    public async Task There_is_no_endpoint_but_those_of_Teams_of_exports_and_of_health()
    {
        await using var bot = await BotFixture.Open();

        Assert.Equal(
            ["GET /exports/", "GET /healthz/live", "GET /healthz/ready", "POST /api/messages", "POST /exports/"],
            bot.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
                .Select(it => $"{it.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Single()} {it.RoutePattern.RawText}").Order());
    }

    [Fact]
    public async Task A_tenant_that_asks_too_much_is_told_to_wait_and_the_others_are_served()
    {
        await using var bot = await BotFixture.Open(settings: ["--ReviewBot:TurnsPerMinute", "10"]);
        using var counts = new Counts(bot.Telemetry);
        for (var turn = 0; turn < 10; turn++)
            Assert.Equal(200, (await bot.Guest(Sample.Sam).Types("help")).Status);

        using var refused = await Post(bot, TeamsConversation.Tenant);
        using var served = await Post(bot, "10000000-aaaa-bbbb-cccc-00000000000f");

        Assert.Equal((429, true), ((int)refused.StatusCode, refused.Headers.RetryAfter?.Delta?.TotalSeconds is > 0 and <= 60));
        Assert.Equal(200, (int)served.StatusCode);
        Assert.Contains("reviewbot.requests.limited: 1 [tenant]", counts.Lines);
        Assert.DoesNotContain(counts.Lines, line => line.StartsWith("reviewbot.turns.failed", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Whoever_knocks_too_often_is_told_to_wait_and_health_is_served()
    {
        await using var bot = await Knocked("--ReviewBot:Proxies:0", "203.0.113.0/24");

        using var refused = await Post(bot, TeamsConversation.Tenant);
        using var live = await Client.GetAsync(new Uri(bot.Address + "/healthz/live"));

        Assert.Equal((429, true), ((int)refused.StatusCode, refused.Headers.RetryAfter is not null));
        Assert.Equal(200, (int)live.StatusCode);
    }

    [Theory]
    [InlineData]
    [InlineData("--ReviewBot:Proxies:0", "203.0.113.0/24")]
    public async Task Nobody_but_a_known_proxy_is_believed_whom_they_speak_for(params string[] proxies)
    {
        await using var bot = await Knocked(proxies);

        using var spoofed = await Post(bot, TeamsConversation.Tenant, "203.0.113.9");

        Assert.Equal(429, (int)spoofed.StatusCode);
    }

    [Fact]
    public async Task Of_what_a_known_proxy_writes_the_last_address_counts()
    {
        await using var bot = await Knocked("--ReviewBot:Proxies:0", "127.0.0.0/8");

        using var elsewhere = await Post(bot, TeamsConversation.Tenant, "10.0.0.1, 203.0.113.9");
        for (var knock = 1; knock < 10; knock++)
            (await Post(bot, TeamsConversation.Tenant, $"10.0.0.{knock + 1}, 203.0.113.9")).Dispose();
        using var again = await Post(bot, TeamsConversation.Tenant, "10.0.0.99, 203.0.113.9");

        Assert.Equal((401, 429), ((int)elsewhere.StatusCode, (int)again.StatusCode));
    }

    [Fact]
    public async Task Whoever_a_known_proxy_speaks_for_is_not_on_this_machine()
    {
        await using var bot = await BotFixture.Open(settings: ["--ReviewBot:Proxies:0", "127.0.0.0/8"]);

        using var direct = await Post(bot, TeamsConversation.Tenant);
        using var spoofed = await Post(bot, TeamsConversation.Tenant, "127.0.0.1");

        Assert.Equal((200, 401), ((int)direct.StatusCode, (int)spoofed.StatusCode));
    }

    [Theory]
    [InlineData("GET", "/healthz/live", 200)]
    [InlineData("GET", "/healthz/ready", 503)]
    [InlineData("GET", "/", 404)]
    [InlineData("GET", "/api/messages", 405)]
    [InlineData("POST", "/api/messages", 400)]
    public async Task Every_answer_has_the_headers_and_says_nothing_of_the_server(string method, string path, int status)
    {
        await using var bot = await BotFixture.Open(new UnreachableRows());
        using var request = new HttpRequestMessage(new(method), new Uri(bot.Address + path));

        using var answer = await Client.SendAsync(request);

        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.Contains("default-src 'none'", Assert.Single(answer.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        Assert.True(answer.Headers.CacheControl?.NoStore);
        Assert.Empty(answer.Headers.Server);
        Assert.DoesNotContain(answer.Headers, it => it.Key.StartsWith("X-Powered", StringComparison.Ordinal));
    }

    [Fact]
    public async Task It_is_ready_when_the_store_answers()
    {
        await using var bot = await BotFixture.Open();

        using var answer = await Client.GetAsync(new Uri(bot.Address + "/healthz/ready"));

        Assert.Equal(200, (int)answer.StatusCode);
    }

    [Fact]
    public async Task A_store_that_does_not_answer_in_time_is_not_ready_which_is_told_once()
    {
        var rows = new SilentRows();
        using var log = new LogLines(LogLevel.Warning);
        await using var bot = await BotFixture.Open(rows, builder => builder.Logging.AddProvider(log));
        var asked = Client.GetAsync(new Uri(bot.Address + "/healthz/ready"));
        await rows.Asked.Task;

        bot.Time.Advance(StorageCheck.Patience);
        using var answer = await asked;

        Assert.Equal(503, (int)answer.StatusCode);
        Assert.Contains("does not answer (TimeoutException)", Assert.Single(log.Lines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_does_not_wait_for_the_answer_raises_no_alarm()
    {
        var rows = new SilentRows();
        using var log = new LogLines(LogLevel.Warning);
        using var patience = new CancellationTokenSource();
        await using var bot = await BotFixture.Open(rows, builder => builder.Logging.AddProvider(log));
        var asked = Client.GetAsync(new Uri(bot.Address + "/healthz/ready"), patience.Token);
        await rows.Asked.Task;

        await patience.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asked);
        await rows.GivenUp.Task;
        await bot.Stop();

        Assert.Empty(log.Lines);
    }

    [Fact]
    public async Task A_turn_that_is_under_way_when_the_process_is_told_to_end_is_finished_first()
    {
        var rows = new Gate(EmbeddedRows.InMemory());
        await using var bot = await BotFixture.Open(rows);
        var turn = bot.Guest(Sample.Sam).Types("help");
        await rows.Reached.Task;

        bot.Services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping.Register(rows.Opened.SetResult);
        await bot.Stop();

        Assert.Equal(200, (await turn).Status);
        Assert.NotEmpty(bot.Teams.Messages);
    }

    /// <summary>With ten requests in a minute allowed, and made.</summary>
    static async Task<BotFixture> Knocked(params string[] proxies)
    {
        var bot = await BotFixture.Open(
            settings: [
                "--ReviewBot:RequestsPerMinute",
                "10",
                "--MicrosoftAppId",
                "app",
                "--MicrosoftAppPassword",
                "password",
                "--MicrosoftAppTenantId",
                "tenant",
                .. proxies,
            ]);
        for (var knock = 0; knock < 10; knock++)
            Assert.Equal(401, (await bot.Post("""{"type":"message"}""")).Status);
        return bot;
    }

    static async Task<HttpResponseMessage> Post(BotFixture bot, string tenant, string? forwarded = null)
    {
        var activity = TeamsConversation.Channel.Message(Sample.Sam, "help", bot.NextId());
        activity["serviceUrl"] = bot.Teams.Url;
        (activity["conversation"]!["tenantId"], activity["channelData"]!["tenant"]!["id"]) = (tenant, tenant);
        using var request = new HttpRequestMessage(
            HttpMethod.Post,
            new Uri(bot.Address + "/api/messages"))
        {
            Content = new StringContent(activity.ToJsonString(), Encoding.UTF8, "application/json")
        };
        if (forwarded is not null)
            request.Headers.Add("X-Forwarded-For", forwarded);
        return await Client.SendAsync(request);
    }

    /// <summary>A store that never answers.</summary>
    sealed class SilentRows : IRows
    {
        public TaskCompletionSource Asked { get; } = new();

        public TaskCompletionSource GivenUp { get; } = new();

        public async Task<Row?> Get(Table table, string partition, string key, CancellationToken ct)
        {
            var answer = new TaskCompletionSource<Row?>();
            await using var given = ct.Register(() =>
            {
                answer.SetCanceled(ct);
                GivenUp.SetResult();
            });
            Asked.SetResult();
            return await answer.Task;
        }

        public Task<IReadOnlyList<Row>> Read(Table table, string partition, KeyRange range, int most, CancellationToken ct) =>
            Task.FromResult<IReadOnlyList<Row>>([]);

        public Task<CommitResult> Commit(Table table, IReadOnlyList<RowChange> changes, CancellationToken ct) =>
            Task.FromResult<CommitResult>(new CommitResult.Conflict(0));
    }

    /// <summary>Blocks reads, and reports when one is blocked.</summary>
    sealed class Gate(IRows rows) : IRows
    {
        public TaskCompletionSource Reached { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public TaskCompletionSource Opened { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public async Task<Row?> Get(Table table, string partition, string key, CancellationToken ct)
        {
            Reached.TrySetResult();
            await Opened.Task;
            return await rows.Get(table, partition, key, ct);
        }

        public Task<IReadOnlyList<Row>> Read(Table table, string partition, KeyRange range, int most, CancellationToken ct) =>
            rows.Read(table, partition, range, most, ct);

        public Task<CommitResult> Commit(Table table, IReadOnlyList<RowChange> changes, CancellationToken ct) =>
            rows.Commit(table, changes, ct);
    }
}
