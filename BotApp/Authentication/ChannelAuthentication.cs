using System.Security.Claims;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;

namespace ReviewBot.BotApp.Authentication;

/// <summary>
/// Who may call the bot: the Bot Connector with a token for this app; without an app id, and never in Production, anybody on this machine.
/// In two steps, so that nothing of a stranger's body is read: the header, then the activity.
/// </summary>
sealed class ChannelAuthentication(
    BotCloud cloud, ServiceClientCredentialsFactory credentials, ChannelTokenValidator tokens, ConnectorClients connectors,
    IHostEnvironment environment)
    : BotFrameworkAuthentication
{
    /// <summary>The first step. Null: an anonymous caller, where those are let in.</summary>
    /// <param name="isLocal">Whether the request comes from this machine, without a proxy between.</param>
    /// <exception cref="UnauthorizedAccessException">Answer with 401. The message holds nothing of the request.</exception>
    public async ValueTask<ChannelToken?> AuthenticateHeader(string authorization, bool isLocal, CancellationToken ct)
    {
        if (!string.IsNullOrWhiteSpace(authorization))
            return await tokens.Validate(authorization, ct);
        if (!isLocal || environment.IsProduction() || !await credentials.IsAuthenticationDisabledAsync(ct))
            throw new UnauthorizedAccessException("No token.");
        return null;
    }

    /// <summary>The second step: whether the activity is from where its token says.</summary>
    /// <exception cref="UnauthorizedAccessException">Answer with 401.</exception>
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

    /// <summary>Both steps at once, for who has the activity already.</summary>
    public override async Task<AuthenticateRequestResult> AuthenticateRequestAsync(
        Activity activity, string authHeader, CancellationToken cancellationToken) =>
        AuthenticateActivity(activity, await AuthenticateHeader(authHeader, isLocal: false, cancellationToken));

    public override Task<AuthenticateRequestResult> AuthenticateStreamingRequestAsync(
        string authHeader, string channelIdHeader, CancellationToken cancellationToken) =>
        throw new NotSupportedException("Streaming is not supported.");

    /// <summary>For what the bot begins itself: only a conversation that is created names the address that it is for.</summary>
    public override ConnectorFactory CreateConnectorFactory(ClaimsIdentity claimsIdentity) =>
        connectors.FactoryFor(claimsIdentity, claimsIdentity.FindFirst(AuthenticationConstants.ServiceUrlClaim)?.Value);

    public override Task<UserTokenClient> CreateUserTokenClientAsync(ClaimsIdentity claimsIdentity, CancellationToken cancellationToken) =>
        NoUserTokens.Shared;
}
