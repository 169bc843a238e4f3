using System.Text.Json;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using ReviewBot.Dialogs;
using ReviewBot.Reviews;
using ReviewBot.Storage;

namespace ReviewBot.BotApp.Teams;

/// <summary>The parts of a conversation reference that are needed to send a message later.</summary>
sealed record Address(string ServiceUrl, string ChannelId, string BotId, string? BotName, string Tenant, string? Kind)
{
    public ConversationReference Reference(string conversation) => new()
    {
        ServiceUrl = ServiceUrl,
        ChannelId = ChannelId,
        ActivityId = ChatThreads.RootIn(conversation),
        Bot = new() { Id = BotId, Name = BotName },
        Conversation = new()
        {
            Id = ChatThreads.WithoutThread(conversation),
            TenantId = Tenant,
            ConversationType = Kind,
            IsGroup = Kind is not (null or "personal"),
        },
    };
}

/// <summary>Finds and stores the conversations that the bot is in. Cached for a minute; written only when something has changed.</summary>
sealed class ConversationDirectory(PlaceStore places, PersonDirectory people, TimeProvider time)
{
    readonly TtlCache<(string Tenant, string Conversation), Place> known = new(time, TimeSpan.FromMinutes(1));

    /// <summary>The conversation of an activity, stored if it is new. <c>IsNew</c>: it was never seen before.</summary>
    public async Task<(Place Place, bool IsNew)> FindOrAdd(ITurnContext context, string tenant, Person by, CancellationToken ct)
    {
        var (place, isNew) = await FindOrAdd(context, tenant, ct);
        await people.Remember(context.Activity, tenant, by, place, ct);
        return (place, isNew);
    }

    async Task<(Place Place, bool IsNew)> FindOrAdd(ITurnContext context, string tenant, CancellationToken ct)
    {
        var (conversation, now) = (ConversationThreads.WholeOf(context.Activity.Conversation.Id), time.GetUtcNow());
        // not from the cache: another replica may have just recorded that the bot was removed
        var isArrival = context.Activity.Type is ActivityTypes.InstallationUpdate or ActivityTypes.ConversationUpdate;
        if (!isArrival && known.TryGet((tenant, conversation), out var kept) && !IsMistakenForTeams(context.Activity, kept))
            return (kept, false);

        var before = known.Stamp;
        var found = await places.FindPlace(tenant, conversation, ct);
        var place = found is null
            ? await CreatePlace(context, tenant, conversation, now, ct)
            : Corrected(context.Activity, found) with
            {
                Reference = AddressOf(context.Activity, tenant),
                SeenAt = now,
                IsQuiet = false,
                LeftAt = null,
                IsArchived = false,
            };
        if (!place.IsAddedTo && ChosenChannel.IsChosenBy(context.Activity, conversation))
        {
            place = place with { IsAddedTo = true };
            await Change(tenant, it => it.IsAddedTo && it.TeamId == place.TeamId, it => it with { IsAddedTo = false }, ct);
        }
        var isNew = place.Home != found?.Home || found is null;
        // Teams sends two events at once when the bot is added. On a conflict the other event was first, and only that one counts as new.
        if (!await places.Save(tenant, place, ct))
            (isNew, place) = (false, await places.FindPlace(tenant, conversation, ct) ?? place);
        if (isNew && isArrival && place is { Kind: PlaceKind.Channel, Home: { } home })
            isNew = await places.ClaimWelcome(new(tenant, home), conversation, now, ct);
        return (known.Set((tenant, conversation), place, before), isNew);
    }

    /// <summary>Corrects the home of a mistaken place, see <see cref="IsMistakenForTeams"/>.</summary>
    static Place Corrected(Activity activity, Place place) => IsMistakenForTeams(activity, place)
        ? place with
        {
            Home = PipelineAccess.ChannelHome(place.Conversation),
            Name = ActivityParts.ReadChannelData(activity)?.Channel?.Name is { } name ? VisibleText.Clean(name) : place.Name,
        }
        : place;

    /// <summary>
    /// True if a private or shared channel was taken for a standard one, because its first activity did not contain its type. Corrected by
    /// the first activity that does.
    /// </summary>
    static bool IsMistakenForTeams(Activity activity, Place place) =>
        place is { Kind: PlaceKind.Channel, TeamId: { } team } && place.Home == PipelineAccess.TeamHome(team)
        && ActivityParts.ReadChannelData(activity)?.Channel is { Type: "private" or "shared" } channel && channel.Id == place.Conversation;

