using System.Security.Claims;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;

namespace ReviewBot.Tests.Sdk.Bot;

public sealed class OwnTokenTests : IDisposable
{
    readonly Outside outside = new();

    public void Dispose() => outside.Dispose();

    [Theory]
    [InlineData("https://smba.example.com/amer/", "", true)]
    [InlineData("http://smba.example.com/amer/", "Development", false)]
    [InlineData("http://localhost:1/", "Development", false)]
    [InlineData("https://localhost:1/", "Development", true)]
    [InlineData("https://localhost:1/", "Production", false)]
    [InlineData("https://localhost:1/", "", false)]
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
        var authentication = new ConfigurationBotFrameworkAuthentication(Door.Settings(("MicrosoftAppId", Issuer.AppId), ("environment", environment)), new NoLogin(Issuer.AppId), httpClientFactory: outside);

        await Send(authentication, address);

        Assert.Equal(goes ? "Bearer own-token" : null, Assert.Single(outside.ToConnector).Authorization);
    }

    [Fact]
    public async Task The_token_goes_to_the_address_that_was_vouched_for_only()
    {
        var authentication = new ConfigurationBotFrameworkAuthentication(Door.Settings(("MicrosoftAppId", Issuer.AppId)), new NoLogin(Issuer.AppId), httpClientFactory: outside);
        var result = await authentication.AuthenticateRequestAsync(new Activity("message") { ChannelId = "msteams", ServiceUrl = Outside.ServiceUrl }, "Bearer " + outside.Issuer.Token(Door.Now), CancellationToken.None);

        using var other = await result.ConnectorFactory.CreateAsync("https://other.example.com/", result.Audience, CancellationToken.None);
        _ = await other.Conversations.SendToConversationAsync("c", new Activity("message"));

        Assert.Null(Assert.Single(outside.ToConnector).Authorization);
    }

    [Fact]
    public async Task One_token_serves_many_turns()
    {
        using var http = outside.CreateClient("");
        var factory = new PasswordServiceClientCredentialFactory(Issuer.AppId, "secret", "t", http, null);
        var authentication = new ConfigurationBotFrameworkAuthentication(Door.Settings(), factory, httpClientFactory: outside);

        for (var turn = 0; turn < 5; turn++)
            await Send(authentication, Outside.ServiceUrl);

        var login = Assert.Single(outside.Logins);
        Assert.Equal("https://login.microsoftonline.com/t/oauth2/v2.0/token", login.Url.AbsoluteUri);
        Assert.Contains("scope=https%3A%2F%2Fapi.botframework.com%2F.default", login.Body, StringComparison.Ordinal);
        Assert.All(outside.ToConnector, call => Assert.Equal("Bearer own-token", call.Authorization));
    }

    [Fact]
    public async Task A_certificate_proves_who_the_bot_is()
    {
        using var http = outside.CreateClient("");
        using var certificate = new CertificateRequest("CN=bot", Issuer.Other, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1).CreateSelfSigned(Door.Now.AddDays(-1), Door.Now.AddDays(1));
        var authentication = new ConfigurationBotFrameworkAuthentication(Door.Settings(), new CertificateServiceClientCredentialsFactory(certificate, Issuer.AppId, "t", http), httpClientFactory: outside);

        await Send(authentication, Outside.ServiceUrl);

        Assert.Contains("client_assertion=", Assert.Single(outside.Logins).Body, StringComparison.Ordinal);
        Assert.Equal("Bearer own-token", Assert.Single(outside.ToConnector).Authorization);
    }

    [Fact]
    public async Task A_machines_identity_proves_who_the_bot_is()
    {
        using var http = outside.CreateClient("");
        var authentication = new ConfigurationBotFrameworkAuthentication(Door.Settings(), new ManagedIdentityServiceClientCredentialsFactory(Issuer.AppId, http), httpClientFactory: outside);

        await Send(authentication, Outside.ServiceUrl);

        Assert.Contains(Issuer.AppId, Assert.Single(outside.Logins).Url.Query, StringComparison.Ordinal);
        Assert.Equal("Bearer own-token", Assert.Single(outside.ToConnector).Authorization);
    }

    [Theory]
    [InlineData("SingleTenant", Issuer.AppId, "secret", "", "MicrosoftAppTenantId")]
    [InlineData("SingleTenant", Issuer.AppId, "", "t", "MicrosoftAppPassword")]
    [InlineData("SingleTenant", "", "secret", "t", "MicrosoftAppId")]
    [InlineData("UserAssignedMSI", Issuer.AppId, "", "", "MicrosoftAppTenantId")]
    [InlineData("UserAssignedMSI", "", "", "t", "MicrosoftAppId")]
    public void A_setting_that_is_missing_is_named(string type, string appId, string password, string tenant, string named)
    {
        var settings = Door.Settings(("MicrosoftAppType", type), ("MicrosoftAppId", appId), ("MicrosoftAppPassword", password), ("MicrosoftAppTenantId", tenant));

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
        var factory = new ConfigurationServiceClientCredentialFactory(Door.Settings(("MicrosoftAppType", type), ("MicrosoftAppId", Issuer.AppId), ("MicrosoftAppPassword", password), ("MicrosoftAppTenantId", "t")));

        Assert.True(await factory.IsValidAppIdAsync(Issuer.AppId, CancellationToken.None));
        Assert.False(await factory.IsValidAppIdAsync("99999999-2222-3333-4444-555555555555", CancellationToken.None));
        Assert.False(await factory.IsValidAppIdAsync("", CancellationToken.None));
        Assert.False(await factory.IsAuthenticationDisabledAsync(CancellationToken.None));
    }

    [Fact]
    public async Task Without_an_app_id_there_is_no_authentication()
    {
        var factory = new ConfigurationServiceClientCredentialFactory(Door.Settings());

        Assert.True(await factory.IsAuthenticationDisabledAsync(CancellationToken.None));
        Assert.False(await factory.IsValidAppIdAsync("", CancellationToken.None));
    }

    static async Task Send(BotFrameworkAuthentication authentication, string address)
    {
        var identity = new ClaimsIdentity([new Claim(AuthenticationConstants.AudienceClaim, Issuer.AppId)]);
        using var connector = await authentication.CreateConnectorFactory(identity).CreateAsync(address, null, CancellationToken.None);
        _ = await connector.Conversations.SendToConversationAsync("c", new Activity("message"));
    }
}
