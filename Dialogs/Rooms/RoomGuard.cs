using ReviewBot.Reviews;
using ReviewBot.Reviews.Rooms;
using ReviewBot.Storage;

namespace ReviewBot.Dialogs.Rooms;

/// <summary>
/// Knows whether somebody from outside is in a conversation. One roster walk in five minutes, kept in the row of the place, so that all
/// replicas share it. A member event ends it at once here; other replicas see that within a minute, when they read the row again.
/// </summary>
sealed class RoomGuard(Places places, PipelineAccess access, IRoster roster, TimeProvider time)
{
    /// <summary>What the row says. A press must cost no row more, hence the cache.</summary>
    readonly TtlCache<(string Tenant, string Conversation), (RoomCheck Check, bool IsShownAnyway)> rows = new(
        time, TimeSpan.FromMinutes(1));

    /// <summary>Conversations without a row: the bot was never added there.</summary>
    readonly TtlCache<(string Tenant, string Conversation), RoomCheck> visited = new(time, RoomCheck.Life);

    /// <summary>Who has spoken and is inside. Somebody whom Teams never announced is found out by their first word.</summary>
    readonly TtlCache<(string Conversation, PersonId Person, bool GuestsInside), RoomState> insiders = new(time, TimeSpan.FromDays(1));

    readonly TtlCache<(string Conversation, PersonId Person, bool GuestsInside), RoomState> outsiders = new(time, RoomCheck.Life);

    /// <summary>Of whom Teams did not tell. Asked again soon, but not by every turn: each may wait for a time-out.</summary>
    readonly TtlCache<(string Conversation, PersonId Person, bool GuestsInside), RoomState> unknowns = new(time, TimeSpan.FromMinutes(1));

    /// <summary>The turn with the name of its sender, which events do not tell.</summary>
    public async Task<Turn> Name(Turn turn, CancellationToken ct) =>
        turn is { By.Name.Length: 0, IsFromOutside: false } && await roster.ReadName(turn, ct) is { } name
            ? turn with { By = turn.By with { Name = name } }
            : turn;

    /// <summary>The turn with its room. Read once for each turn.</summary>
    public async Task<Turn> Enter(Turn turn, CancellationToken ct) =>
        turn.Room is null ? turn with { Room = await FindRoom(turn, ct) } : turn;

    /// <summary>True if what is about deals of this pipeline may be seen by everybody in a conversation.</summary>
    public async Task<bool> MayShow(string tenant, string? home, Place place, CancellationToken ct)
    {
        if (place.Kind is PlaceKind.Personal)
            return true;

        var (check, isShownAnyway) = await Find(tenant, place, await GuestsInside(new(tenant, home ?? ""), ct), ct);
        return check.State is RoomState.Inside || isShownAnyway;
    }

    /// <summary>True if deals are shown there since somebody allowed it. Read anew: another replica may have kept it just now.</summary>
    public async Task<bool> IsShownAnyway(Turn turn, CancellationToken ct) =>
        await places.FindPlace(turn.Tenant, turn.Place.Conversation, ct) is { IsShownAnyway: true };

    public async Task<RoomState> FindState(string tenant, string home, Place place, CancellationToken ct) =>
        (await Find(tenant, place, await GuestsInside(new(tenant, home), ct), ct)).Check.State;

    /// <summary>Forgets who is in a conversation or team, because somebody came or went. Returns the places.</summary>
    public async Task<IReadOnlyList<Place>> Forget(string tenant, string conversation, string? team, bool joined, CancellationToken ct)
    {
        var changed = await places.ForgetRooms(tenant, conversation, team, joined, ct);
        foreach (var it in changed.Select(place => place.Conversation).Append(conversation))
        {
            rows.Forget((tenant, it));
            visited.Forget((tenant, it));
            insiders.ForgetAll((key, _) => key.Conversation == it);
            outsiders.ForgetAll((key, _) => key.Conversation == it);
            unknowns.ForgetAll((key, _) => key.Conversation == it);
        }
        return changed;
    }

    /// <summary>
    /// From now on deals are shown there. False: the bot was never added there, so that nobody would tell when somebody joins.
    /// </summary>
    public async Task<bool> ShowAnyway(Turn turn, CancellationToken ct)
    {
        var isKept = await places.Change(turn.Tenant, turn.Place.Conversation, it => it with { IsShownAnyway = true }, ct) is not null;
        rows.Forget((turn.Tenant, turn.Place.Conversation));
        return isKept;
    }

