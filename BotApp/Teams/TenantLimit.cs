using System.Threading.RateLimiting;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.Options;
using ReviewBot.BotApp.Configuration;
using ReviewBot.BotApp.Diagnostics;
using IMiddleware = Microsoft.Bot.Builder.IMiddleware;

namespace ReviewBot.BotApp.Teams;

/// <summary>
/// Rate limit per tenant, so that one cannot use up the capacity of others. Applied after the token is validated, because before that
/// anybody could pretend to be a tenant.
/// </summary>
sealed class TenantLimit(IOptions<BotSettings> settings) : IMiddleware, IDisposable
{
    readonly PartitionedRateLimiter<string> turns = PartitionedRateLimiter.Create<string, string>(
        tenant => RateLimitPartition.GetFixedWindowLimiter(tenant, _ => AMinute(settings.Value.TurnsPerMinute)),
        StringComparer.OrdinalIgnoreCase);

    public static FixedWindowRateLimiterOptions AMinute(int most) =>
        new() { PermitLimit = most, Window = TimeSpan.FromMinutes(1), QueueLimit = 0 };

    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        if (!TurnKind.IsOurs(turnContext.Activity))
        {
            using var lease = turns.AttemptAcquire(TurnFactory.TenantOf(turnContext.Activity) ?? "");
            if (!lease.IsAcquired)
                throw new TooManyException(RetryAfter(lease));
        }

        await next(cancellationToken);
    }

    public static TimeSpan RetryAfter(RateLimitLease lease) =>
        lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : TimeSpan.FromMinutes(1);

    public void Dispose() => turns.Dispose();
}
