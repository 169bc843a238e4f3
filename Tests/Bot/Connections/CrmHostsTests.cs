using ReviewBot.Connections;
using ReviewBot.Reviews.Connections;

namespace ReviewBot.Tests.Connections;

/// <summary>Only the three systems' own hosts are ever called, and only by https.</summary>
public sealed class CrmHostsTests
{
    [Theory]
    [InlineData(CrmSystem.Dynamics, "https://contoso.crm.dynamics.com")]
    [InlineData(CrmSystem.Dynamics, "https://contoso.crm4.dynamics.com/")]
    [InlineData(CrmSystem.Dynamics, "https://contoso.api.crm4.dynamics.com/")]
    [InlineData(CrmSystem.Dynamics, "https://contoso-uat.crm11.dynamics.com")]
    [InlineData(CrmSystem.Dynamics, "https://contoso.crm9.dynamics.com")]
    [InlineData(CrmSystem.Dynamics, "https://contoso.crm.microsoftdynamics.us")]
    [InlineData(CrmSystem.Dynamics, "https://contoso.crm.appsplatform.us")]
    [InlineData(CrmSystem.Dynamics, "https://contoso.crm.dynamics.cn")]
    [InlineData(CrmSystem.Salesforce, "https://contoso.my.salesforce.com")]
    [InlineData(CrmSystem.Salesforce, "https://contoso--uat.sandbox.my.salesforce.com")]
    [InlineData(CrmSystem.Salesforce, "https://contoso.develop.my.salesforce.com/services/data/")]
    [InlineData(CrmSystem.Salesforce, "https://contoso.my.salesforce.mil")]
    [InlineData(CrmSystem.HubSpot, "https://api.hubapi.com")]
    [InlineData(CrmSystem.HubSpot, "https://api-eu1.hubapi.com")]
    [InlineData(CrmSystem.HubSpot, "https://api-na2.hubapi.com")]
    public void Own_ones_are_called(CrmSystem system, string address) =>
        Assert.True(HostsOf(system).Allows(new(address), allowLoopback: false));

    [Theory]
    [InlineData(CrmSystem.Dynamics, "http://contoso.crm4.dynamics.com")]
    [InlineData(CrmSystem.Dynamics, "https://contoso.crm4.dynamics.com:8443")]
    [InlineData(CrmSystem.Dynamics, "https://contoso.crm4.dynamics.com.example.com")]
    [InlineData(CrmSystem.Dynamics, "https://contoso.crm4.dynamics.com.")]
    [InlineData(CrmSystem.Dynamics, "https://crm4.dynamics.com")]
    [InlineData(CrmSystem.Dynamics, "https://evil.com/contoso.crm4.dynamics.com")]
    [InlineData(CrmSystem.Dynamics, "https://contoso.crm4.dynamics.com@evil.com")]
    [InlineData(CrmSystem.Dynamics, "https://user:word@contoso.crm4.dynamics.com")]
    [InlineData(CrmSystem.Dynamics, "https://contoso.crm123.dynamics.com")]
    [InlineData(CrmSystem.Dynamics, "https://contoso.my.salesforce.com")]
    [InlineData(CrmSystem.Dynamics, "https://cоntoso.crm4.dynamics.com.ua")]
    [InlineData(CrmSystem.Dynamics, "https://169.254.169.254/")]
    [InlineData(CrmSystem.Salesforce, "https://my.salesforce.com")]
    [InlineData(CrmSystem.Salesforce, "https://login.salesforce.com")]
    [InlineData(CrmSystem.Salesforce, "https://contoso.my.salesforce.com.evil.com")]
    [InlineData(CrmSystem.Salesforce, "https://contosomy.salesforce.com")]
    [InlineData(CrmSystem.HubSpot, "https://app.hubspot.com")]
    [InlineData(CrmSystem.HubSpot, "https://hubapi.com")]
    [InlineData(CrmSystem.HubSpot, "https://evil-api.hubapi.com")]
    [InlineData(CrmSystem.HubSpot, "http://127.0.0.1:5000")]
    [InlineData(CrmSystem.HubSpot, "https://localhost")]
    public void Others_are_not(CrmSystem system, string address) =>
        Assert.False(HostsOf(system).Allows(new(address), allowLoopback: false));

    [Theory]
    [InlineData("http://127.0.0.1:5000", true)]
    [InlineData("http://localhost:5000", true)]
    [InlineData("http://[::1]:5000", true)]
    [InlineData("http://127.0.0.1.evil.com", false)]
    [InlineData("http://10.0.0.1", false)]
    [InlineData("http://api.hubapi.com", false)]
    [InlineData("ftp://127.0.0.1", false)]
    public void This_machine_is_called_where_a_setting_says_so(string address, bool isAllowed) =>
        Assert.Equal(isAllowed, CrmHosts.HubSpot.Allows(new(address), allowLoopback: true));

    [Fact]
    public async Task The_last_handler_refuses_what_a_request_has_become()
    {
        using var handler = new OwnHostHandler(CrmHosts.HubSpot, allowLoopback: false) { InnerHandler = new Kit.StubHttpHandler() };
        using var http = new HttpClient(handler);

        var wrong = await Assert.ThrowsAsync<CrmException>(() => http.GetAsync(new Uri("https://evil.example/crm/v3/owners")));

        Assert.Equal(new CrmFailure.NotUnderstood("foreign-host"), wrong.Failure);
    }

    static CrmHosts HostsOf(CrmSystem system) => system switch
    {
        CrmSystem.Dynamics => CrmHosts.Dynamics,
        CrmSystem.Salesforce => CrmHosts.Salesforce,
        _ => CrmHosts.HubSpot,
    };
}
