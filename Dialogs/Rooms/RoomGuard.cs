using System.Collections.Concurrent;
using System.Security.Cryptography;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Rooms;
using ReviewBot.Storage;

namespace ReviewBot.Dialogs.Rooms;

/// <summary>
/// Knows whether somebody from outside is in a conversation. One roster walk in five minutes, kept in the row of the place with those who
/// were found, so that all replicas share it and nobody who speaks is looked up. A member event ends it at once here; other replicas see
/// that within a minute, when they read the row again.
/// </summary>
sealed class RoomGuard(Places places, PipelineAccess access, IRoster roster, TimeProvider time)
{
    /// <summary>A replica that reads a roster for longer than this is gone. Longer than <see cref="IRoster"/> waits for Teams.</summary>
    static readonly TimeSpan Reading = TimeSpan.FromSeconds(10);

    /// <summary>How often another replica's read is waited for.</summary>
    const int Waits = 40;

    /// <summary>What the row says. A press must cost no row more, hence the cache.</summary>
    readonly TtlCache<(string Tenant, string Conversation), (RoomCheck Check, bool IsShownAnyway)> rows = new(
        time, TimeSpan.FromMinutes(1));

    /// <summary>Conversations without a row: the bot was never added there.</summary>
    readonly TtlCache<(string Tenant, string Conversation), RoomCheck> visited = new(time, RoomCheck.Life);

    /// <summary>Those who were looked up, in conversations with more members than are kept.</summary>
    readonly TtlCache<(string Conversation, PersonId Person, bool GuestsInside), RoomState> insiders = new(time, TimeSpan.FromDays(1));

    /// <summary>The same of those from outside, and of whom Teams did not tell. Asked again when the roster is read again.</summary>
    readonly TtlCache<(string Conversation, PersonId Person, bool GuestsInside), RoomState> others = new(time, RoomCheck.Life);

