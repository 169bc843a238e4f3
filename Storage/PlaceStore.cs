using ReviewBot.Reviews;
using ReviewBot.Reviews.Rooms;
using ReviewBot.Storage.Rows;

namespace ReviewBot.Storage;

public enum PlaceKind
{
    Personal,
    Group,
    Channel,
}

/// <summary>A Teams conversation in which the bot is, or was, installed.</summary>
/// <param name="TeamId">Team of a channel; null in a chat.</param>
/// <param name="Home">The workspace that it reviews; null: not chosen yet.</param>
/// <param name="Reference">The conversation reference, as JSON text.</param>
public sealed record Place(
    string Conversation, PlaceKind Kind, string? Name, string? TeamId, string? Home, string Reference, DateTimeOffset SeenAt)
{
    /// <summary>When the bot was removed from it; null: it is still there.</summary>
    public DateTimeOffset? LeftAt { get; init; }

    /// <summary>True while the team is archived: nobody can write there.</summary>
    public bool IsArchived { get; init; }

    /// <summary>True: the channel that was selected when the bot was added to its team.</summary>
    public bool IsAddedTo { get; init; }

    /// <summary>The latest meeting that began there; null: none is known.</summary>
    public Meeting? Meeting { get; init; }

    /// <summary>True while the digest is the newest message: then it is edited instead of posted again.</summary>
    public bool IsQuiet { get; init; }

    /// <summary>Cached roster of the conversation; null: not read yet.</summary>
    public RoomCheck? Room { get; init; }

    /// <summary>True: somebody allowed showing deals there despite outsiders. Reset when anybody joins.</summary>
    public bool IsShownAnyway { get; init; }

    /// <summary>The row that it was read from, for optimistic concurrency. Excluded from equality.</summary>
    internal Read From { get; init; }

    internal readonly record struct Read(Row? Row)
    {
        public bool Equals(Read other) => true;

        public override int GetHashCode() => 0;
    }
}

/// <param name="Claim">Random token of the writer. Makes two rows written at the same time differ, so that only one of two concurrent
/// writers takes its write for its own.</param>
public sealed record Meeting(DateTimeOffset Began, string Claim);

/// <summary>The store of Teams conversations. One partition per tenant.</summary>
public sealed class PlaceStore(IRows rows)
{
    static readonly TimeSpan Refreshed = TimeSpan.FromDays(1);

    /// <summary>Teams sends all events of one installation within this time.</summary>
    static readonly TimeSpan Installing = TimeSpan.FromMinutes(5);

    /// <summary>Null: the bot was never there. Costs one read.</summary>
    public async Task<Place?> FindPlace(string tenant, string conversation, CancellationToken ct) =>
        await rows.Get(Table.Places, Keys.Partition(tenant), Keys.Place(conversation), ct) is { } row ? ToPlace(row) : null;

    /// <summary>All conversations of a tenant, including those that the bot has left. Costs one range read.</summary>
    public async Task<IReadOnlyList<Place>> ReadAll(string tenant, CancellationToken ct) =>
        [.. (await rows.Read(Table.Places, Keys.Partition(tenant), Keys.Everything, int.MaxValue, ct)).Select(ToPlace)];

    /// <summary>All places whose home is this workspace. Reads all places of the tenant.</summary>
    public async Task<IReadOnlyList<Place>> FindByHome(string tenant, string home, CancellationToken ct) =>
        [.. (await ReadAll(tenant, ct)).Where(place => place.Home == home)];

    /// <summary>Marks a place as left; for a team, all its channels. Returns the places that were active until then.</summary>
    public Task<IReadOnlyList<Place>> MarkLeft(string tenant, string conversation, string? team, DateTimeOffset at, CancellationToken ct) =>
        Change(
            tenant,
            it => it.LeftAt is null && (it.Conversation == conversation || (team is not null && it.TeamId == team)),
            it => it with { LeftAt = at },
            ct);

    /// <summary>
    /// Changes some places, and returns their earlier values. On a conflict a place is skipped: the other writer has just seen the bot
    /// there.
    /// </summary>
    public async Task<IReadOnlyList<Place>> Change(
        string tenant, Func<Place, bool> which, Func<Place, Place> change, CancellationToken ct)
    {
        Place[] found = [.. (await ReadAll(tenant, ct)).Where(which)];
        foreach (var place in found)
            await Save(tenant, change(place), ct);
        return found;
    }

