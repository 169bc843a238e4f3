using System.Security.Claims;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Who may call the bot: the Bot Connector with a token for this app, or, only when there is no app id, anybody on this machine. Emulator and skill tokens are not known.</summary>
sealed class ChannelAuthentication : BotFrameworkAuthentication
{
    readonly Rules rules;
    readonly ServiceClientCredentialsFactory credentials;
    readonly AuthenticationConfiguration configuration;
    readonly IHttpClientFactory http;
    readonly ChannelToken tokens;
    readonly ILogger log;

    public ChannelAuthentication(Rules rules, ServiceClientCredentialsFactory credentials, AuthenticationConfiguration configuration, IHttpClientFactory http, ILogger logger, TimeProvider time)
    {
        this.rules = rules;
        this.credentials = credentials ?? throw new ArgumentNullException(nameof(credentials));
        this.configuration = configuration ?? throw new ArgumentNullException(nameof(configuration));
        this.http = http;
        log = logger ?? NullLogger.Instance;
        tokens = new ChannelToken(rules, credentials, this.configuration, new SigningKeys(rules.MetadataUrl, http, log, time), time);
    }

    public override async Task<AuthenticateRequestResult> AuthenticateRequestAsync(Activity activity, string authHeader, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(activity);
        try
        {
            var anonymous = string.IsNullOrWhiteSpace(authHeader);
            var identity = anonymous
                ? await Anonymous(activity, cancellationToken).ConfigureAwait(false)
                : await tokens.Check(authHeader, activity, cancellationToken).ConfigureAwait(false);
            return new AuthenticateRequestResult
            {
                ClaimsIdentity = identity,
                Audience = rules.Scope,
                CallerId = anonymous ? null : rules.CallerId,
                ConnectorFactory = Connectors(identity, activity.ServiceUrl),
            };
        }
        catch (UnauthorizedAccessException e)
        {
            log.LogWarning("Request refused: {Why}", e.Message);
            throw;
        }
    }

    public override Task<AuthenticateRequestResult> AuthenticateStreamingRequestAsync(string authHeader, string channelIdHeader, CancellationToken cancellationToken) =>
        throw new NotSupportedException("Streaming is not supported.");

    public override ConnectorFactory CreateConnectorFactory(ClaimsIdentity claimsIdentity)
    {
        ArgumentNullException.ThrowIfNull(claimsIdentity);
        return Connectors(claimsIdentity, claimsIdentity.FindFirst(AuthenticationConstants.ServiceUrlClaim)?.Value);
    }

    public override Task<UserTokenClient> CreateUserTokenClientAsync(ClaimsIdentity claimsIdentity, CancellationToken cancellationToken) => NoUserTokens.Task;

    // Without a token nothing vouches for the address, so answers stay on this machine.
    async Task<ClaimsIdentity> Anonymous(Activity activity, CancellationToken cancellationToken)
    {
        if (!await credentials.IsAuthenticationDisabledAsync(cancellationToken).ConfigureAwait(false)) throw new UnauthorizedAccessException("No token.");
        if (ServiceUrl.Parse(activity.ServiceUrl) is not { IsLoopback: true }) throw new UnauthorizedAccessException("Anonymous requests are answered on this machine only.");

        return new ClaimsIdentity([], AuthenticationConstants.AnonymousAuthType);
    }

    Connectors Connectors(ClaimsIdentity identity, string vouchedUrl) => new(rules, identity, vouchedUrl, credentials, http, log);

    sealed class NoUserTokens : UserTokenClient
    {
        public static readonly Task<UserTokenClient> Task = System.Threading.Tasks.Task.FromResult<UserTokenClient>(new NoUserTokens());
    }
}
