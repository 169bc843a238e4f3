using System.Collections.Concurrent;
using System.Security.Cryptography;
using AdaptiveCards;
using ReviewBot.Cards;
using ReviewBot.Cards.Rooms;
using ReviewBot.Cards.Words;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Rooms;
using ReviewBot.Storage;

namespace ReviewBot.Dialogs.Rooms;

/// <summary>
/// Knows whether outsiders are in a conversation. The roster is enumerated at most every five minutes, and cached in the row of the place
/// with the members found, so that all replicas share it and senders need not be looked up. A member event invalidates it at once in this
/// process; other replicas notice within a minute, when they read the row again. Fails closed: while a roster cannot be read, its
/// conversation counts as one with outsiders. An outage of Teams is never thrown.
/// </summary>
sealed class RoomGuard(PlaceStore places, PipelineAccess access, IRoster roster, TimeProvider time)
{
    /// <summary>Expiry of a replica's claim to read a roster. Longer than <see cref="IRoster"/> waits for Teams.</summary>
    static readonly TimeSpan Reading = TimeSpan.FromSeconds(10);

    /// <summary>Number of polls while another replica reads.</summary>
    const int Waits = 40;

    /// <summary>In-process cache of the rows, so that a press does not cost another read.</summary>
    readonly TtlCache<(string Tenant, string Conversation), (RoomCheck Check, bool IsShownAnyway)> rows = new(
        time, TimeSpan.FromMinutes(1));

    /// <summary>Cache for conversations without a row: the bot is not installed there.</summary>
    readonly TtlCache<(string Tenant, string Conversation), RoomCheck> visited = new(time, RoomCheck.Life);

    /// <summary>Cache of insiders that were looked up, in conversations with more members than are stored.</summary>
    readonly TtlCache<(string Conversation, PersonId Person, bool GuestsInside), RoomState> insiders = new(time, TimeSpan.FromDays(1));

    /// <summary>Cache of outsiders and unknown people. Short-lived, as the roster.</summary>
    readonly TtlCache<(string Conversation, PersonId Person, bool GuestsInside), RoomState> others = new(time, RoomCheck.Life);

    /// <summary>
    /// Single flight: rosters being read in this process; concurrent callers share one read, but none that began before somebody joined.
    /// </summary>
    readonly ConcurrentDictionary<(string Tenant, string Conversation, bool GuestsInside, long Stamp), Lazy<Task<(RoomCheck, bool)>>>
        readings = [];

    /// <summary>The turn with the name of its sender, which events do not contain.</summary>
    public async Task<Turn> ResolveSenderName(Turn turn, CancellationToken ct) =>
        turn is { By.Name.Length: 0, IsFromOutside: false } && await roster.ReadName(turn, ct) is { } name
            ? turn with { By = turn.By with { Name = name } }
            : turn;

    /// <summary>The turn with its room; read once per turn.</summary>
    public async Task<Turn> WithRoom(Turn turn, CancellationToken ct) =>
        turn.Room is null ? turn with { Room = await FindRoom(turn, ct) } : turn;

    /// <summary>
    /// True if content about deals of this pipeline may be sent to a conversation: nobody from outside is in it, or showing deals despite
    /// outsiders was allowed; always in a personal chat. Without such a permission false while the roster cannot be read.
    /// </summary>
    /// <param name="home">Home of the pipeline, whose setting decides about guests; null: guests count as outside.</param>
    public async Task<bool> MayShow(string tenant, string? home, Place place, CancellationToken ct)
    {
        if (place.Kind is PlaceKind.Personal)
            return true;

        var (check, isShownAnyway) = await Find(tenant, place, await GuestsInside(new(tenant, home ?? ""), ct), ct);
        return check.State is RoomState.Inside || isShownAnyway;
    }

    /// <summary>
    /// The only exit for cards about deals that are sent to a conversation and are not the answer of a turn: the card or, with outsiders
    /// there, the neutral one, whose button answers in the personal chat.
    /// </summary>
    /// <param name="place">Null: not known, so that the neutral one is sent.</param>
    /// <param name="deal">What the button of the neutral one opens; null: the pipeline.</param>
    /// <param name="say">The language of everybody there.</param>
    public async Task<AdaptiveCard> CardFor(
        WorkspaceId workspace, Place? place, AdaptiveCard card, DealRef? deal, Say say, CancellationToken ct)
    {
        if (place is not null && await MayShow(workspace.Tenant, workspace.Home, place, ct))
            return card;

        var isKnown = place is not null && await FindState(workspace.Tenant, workspace.Home, place, ct) is RoomState.Outside;
        return WithheldCard.For(isKnown, null, deal, false, say);
    }