    async Task<Room> FindRoom(Turn turn, CancellationToken ct)
    {
        if (turn is { IsFromOutside: true, IsPersonal: true })
            return new(RoomState.Outside, false, RoomState.Outside);
        if (turn is { IsPersonal: true, IsVisit: false })
            return new(RoomState.Inside, false, RoomState.Inside);

        var guestsInside = await GuestsInside(turn.Workspace(turn.Place.Home ?? ""), ct);
        var (check, isShownAnyway) = await Find(turn.Tenant, turn.Place, guestsInside, ct);
        var sender = turn.IsFromOutside ? RoomState.Outside : await Sender(turn, guestsInside, ct);
        if (check.State is RoomState.Outside || sender is not RoomState.Outside)
            return new(check.State, isShownAnyway, sender);

        // Teams did not tell that this person joined: the roster that was read is no longer true.
        var changed = await NoteOutside(turn, guestsInside, ct);
        if (check.State is RoomState.Inside || isShownAnyway)
            turn.Progress.NoteOutsider(changed);
        return new(RoomState.Outside, false, RoomState.Outside);
    }

    /// <summary>
    /// As if the sender had joined just now. Until the roster is read again somebody from outside is there, also where Teams does not list
    /// them. Returns the places.
    /// </summary>
    async Task<IReadOnlyList<Place>> NoteOutside(Turn turn, bool guestsInside, CancellationToken ct)
    {
        var changed = await Forget(turn.Tenant, turn.Place.Conversation, turn.Place.TeamId, joined: true, ct);
        var found = new RoomCheck(time.GetUtcNow(), RoomState.Outside, guestsInside);
        if (await places.Change(turn.Tenant, turn.Place.Conversation, it => it with { Room = found }, ct) is null)
            visited.Set((turn.Tenant, turn.Place.Conversation), found);
        return changed;
    }

    async Task<(RoomCheck Check, bool IsShownAnyway)> Find(string tenant, Place place, bool guestsInside, CancellationToken ct)
    {
        var (key, now) = ((tenant, place.Conversation), time.GetUtcNow());
        if (rows.TryGet(key, out var known) && known.Check.Holds(guestsInside, now))
            return known;
        if (visited.TryGet(key, out var seen) && seen.Holds(guestsInside, now))
            return (seen, false);

        var kept = await places.FindPlace(tenant, place.Conversation, ct);
        if (kept?.Room is { } room && room.Holds(guestsInside, now))
            return rows.Set(key, (room, kept.IsShownAnyway));

        var read = new RoomCheck(now, await roster.CheckRoom(tenant, place, guestsInside, ct), guestsInside);
        // A member event between reading the roster and writing what it said has the last word: the row is no longer what it was then.
        var saved = await places.Change(
            tenant, place.Conversation,
            it => it.Room == kept?.Room && it.IsShownAnyway == kept?.IsShownAnyway ? Keep(it, read) : it, ct);
        if (saved is null)
            return (visited.Set(key, read), false);
        return saved.Room is { } written && written.Holds(guestsInside, now)
            ? rows.Set(key, (written, saved.IsShownAnyway))
            : (read, saved.IsShownAnyway);
    }

    /// <summary>What was allowed for those from outside ends with the last of them: the next one is not who it was allowed for.</summary>
    static Place Keep(Place place, RoomCheck read) =>
        place with { Room = read, IsShownAnyway = place.IsShownAnyway && read.State is not RoomState.Inside };

    /// <summary>
    /// Is it the sender who is from outside? Where Teams does not say, whoever is known as a member of the pipeline is not.
    /// </summary>
    async Task<RoomState> Sender(Turn turn, bool guestsInside, CancellationToken ct)
    {
        var key = (turn.Place.Conversation, turn.By.Id, guestsInside);
        if (insiders.TryGet(key, out var known) || outsiders.TryGet(key, out known))
            return known;

        var state = unknowns.TryGet(key, out known) ? known : await roster.CheckSender(turn, guestsInside, ct);
        return state switch
        {
            RoomState.Inside => insiders.Set(key, state),
            RoomState.Outside => outsiders.Set(key, state),
            _ => turn.Place.Home is { } home && await access.IsMember(turn, home, ct) ? RoomState.Inside : unknowns.Set(key, state),
        };
    }

    async Task<bool> GuestsInside(WorkspaceId workspace, CancellationToken ct) =>
        workspace.Home.Length > 0 && await access.CountsGuestsAsInside(workspace, ct);
}
