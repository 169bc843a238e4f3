using System.Security.Claims;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Stands in for Microsoft.Bot.Connector.Authentication.ServiceClientCredentialsFactory: the bot's own identity.</summary>
public abstract class ServiceClientCredentialsFactory
{
    public abstract Task<bool> IsValidAppIdAsync(string appId, CancellationToken cancellationToken);

    public abstract Task<bool> IsAuthenticationDisabledAsync(CancellationToken cancellationToken);

    public abstract Task<ServiceClientCredentials> CreateCredentialsAsync(string appId, string audience, string loginEndpoint, bool validateAuthority, CancellationToken cancellationToken);
}

/// <summary>Stands in for Microsoft.Bot.Connector.Authentication.AuthenticationConfiguration.</summary>
public class AuthenticationConfiguration
{
    public string[] RequiredEndorsements { get; set; } = [];

    public virtual ClaimsValidator ClaimsValidator { get; set; }
}

/// <summary>Stands in for Microsoft.Bot.Connector.Authentication.ClaimsValidator: a last look at the claims; throws UnauthorizedAccessException to refuse.</summary>
public abstract class ClaimsValidator
{
    public abstract Task ValidateClaimsAsync(IList<Claim> claims);
}
