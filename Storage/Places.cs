using ReviewBot.Storage.Rows;

namespace ReviewBot.Storage;

public enum PlaceKind
{
    Personal,
    Group,
    Channel,
}

/// <summary>A conversation that the bot was seen in, and may speak in.</summary>
/// <param name="TeamId">The team of a channel.</param>
/// <param name="Home">The workspace that it reviews; null: not chosen yet.</param>
/// <param name="Reference">The conversation reference, as JSON text.</param>
public sealed record Place(
    string Conversation, PlaceKind Kind, string? Name, string? TeamId, string? Home, string Reference, DateTimeOffset SeenAt)
{
    /// <summary>Since when the bot is gone from there; null: it is there.</summary>
    public DateTimeOffset? LeftAt { get; init; }

    /// <summary>The last meeting that began there; null: none is known.</summary>
    public Meeting? Meeting { get; init; }

    /// <summary>Nothing was said here since our digest.</summary>
    public bool IsQuiet { get; init; }

    /// <summary>The row that it was read from; it is no part of what two places are compared by.</summary>
    internal Read From { get; init; }

    internal readonly record struct Read(Row? Row)
    {
        public bool Equals(Read other) => true;

        public override int GetHashCode() => 0;
    }
}

/// <param name="Claim">Who took its beginning up: two that are told of it at once never write the same.</param>
public sealed record Meeting(DateTimeOffset Began, string Claim);

/// <summary>Where the bot may speak: one partition a tenant.</summary>
public sealed class Places(IRows rows)
{
    static readonly TimeSpan Refreshed = TimeSpan.FromDays(1);

    public async Task<Place?> FindPlace(string tenant, string conversation, CancellationToken ct) =>
        await rows.Get(Table.Places, Keys.Partition(tenant), Keys.Place(conversation), ct) is { } row ? FindByHome(row) : null;

    public async Task<IReadOnlyList<Place>> ReadAll(string tenant, CancellationToken ct) =>
        [.. (await rows.Read(Table.Places, Keys.Partition(tenant), Keys.Everything, int.MaxValue, ct)).Select(FindByHome)];

    /// <summary>All places that review this workspace. The tenant's places are read.</summary>
    public async Task<IReadOnlyList<Place>> FindByHome(string tenant, string home, CancellationToken ct) =>
        [.. (await ReadAll(tenant, ct)).Where(place => place.Home == home)];

    /// <summary>
    /// The bot was removed from there, and with a team from all of its channels. Whoever saves one of them at that moment saw it there:
    /// that place stays.
    /// </summary>
    public async Task Leave(string tenant, string conversation, string? team, DateTimeOffset at, CancellationToken ct)
    {
        foreach (var place in (await ReadAll(tenant, ct)).Where(
            it => it.LeftAt is null && (it.Conversation == conversation || (team is not null && it.TeamId == team))))
        {
            await Save(tenant, place with { LeftAt = at }, ct);
        }
    }

    /// <summary>Answers how many rows went.</summary>
    internal Task<int> Forget(string tenant, string conversation, CancellationToken ct) =>
        rows.DeleteAll(Table.Places, Keys.Partition(tenant), Keys.Everything, row => row.Key == Keys.Place(conversation), ct);

    /// <summary>
    /// Keeps a place that was found or is new; written only when something but the time changed, or the time by more
    /// than a day. False when somebody saved first: find it again.
    /// </summary>
    public async Task<bool> Save(string tenant, Place place, CancellationToken ct)
    {
        var row = new Row(Keys.Partition(tenant), Keys.Place(place.Conversation), FindByHome(place));
        if (place.From.Row is not { } kept)
            return await rows.TryCommit(Table.Places, new RowChange.Insert(row), ct);

        var was = FindByHome(kept);
        return (place with { SeenAt = was.SeenAt } == was && place.SeenAt - was.SeenAt <= Refreshed)
            || await rows.TryCommit(Table.Places, new RowChange.Replace(row with { Version = kept.Version }), ct);
    }

    static Columns FindByHome(Place place) => Columns.None
        .With("Conversation", place.Conversation)
        .With("Kind", place.Kind.ToString())
        .With("Name", place.Name)
        .With("TeamId", place.TeamId)
        .With("Home", place.Home)
        .With("SeenAt", place.SeenAt)
        .With("LeftAt", place.LeftAt)
        .With("MeetingBegan", place.Meeting?.Began)
        .With("MeetingClaim", place.Meeting?.Claim)
        .With("Quiet", place.IsQuiet ? true : null)
        .WithBody(place.Reference);

    static Place FindByHome(Row row) => new(
        row.Columns.Text("Conversation") ?? Keys.Unescape(row.Key),
        Enum.TryParse<PlaceKind>(row.Columns.Text("Kind"), out var kind) ? kind : PlaceKind.Group,
        row.Columns.Text("Name"),
        row.Columns.Text("TeamId"),
        row.Columns.Text("Home"),
        row.Columns.Body() ?? "",
        row.Columns.Time("SeenAt") ?? DateTimeOffset.MinValue)
    {
        LeftAt = row.Columns.Time("LeftAt"),
        Meeting = (row.Columns.Time("MeetingBegan"), row.Columns.Text("MeetingClaim")) is ({ } began, { } claim) ? new(began, claim) : null,
        IsQuiet = row.Columns.Flag("Quiet") is true,
        From = new(row),
    };
}