    /// <summary>
    /// Takes over what rosters read in this turn for another purpose, such as a list of colleagues, tell about outsiders: one who is new is
    /// noted in the turn, as if they had spoken; if there is none, a permission to show deals ends. A closed room stays closed until it is
    /// checked, because whoever has spoken there need not be in the roster.
    /// </summary>
    public async Task LearnFromRosters(Turn turn, CancellationToken ct)
    {
        foreach (var (place, members) in turn.Progress.RostersRead.Where(it => it.Place.Kind is not PlaceKind.Personal))
        {
            var guestsInside = await GuestsInside(turn.Workspace(place.Home ?? ""), ct);
            var found = new RoomCheck(time.GetUtcNow(), members.StateFor(guestsInside), guestsInside) { Members = members };
            var key = (turn.Tenant, place.Conversation);
            var kept = await places.FindPlace(turn.Tenant, place.Conversation, ct);
            var before = kept is not null ? kept.Room : visited.TryGet(key, out var seen) ? seen : null;
            var known = before?.For(guestsInside).State;
            if (found.State is RoomState.Outside && known is not RoomState.Outside && kept is not { IsShownAnyway: true })
            {
                turn.Progress.RecordOutsider(await CloseUntilReread(turn.Tenant, place, found, ct));
            }
            else if (found.State is RoomState.Inside && kept is { IsShownAnyway: true })
            {
                // a new permission meanwhile is for those of its time
                await places.Change(
                    turn.Tenant, place.Conversation, it => it.Room == before ? it with { IsShownAnyway = false } : it, ct);
                rows.Evict(key);
            }
        }
    }

    /// <summary>True if somebody allowed showing deals there. Bypasses the cache: another replica may have just stored it.</summary>
    public async Task<bool> IsShownAnyway(Turn turn, CancellationToken ct) =>
        await places.FindPlace(turn.Tenant, turn.Place.Conversation, ct) is { IsShownAnyway: true };

    /// <summary>
    /// Who is in a conversation, by its cached or newly read roster; a permission to show deals is not considered. Not for personal chats.
    /// </summary>
    /// <param name="home">As in <see cref="MayShow"/>; empty: guests count as outside.</param>
    public async Task<RoomState> FindState(string tenant, string home, Place place, CancellationToken ct) =>
        (await Find(tenant, place, await GuestsInside(new(tenant, home), ct), ct)).Check.State;

    /// <summary>Invalidates the cached roster of a conversation or team, because somebody joined or left. Returns the places.</summary>
    public async Task<IReadOnlyList<Place>> InvalidateRosters(
        string tenant, string conversation, string? team, bool joined, CancellationToken ct)
    {
        var changed = await places.InvalidateRosters(tenant, conversation, team, joined, ct);
        foreach (var it in changed.Select(place => place.Conversation).Append(conversation))
            EvictRoster(tenant, it);
        return changed;
    }

    void EvictRoster(string tenant, string conversation)
    {
        rows.Evict((tenant, conversation));
        visited.Evict((tenant, conversation));
        insiders.EvictAll((key, _) => key.Conversation == conversation);
        others.EvictAll((key, _) => key.Conversation == conversation);
    }

    /// <summary>
    /// Allows showing deals there from now on. False: the bot is not installed there, and would not get events about joining members.
    /// </summary>
    public async Task<bool> ShowAnyway(Turn turn, CancellationToken ct)
    {
        var isKept = await places.Change(turn.Tenant, turn.Place.Conversation, Show, ct) is not null;
        rows.Evict((turn.Tenant, turn.Place.Conversation));
        return isKept;

        // The permission covers unknown people too: it does not end when they speak.
        static Place Show(Place place) => place with
        {
            IsShownAnyway = true,
            Room = place.Room is { } room ? room with { Members = room.Members with { IsWhole = false } } : null,
        };
    }

