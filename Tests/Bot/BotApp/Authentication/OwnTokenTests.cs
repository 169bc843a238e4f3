using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Rest;
using Moq;
using ReviewBot.BotApp.Authentication;

namespace ReviewBot.Tests.BotApp.Authentication;

public sealed class OwnTokenTests : IDisposable
{
    readonly Outside outside = new();

    public void Dispose() => outside.Dispose();

    [Theory]
    [InlineData("https://smba.example.com/amer/", "Production", true)]
    [InlineData("http://smba.example.com/amer/", "Development", false)]
    [InlineData("http://localhost:1/", "Development", false)]
    [InlineData("https://localhost:1/", "Development", true)]
    [InlineData("https://localhost:1/", "Production", false)]
    [InlineData("https://smba.example.com./amer/", "Production", true)]
    [InlineData("https://intranet./", "Production", false)]
    [InlineData("https://bot.localhost./", "Production", false)]
    [InlineData("https://127.0.0.1/", "Production", false)]
    [InlineData("https://[::1]/", "Production", false)]
    [InlineData("https://[::ffff:10.0.0.1]/", "Production", false)]
    [InlineData("https://10.1.2.3/", "Production", false)]
    [InlineData("https://172.16.0.1/", "Production", false)]
    [InlineData("https://192.168.1.1/", "Production", false)]
    [InlineData("https://169.254.1.1/", "Production", false)]
    [InlineData("https://intranet/", "Production", false)]
    [InlineData("https://13.107.42.14/", "Production", true)]
    public async Task The_token_goes_by_https_and_in_production_to_public_hosts_only(string address, string environment, bool goes)
    {
        await Send(Guard.Make(outside, environment: environment), address);

        Assert.Equal(goes ? "Bearer own-token" : null, Assert.Single(outside.ToConnector).Authorization);
    }

    [Fact]
    public async Task The_token_goes_to_the_address_that_was_vouched_for_only()
    {
        var guard = Guard.Make(outside);
        var token = await guard.AuthenticateHeader(
            "Bearer " + outside.Issuer.Token(HostFixture.Now), isLocal: false, CancellationToken.None);
        var caller = guard.AuthenticateActivity(new Activity("message") { ChannelId = "msteams", ServiceUrl = Outside.ServiceUrl }, token);

        using var own = await caller.ConnectorFactory.CreateAsync(Outside.ServiceUrl, caller.Audience, CancellationToken.None);
        using var other = await caller.ConnectorFactory.CreateAsync("https://other.example.com/", caller.Audience, CancellationToken.None);
        _ = await own.Conversations.SendToConversationAsync("c", new Activity("message"));
        _ = await other.Conversations.SendToConversationAsync("c", new Activity("message"));

        Assert.Equal(["Bearer own-token", null], outside.ToConnector.Select(it => it.Authorization));
    }

    [Fact]
    public async Task One_token_serves_many_turns()
    {
        var guard = Guard.Make(
            outside,
            settings: [
                ("MicrosoftAppType", "SingleTenant"),
                ("MicrosoftAppId", Issuer.AppId),
                ("MicrosoftAppPassword", "secret"),
                ("MicrosoftAppTenantId", "t"),
            ]);

        for (var turn = 0; turn < 5; turn++)
            await Send(guard, Outside.ServiceUrl);

        var login = Assert.Single(outside.Logins);
        Assert.Equal("https://login.microsoftonline.com/t/oauth2/v2.0/token", login.Url.AbsoluteUri);
        Assert.Contains("scope=https%3A%2F%2Fapi.botframework.com%2F.default", login.Body, StringComparison.Ordinal);
        Assert.All(outside.ToConnector, call => Assert.Equal("Bearer own-token", call.Authorization));
    }

    /// <summary>What is made once: contracts of the serializer, credentials with their tokens, the client.</summary>
    [Fact]
    public async Task A_turn_makes_no_client_of_its_own_and_disposing_of_it_harms_nobody()
    {
        var credentials = new Mock<ServiceClientCredentialsFactory>();
        credentials.Setup(
            it => it.CreateCredentialsAsync(
                It.IsAny<string>(), It.IsAny<string>(), It.IsAny<string>(), It.IsAny<bool>(), It.IsAny<CancellationToken>()))
            .ReturnsAsync((ServiceClientCredentials)null!);
        var guard = Guard.Make(outside, credentials: credentials.Object);

        for (var turn = 0; turn < 5; turn++)
            await Send(guard, Outside.ServiceUrl);
        await Send(guard, "https://smba.example.com/emea/");

        Assert.Equal(6, outside.ToConnector.Count);
        credentials.Verify(
            it => it.CreateCredentialsAsync(
                Issuer.AppId, "https://api.botframework.com", "https://login.microsoftonline.com/{0}", true, It.IsAny<CancellationToken>()),
            Times.Exactly(2));
        credentials.VerifyNoOtherCalls();
    }

