using System.Text.RegularExpressions;

namespace ReviewBot.Connections;

/// <summary>Allow-list of the hosts of one CRM. No other host is ever called, whatever a setting or an answer contains (SSRF).</summary>
sealed partial class CrmHosts(Regex hosts)
{
    /// <summary>
    /// Public cloud with its regions and GCC, GCC High, DoD and China.
    /// https://learn.microsoft.com/power-platform/admin/new-datacenter-regions
    /// </summary>
    public static CrmHosts Dynamics { get; } = new(DynamicsHost());

    /// <summary>
    /// My Domain of production, sandboxes and other orgs (contoso--uat.sandbox.my.salesforce.com).
    /// https://help.salesforce.com/s/articleView?id=sf.domain_name_url_formats.htm
    /// </summary>
    public static CrmHosts Salesforce { get; } = new(SalesforceHost());

    /// <summary>https://api.hubapi.com and regional ones, such as api-eu1.hubapi.com.</summary>
    public static CrmHosts HubSpot { get; } = new(HubSpotHost());

    /// <summary>True for an https URL with a host of the CRM on the default port; of this machine if allowed.</summary>
    public bool Allows(Uri? address, bool allowLoopback) =>
        address is { IsAbsoluteUri: true, UserInfo: "" }
            && ((address is { Scheme: "https", IsDefaultPort: true } && hosts.IsMatch(address.IdnHost))
                || (allowLoopback && address is { Scheme: "http" or "https", IsLoopback: true }));

    [GeneratedRegex(
        @"\A[a-z0-9-]+\.(?:(?:api\.)?crm\d{0,2}\.dynamics\.com|(?:api\.)?crm\.(?:microsoftdynamics\.us|appsplatform\.us|dynamics\.cn))\z",
        RegexOptions.CultureInvariant)]
    private static partial Regex DynamicsHost();

    [GeneratedRegex(@"\A[a-z0-9-]+(?:\.[a-z]+)?\.my\.salesforce\.(?:com|mil)\z", RegexOptions.CultureInvariant)]
    private static partial Regex SalesforceHost();

    [GeneratedRegex(@"\Aapi(?:-[a-z]{2}\d)?\.hubapi\.com\z", RegexOptions.CultureInvariant)]
    private static partial Regex HubSpotHost();
}

/// <summary>The last handler before the wire: refuses every request to a host that is not the CRM's own.</summary>
sealed class OwnHostHandler(CrmHosts hosts, bool allowLoopback) : DelegatingHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        hosts.Allows(request.RequestUri, allowLoopback)
            ? base.SendAsync(request, cancellationToken)
            : throw new CrmException(new CrmFailure.NotUnderstood("foreign-host"));
}
