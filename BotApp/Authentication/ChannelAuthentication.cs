using System.Security.Claims;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;

namespace ReviewBot.BotApp.Authentication;

/// <summary>
/// Authenticates callers: the Bot Connector with a token for this app. Without an app id, and never in Production, also any caller on this
/// machine. In two steps, header first, so that the body of an unauthenticated request is never read.
/// </summary>
sealed class ChannelAuthentication(
    BotCloud cloud, ServiceClientCredentialsFactory credentials, ChannelTokenValidator tokens, ConnectorClients connectors,
    IHostEnvironment environment)
    : BotFrameworkAuthentication
{
    /// <summary>First step: validates the Authorization header. Null: an anonymous caller, where those are allowed.</summary>
    /// <param name="isLocal">True if the request comes from this machine and not through a proxy.</param>
    /// <exception cref="UnauthorizedAccessException">Not authenticated; to be answered with 401. The message contains nothing of the
    /// request.</exception>
    public async ValueTask<ChannelToken?> AuthenticateHeader(string authorization, bool isLocal, CancellationToken ct)
    {
        if (!string.IsNullOrWhiteSpace(authorization))
            return await tokens.Validate(authorization, ct);
        if (!isLocal || environment.IsProduction() || !await credentials.IsAuthenticationDisabledAsync(ct))
            throw new UnauthorizedAccessException("No token.");
        return null;
    }

    /// <summary>Second step: checks that the activity's service URL and channel are those that the token vouches for.</summary>
    /// <exception cref="UnauthorizedAccessException">They are not; to be answered with 401.</exception>
    public AuthenticateRequestResult AuthenticateActivity(Activity activity, ChannelToken? token)
    {
        if (token is null && ServiceUrl.Parse(activity.ServiceUrl) is not { IsLoopback: true })
            throw new UnauthorizedAccessException("Anonymous requests are answered on this machine only.");
        token?.Admit(activity);

        var identity = token?.Identity() ?? new ClaimsIdentity([], AuthenticationConstants.AnonymousAuthType);
        return new()
        {
            ClaimsIdentity = identity,
            Audience = cloud.Scope,
            CallerId = token is null ? null : cloud.CallerId,
            ConnectorFactory = connectors.FactoryFor(identity, activity.ServiceUrl),
        };
    }

    /// <summary>Both steps, for callers that have the activity already.</summary>
    public override async Task<AuthenticateRequestResult> AuthenticateRequestAsync(
        Activity activity, string authHeader, CancellationToken cancellationToken) =>
        AuthenticateActivity(activity, await AuthenticateHeader(authHeader, isLocal: false, cancellationToken));

    public override Task<AuthenticateRequestResult> AuthenticateStreamingRequestAsync(
        string authHeader, string channelIdHeader, CancellationToken cancellationToken) =>
        throw new NotSupportedException("Streaming is not supported.");

    /// <summary>For proactive messages. Only a conversation that is to be created brings its own service URL.</summary>
    public override ConnectorFactory CreateConnectorFactory(ClaimsIdentity claimsIdentity) =>
        connectors.FactoryFor(claimsIdentity, claimsIdentity.FindFirst(AuthenticationConstants.ServiceUrlClaim)?.Value);

    public override Task<UserTokenClient> CreateUserTokenClientAsync(ClaimsIdentity claimsIdentity, CancellationToken cancellationToken) =>
        NoUserTokens.Shared;
}