    /// <summary>Changes the stored place with optimistic concurrency. Null: it is not stored.</summary>
    /// <exception cref="TimeoutException">Every attempt met a conflict.</exception>
    public Task<Place?> Change(string tenant, string conversation, Func<Place, Place> change, CancellationToken ct) =>
        OptimisticRetry.RunOrThrow(
            "a place",
            async () => await FindPlace(tenant, conversation, ct) is not { } place ? Attempt.Done<Place?>(null)
                : change(place) is var changed && await Save(tenant, changed, ct) ? Attempt.Done<Place?>(changed)
                : Attempt.Conflict<Place?>(),
            ct,
            OptimisticRetry.Attempts);

    /// <summary>
    /// Deduplicates the welcome message: true for the first event of an installation in a team. Teams sends several events, which may name
    /// different channels. The claim is an inserted row, deleted by retention together with the idempotency keys.
    /// </summary>
    public async Task<bool> ClaimWelcome(WorkspaceId pipeline, string conversation, DateTimeOffset at, CancellationToken ct)
    {
        // without the conversation, two events of the same instant would write equal rows, and both would take the row for their own
        var columns = Columns.None.With("At", at).With("Conversation", conversation);
        var row = new Row(Keys.Partition(pipeline), Keys.Welcome, columns);
        if (await rows.TryCommit(Table.Deals, new RowChange.Insert(row), ct))
            return true;

        return await rows.Get(Table.Deals, row.Partition, row.Key, ct) is { } kept && at - kept.Columns.Time("At") > Installing
            && await rows.TryCommit(Table.Deals, new RowChange.Replace(row with { Version = kept.Version }), ct);
    }

    /// <summary>
    /// Invalidates the cached rosters of a conversation, or of all channels of a team, because somebody joined or left. Returns the places.
    /// </summary>
    /// <param name="joined">True: a permission to show deals despite outsiders ends too.</param>
    public async Task<IReadOnlyList<Place>> InvalidateRosters(
        string tenant, string conversation, string? team, bool joined, CancellationToken ct)
    {
        List<Place> changed = [];
        foreach (var place in (await ReadAll(tenant, ct)).Where(
            it => it.Conversation == conversation || (team is not null && it.TeamId == team)))
        {
            if (await Change(
                tenant, place.Conversation, it => it with { Room = null, IsShownAnyway = it.IsShownAnyway && !joined }, ct) is { } now)
            {
                changed.Add(now);
            }
        }
        return changed;
    }

    /// <summary>
    /// Blocks a conversation and the channels of its team until their rosters are read again at the usual time: somebody is there whose
    /// joining Teams did not report. Permissions to show deals despite outsiders end. Returns the places.
    /// </summary>
    /// <param name="found">The conversation's new check.</param>
    public async Task<IReadOnlyList<Place>> CloseRooms(
        string tenant, string conversation, string? team, RoomCheck found, CancellationToken ct)
    {
        List<Place> changed = [];
        foreach (var place in (await ReadAll(tenant, ct)).Where(
            it => it.Conversation == conversation || (team is not null && it.TeamId == team)))
        {
            if (await Change(tenant, place.Conversation, Close, ct) is { } now)
                changed.Add(now);
        }
        return changed;

        Place Close(Place place) => place with
        {
            Room = place.Conversation == conversation ? found
                : place.Room is { State: RoomState.Inside } room ? room with { State = RoomState.Unknown }
                : place.Room,
            IsShownAnyway = false,
        };
    }

    /// <summary>The row without its cached roster, which is read again on demand, if the person is in it; null: they are not.</summary>
    internal static Row? WithoutRosterOf(Row row, PersonId person) =>
        ToPlace(row) is { Room: { } room } place && room.Members.Contains(place.Conversation, person)
            ? row with { Columns = ToColumns(place with { Room = null }) }
            : null;