    async Task<Room> FindRoom(Turn turn, CancellationToken ct)
    {
        if (turn is { IsFromOutside: true, IsPersonal: true })
            return new(RoomState.Outside, false, RoomState.Outside);
        if (turn is { IsPersonal: true, IsVisit: false })
            return new(RoomState.Inside, false, RoomState.Inside);

        var guestsInside = await GuestsInside(turn.Workspace(turn.Place.Home ?? ""), ct);
        var (check, isShownAnyway) = await Find(turn.Tenant, turn.Place, guestsInside, ct);
        var sender = turn.IsFromOutside ? RoomState.Outside : await FindSender(turn, check, ct);
        // An unannounced sender proves the cached roster outdated.
        var isUnannounced = sender switch
        {
            RoomState.Outside => check.State is not RoomState.Outside
                && check.Members.Find(turn.Place.Conversation, turn.By.Id, check.GuestsInside) is not RoomState.Outside,
            RoomState.Unknown => !turn.IsEvent && check.Members.IsWhole && (check.State is RoomState.Inside || isShownAnyway),
            _ => false,
        };
        if (!isUnannounced)
        {
            return new(check.State, isShownAnyway, sender)
            {
                HasGuestsAlone = check.State is RoomState.Outside && check.Members.StateFor(guestsInside: true) is RoomState.Inside,
            };
        }

        // As if the sender had just joined, but without reading the roster: somebody who keeps writing must not cause a read each time.
        var found = sender is not RoomState.Outside ? check with { State = sender } : check with
        {
            At = time.GetUtcNow(),
            State = sender,
            Members = check.Members.WithStranger(turn.Place.Conversation, turn.By.Id),
        };
        var changed = await CloseUntilReread(turn.Tenant, turn.Place, found, ct);
        if (check.State is RoomState.Inside || isShownAnyway)
            turn.Progress.RecordOutsider(changed);
        return new(sender, false, sender);
    }

    /// <summary>
    /// Until its roster is read again, the conversation counts as having the outsider or unknown person that was found. Returns the places.
    /// </summary>
    async Task<IReadOnlyList<Place>> CloseUntilReread(string tenant, Place place, RoomCheck found, CancellationToken ct)
    {
        var changed = await places.CloseRooms(tenant, place.Conversation, place.TeamId, found, ct);
        foreach (var it in changed.Select(one => one.Conversation).Append(place.Conversation))
            EvictRoster(tenant, it);
        if (changed.All(it => it.Conversation != place.Conversation))
            visited.Set((tenant, place.Conversation), found);
        return changed;
    }

    async Task<(RoomCheck Check, bool IsShownAnyway)> Find(string tenant, Place place, bool guestsInside, CancellationToken ct)
    {
        var (key, now, stamp) = ((tenant, place.Conversation), time.GetUtcNow(), rows.Stamp);
        if (rows.TryGet(key, out var known) && known.Check.Holds(guestsInside, now))
            return (known.Check.For(guestsInside), known.IsShownAnyway);
        if (visited.TryGet(key, out var seen) && seen.Holds(guestsInside, now))
            return (seen.For(guestsInside), false);

        var reading = readings.GetOrAdd(
            (tenant, place.Conversation, guestsInside, stamp), it => new(() => ReadOnce(it, place)));
        var (read, isShownAnyway) = await reading.Value.WaitAsync(ct);
        return (read.For(guestsInside), isShownAnyway);
    }

    /// <summary>Not cancelled by the turn that started it: others wait for it too.</summary>
    async Task<(RoomCheck Check, bool IsShownAnyway)> ReadOnce(
        (string Tenant, string Conversation, bool GuestsInside, long Stamp) key, Place place)
    {
        try
        {
            return await Read(key.Tenant, place, key.GuestsInside, key.Stamp, CancellationToken.None);
        }
        finally
        {
            readings.TryRemove(key, out _);
        }
    }

