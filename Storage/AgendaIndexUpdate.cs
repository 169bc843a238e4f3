using ReviewBot.Reviews;
using ReviewBot.Storage.Json;
using ReviewBot.Storage.Rows;

namespace ReviewBot.Storage;

/// <summary>
/// What is left to do in agendas once the deal is saved. A hint is written before the truth and is never later than it: one
/// too many costs a read, one too few would lose a nudge. So an agenda is told of an earlier day before, and of a later
/// one, or of none, after, and only if nobody has touched it since it was read before.
/// </summary>
sealed record AgendaIndexUpdate(IReadOnlyList<RowChange> After)
{
    const string DueColumn = "NextDue";
    const string PlannedColumn = "Planned";
    const int Tries = 5;

    public static AgendaIndexUpdate None { get; } = new([]);

    /// <summary>Null when the agenda is being written by so many that we had better decide again.</summary>
    public static async Task<AgendaIndexUpdate?> Announce(
        IRows rows, WorkspaceId workspace, DealId deal, AgendaState? was, AgendaState? will, CancellationToken ct)
    {
        if (was == will)
            return None;

        List<RowChange> after = [];
        if (was is not null && was.Owner != will?.Owner && await Find(rows, workspace, deal, was.Owner, ct) is { } former)
            after.Add(new RowChange.Delete(former));
        if (will is null)
            return new(after);

        for (var tries = 0; tries < Tries; tries++)
        {
            if (await Tell(rows, workspace, deal, was, will, ct) is { } told)
                return new([.. after, .. told.After]);
        }

        return null;
    }

    /// <summary>When it is too early to be needed, the row is told later; until then it is a hint too many.</summary>
    public async Task Settle(IRows rows)
    {
        // The deal is saved: this is finished whoever has lost patience.
        foreach (var change in After)
            await rows.Commit(Table.People, [change], CancellationToken.None);
    }

    public static AgendaItem Read(Row row) =>
        new(row.Columns.Text("Home") ?? "", new(row.Columns.Text("Deal") ?? ""), Due(row), row.Columns.Day(PlannedColumn));

    static Columns Of(WorkspaceId workspace, DealId deal, DateOnly? due, DateOnly? planned) => Columns.None
        .With("Home", workspace.Home)
        .With("Deal", deal.Value)
        .WithDay(DueColumn, due)
        .WithDay(PlannedColumn, planned);

    static DateOnly? Due(Row row) => row.Columns.Day(DueColumn);

    // Null when somebody was first at the row.
    static async Task<AgendaIndexUpdate?> Tell(
        IRows rows, WorkspaceId workspace, DealId deal, AgendaState? was, AgendaState will, CancellationToken ct)
    {
        var wanted = new Row(
            Keys.Partition(workspace.Tenant, will.Owner), Keys.AgendaOf(workspace, deal), Of(workspace, deal, will.Due, will.Planned));
        if (await Find(rows, workspace, deal, will.Owner, ct) is not { } kept)
            return await Commit(rows, new RowChange.Insert(wanted), ct) is not null ? None : null;

        var isLater = was?.Owner == will.Owner && !IsBefore(will.Due, was.Due) && will.Planned is null;
        var now = isLater ? kept : await Lower(rows, kept, workspace, deal, will, ct);
        return now is null ? null
            : now.Columns.Equals(wanted.Columns) ? None
            : new([new RowChange.Replace(wanted with { Version = now.Version })]);
    }

    // It is written even when it stands early enough, so that whoever wants to move it on sees that somebody was here.
    static async Task<Row?> Lower(IRows rows, Row kept, WorkspaceId workspace, DealId deal, AgendaState will, CancellationToken ct)
    {
        var due = IsBefore(Due(kept), will.Due) ? Due(kept) : will.Due;
        var lower = kept with { Columns = Of(workspace, deal, due, will.Planned ?? kept.Columns.Day(PlannedColumn)) };
        return await Commit(rows, new RowChange.Replace(lower), ct) is { } version ? lower with { Version = version } : null;
    }

    static async Task<string?> Commit(IRows rows, RowChange change, CancellationToken ct) =>
        await rows.Commit(Table.People, [change], ct) is CommitResult.Committed { Versions: [var version] } ? version : null;

    static Task<Row?> Find(IRows rows, WorkspaceId workspace, DealId deal, PersonId owner, CancellationToken ct) =>
        rows.Get(Table.People, Keys.Partition(workspace.Tenant, owner), Keys.AgendaOf(workspace, deal), ct);

    static bool IsBefore(DateOnly? day, DateOnly? other) => day is not null && (other is null || day < other);
}

/// <summary>Who has a deal, the day on which the customer is to do something next, and the day of its next review.</summary>
sealed record AgendaState(PersonId Owner, DateOnly? Due, DateOnly? Planned)
{
    /// <summary>Null when nobody has it.</summary>
    public static AgendaState? FromDeal(Deal? deal) =>
        deal?.Owner is not { } owner ? null
        : deal.Ended is null ? new(owner.Id, deal.Next?.By, deal.Planned?.On)
        : new(owner.Id, null, null);
}
