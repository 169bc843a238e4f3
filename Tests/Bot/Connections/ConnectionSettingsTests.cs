using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using ReviewBot.Connections;
using ReviewBot.CrmStandIns;
using ReviewBot.Reviews.Connections;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Connections;

public sealed class ConnectionSettingsTests
{
    const string App = CrmStandIn.ClientId;

    [Fact]
    public void Without_settings_nothing_is_connected() => Assert.Empty(Crms());

    [Fact]
    public void One_with_settings_is() => Assert.Equal([CrmSystem.HubSpot], Crms(("HubSpot:Token", "word")));

    [Theory]
    [InlineData("ClientSecret", "word")]
    [InlineData("ManagedIdentityClientId", App)]
    [InlineData("Ignored", "")]
    public void Dynamics_signs_in_as_app_or_by_identity(string name, string value) => Assert.Equal(
        [CrmSystem.Dynamics],
        Crms(
            ("Dynamics:Address", "https://contoso.crm4.dynamics.com"),
            ("Dynamics:TenantId", CrmStandIn.TenantId),
            (name is "ManagedIdentityClientId" ? "Dynamics:Unknown" : "Dynamics:ClientId", App),
            ($"Dynamics:{name}", value)));

    [Theory]
    [InlineData("Dynamics:Address", "Dynamics:ClientId=x")]
    [InlineData("Dynamics:Address", "Dynamics:Address=https://evil.example")]
    [InlineData("Dynamics:Address", "Dynamics:Address=http://127.0.0.1:1")]
    [InlineData("Dynamics:TenantId", "Dynamics:Address=https://contoso.crm4.dynamics.com", "Dynamics:ClientSecret=word")]
    [InlineData("not both", "Dynamics:Address=https://contoso.crm4.dynamics.com", "Dynamics:ClientSecret=word", "Dynamics:CertificateFile=/x")]
    [InlineData("no file", "Dynamics:Address=https://contoso.crm4.dynamics.com", "Dynamics:CertificateFile=/nowhere/x.pem")]
    [InlineData("no client id", "Dynamics:Address=https://contoso.crm4.dynamics.com", "Dynamics:ManagedIdentityClientId=x")]
    [InlineData("Salesforce:Address", "Salesforce:ClientId=x", "Salesforce:ClientSecret=word")]
    [InlineData("Salesforce:ClientId", "Salesforce:Address=https://contoso.my.salesforce.com", "Salesforce:ClientSecret=word")]
    [InlineData("Salesforce:ClientSecret", "Salesforce:Address=https://contoso.my.salesforce.com", "Salesforce:ClientId=x")]
    [InlineData("HubSpot:Token", "HubSpot:Address=https://api.hubapi.com")]
    [InlineData("HubSpot:Address", "HubSpot:Address=https://evil.example", "HubSpot:Token=word")]
    public void A_wrong_one_is_told_without_its_secret(string named, params string[] settings)
    {
        var wrong = Assert.Throws<OptionsValidationException>(() => Crms([.. settings.Select(it => (it.Split('=')[0], it.Split('=')[1]))]));

        Assert.Contains(named, wrong.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("word", wrong.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Secrets_are_not_printed_with_their_settings() =>
        Assert.DoesNotContain("word", $"{new SalesforceSettings { ClientSecret = "word" }} {new HubSpotSettings { Token = "word" }}", StringComparison.Ordinal);

    static IReadOnlyCollection<CrmSystem> Crms(params (string Name, string Value)[] settings)
    {
        using var services = new ServiceCollection()
            .AddSingleton<TimeProvider>(new FakeTime(CrmFixture.Morning))
            .AddLogging()
            .AddSingleton<IConfiguration>(new ConfigurationBuilder()
                .AddInMemoryCollection(settings.Select(it => KeyValuePair.Create($"Connections:{it.Name}", (string?)it.Value)))
                .Build())
            .AddCrms()
            .BuildServiceProvider();
        return services.GetRequiredService<Crms>().Connected;
    }
}