    /// <summary>Like FindOrAdd, but read-only. A conversation that was never seen has no pipeline.</summary>
    public async Task<(Place Place, bool IsKnown)> TryFind(ITurnContext context, string tenant, CancellationToken ct)
    {
        var (conversation, now) = (ConversationThreads.WholeOf(context.Activity.Conversation.Id), time.GetUtcNow());
        if (known.TryGet((tenant, conversation), out var kept))
            return (kept, true);

        return await places.FindPlace(tenant, conversation, ct) is { } found
            ? (found, true)
            : (new(conversation, Kind(context.Activity), null, null, null, AddressOf(context.Activity, tenant), now), false);
    }

    /// <summary>
    /// Records that the bot was removed from a chat, from one private or shared channel, or from a team with all its channels. Returns the
    /// places that were active until then.
    /// </summary>
    public async Task<IReadOnlyList<Place>> MarkLeft(string tenant, string conversation, string? team, CancellationToken ct)
    {
        var left = await places.MarkLeft(tenant, conversation, team, time.GetUtcNow(), ct);
        Invalidate(tenant, left);
        return left;
    }

    /// <summary>Changes the places of a team or channel for an event of Teams. Returns their earlier values.</summary>
    public async Task<IReadOnlyList<Place>> Change(
        string tenant, Func<Place, bool> which, Func<Place, Place> change, CancellationToken ct)
    {
        var changed = await places.Change(tenant, which, change, ct);
        Invalidate(tenant, changed);
        return changed;
    }

    void Invalidate(string tenant, IReadOnlyList<Place> changed)
    {
        foreach (var place in changed)
            Invalidate(tenant, place);
    }

    /// <summary>Invalidates the cache: the place reviews another pipeline now.</summary>
    public void Invalidate(string tenant, Place place) => known.Evict((tenant, place.Conversation));

    /// <summary>
    /// The reference to send to a conversation of this place, e.g. to one of its threads; null: its address is not known.
    /// </summary>
    public static ConversationReference? Reference(Place place, string conversation) => AddressOf(place)?.Reference(conversation);

    /// <summary>The address of a place; null: it was never seen.</summary>
    public static Address? AddressOf(Place place) =>
        JsonSerializer.Deserialize<Address>(place.Reference) is { ServiceUrl.Length: > 0 } address ? address : null;

    static async Task<Place> CreatePlace(ITurnContext context, string tenant, string conversation, DateTimeOffset now, CancellationToken ct)
    {
        var activity = context.Activity;
        var channel = ActivityParts.ReadChannelData(activity);
        var kind = Kind(activity);
        var (home, name) = kind is PlaceKind.Channel ? await Team(context, channel, conversation, ct) : (null, activity.Conversation.Name);
        return new(
            conversation, kind, name is null ? null : VisibleText.Clean(name), channel?.Team?.Id, home, AddressOf(activity, tenant), now);
    }

    /// <summary>The kind of conversation. Meeting events may lack the conversation type.</summary>
    static PlaceKind Kind(Activity activity) => (activity.Conversation.ConversationType, ActivityParts.ReadChannelData(activity)) switch
    {
        ("channel", _) or (null, { Team: not null } or { Channel: not null }) => PlaceKind.Channel,
        ("groupChat", _) => PlaceKind.Group,
        (null, _) when activity.Conversation.IsGroup is true => PlaceKind.Group,
        _ => PlaceKind.Personal,
    };

    /// <summary>The home of a channel: standard channels share their team's pipeline; a private or shared channel has its own.</summary>
    static async Task<(string Home, string? Name)> Team(
        ITurnContext context, TeamsChannelData? channel, string conversation, CancellationToken ct)
    {
        var isOwn = channel?.Channel?.Type is "private" or "shared";
        var name = channel?.Team?.Name ?? await TeamName(context, channel?.Team?.Id, ct);
        return isOwn || channel?.Team?.Id is not { } team
            ? (PipelineAccess.ChannelHome(conversation), channel?.Channel?.Name ?? name)
            : (PipelineAccess.TeamHome(team), name);
    }

    /// <summary>The name of the team; null when Teams does not answer, which is no error.</summary>
    static async Task<string?> TeamName(ITurnContext context, string? team, CancellationToken ct)
    {
        try
        {
            return team is null ? null : (await TeamsConnector.FindTeam(context, team, ct))?.Name;
        }
        catch (Exception unreachable) when (TeamsFailures.IsFailure(unreachable) && !ct.IsCancellationRequested)
        {
            return null;
        }
    }

    static string AddressOf(Activity activity, string tenant) => JsonSerializer.Serialize(new Address(
        activity.ServiceUrl,
        activity.ChannelId,
        activity.Recipient?.Id ?? "",
        activity.Recipient?.Name,
        tenant,
        activity.Conversation.ConversationType));
}
