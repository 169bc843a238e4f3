using System.Globalization;
using System.Security.Cryptography;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Microsoft.Extensions.Options;
using ReviewBot.Cards.Words;
using ReviewBot.Dialogs;
using ReviewBot.Reviews;

namespace ReviewBot.BotApp;

/// <summary>Checks an activity where it enters, and makes a turn of it.</summary>
sealed class Arrivals(PlaceBook places, Talk talk, TimeProvider time, IOptions<Settings> settings, ILogger<Arrivals> log)
{
    /// <summary>Null: a part that we cannot do without is missing, or the tenant is not served. It is logged.</summary>
    public async Task<(Turn Turn, bool IsNewPlace)?> Read(ITurnContext context, CancellationToken ct)
    {
        var activity = context.Activity;
        var tenant = TeamsData(activity)?.Tenant?.Id ?? activity.Conversation?.TenantId;
        var missing = (activity, tenant) switch
        {
            ({ Conversation.Id: null or "" }, _) or ({ Conversation: null }, _) => "conversation",
            ({ ServiceUrl: null or "" }, _) => "service address",
            (_, null or "") => "tenant",
            _ => PersonOf(activity.From) is null ? "sender" : null,
        };
        if (missing is not null || tenant is null || activity.Conversation?.Id is not { } conversation || PersonOf(activity.From) is not { } by)
        {
            log.Incomplete(activity.Type ?? "unknown", missing ?? "sender");
            return null;
        }
        if (settings.Value.Tenants.Count > 0 && !settings.Value.Tenants.Contains(tenant, StringComparer.OrdinalIgnoreCase))
        {
            log.TenantNotServed(tenant);
            return null;
        }

        var (place, isNew) = await places.Find(context, tenant, ct);
        var turn = new Turn(tenant, by, place, conversation, activity.Id ?? Convert.ToHexString(RandomNumberGenerator.GetBytes(8)), time.GetUtcNow(), Say.In(Culture(activity.Locale)), Zone(activity.LocalTimezone), activity.ReplyToId);
        if (isNew && place.Home is { } home)
            await talk.Start(turn, home, place.Name ?? "", ct);
        return (turn, isNew);
    }

    /// <summary>Null when there is none, or something that Teams would not send.</summary>
    public static TeamsChannelData? TeamsData(Activity activity)
    {
        try
        {
            return activity.GetChannelData<TeamsChannelData>();
        }
        catch (Exception malformed) when (malformed is not OutOfMemoryException)
        {
            return null;
        }
    }

    static Person? PersonOf(ChannelAccount? from) =>
        (from?.AadObjectId ?? from?.Id) is { Length: > 0 } id ? new(new(id), from?.Name ?? "") : null;

    static CultureInfo Culture(string? locale)
    {
        try
        {
            return CultureInfo.GetCultureInfo(locale ?? "en");
        }
        catch (CultureNotFoundException)
        {
            return CultureInfo.GetCultureInfo("en");
        }
    }

    static TimeZoneInfo Zone(string? zone) =>
        zone is not null && TimeZoneInfo.TryFindSystemTimeZoneById(zone, out var found) ? found : TimeZoneInfo.Utc;
}
