using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Schema.Teams;
using ReviewBot.BotApp.Diagnostics;
using ReviewBot.Dialogs;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Rooms;

namespace ReviewBot.BotApp.Teams;

/// <summary>The members of a conversation, read from Teams page by page, and the channels of a team.</summary>
sealed class TeamsRoster(ProactiveTurns turns, TimeProvider time, ILogger<TeamsRoster> log) : IRoster
{
    const int PageSize = 500;

    /// <summary>Time-out of one enumeration: a user waits for an answer.</summary>
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(6);

    public async Task<IReadOnlyList<RosterPerson>> ReadMembers(Turn turn, CancellationToken ct) => (await ReadPages(turn, ct)).People;

    public async Task<IReadOnlyList<RosterPerson>?> ReadAllMembers(Turn turn, CancellationToken ct) =>
        await ReadPages(turn, ct) is ({ } people, true) ? people : null;

    async Task<(IReadOnlyList<RosterPerson> People, bool AreAll)> ReadPages(Turn turn, CancellationToken ct)
    {
        if (ConversationDirectory.Reference(turn.Place, turn.Place.Conversation) is not { } reference)
            return ([], true);

        List<TeamsChannelAccount> found = [];
        var areAll = false;
        try
        {
            areAll = await turns.Run(reference, (context, token) => ReadInto(found, context, token), ct);
        }
        catch (Exception failed) when (TeamsFailures.IsFailure(failed) && !ct.IsCancellationRequested)
        {
            log.RosterNotRead(turn.Place.Conversation, TeamsFailures.ReasonOf(failed));
        }
        turn.Progress.RecordRoster(
            turn.Place, found.Aggregate(RoomMembers.None, (all, it) => With(all, turn.Place, it, turn.Tenant)) with { IsWhole = areAll });
        return ([.. found.Where(it => IsColleague(it, turn)).Select(PersonOf)], areAll);
    }

    public Task<RoomMembers> CheckRoom(string tenant, Place place, bool guestsInside, bool isWhole, CancellationToken ct) =>
        InConversation(place, async (context, token) =>
        {
            var members = RoomMembers.None;
            string? next = null;
            do
            {
                if (await TeamsInfo.GetPagedMembersAsync(context, PageSize, next, token) is not { Members: { } page } read)
                    return members;

                foreach (var it in page)
                    members = With(members, place, it, tenant);
                next = read.ContinuationToken;
                members = members with { IsWhole = string.IsNullOrEmpty(next) };
            }
            while (!members.IsWhole && (isWhole || members.StateFor(guestsInside) is not RoomState.Outside));
            return members;
        }, RoomMembers.None, ct);

    public async Task<RoomState> CheckSender(Turn turn, bool guestsInside, CancellationToken ct) => turn.User is { Length: > 0 } user
        ? await InConversation(
            turn.Place,
            async (context, token) => await TeamsInfo.GetMemberAsync(context, user, token) is { } member
                ? StateOf(member, turn.Tenant, guestsInside)
                : RoomState.Unknown,
            RoomState.Unknown,
            ct)
        : RoomState.Unknown;

    public Task<IReadOnlyList<string>> ReadGuests(string tenant, Place place, CancellationToken ct) =>
        InConversation<IReadOnlyList<string>>(place, async (context, token) =>
        {
            List<string> read = [];
            string? next = null;
            do
            {
                var page = await TeamsInfo.GetPagedMembersAsync(context, PageSize, next, token);
                read.AddRange((page?.Members ?? [])
                    .Where(it => RoomRules.IsGuest(MemberOf(it), tenant))
                    .Select(it => VisibleText.Clean(it.Name ?? ""))
                    .Where(it => it.Length > 0));
                next = page?.ContinuationToken;
            }
            while (!string.IsNullOrEmpty(next));
            return read;
        }, [], ct);

    public Task<bool?> IsMember(Place place, PersonId person, CancellationToken ct) =>
        InConversation<bool?>(place, async (context, token) =>
        {
            string? next = null;
            var isFound = false;
            do
            {
                var page = await TeamsInfo.GetPagedMembersAsync(context, PageSize, next, token);
                if (page?.Members is not { Count: > 0 } members)
                    return null;
                isFound = members.Any(it => it.AadObjectId == person.Value);
                next = page.ContinuationToken;
            }
            while (!isFound && !string.IsNullOrEmpty(next));
            return isFound;
        }, null, ct);

    public async Task<string?> ReadName(Turn turn, CancellationToken ct) => turn.User is { Length: > 0 } user
        && await InConversation(
            turn.Place,
            async (context, token) => (await TeamsInfo.GetMemberAsync(context, user, token))?.Name,
            null,
            ct) is { Length: > 0 } name
        ? VisibleText.Clean(name)
        : null;

    public async Task<IReadOnlyDictionary<string, string?>> ReadChannels(Place channel, CancellationToken ct)
    {
        if (channel.TeamId is not { } team)
            return new Dictionary<string, string?>();

        return await InConversation(channel, async (context, token) =>
        {
            Dictionary<string, string?> names = [];
            foreach (var it in await TeamsConnector.ReadChannels(context, team, token))
                names[it.Id ?? ""] = it.Name is { } name ? VisibleText.Clean(name) : null;
            return names;
        }, [], ct);
    }

    static RoomState StateOf(TeamsChannelAccount member, string tenant, bool guestsInside) =>
        RoomRules.IsOutside(MemberOf(member), tenant, guestsInside) ? RoomState.Outside : RoomState.Inside;

    static RoomMember MemberOf(TeamsChannelAccount member) => new(member.AadObjectId, member.TenantId, member.UserRole);

    /// <param name="unknown">The result if Teams cannot be called, or fails.</param>
    async Task<T> InConversation<T>(Place place, Func<ITurnContext, CancellationToken, Task<T>> read, T unknown, CancellationToken ct)
    {
        if (ConversationDirectory.Reference(place, place.Conversation) is not { } reference)
            return unknown;

        try
        {
            return await time.RunWithin(Patience, limited => turns.Run(reference, read, limited), ct);
        }
        catch (Exception failed) when (TeamsFailures.IsFailure(failed) && !ct.IsCancellationRequested)
        {
            log.RosterNotRead(place.Conversation, TeamsFailures.ReasonOf(failed));
            return unknown;
        }
    }

    /// <returns>True: all pages were read.</returns>
    static async Task<bool> ReadInto(List<TeamsChannelAccount> found, ITurnContext context, CancellationToken ct)
    {
        string? token = null;
        do
        {
            var page = await TeamsInfo.GetPagedMembersAsync(context, PageSize, token, ct);
            found.AddRange(page.Members);
            token = page.ContinuationToken;
        }
        while (!string.IsNullOrEmpty(token));
        return true;
    }

    static RoomMembers With(RoomMembers all, Place place, TeamsChannelAccount member, string tenant) =>
        all.With(place.Conversation, new(member.AadObjectId ?? member.Id ?? ""), MemberOf(member), tenant);

    static bool IsColleague(TeamsChannelAccount member, Turn turn) => member.AadObjectId is not null
        && StateOf(member, turn.Tenant, turn.Pipeline is { GuestsInside: true }) is RoomState.Inside;

    static RosterPerson PersonOf(TeamsChannelAccount member) =>
        new(new(member.AadObjectId), VisibleText.Clean(member.Name ?? ""), member.Email ?? member.UserPrincipalName);
}
