using Microsoft.Extensions.Logging;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Nudges;
using ReviewBot.Storage.Json;
using ReviewBot.Storage.Rows;

namespace ReviewBot.Storage;

/// <summary>A nudge as it stands in the ledger, with the version of its row.</summary>
public sealed record StoredEntry(LedgerEntry Entry)
{
    internal string? Version { get; init; }
}

/// <summary>
/// What was said to somebody, or posted for a workspace, one row a slot: two who want to say it at once meet in that row.
/// </summary>
public sealed class Ledger(IRows rows, ILogger<Ledger> log)
{
    readonly RowDeserializer people = new(Table.People, log);
    readonly RowDeserializer deals = new(Table.Deals, log);

    /// <summary>Newest first, as far back as planning needs it. One range is read.</summary>
    public async Task<PartialList<StoredEntry>> ReadEntries(Subject subject, DateTimeOffset now, CancellationToken ct)
    {
        var (table, partition) = Place(subject);
        return ReadRows(ReaderOf(table), await rows.Read(table, partition, Keys.LedgerSince(now - LedgerEntry.Memory), int.MaxValue, ct));
    }

    /// <summary>
    /// Writes down what is about to be said. Null: somebody else is about to say it, or something in its slot cannot be read:
    /// then it must not be said.
    /// </summary>
    /// <param name="before">What was found in its slot: whoever began it did not get to the end.</param>
    public Task<StoredEntry?> Begin(Subject subject, LedgerEntry entry, StoredEntry? before, CancellationToken ct) =>
        Write(subject, entry, before?.Version, ct);

    /// <summary>
    /// Writes down what became of it, whoever has written meanwhile; nothing when the slot is empty. Answers how it stands.
    /// </summary>
    public async Task<LedgerEntry?> Change(Subject subject, StoredEntry kept, Func<LedgerEntry, LedgerEntry> change, CancellationToken ct)
    {
        for (var tries = 0; tries < OptimisticRetry.PatientAttempts; tries++)
        {
            var changed = change(kept.Entry);
            if (changed == kept.Entry || await Write(subject, changed, kept.Version, ct) is not null)
                return changed;
            if (await FindRow(subject, kept.Entry.Slot, kept.Entry.Id, ct) is not { } again)
                return null;

            kept = again;
        }

        throw new TimeoutException($"The ledger's row {kept.Entry.Id.Value} is being written by too many.");
    }

    /// <summary>Something on the nudge of that day was answered. Nothing when there is none.</summary>
    public async Task MarkAnswered(string tenant, PersonId person, DateOnly day, DateTimeOffset at, CancellationToken ct)
    {
        Subject subject = new Subject.OfPerson(tenant, person);
        if (await FindRow(subject, LedgerEntry.SlotOf(day), NudgeId.Of(day), ct) is { } kept)
            await Change(subject, kept, entry => entry with { State = NudgeState.Answered, AnsweredAt = entry.AnsweredAt ?? at }, ct);
    }

    internal static PartialList<StoredEntry> ReadRows(RowDeserializer reader, IReadOnlyList<Row> rows)
    {
        var read =
            rows.Select(
                row => reader.TryDeserialize<LedgerEntry>(row) is { } entry ? new StoredEntry(entry) { Version = row.Version } : null)
            .OfType<StoredEntry>()
            .ToList();
        return new(read, rows.Count - read.Count);
    }

    async Task<StoredEntry?> FindRow(Subject subject, DateTimeOffset slot, NudgeId id, CancellationToken ct)
    {
        var (table, partition) = Place(subject);
        return await rows.Get(table, partition, Keys.LedgerAt(slot, id.Value), ct) is { } row
            ? new(ReaderOf(table).Deserialize<LedgerEntry>(row)) { Version = row.Version }
            : null;
    }

    async Task<StoredEntry?> Write(Subject subject, LedgerEntry entry, string? version, CancellationToken ct)
    {
        var (table, partition) = Place(subject);
        var row = new Row(partition, Keys.LedgerAt(entry.Slot, entry.Id.Value), ReadEntries(entry), version);
        RowChange change = version is null ? new RowChange.Insert(row) : new RowChange.Replace(row);
        return await rows.Commit(table, [change], ct) is CommitResult.Committed committed
            ? new(entry) { Version = committed.Versions[0] }
            : null;
    }

    RowDeserializer ReaderOf(Table table) => table is Table.People ? people : deals;

    static (Table Table, string Partition) Place(Subject subject) => subject switch
    {
        Subject.OfPerson it => (Table.People, Keys.Partition(it.Tenant, it.Person)),
        Subject.OfWorkspace it => (Table.Deals, Keys.Partition(it.Workspace)),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    static Columns ReadEntries(LedgerEntry entry) => Body.With(
        Columns.None
            .With("Kind", entry.Kind.ToString())
            .With("State", entry.State.ToString())
            .With("Failure", entry.Failure?.ToString())
            .With("PlannedAt", entry.PlannedAt)
            .With("SentAt", entry.SentAt)
            .With("Tries", entry.Tries)
            .With("Lines", entry.Lines.Count),
        entry);
}