    /// <summary>Rosters that are being read here: all who ask meanwhile wait for the same read.</summary>
    readonly ConcurrentDictionary<(string Tenant, string Conversation, bool GuestsInside), Lazy<Task<(RoomCheck, bool)>>> readings = [];

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
            ForgetHere(tenant, it);
        return changed;
    }

    void ForgetHere(string tenant, string conversation)
    {
        rows.Forget((tenant, conversation));
        visited.Forget((tenant, conversation));
        insiders.ForgetAll((key, _) => key.Conversation == conversation);
        others.ForgetAll((key, _) => key.Conversation == conversation);
    }

    /// <summary>
    /// From now on deals are shown there. False: the bot was never added there, so that nobody would tell when somebody joins.
    /// </summary>
    public async Task<bool> ShowAnyway(Turn turn, CancellationToken ct)
    {
        var isKept = await places.Change(turn.Tenant, turn.Place.Conversation, Show, ct) is not null;
        rows.Forget((turn.Tenant, turn.Place.Conversation));
        return isKept;

        // It is allowed for those, too, of whom nobody knows: they do not end it by speaking.
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
        // Teams did not tell that this person joined: the roster that was read is no longer true.
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

        var changed = await Close(turn, check, sender, ct);
        if (check.State is RoomState.Inside || isShownAnyway)
            turn.Progress.NoteOutsider(changed);
        return new(sender, false, sender);
    }

    /// <summary>
    /// As if the sender had joined just now, except that no roster is read for it: whoever goes on speaking must not cause a read each
    /// time. Until it is read again somebody from outside is there, also where Teams does not list them, or somebody of whom nobody knows.
    /// Returns the places.
    /// </summary>
    async Task<IReadOnlyList<Place>> Close(Turn turn, RoomCheck check, RoomState sender, CancellationToken ct)
    {
        var found = sender is not RoomState.Outside ? check with { State = sender } : check with
        {
            At = time.GetUtcNow(),
            State = sender,
            Members = check.Members.WithStranger(turn.Place.Conversation, turn.By.Id),
        };
        var changed = await places.CloseRooms(turn.Tenant, turn.Place.Conversation, turn.Place.TeamId, found, ct);
        foreach (var it in changed.Select(place => place.Conversation).Append(turn.Place.Conversation))
            ForgetHere(turn.Tenant, it);
        if (changed.All(it => it.Conversation != turn.Place.Conversation))
            visited.Set((turn.Tenant, turn.Place.Conversation), found);
        return changed;
    }

    async Task<(RoomCheck Check, bool IsShownAnyway)> Find(string tenant, Place place, bool guestsInside, CancellationToken ct)
    {
        var (key, now) = ((tenant, place.Conversation), time.GetUtcNow());
        if (rows.TryGet(key, out var known) && known.Check.Holds(guestsInside, now))
            return (known.Check.For(guestsInside), known.IsShownAnyway);
        if (visited.TryGet(key, out var seen) && seen.Holds(guestsInside, now))
            return (seen.For(guestsInside), false);

        var reading = readings.GetOrAdd(
            (tenant, place.Conversation, guestsInside), it => new(() => ReadOnce(it, place)));
        var (read, isShownAnyway) = await reading.Value.WaitAsync(ct);
        return (read.For(guestsInside), isShownAnyway);
    }

    /// <summary>Not ended by the turn that began it: others wait for it, too.</summary>
    async Task<(RoomCheck Check, bool IsShownAnyway)> ReadOnce((string Tenant, string Conversation, bool GuestsInside) key, Place place)
    {
        try
        {
            return await Read(key.Tenant, place, key.GuestsInside, CancellationToken.None);
        }
        finally
        {
            readings.TryRemove(key, out _);
        }
    }

    /// <summary>
    /// What the row says, or else the roster. Whoever reads it says so in the row first, and other replicas wait for what comes of it.
    /// </summary>
    async Task<(RoomCheck Check, bool IsShownAnyway)> Read(string tenant, Place place, bool guestsInside, CancellationToken ct)
    {
        var key = (tenant, place.Conversation);
        for (var waits = 0; ; waits++)
        {
            var (kept, now) = (await places.FindPlace(tenant, place.Conversation, ct), time.GetUtcNow());
            if (kept is null)
                return (visited.Set(key, await Walk(tenant, place, null, guestsInside, false, ct)), false);
            if (kept.Room is { } room && room.Holds(guestsInside, now))
                return rows.Set(key, (room, kept.IsShownAnyway));

            var isRead = kept.Room is { Claim: not null } claimed && now - claimed.At < Reading && claimed.At <= now;
            if (!isRead && await ReadClaimed(tenant, place, kept, guestsInside, ct) is { } read)
                return read;
            if (waits == Waits)
                return (new(now, RoomState.Unknown, guestsInside) { Members = kept.Room?.Members ?? RoomMembers.None }, kept.IsShownAnyway);
            if (isRead)
                await Task.Delay(TimeSpan.FromMilliseconds(Math.Min(200, 10 * (waits + 1))), TimeProvider.System, ct);
        }
    }

    /// <summary>Null: another replica was first, or somebody came or went meanwhile, who has the last word.</summary>
    async Task<(RoomCheck Check, bool IsShownAnyway)?> ReadClaimed(
        string tenant, Place place, Place kept, bool guestsInside, CancellationToken ct)
    {
        var claim = Convert.ToHexString(RandomNumberGenerator.GetBytes(8));
        var before = kept.Room;
        var taken = new RoomCheck(time.GetUtcNow(), RoomState.Unknown, guestsInside)
        {
            Members = before?.Members ?? RoomMembers.None,
            Claim = claim,
        };
        if (!await places.Save(tenant, kept with { Room = taken }, ct))
            return null;

        var read = await Walk(tenant, place, before, guestsInside, kept.IsShownAnyway, ct);
        var saved = await places.Change(tenant, place.Conversation, it => it.Room?.Claim == claim ? Keep(it, read) : it, ct);
        return saved is { Room: { } written } && written.Holds(guestsInside, time.GetUtcNow())
            ? rows.Set((tenant, place.Conversation), (written, saved.IsShownAnyway))
            : null;
    }

    async Task<RoomCheck> Walk(
        string tenant, Place place, RoomCheck? before, bool guestsInside, bool isShownAnyway, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        var members = await roster.CheckRoom(tenant, place, guestsInside, isShownAnyway, ct);
        var state = members.StateFor(guestsInside);
        // who was there is most likely still there when Teams does not answer
        var isLost = state is RoomState.Unknown && before is { Members: var found } && found != RoomMembers.None;
        return new(now, state, guestsInside) { Members = isLost && before is not null ? before.Members with { IsWhole = false } : members };
    }

    /// <summary>What was allowed for those from outside ends with the last of them: the next one is not who it was allowed for.</summary>
    static Place Keep(Place place, RoomCheck read) =>
        place with { Room = read, IsShownAnyway = place.IsShownAnyway && read.State is not RoomState.Inside };

    /// <summary>
    /// Is it the sender who is from outside? Where the roster does not say, whoever is known as a member of the pipeline is not.
    /// </summary>
    async Task<RoomState> FindSender(Turn turn, RoomCheck check, CancellationToken ct)
    {
        if (check.Members.Find(turn.Place.Conversation, turn.By.Id, check.GuestsInside) is { } found)
            return found;

        var key = (turn.Place.Conversation, turn.By.Id, check.GuestsInside);
        if (check.Members.IsCut && (insiders.TryGet(key, out var known) || others.TryGet(key, out known)))
            return known;

        var state = check.Members.IsCut ? await roster.CheckSender(turn, check.GuestsInside, ct) : RoomState.Unknown;
        if (state is RoomState.Unknown && turn.Place.Home is { } home && await access.IsMember(turn, home, ct))
            return RoomState.Inside;
        return !check.Members.IsCut ? state : state is RoomState.Inside ? insiders.Set(key, state) : others.Set(key, state);
    }

    async Task<bool> GuestsInside(WorkspaceId workspace, CancellationToken ct) =>
        workspace.Home.Length > 0 && await access.CountsGuestsAsInside(workspace, ct);
}
