using System.Security.Claims;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Stands in for Microsoft.Bot.Connector.Authentication.BotFrameworkAuthentication: who may call the bot, and as whom the bot calls.</summary>
public abstract class BotFrameworkAuthentication
{
    /// <summary>Throws UnauthorizedAccessException for every request that is refused.</summary>
    public abstract Task<AuthenticateRequestResult> AuthenticateRequestAsync(Activity activity, string authHeader, CancellationToken cancellationToken);

    public abstract Task<AuthenticateRequestResult> AuthenticateStreamingRequestAsync(string authHeader, string channelIdHeader, CancellationToken cancellationToken);

    public abstract ConnectorFactory CreateConnectorFactory(ClaimsIdentity claimsIdentity);

    public abstract Task<UserTokenClient> CreateUserTokenClientAsync(ClaimsIdentity claimsIdentity, CancellationToken cancellationToken);
}

/// <summary>Stands in for Microsoft.Bot.Connector.Authentication.AuthenticateRequestResult.</summary>
public class AuthenticateRequestResult
{
    public string Audience { get; set; }

    public ClaimsIdentity ClaimsIdentity { get; set; }

    public string CallerId { get; set; }

    public ConnectorFactory ConnectorFactory { get; set; }
}

/// <summary>Stands in for Microsoft.Bot.Connector.Authentication.ConnectorFactory.</summary>
public abstract class ConnectorFactory
{
    public abstract Task<IConnectorClient> CreateAsync(string serviceUrl, string audience, CancellationToken cancellationToken);
}

/// <summary>Stands in for Microsoft.Bot.Connector.Authentication.UserTokenClient. The bot signs nobody in, so it can do nothing.</summary>
public abstract class UserTokenClient : IDisposable
{
    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing) { }
}