    [Fact]
    public async Task A_machines_identity_asks_the_machine()
    {
        var guard = Guard.Make(
            outside, settings: [("MicrosoftAppType", "UserAssignedMSI"), ("MicrosoftAppId", Issuer.AppId), ("MicrosoftAppTenantId", "t")]);

        await Send(guard, Outside.ServiceUrl);

        Assert.Contains(Issuer.AppId, Assert.Single(outside.Logins).Url.Query, StringComparison.Ordinal);
        Assert.Equal("Bearer own-token", Assert.Single(outside.ToConnector).Authorization);
    }

    /// <summary>Whoever has no valid token makes us ask nobody.</summary>
    [Fact]
    public async Task The_apps_credentials_are_asked_about_signed_tokens_only()
    {
        var credentials = new Mock<ServiceClientCredentialsFactory>();
        credentials.Setup(it => it.IsValidAppIdAsync(Issuer.AppId, It.IsAny<CancellationToken>())).ReturnsAsync(true);
        var guard = Guard.Make(outside, credentials: credentials.Object);

        _ = await Assert.ThrowsAsync<UnauthorizedAccessException>(
            () => Enters(outside.Issuer.Token(HostFixture.Now, signer: Issuer.Other)));
        credentials.VerifyNoOtherCalls();

        Assert.NotNull(await Enters(outside.Issuer.Token(HostFixture.Now)));
        credentials.Verify(it => it.IsValidAppIdAsync(Issuer.AppId, It.IsAny<CancellationToken>()), Times.Once);

        Task<ChannelToken?> Enters(string token) =>
            guard.AuthenticateHeader("Bearer " + token, isLocal: false, CancellationToken.None).AsTask();
    }

    [Fact]
    public async Task The_identity_of_another_app_gets_no_client()
    {
        var guard = Guard.Make(
            outside,
            credentials: new PasswordServiceClientCredentialFactory("99999999-2222-3333-4444-555555555555", "secret", "t", null, null));

        _ = await Assert.ThrowsAsync<InvalidOperationException>(() => guard.Connector(Outside.ServiceUrl));
    }

    [Theory]
    [InlineData("")]
    [InlineData("file:///etc/passwd")]
    [InlineData("https://user:password@smba.example.com/")]
    public async Task What_is_no_address_gets_no_client(string address) =>
        await Assert.ThrowsAsync<ArgumentException>(() => Guard.Make(outside).Connector(address));

    [Theory]
    [InlineData("SingleTenant", Issuer.AppId, "secret", "", "MicrosoftAppTenantId")]
    [InlineData("SingleTenant", Issuer.AppId, "", "t", "MicrosoftAppPassword")]
    [InlineData("SingleTenant", "", "secret", "t", "MicrosoftAppId")]
    [InlineData("UserAssignedMSI", Issuer.AppId, "", "", "MicrosoftAppTenantId")]
    [InlineData("UserAssignedMSI", "", "", "t", "MicrosoftAppId")]
    public void A_setting_that_is_missing_is_named(string type, string appId, string password, string tenant, string named)
    {
        var settings = HostFixture.Settings(
            ("MicrosoftAppType", type), ("MicrosoftAppId", appId), ("MicrosoftAppPassword", password), ("MicrosoftAppTenantId", tenant));

        var problem = Assert.ThrowsAny<ArgumentException>(() => new ConfigurationServiceClientCredentialFactory(settings));

        Assert.Contains(named, problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("SingleTenant", "secret")]
    [InlineData("singletenant", "secret")]
    [InlineData("UserAssignedMSI", "")]
    [InlineData("MultiTenant", "secret")]
    [InlineData("", "secret")]
    public async Task Every_kind_of_app_knows_its_id_and_no_other(string type, string password)
    {
        var factory = new ConfigurationServiceClientCredentialFactory(
            HostFixture.Settings(
                ("MicrosoftAppType", type),
                ("MicrosoftAppId", Issuer.AppId),
                ("MicrosoftAppPassword", password),
                ("MicrosoftAppTenantId", "t")));

        Assert.True(await factory.IsValidAppIdAsync(Issuer.AppId, CancellationToken.None));
        Assert.False(await factory.IsValidAppIdAsync("99999999-2222-3333-4444-555555555555", CancellationToken.None));
        Assert.False(await factory.IsValidAppIdAsync("", CancellationToken.None));
        Assert.False(await factory.IsAuthenticationDisabledAsync(CancellationToken.None));
    }

    [Fact]
    public async Task Without_an_app_id_there_is_no_authentication()
    {
        var factory = new ConfigurationServiceClientCredentialFactory(HostFixture.Settings());

        Assert.True(await factory.IsAuthenticationDisabledAsync(CancellationToken.None));
        Assert.False(await factory.IsValidAppIdAsync("", CancellationToken.None));
    }

    static async Task Send(ChannelAuthentication guard, string address)
    {
        using var connector = await guard.Connector(address);
        _ = await connector.Conversations.SendToConversationAsync("c", new Activity("message"));
    }
}
