using System.ComponentModel.DataAnnotations;

namespace ReviewBot.Connections;

/// <summary>
/// Credentials of this installation for its CRMs; a CRM without settings cannot be connected. A class, not a record: the ToString of a
/// record would print the secrets.
/// </summary>
public sealed class ConnectionSettings : IValidatableObject
{
    /// <summary>True: addresses of this machine are allowed, also without https. For tests and the Playground only.</summary>
    public bool AllowLoopback { get; init; }

    public DynamicsSettings? Dynamics { get; init; }

    public SalesforceSettings? Salesforce { get; init; }

    public HubSpotSettings? HubSpot { get; init; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        string[] wrong = [
            .. Dynamics?.Problems(AllowLoopback) ?? [],
            .. Salesforce?.Problems(AllowLoopback) ?? [],
            .. HubSpot?.Problems(AllowLoopback) ?? [],
        ];
        return wrong.Select(it => new ValidationResult(it));
    }

    internal static IEnumerable<string> Missing(params (string Name, string? Value)[] settings) => settings
        .Where(it => string.IsNullOrWhiteSpace(it.Value))
        .Select(it => $"Set Connections:{it.Name}, or take the other settings of that connection away.");
}

/// <summary>Dynamics 365 Sales (Dataverse). Without a secret or certificate it signs in by managed identity.</summary>
public sealed class DynamicsSettings
{
    /// <summary>Address of the environment, such as https://contoso.crm4.dynamics.com.</summary>
    public Uri? Address { get; init; }

    /// <summary>Tenant of the app registration; not needed for a managed identity.</summary>
    public string? TenantId { get; init; }

    /// <summary>Client id of the app registration.</summary>
    public string? ClientId { get; init; }

    /// <summary>Secret of the app registration. Prefer the certificate or the managed identity.</summary>
    public string? ClientSecret { get; init; }

    /// <summary>File with certificate and private key (PEM or PKCS#12) of the app registration.</summary>
    public string? CertificateFile { get; init; }

    /// <summary>Client id of a user-assigned identity; null: the identity of the host.</summary>
    public string? ManagedIdentityClientId { get; init; }

    internal bool IsApp => ClientSecret is not null || CertificateFile is not null;

    internal IEnumerable<string> Problems(bool allowLoopback)
    {
        if (!CrmHosts.Dynamics.Allows(Address, allowLoopback))
            yield return "Connections:Dynamics:Address must be the address of an environment, such as https://contoso.crm4.dynamics.com.";
        if (ClientSecret is not null && CertificateFile is not null)
            yield return "Set Connections:Dynamics:ClientSecret or Connections:Dynamics:CertificateFile, not both.";
        if (IsApp && !(Guid.TryParse(TenantId, out _) && Guid.TryParse(ClientId, out _)))
            yield return "Set Connections:Dynamics:TenantId and Connections:Dynamics:ClientId to the ids that the app registration shows.";
        if (IsApp && ManagedIdentityClientId is not null)
            yield return "Set Connections:Dynamics:ManagedIdentityClientId, or a secret or certificate of an app registration, not both.";
        if (ManagedIdentityClientId is { } id && !Guid.TryParse(id, out _))
            yield return "Connections:Dynamics:ManagedIdentityClientId is no client id. Set the one that Azure shows with the user-assigned identity.";
        if (CertificateFile is { } file && !File.Exists(file))
            yield return "Connections:Dynamics:CertificateFile names no file that the bot can read.";
    }
}

/// <summary>Salesforce, by the OAuth client credentials of a connected or external client app.</summary>
public sealed class SalesforceSettings
{
    /// <summary>My Domain, such as https://contoso.my.salesforce.com.</summary>
    public Uri? Address { get; init; }

    /// <summary>Consumer key of the app.</summary>
    public string? ClientId { get; init; }

    /// <summary>Consumer secret of the app.</summary>
    public string? ClientSecret { get; init; }

    internal IEnumerable<string> Problems(bool allowLoopback)
    {
        if (!CrmHosts.Salesforce.Allows(Address, allowLoopback))
            yield return "Connections:Salesforce:Address must be your My Domain, such as https://contoso.my.salesforce.com.";
        foreach (var wrong in ConnectionSettings.Missing(("Salesforce:ClientId", ClientId), ("Salesforce:ClientSecret", ClientSecret)))
            yield return wrong;
    }
}

/// <summary>HubSpot, by a service key or the access token of a private app.</summary>
public sealed class HubSpotSettings
{
    /// <summary>Address of the API: https://api.hubapi.com, or a regional one.</summary>
    public Uri Address { get; init; } = new("https://api.hubapi.com");

    /// <summary>The service key, or the access token of a private app.</summary>
    public string? Token { get; init; }

    internal IEnumerable<string> Problems(bool allowLoopback)
    {
        if (!CrmHosts.HubSpot.Allows(Address, allowLoopback))
            yield return "Connections:HubSpot:Address must be https://api.hubapi.com, or a regional one such as https://api-eu1.hubapi.com.";
        foreach (var wrong in ConnectionSettings.Missing(("HubSpot:Token", Token)))
            yield return wrong;
    }
}
