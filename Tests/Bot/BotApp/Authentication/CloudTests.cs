using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Configuration;
using ReviewBot.BotApp.Authentication;
using ReviewBot.BotApp.Configuration;

namespace ReviewBot.Tests.BotApp.Authentication;

/// <summary>The public cloud, that of the US government, and no other.</summary>
public sealed class CloudTests
{
    [Theory]
    [InlineData("", "https://api.botframework.com", 200)]
    [InlineData("", "https://api.botframework.us", 401)]
    [InlineData("https://botframework.azure.us", "https://api.botframework.us", 200)]
    [InlineData("https://botframework.azure.us", "https://api.botframework.com", 401)]
    public async Task Each_cloud_takes_the_tokens_of_its_own_issuer(string service, string issuer, int status)
    {
        await using var host = await HostFixture.Open(settings: ["--ChannelService", service]);

        Assert.Equal(
            status,
            (await host.Post(
                HostFixture.Message, "Bearer " + host.Outside.Issuer.Token(HostFixture.Now, claims => claims["iss"] = issuer))).Status);
    }

    [Fact]
    public void The_government_cloud_has_its_own_addresses()
    {
        var cloud = BotCloud.FromSettings(HostFixture.Settings(("ChannelService", "https://botframework.azure.us")));

        Assert.Equal(
            ("https://login.botframework.azure.us/v1/.well-known/openidconfiguration", "https://login.microsoftonline.us/{0}", "https://api.botframework.us", "urn:botframework:azureusgov"),
            (cloud.MetadataUrl, cloud.LoginUrl, cloud.Scope, cloud.CallerId));
    }

    [Fact]
    public void What_is_set_holds_before_what_is_known()
    {
        var cloud = BotCloud.FromSettings(
            HostFixture.Settings(("ToBotFromChannelTokenIssuer", "https://issuer.example.com"), ("ValidateAuthority", "false")));

        Assert.Equal(
            ("https://issuer.example.com", "https://api.botframework.com", false), (cloud.Issuer, cloud.Scope, cloud.ValidateAuthority));
    }

    /// <summary>The settings take an id as people copy it; a token has it in lower case.</summary>
    [Theory]
    [InlineData(" 11111111-2222-3333-4444-5555555555AB ")]
    [InlineData("111111112222333344445555555555ab")]
    [InlineData("{11111111-2222-3333-4444-5555555555ab}")]
    public async Task An_app_id_is_known_however_it_is_written(string appId)
    {
        const string app = "11111111-2222-3333-4444-5555555555ab";
        await using var host = await HostFixture.Open(appId: appId, credentials: new NoLogin(app));

        Assert.Equal(
            200,
            (await host.Post(
                HostFixture.Message, "Bearer " + host.Outside.Issuer.Token(HostFixture.Now, claims => claims["aud"] = app))).Status);
        await host.Get<CloudAdapter>().ContinueConversationAsync(
            host.Get<IConfiguration>()["MicrosoftAppId"],
            new ConversationReference { ServiceUrl = Outside.ServiceUrl, Conversation = new(id: "c") },
            (turn, ct) => turn.SendActivityAsync("hello", cancellationToken: ct),
            CancellationToken.None);
        Assert.Equal("Bearer own-token", Assert.Single(host.Outside.ToConnector).Authorization);
    }

    [Fact]
    public async Task An_unknown_cloud_stops_the_start_with_a_sentence()
    {
        var wrong = await Record.ExceptionAsync(() => HostFixture.Open(settings: ["--ChannelService", "https://botframework.azure.cn"]));

        Assert.NotNull(wrong);
        Assert.Contains(
            SettingsCheck.Sentences(wrong),
            line => line.StartsWith("ChannelService is 'https://botframework.azure.cn'.", StringComparison.Ordinal));
    }
}
