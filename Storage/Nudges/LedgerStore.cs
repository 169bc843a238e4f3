using Microsoft.Extensions.Logging;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Nudges;
using ReviewBot.Storage.Json;
using ReviewBot.Storage.Rows;

namespace ReviewBot.Storage.Nudges;

/// <summary>A ledger entry with the version (ETag) of its row.</summary>
public sealed record StoredEntry(LedgerEntry Entry)
{
    internal string? Version { get; init; }
}

/// <summary>
/// The ledger of nudges, used as transactional outbox: one row per subject and slot. Two workers that plan the same slot write the same row
/// key, so only one of them succeeds and sends. The subject of every method is a person or a workspace; other subjects have no ledger
/// (<see cref="System.Diagnostics.UnreachableException"/>).
/// </summary>
public sealed class LedgerStore(IRows rows, ILogger<LedgerStore> log)
{
    readonly RowDeserializer people = new(Table.People, log);
    readonly RowDeserializer deals = new(Table.Deals, log);

    /// <summary>Entries of the last <see cref="LedgerEntry.Memory"/>, newest first. Costs one range read.</summary>
    public async Task<PartialList<StoredEntry>> ReadEntries(Subject subject, DateTimeOffset now, CancellationToken ct)
    {
        var (table, partition) = Place(subject);
        return ReadRows(ReaderOf(table), await rows.Read(table, partition, Keys.LedgerSince(now - LedgerEntry.Memory), int.MaxValue, ct));
    }

    /// <summary>
    /// Writes the entry as planned, before it is sent. Null: the caller must not send, because another worker has taken the slot or its row
    /// cannot be read.
    /// </summary>
    /// <param name="before">The entry already in the slot, left by a sender that died before it settled; null: the slot is empty.</param>
    public Task<StoredEntry?> Begin(Subject subject, LedgerEntry entry, StoredEntry? before, CancellationToken ct) =>
        Write(subject, entry, before?.Version, ct);

    /// <summary>
    /// Applies a change to the entry; on a conflict to its newer version, up to <see cref="OptimisticRetry.PatientAttempts"/> times.
    /// Returns the changed entry; null when the row no longer exists.
    /// </summary>
    /// <exception cref="TimeoutException">Every attempt met a conflict.</exception>
    /// <exception cref="UnreadableRowException">Another writer has made the row one that cannot be read.</exception>
    public async Task<LedgerEntry?> Change(Subject subject, StoredEntry kept, Func<LedgerEntry, LedgerEntry> change, CancellationToken ct)
    {
        var found = kept;
        return await OptimisticRetry.RunOrThrow<LedgerEntry?>($"the ledger's entry {kept.Entry.Id.Value}", async () =>
        {
            var changed = change(found.Entry);
            if (changed == found.Entry || await Write(subject, changed, found.Version, ct) is not null)
                return Attempt.Done<LedgerEntry?>(changed);
            if (await FindRow(subject, kept.Entry.Slot, kept.Entry.Id, ct) is not { } again)
                return Attempt.Done<LedgerEntry?>(null);

            found = again;
            return Attempt.Conflict<LedgerEntry?>();
        }, ct);
    }

    /// <summary>Marks the nudge of that day as answered. No effect when there is none.</summary>
    /// <param name="day">In the person's time zone.</param>
    /// <exception cref="TimeoutException">Every attempt met a conflict.</exception>
    /// <exception cref="UnreadableRowException">The row exists and cannot be read.</exception>
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
        var row = new Row(partition, Keys.LedgerAt(entry.Slot, entry.Id.Value), ToColumns(entry), version);
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

    static Columns ToColumns(LedgerEntry entry) => Body.With(
        Columns.None
            .With("Kind", entry.Kind is NudgeKind.OfNewerVersion ? null : entry.Kind.ToString())
            .With("State", entry.State.ToString())
            .With("Failure", entry.Failure?.ToString())
            .With("PlannedAt", entry.PlannedAt)
            .With("SentAt", entry.SentAt)
            .With("Tries", entry.Tries)
            .With("Lines", entry.Lines.Count),
        entry);
}
