using System.Security.Cryptography.X509Certificates;
using Azure.Core;
using Azure.Identity;
using Microsoft.Extensions.Logging;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Stands in for Microsoft.Bot.Connector.Authentication.PasswordServiceClientCredentialFactory. Without an app id, nobody is asked for a token.</summary>
public class PasswordServiceClientCredentialFactory : ServiceClientCredentialsFactory
{
    readonly EntraIdentity _identity;

    public PasswordServiceClientCredentialFactory() { }

    public PasswordServiceClientCredentialFactory(string appId, string password, string tenantId, HttpClient httpClient, ILogger logger)
    {
        AppId = appId;
        Password = password;
        TenantId = tenantId;
        _identity = new EntraIdentity(appId, tenantId, httpClient, login =>
        {
            var options = login.Options<ClientSecretCredentialOptions>();
            options.DisableInstanceDiscovery = !login.Validate;
            return new ClientSecretCredential(login.Tenant, appId, password, options);
        });
    }

    public string AppId { get; set; }

    public string Password { get; set; }

    public string TenantId { get; }

    public override Task<bool> IsValidAppIdAsync(string appId, CancellationToken cancellationToken) => Task.FromResult(_identity?.Is(appId) == true);

    public override Task<bool> IsAuthenticationDisabledAsync(CancellationToken cancellationToken) => Task.FromResult(string.IsNullOrEmpty(AppId));

    public override Task<ServiceClientCredentials> CreateCredentialsAsync(string appId, string oauthScope, string loginEndpoint, bool validateAuthority, CancellationToken cancellationToken) =>
        string.IsNullOrEmpty(AppId) ? Task.FromResult<ServiceClientCredentials>(null) : _identity.For(appId, oauthScope, loginEndpoint, validateAuthority);
}

/// <summary>Stands in for Microsoft.Bot.Connector.Authentication.CertificateServiceClientCredentialsFactory.</summary>
public class CertificateServiceClientCredentialsFactory(X509Certificate2 certificate, string appId, string tenantId = null, HttpClient httpClient = null, ILogger logger = null, bool sendX5c = false) : ServiceClientCredentialsFactory
{
    readonly EntraIdentity _identity = new(Required(appId, nameof(appId)), tenantId, httpClient, login =>
    {
        var options = login.Options<ClientCertificateCredentialOptions>();
        options.DisableInstanceDiscovery = !login.Validate;
        options.SendCertificateChain = sendX5c;
        return new ClientCertificateCredential(login.Tenant, appId, certificate ?? throw new ArgumentNullException(nameof(certificate)), options);
    });

    public override Task<bool> IsValidAppIdAsync(string appId, CancellationToken cancellationToken) => Task.FromResult(_identity.Is(appId));

    public override Task<bool> IsAuthenticationDisabledAsync(CancellationToken cancellationToken) => Task.FromResult(false);

    public override Task<ServiceClientCredentials> CreateCredentialsAsync(string appId, string audience, string loginEndpoint, bool validateAuthority, CancellationToken cancellationToken) =>
        _identity.For(appId, audience, loginEndpoint, validateAuthority);

    static string Required(string value, string name) => string.IsNullOrWhiteSpace(value) ? throw new ArgumentNullException(name) : value;
}

/// <summary>Stands in for Microsoft.Bot.Connector.Authentication.ManagedIdentityServiceClientCredentialsFactory: a user-assigned identity of the machine. Where the platform mounts a federated token instead (workload identity), that is used.</summary>
public class ManagedIdentityServiceClientCredentialsFactory(string appId, HttpClient httpClient = null, ILogger logger = null) : ServiceClientCredentialsFactory
{
    readonly EntraIdentity _identity = new(string.IsNullOrWhiteSpace(appId) ? throw new ArgumentNullException(nameof(appId)) : appId, null, httpClient, login => Proof(appId, login));

    public override Task<bool> IsValidAppIdAsync(string appId, CancellationToken cancellationToken) => Task.FromResult(_identity.Is(appId));

    public override Task<bool> IsAuthenticationDisabledAsync(CancellationToken cancellationToken) => Task.FromResult(false);

    public override Task<ServiceClientCredentials> CreateCredentialsAsync(string appId, string audience, string loginEndpoint, bool validateAuthority, CancellationToken cancellationToken) =>
        _identity.For(appId, audience, loginEndpoint, validateAuthority);

    static TokenCredential Proof(string appId, EntraIdentity.Login login)
    {
        if (Environment.GetEnvironmentVariable("AZURE_FEDERATED_TOKEN_FILE") is { Length: > 0 })
            return new WorkloadIdentityCredential(new WorkloadIdentityCredentialOptions { ClientId = appId });

        var options = new ManagedIdentityCredentialOptions(ManagedIdentityId.FromUserAssignedClientId(appId));
        if (login.Http != null) options.Transport = new Azure.Core.Pipeline.HttpClientTransport(login.Http);
        return new ManagedIdentityCredential(options);
    }
}

/// <summary>Stands in for Microsoft.Bot.Connector.Authentication.FederatedServiceClientCredentialsFactory: an app registration that trusts a managed identity.</summary>
public class FederatedServiceClientCredentialsFactory(string appId, string clientId, string tenantId = null, HttpClient httpClient = null, ILogger logger = null) : ServiceClientCredentialsFactory
{
    static readonly TokenRequestContext Exchange = new(["api://AzureADTokenExchange/.default"]);

    readonly EntraIdentity _identity = new(string.IsNullOrWhiteSpace(appId) ? throw new ArgumentNullException(nameof(appId)) : appId, tenantId, httpClient, login =>
    {
        var machine = new ManagedIdentityCredential(ManagedIdentityId.FromUserAssignedClientId(clientId));
        var options = login.Options<ClientAssertionCredentialOptions>();
        options.DisableInstanceDiscovery = !login.Validate;
        return new ClientAssertionCredential(login.Tenant, appId, async ct => (await machine.GetTokenAsync(Exchange, ct).ConfigureAwait(false)).Token, options);
    });

    public override Task<bool> IsValidAppIdAsync(string appId, CancellationToken cancellationToken) => Task.FromResult(_identity.Is(appId));

    public override Task<bool> IsAuthenticationDisabledAsync(CancellationToken cancellationToken) => Task.FromResult(false);

    public override Task<ServiceClientCredentials> CreateCredentialsAsync(string appId, string audience, string loginEndpoint, bool validateAuthority, CancellationToken cancellationToken) =>
        _identity.For(appId, audience, loginEndpoint, validateAuthority);
}
