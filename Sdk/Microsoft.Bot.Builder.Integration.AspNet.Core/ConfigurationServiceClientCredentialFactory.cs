using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Microsoft.Rest;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>Stands in for Microsoft.Bot.Builder.Integration.AspNet.Core.ConfigurationServiceClientCredentialFactory: MicrosoftAppType, MicrosoftAppId, MicrosoftAppTenantId and MicrosoftAppPassword. Any other kind of app is a multi-tenant one.</summary>
public class ConfigurationServiceClientCredentialFactory : ServiceClientCredentialsFactory
{
    readonly ServiceClientCredentialsFactory _inner;

    public ConfigurationServiceClientCredentialFactory(IConfiguration configuration, HttpClient httpClient = null, ILogger logger = null)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        var type = configuration["MicrosoftAppType"]?.Trim();
        var appId = configuration["MicrosoftAppId"]?.Trim();
        var password = configuration["MicrosoftAppPassword"]?.Trim();
        var tenantId = configuration["MicrosoftAppTenantId"]?.Trim();

        _inner = type?.ToUpperInvariant() switch
        {
            "SINGLETENANT" => new PasswordServiceClientCredentialFactory(
                Required(appId, "MicrosoftAppId", "SingleTenant"),
                Required(password, "MicrosoftAppPassword", "SingleTenant"),
                Required(tenantId, "MicrosoftAppTenantId", "SingleTenant"),
                httpClient,
                logger),
            "USERASSIGNEDMSI" => Machine(Required(appId, "MicrosoftAppId", "UserAssignedMSI"), Required(tenantId, "MicrosoftAppTenantId", "UserAssignedMSI"), password, httpClient, logger),
            _ => new PasswordServiceClientCredentialFactory(appId, password, string.Empty, httpClient, logger),
        };
    }

    public override Task<bool> IsValidAppIdAsync(string appId, CancellationToken cancellationToken) => _inner.IsValidAppIdAsync(appId, cancellationToken);

    public override Task<bool> IsAuthenticationDisabledAsync(CancellationToken cancellationToken) => _inner.IsAuthenticationDisabledAsync(cancellationToken);

    public override Task<ServiceClientCredentials> CreateCredentialsAsync(string appId, string audience, string loginEndpoint, bool validateAuthority, CancellationToken cancellationToken) =>
        _inner.CreateCredentialsAsync(appId, audience, loginEndpoint, validateAuthority, cancellationToken);

    static ManagedIdentityServiceClientCredentialsFactory Machine(string appId, string tenantId, string password, HttpClient httpClient, ILogger logger) => string.IsNullOrEmpty(password)
        ? new ManagedIdentityServiceClientCredentialsFactory(appId, httpClient, logger)
        : throw new ArgumentException($"MicrosoftAppPassword must not be set with UserAssignedMSI (tenant {tenantId}).");

    static string Required(string value, string name, string type) =>
        string.IsNullOrEmpty(value) ? throw new ArgumentException($"{name} is required for MicrosoftAppType {type}.") : value;
}