    /// <summary>Returns the number of deleted rows.</summary>
    internal Task<int> Delete(string tenant, string conversation, CancellationToken ct) =>
        rows.DeleteRow(Table.Places, Keys.Partition(tenant), Keys.Place(conversation), ct);

    /// <summary>
    /// Inserts or replaces a place. Skips the write if only the time changed, by less than a day. False on a conflict: find it again.
    /// </summary>
    public async Task<bool> Save(string tenant, Place place, CancellationToken ct)
    {
        var row = new Row(Keys.Partition(tenant), Keys.Place(place.Conversation), ToColumns(place));
        if (place.From.Row is not { } kept)
            return await rows.TryCommit(Table.Places, new RowChange.Insert(row), ct);

        var was = ToPlace(kept);
        return (place with { SeenAt = was.SeenAt } == was && place.SeenAt - was.SeenAt <= Refreshed)
            || await rows.TryCommit(Table.Places, new RowChange.Replace(row with { Version = kept.Version }), ct);
    }

    /// <summary>Keeps columns that only a newer version knows.</summary>
    static Columns ToColumns(Place place) => (place.From.Row?.Columns ?? Columns.None)
        .With("Conversation", place.Conversation)
        .With("Kind", place.Kind.ToString())
        .With("Name", place.Name)
        .With("TeamId", place.TeamId)
        .With("Home", place.Home)
        .With("SeenAt", place.SeenAt)
        .With("LeftAt", place.LeftAt)
        .With("Archived", place.IsArchived ? true : null)
        .With("AddedTo", place.IsAddedTo ? true : null)
        .With("MeetingBegan", place.Meeting?.Began)
        .With("MeetingClaim", place.Meeting?.Claim)
        .With("RoomAt", place.Room?.At)
        .With("Room", place.Room?.State.ToString())
        .With("RoomGuests", place.Room is { GuestsInside: true } ? true : null)
        .With("RoomColleagues", place.Room?.Members.Colleagues is { Length: > 0 } colleagues ? colleagues : null)
        .With("RoomGuestList", place.Room?.Members.Guests is { Length: > 0 } guests ? guests : null)
        .With("RoomStrangers", place.Room?.Members.Strangers is { Length: > 0 } strangers ? strangers : null)
        .With("RoomWhole", place.Room is { Members.IsWhole: true } ? true : null)
        .With("RoomClaim", place.Room?.Claim)
        .With("ShownAnyway", place.IsShownAnyway ? true : null)
        .With("Quiet", place.IsQuiet ? true : null)
        .WithBody(place.Reference);

    static Place ToPlace(Row row) => new(
        row.Columns.Text("Conversation") ?? Keys.Unescape(row.Key),
        Enum.TryParse<PlaceKind>(row.Columns.Text("Kind"), out var kind) ? kind : PlaceKind.Group,
        row.Columns.Text("Name"),
        row.Columns.Text("TeamId"),
        row.Columns.Text("Home"),
        row.Columns.Body() ?? "",
        row.Columns.Time("SeenAt") ?? DateTimeOffset.MinValue)
    {
        LeftAt = row.Columns.Time("LeftAt"),
        IsArchived = row.Columns.Flag("Archived") is true,
        IsAddedTo = row.Columns.Flag("AddedTo") is true,
        Meeting = (row.Columns.Time("MeetingBegan"), row.Columns.Text("MeetingClaim")) is ({ } began, { } claim) ? new(began, claim) : null,
        IsQuiet = row.Columns.Flag("Quiet") is true,
        Room = row.Columns.Time("RoomAt") is { } at && Enum.TryParse<RoomState>(row.Columns.Text("Room"), out var state)
            ? new(at, state, row.Columns.Flag("RoomGuests") is true)
            {
                Members = new()
                {
                    Colleagues = row.Columns.Text("RoomColleagues") ?? "",
                    Guests = row.Columns.Text("RoomGuestList") ?? "",
                    Strangers = row.Columns.Text("RoomStrangers") ?? "",
                    IsWhole = row.Columns.Flag("RoomWhole") is true,
                },
                Claim = row.Columns.Text("RoomClaim"),
            }
            : null,
        IsShownAnyway = row.Columns.Flag("ShownAnyway") is true,
        From = new(row),
    };
}
