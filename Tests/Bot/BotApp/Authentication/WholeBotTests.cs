using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.DependencyInjection;
using ReviewBot.BotApp.Authentication;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.BotApp.Authentication;

/// <summary>The token check in front of the whole bot, as its host wires it.</summary>
public sealed class WholeBotTests
{
    [Fact]
    public async Task Only_who_has_a_good_token_is_heard()
    {
        using var outside = new Outside();
        await using var bot = await BotFixture.Open(
            more: builder =>
            {
                builder.Services.AddSingleton<ServiceClientCredentialsFactory>(new NoLogin(Issuer.AppId));
                builder.Services.AddSingleton(TimeProvider.System);
                builder.Services.AddHttpClient(SigningKeyCache.Client).ConfigurePrimaryHttpMessageHandler(() => outside);
                builder.Services.AddHttpClient(ConnectorClients.Client).ConfigurePrimaryHttpMessageHandler(() => outside);
            },
            settings: ["--MicrosoftAppId", Issuer.AppId]);
        var message = TeamsConversation.Channel.Message(Sample.Sam, "board", bot.NextId());
        message["serviceUrl"] = Outside.ServiceUrl;

        Assert.Equal(401, (await bot.Post(message)).Status);
        Assert.Equal(
            401,
            (await bot.Post(message, "Bearer " + outside.Issuer.Token(HostFixture.Now, claims => claims["aud"] = "another-app"))).Status);
        Assert.Equal(401, (await bot.Post(message, "Bearer " + outside.Issuer.Token(HostFixture.Now, signer: Issuer.Other))).Status);
        Assert.Empty(outside.ToConnector);

        Assert.Equal(200, (await bot.Post(message, "Bearer " + outside.Issuer.Token(HostFixture.Now))).Status);
        Assert.NotEmpty(outside.ToConnector);
    }
}
