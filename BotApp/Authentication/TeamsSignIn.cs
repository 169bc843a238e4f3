using System.Security.Claims;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using Microsoft.IdentityModel.Validators;
using ReviewBot.BotApp.Configuration;
using ReviewBot.Dialogs;
using ReviewBot.Reviews;
using ReviewBot.Storage;

namespace ReviewBot.BotApp.Authentication;

/// <summary>
/// Authenticates people who call over HTTP, by the token that Entra issued to Teams or another client: ASP.NET's JwtBearer as the scheme
/// and policy "Teams", not the default. Their claims keep the names they have in the token: <c>oid</c>, <c>tid</c>, <c>name</c>. Source:
/// https://learn.microsoft.com/entra/identity-platform/access-tokens
/// </summary>
static class TeamsSignIn
{
    public const string Scheme = "Teams";

    public const string Policy = "Teams";

    /// <summary>The scope that Teams asks for. A token without it was given to an app, not to a person.</summary>
    public const string Permission = "access_as_user";

    const string PersonClaim = "oid";
    const string TenantClaim = "tid";
    const string NameClaim = "name";

    /// <summary>Tolerance for differences of clocks, as for the connector's tokens.</summary>
    static readonly TimeSpan Skew = TimeSpan.FromMinutes(5);

    static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    static readonly string[] Algorithms = [SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512];

    /// <summary>False: sign-in is disabled, and the endpoints that need it are not registered.</summary>
    public static bool IsOn(IConfiguration configuration) =>
        configuration[$"{SignInSettings.Section}:{nameof(SignInSettings.AppId)}"] is { Length: > 0 };

    public static void Add(WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddOptions<SignInSettings>().BindConfiguration(SignInSettings.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<SignInSettings>, SignInCheck>();
        if (!IsOn(builder.Configuration))
            return;

        services.AddAuthentication().AddJwtBearer(Scheme, _ => { });
        services.AddOptions<JwtBearerOptions>(Scheme)
            .Configure<IOptions<SignInSettings>, IOptions<BotSettings>, TimeProvider>(Configure);
        services.AddAuthorizationBuilder().AddPolicy(Policy, policy => policy
            .AddAuthenticationSchemes(Scheme)
            .RequireAuthenticatedUser()
            .RequireAssertion(context => Read(context.User) is not null && Permits(context.User)));
    }

    /// <summary>Null: the token does not identify a person.</summary>
    public static SignedInPerson? Read(ClaimsPrincipal user) =>
        user.FindFirstValue(PersonClaim) is { Length: > 0 } id && Keys.Fits(id)
        && user.FindFirstValue(TenantClaim) is { } tenant && Keys.FitsTenant(tenant)
            ? new(tenant, new(new(id), VisibleText.Clean(user.FindFirstValue(NameClaim) ?? "")), IsGuest(user, tenant))
            : null;

    /// <summary>Where a client may sign a person in: the served tenants, or any.</summary>
    public static IEnumerable<string> Authorities(SignInSettings signIn, BotSettings bot) =>
        bot.Tenants.DefaultIfEmpty("organizations").Select(tenant => $"{AuthorityOf(signIn)}/{tenant}/v2.0");

    /// <summary>The scope to request.</summary>
    public static string ScopeOf(SignInSettings signIn, BotSettings bot) => $"{ResourceOf(signIn, bot)}/{Permission}";

    static string AuthorityOf(SignInSettings signIn) => signIn.Authority.GetLeftPart(UriPartial.Authority);

    static string ResourceOf(SignInSettings signIn, BotSettings bot) => $"api://{bot.PublicAddress?.Host}/{signIn.AppId}";

    /// <summary>Adds the endpoint's metadata to the 401 answer, if it has any.</summary>
    static Task Challenge(JwtBearerChallengeContext context)
    {
        if (context.HttpContext.GetEndpoint()?.Metadata.GetMetadata<SignInChallenge>() is { } hint)
        {
            context.HandleResponse();
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            context.Response.Headers.WWWAuthenticate = $"Bearer {hint.Parts}";
        }
        return Task.CompletedTask;
    }

    static bool Permits(ClaimsPrincipal user) =>
        (user.FindFirstValue("scp") ?? "").Split(' ').Contains(Permission, StringComparer.Ordinal);

    /// <summary>True if the account is a guest's (<c>acct</c>, an optional claim), or has another home tenant (<c>idp</c>).</summary>
    static bool IsGuest(ClaimsPrincipal user, string tenant) =>
        user.FindFirstValue("acct") is "1"
        || (user.FindFirstValue("idp") is { Length: > 0 } home && !home.Contains(tenant, StringComparison.OrdinalIgnoreCase));

    static void Configure(JwtBearerOptions options, IOptions<SignInSettings> signIn, IOptions<BotSettings> bot, TimeProvider time)
    {
        var (app, authority) = (signIn.Value.AppId ?? "", AuthorityOf(signIn.Value));
        options.MetadataAddress = $"{authority}/organizations/v2.0/.well-known/openid-configuration";
        options.RequireHttpsMetadata = signIn.Value.Authority.Scheme is "https";
        options.BackchannelHttpHandler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        };
        options.BackchannelTimeout = Patience;
        options.IncludeErrorDetails = false; // details would help an attacker
        options.Events = new() { OnChallenge = Challenge };
        options.MapInboundClaims = false;
        options.SaveToken = false;
        options.TokenValidationParameters = new()
        {
            NameClaimType = NameClaim,
            ValidAlgorithms = Algorithms,
            ValidAudiences = [app, ResourceOf(signIn.Value, bot.Value)],
            IssuerValidator = (issuer, token, _) => CheckIssuer(issuer, (token as JsonWebToken)?.GetPayloadValue<string>(TenantClaim)),
            LifetimeValidator = (from, to, _, _) => to is { } end
                && time.GetUtcNow().UtcDateTime is var now && now < end + Skew && (from ?? DateTime.MinValue) <= now + Skew,
        };
        options.TokenValidationParameters.EnableAadSigningKeyIssuerValidation();

        // Entra has one issuer per tenant under shared keys: the issuer must be that of the token's tenant, which must be served. Version 1
        // tokens have another issuer, and their audience is the app's URI.
        string CheckIssuer(string issuer, string? tenant) =>
            Guid.TryParseExact(tenant, "D", out _)
            && (bot.Value.Tenants.Count == 0 || bot.Value.Tenants.Contains(tenant, StringComparer.OrdinalIgnoreCase))
            && (issuer == $"{authority}/{tenant}/v2.0" || issuer == $"https://sts.windows.net/{tenant}/")
                ? issuer
                : throw new SecurityTokenInvalidIssuerException("The issuer is none of a tenant that is served.");
    }
}
