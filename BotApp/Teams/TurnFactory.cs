using System.Security.Cryptography;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Options;
using ReviewBot.BotApp.Configuration;
using ReviewBot.BotApp.Diagnostics;
using ReviewBot.Cards.Words;
using ReviewBot.Dialogs;
using ReviewBot.Dialogs.Rooms;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Rooms;
using ReviewBot.Storage;

namespace ReviewBot.BotApp.Teams;

/// <summary>Validates an activity and creates a <see cref="Turn"/> from it.</summary>
sealed class TurnFactory(
    ConversationDirectory places, PipelineAccess access, RoomGuard rooms, TimeProvider time, IOptions<BotSettings> settings,
    ILogger<TurnFactory> log)
{
    /// <summary>
    /// Null: a required part is missing, or the tenant is not served; both are logged. The turn knows who is in its conversation. For a
    /// sender from outside the tenant nothing is stored: no place, no person, no pipeline.
    /// </summary>
    public async Task<(Turn Turn, bool IsNewPlace)?> Create(ITurnContext context, CancellationToken ct)
    {
        if (CheckServed(context) is not var (tenant, by))
            return null;
        if (IsFromOutside(context.Activity, tenant))
            return (await WithRoom(context, tenant, by, (await places.TryFind(context, tenant, ct)).Place, ct), false);

        var (place, isNew) = await places.FindOrAdd(context, tenant, by, ct);
        var turn = await WithRoom(context, tenant, by, place, ct);
        if (isNew)
            turn = await rooms.ResolveSenderName(turn, ct);
        if (isNew && place.Home is { } home && turn.Room is not { Sender: RoomState.Outside })
            await access.StartPipeline(turn, home, place.Name ?? "", ct);
        return (turn, isNew);
    }

    /// <summary>Like Create, for events from conversations in which the bot may not be installed: the place is not stored.</summary>
    public async Task<(Turn Turn, bool IsKnownPlace)?> CreateForVisitor(ITurnContext context, CancellationToken ct)
    {
        if (CheckServed(context) is not var (tenant, by))
            return null;

        var (place, isKnown) = await places.TryFind(context, tenant, ct);
        var turn = NewTurn(context.Activity, tenant, by, place) with { IsVisit = !isKnown };
        context.TurnState.Set(turn);
        return (turn, isKnown);
    }

    /// <summary>
    /// The tenant of the conversation; null: none. The tenant in the channel data is the sender's, which differs in shared channels and
    /// federated chats. https://learn.microsoft.com/microsoftteams/platform/build-apps-for-shared-private-channels
    /// </summary>
    public static string? TenantOf(Activity activity) =>
        activity.Conversation?.TenantId is { Length: > 0 } tenant ? tenant : ActivityParts.ReadChannelData(activity)?.Tenant?.Id;

    /// <summary>True if the sender has no Entra account, or one of another tenant than the conversation's.</summary>
    static bool IsFromOutside(Activity activity, string tenant) => RoomRules.IsOutside(
        new(
            activity.From?.AadObjectId,
            ActivityParts.Text(activity.From?.Properties?["tenantId"]) ?? ActivityParts.ReadChannelData(activity)?.Tenant?.Id,
            ActivityParts.Text(activity.From?.Properties?["userRole"])),
        tenant,
        guestsInside: true);

    (string Tenant, Person By)? CheckServed(ITurnContext context)
    {
        var activity = context.Activity;
        var tenant = TenantOf(activity);
        var missing = (activity, tenant) switch
        {
            ({ Conversation: null }, _) => "conversation",
            _ when !IsConversation(activity.Conversation.Id) => "conversation",
            ({ Id: { Length: > 0 } id }, _) when !IsAddressable(id) || !Keys.Fits(id) => "id",
            ({ ServiceUrl: null or "" }, _) => "service address",
            _ when !Keys.FitsTenant(tenant) => "tenant",
            _ => PersonOf(activity.From) is null ? "sender" : null,
        };
        if (missing is not null || tenant is null || PersonOf(activity.From) is not { } by)
        {
            log.ActivityIgnored(activity.Type ?? "unknown", missing ?? "sender");
            TurnTrace.LeaveOut(context);
            return null;
        }
        if (settings.Value.Tenants.Count > 0 && !settings.Value.Tenants.Contains(tenant, StringComparer.OrdinalIgnoreCase))
        {
            log.TenantNotServed(tenant);
            TurnTrace.LeaveOut(context);
            return null;
        }
        return (tenant, by);
    }

    /// <summary>
    /// Adds the conversation's room to the turn, and keeps the turn in the context: <see cref="Adapter"/> reads from it what was saved when
    /// the turn fails.
    /// </summary>
    async Task<Turn> WithRoom(ITurnContext context, string tenant, Person by, Place place, CancellationToken ct)
    {
        var turn = await rooms.WithRoom(NewTurn(context.Activity, tenant, by, place), ct);
        context.TurnState.Set(turn);
        return turn;
    }

    Turn NewTurn(Activity activity, string tenant, Person by, Place place)
    {
        var client = SenderClient.Read(activity);
        return new(
            tenant,
            by,
            place,
            ChatThreads.ConversationOf(activity),
            activity.Id is { } id
                ? $"{id}:{PressFingerprint.HashSender(by.Id, ChatThreads.ConversationOf(activity))}"
                : RandomNumberGenerator.GetHexString(16),
            time.GetUtcNow(),
            Say.First(client.Language),
            client.Zone ?? TimeZoneInfo.Utc,
            activity.ReplyToId)
        {
            User = IsAddressable(activity.From?.Id) ? activity.From?.Id : null,
            IsFromOutside = IsFromOutside(activity, tenant),
            IsEvent = activity.Type is not (ActivityTypes.Message or ActivityTypes.MessageUpdate or ActivityTypes.Invoke),
            IsZoneKnown = client.Zone is not null,
        };
    }

    /// <summary>
    /// True if an id can safely be part of a URL path and of a header, which is ASCII: "." and ".." would change the path that answers are
    /// posted to.
    /// </summary>
    public static bool IsAddressable(string? id) => id is { Length: > 0 and <= 1000 } and not "." and not ".."
        && id.All(it => it is > ' ' and <= '~');

    /// <summary>Ids of its threads may be longer: they are not in keys.</summary>
    static bool IsConversation(string? id) => IsAddressable(id) && Keys.Fits(ConversationThreads.WholeOf(id ?? ""));

    static Person? PersonOf(ChannelAccount? from) =>
        (from?.AadObjectId ?? from?.Id) is { } id && Keys.Fits(id) ? new(new(id), VisibleText.Clean(from?.Name ?? "")) : null;
}