    /// <summary>
    /// The cached check in the row, or else the roster. The reader first claims the row, and other replicas wait for its result.
    /// </summary>
    /// <param name="stamp">Of the cache of the rows, before the read began.</param>
    async Task<(RoomCheck Check, bool IsShownAnyway)> Read(
        string tenant, Place place, bool guestsInside, long stamp, CancellationToken ct)
    {
        var key = (tenant, place.Conversation);
        for (var waits = 0; ; waits++)
        {
            var (kept, now) = (await places.FindPlace(tenant, place.Conversation, ct), time.GetUtcNow());
            if (kept is null)
            {
                var before = visited.Stamp;
                return (visited.Set(key, await ReadRoster(tenant, place, null, guestsInside, false, ct), before), false);
            }
            if (kept.Room is { } room && room.Holds(guestsInside, now))
                return rows.Set(key, (room, kept.IsShownAnyway), stamp);

            var isRead = kept.Room is { Claim: not null } claimed && now - claimed.At < Reading && claimed.At <= now;
            if (!isRead && await ReadClaimed(tenant, place, kept, guestsInside, stamp, ct) is { } read)
                return read;
            if (waits == Waits)
                return (new(now, RoomState.Unknown, guestsInside) { Members = kept.Room?.Members ?? RoomMembers.None }, kept.IsShownAnyway);
            if (isRead) // in real time, as OptimisticRetry: the other replica does not go by our clock
                await Task.Delay(TimeSpan.FromMilliseconds(Math.Min(200, 10 * (waits + 1))), TimeProvider.System, ct);
        }
    }

    /// <summary>Null: another replica was first, or a member event invalidated the roster meanwhile.</summary>
    async Task<(RoomCheck Check, bool IsShownAnyway)?> ReadClaimed(
        string tenant, Place place, Place kept, bool guestsInside, long stamp, CancellationToken ct)
    {
        var claim = RandomNumberGenerator.GetHexString(16);
        var before = kept.Room;
        var taken = new RoomCheck(time.GetUtcNow(), RoomState.Unknown, guestsInside)
        {
            Members = before?.Members ?? RoomMembers.None,
            Claim = claim,
        };
        if (!await places.Save(tenant, kept with { Room = taken }, ct))
            return null;

        var read = await ReadRoster(tenant, place, before, guestsInside, kept.IsShownAnyway, ct);
        var saved = await places.Change(tenant, place.Conversation, it => it.Room?.Claim == claim ? WithCheck(it, read) : it, ct);
        return saved is { Room: { } written } && written.Holds(guestsInside, time.GetUtcNow())
            ? rows.Set((tenant, place.Conversation), (written, saved.IsShownAnyway), stamp)
            : null;
    }

    async Task<RoomCheck> ReadRoster(
        string tenant, Place place, RoomCheck? before, bool guestsInside, bool isShownAnyway, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        var members = await roster.CheckRoom(tenant, place, guestsInside, isShownAnyway, ct);
        var state = members.StateFor(guestsInside);
        // while Teams does not answer, the members found before count as present
        var isLost = state is RoomState.Unknown && before is { Members: var found } && found != RoomMembers.None;
        return new(now, state, guestsInside) { Members = isLost && before is not null ? before.Members with { IsWhole = false } : members };
    }

    /// <summary>A permission to show deals ends when the last outsider leaves: the next one is somebody else.</summary>
    static Place WithCheck(Place place, RoomCheck read) =>
        place with { Room = read, IsShownAnyway = place.IsShownAnyway && read.State is not RoomState.Inside };

    /// <summary>Decides whether the sender is an outsider. If the roster does not tell, a known member of the pipeline is not.</summary>
    async Task<RoomState> FindSender(Turn turn, RoomCheck check, CancellationToken ct)
    {
        if (check.Members.Find(turn.Place.Conversation, turn.By.Id, check.GuestsInside) is { } found)
            return found;

        var key = (turn.Place.Conversation, turn.By.Id, check.GuestsInside);
        if (check.Members.IsCut && (insiders.TryGet(key, out var known) || others.TryGet(key, out known)))
            return known;

        var (ofInsiders, ofOthers) = (insiders.Stamp, others.Stamp);
        var state = check.Members.IsCut ? await roster.CheckSender(turn, check.GuestsInside, ct) : RoomState.Unknown;
        if (state is RoomState.Unknown && turn.Place.Home is { } home && await access.IsMember(turn, home, ct))
            return RoomState.Inside;
        return !check.Members.IsCut ? state : state is RoomState.Inside ? insiders.Set(key, state, ofInsiders)
            : others.Set(key, state, ofOthers);
    }

    async Task<bool> GuestsInside(WorkspaceId workspace, CancellationToken ct) =>
        workspace.Home.Length > 0 && await access.CountsGuestsAsInside(workspace, ct);
}
