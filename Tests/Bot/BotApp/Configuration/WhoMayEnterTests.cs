using Microsoft.Extensions.Logging;
using ReviewBot.BotApp.Configuration;
using ReviewBot.Tests.Kit;
using Host = ReviewBot.BotApp.Host;

namespace ReviewBot.Tests.BotApp.Configuration;

public sealed class WhoMayEnterTests
{
    [Theory]
    [InlineData(null)]
    [InlineData("Bearer nonsense")]
    public async Task With_an_app_id_nobody_without_a_token_is_heard(string? token)
    {
        await using var bot = await BotFixture.Open(settings: ["--MicrosoftAppId", "11111111-2222-3333-4444-555555555555"]);
        var message = TeamsConversation.Channel.Message(Sample.Sam, "board", bot.NextId());
        message["serviceUrl"] = bot.Teams.Url;

        Assert.InRange((await bot.Post(message, token)).Status, 400, 599);
        Assert.Empty(bot.Teams.Calls);
    }

    [Fact]
    public async Task A_tenant_that_is_not_on_the_list_gets_nothing()
    {
        await using var bot = await BotFixture.Open(settings: ["--ReviewBot:Tenants:0", "another-tenant"]);
        await bot.Has(Sample.Deal());
        var sam = bot.Guest(Sample.Sam);

        await sam.Types("board");
        await bot.Post(TeamsConversation.Channel.Installed(Sample.Sam, bot.NextId()));
        var came = await sam.Forges(System.Text.Json.Nodes.JsonNode.Parse("""{"press":"board"}"""));

        Assert.Empty(bot.Teams.Calls);
        Assert.Null(came.Card);
        Assert.DoesNotContain("Contoso", came.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Set MicrosoftAppId to the app id", "--environment", "Production", "--ReviewBot:Tenants:0", "t")]
    [InlineData("Set ReviewBot:Tenants:0 to the id", "--environment", "Production", "--MicrosoftAppId", "a", "--MicrosoftAppPassword", "p", "--MicrosoftAppTenantId", "t")]
    [InlineData("Set MicrosoftAppId to the app id", "--environment", "Staging")]
    [InlineData("MicrosoftAppId is 'reviewbot', which is no app id", "--environment", "Production", "--MicrosoftAppId", "reviewbot")]
    [InlineData("Set MicrosoftAppType to UserAssignedMSI", "--environment", "Production", "--MicrosoftAppId", "11111111-2222-3333-4444-555555555555")]
    [InlineData("OTEL_EXPORTER_OTLP_PROTOCOL is 'http'", "--environment", "Playground", "--OTEL_EXPORTER_OTLP_PROTOCOL", "http")]
    [InlineData("Storage:ManagedIdentityClientId is 'reviewbot'", "--environment", "Playground", "--Storage:ManagedIdentityClientId", "reviewbot")]
    [InlineData("Storage:ConnectionString cannot be read. Set", "--environment", "Playground", "--Storage:ConnectionString", "nonsense")]
    [InlineData("Storage:File is '", "--environment", "Playground", "--Storage:File", "ReviewBot.Tests.Bot.dll/reviewbot.db")]
    [InlineData("Set Storage:File to a file", "--environment", "Playground", "--Storage:File", "")]
    [InlineData("ReviewBot:EditEvery", "--environment", "Playground", "--ReviewBot:EditEvery", "00:10:00")]
    [InlineData("ReviewBot:EditEvery", "--environment", "Playground", "--ReviewBot:EditEvery", "soon")]
    [InlineData("ReviewBot:LargestFile", "--environment", "Playground", "--ReviewBot:LargestFile", "99999999")]
    [InlineData("ReviewBot:TurnsPerMinute must be between", "--environment", "Playground", "--ReviewBot:TurnsPerMinute", "1")]
    [InlineData("ReviewBot:KeepLedger must be between 7", "--environment", "Playground", "--ReviewBot:KeepLedger", "6")]
    [InlineData("ReviewBot:RequestsPerMinute must be between", "--environment", "Playground", "--ReviewBot:RequestsPerMinute", "0")]
    [InlineData("ReviewBot:FileHosts holds 'https://contoso.sharepoint.com'", "--environment", "Playground", "--ReviewBot:FileHosts:0", "https://contoso.sharepoint.com")]
    [InlineData("ReviewBot:Proxies holds '10.0.0.1'", "--environment", "Playground", "--ReviewBot:Proxies:0", "10.0.0.1")]
    [InlineData("ReviewBot:Proxies holds '0.0.0.0/0'", "--environment", "Playground", "--ReviewBot:Proxies:0", "0.0.0.0/0")]
    [InlineData("ReviewBot:PublicAddress is 'http://deals.example.com/'", "--environment", "Playground", "--ReviewBot:PublicAddress", "http://deals.example.com/")]
    [InlineData("ReviewBot:PublicAddress is 'deals.example.com'", "--environment", "Playground", "--ReviewBot:PublicAddress", "deals.example.com")]
    [InlineData("ReviewBot:Tenants holds 'contoso.com', which is no tenant id", "--environment", "Production", "--ReviewBot:Tenants:0", "contoso.com")]
    [InlineData("ReviewBot:Tenants holds '11111111222233334444555555555555', which is no tenant id", "--environment", "Production", "--ReviewBot:Tenants:0", "11111111222233334444555555555555")]
    [InlineData("OTEL_EXPORTER_OTLP_ENDPOINT is 'localhost'", "--environment", "Playground", "--OTEL_EXPORTER_OTLP_ENDPOINT", "localhost")]
    [InlineData("Storage:TableEndpoint must begin with https://", "--environment", "Playground", "--Storage:TableEndpoint", "http://account.table.core.windows.net")]
    [InlineData("not both", "--environment", "Playground", "--Storage:TableEndpoint", "https://account.table.core.windows.net", "--Storage:ConnectionString", "UseDevelopmentStorage=true")]
    [InlineData("MicrosoftAppType is 'Whatever'", "--environment", "Playground", "--MicrosoftAppId", "a", "--MicrosoftAppType", "Whatever")]
    public async Task Wrong_settings_stop_the_start_with_a_sentence_that_says_what_to_set(string says, params string[] settings)
    {
        var wrong = await Record.ExceptionAsync(async () =>
        {
            await using var host = Host.Build([.. settings, "--urls", "http://127.0.0.1:0"], builder => builder.Logging.ClearProviders());
            await host.StartAsync();
        });

        Assert.NotNull(wrong);
        Assert.Contains(SettingsCheck.Sentences(wrong), line => line.Contains(says, StringComparison.Ordinal));
    }
}
