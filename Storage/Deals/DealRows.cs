using ReviewBot.Reviews;
using ReviewBot.Storage.Json;
using ReviewBot.Storage.Rows;

namespace ReviewBot.Storage.Deals;

/// <summary>
/// Maps a deal to its rows and back. Typed columns are for people who look at the table; the product reads the body only.
/// </summary>
static class DealRows
{
    public const string ReviewColumn = "Review";

    public const string PressedAt = "At";

    /// <summary>
    /// All changes of one save. The rows of the press (idempotency keys) come first, so that a repeated press conflicts there and not on
    /// the deal.
    /// </summary>
    public static List<RowChange> Changes(
        WorkspaceId workspace,
        DealSnapshot? before,
        Ruling.Accepted accepted,
        string? press,
        DateTimeOffset now,
        PressFingerprint? fingerprint = null)
    {
        var partition = Keys.Partition(workspace);
        var id = accepted.Deal.Id;
        List<RowChange> changes = [];
        if (press is not null)
            changes.Add(new RowChange.Insert(new(partition, Keys.Press(press), Columns.None.With(PressedAt, now))));
        if (fingerprint is not null)
            changes.Add(new RowChange.Insert(new(partition, Keys.Press(fingerprint), Columns.None.With(PressedAt, now))));

        var deal = new Row(partition, Keys.Deal(id), Of(accepted.Deal), before?.DealVersion);
        changes.Add(before is null ? new RowChange.Insert(deal) : new RowChange.Replace(deal));
        if (Live(partition, before, accepted) is { } live)
            changes.Add(live);
        if (accepted.Closed is { } closed)
            changes.Add(new RowChange.Insert(new(partition, KeyOf(id, closed), Of(closed))));
        if (accepted.Journal is [var first, ..])
            changes.Add(new RowChange.Insert(new(partition, Keys.Journal(id, first.At, accepted.Deal.Version), Of(accepted.Journal))));
        changes.AddRange(accepted.Posts.Select(post => new RowChange.Upsert(PostOutbox.NewRow(workspace, post, now))));
        return changes;
    }

    /// <summary>
    /// Deals with their live reviews, from rows in key order. If either row of a deal cannot be read, the deal counts as unreadable.
    /// </summary>
    public static PartialList<DealSnapshot> Read(IReadOnlyList<Row> rows, RowDeserializer reader)
    {
        var lives = rows.Where(row => Keys.IsLive(row.Key)).ToDictionary(row => row.Key);
        var deals = rows.Where(row => !Keys.IsLive(row.Key)).ToList();
        var found = deals.Select(deal => Read(deal, lives.GetValueOrDefault(Keys.LiveOf(deal.Key)), reader))
            .OfType<DealSnapshot>()
            .ToList();
        return new(found, deals.Count - found.Count);
    }

    /// <summary>Null when one of the two cannot be read.</summary>
    public static DealSnapshot? Read(Row deal, Row? live, RowDeserializer reader)
    {
        var review = live is null ? null : reader.TryDeserialize<Review>(live);
        return reader.TryDeserialize<Deal>(deal) is { } read && (live is null || review is not null)
            ? new(read, review) { DealVersion = deal.Version, LiveVersion = live?.Version }
            : null;
    }

    static RowChange? Live(string partition, DealSnapshot? before, Ruling.Accepted accepted)
    {
        var row = new Row(partition, Keys.Live(accepted.Deal.Id), Columns.None, before?.LiveVersion);
        return (before?.Live, accepted.Review) switch
        {
            (null, null) => null,
            (null, { } now) => new RowChange.Insert(row with { Columns = Of(now), Version = null }),
            (_, null) => new RowChange.Delete(row),
            // every save writes the deal's row, whose version guards the review as well
            var (was, now) when was == now => null,
            var (_, now) => new RowChange.Replace(row with { Columns = Of(now) }),
        };
    }

    // A correction is a new row. Keys are newest first, so it is read before the version that it corrects.
    static string KeyOf(DealId deal, ClosedReview closed) =>
        Keys.Closed(deal, closed.Correction?.When.At ?? closed.ClosedAt.At, closed.Review.Id);

    static Columns Of(Deal deal)
    {
        var columns = Columns.None
            .With("Customer", deal.Customer)
            .With("Title", deal.Title)
            .With("Owner", deal.Owner?.Id.Value)
            .With("OwnerName", deal.Owner?.Name ?? deal.OwnerAsWritten)
            .With("NextStep", deal.Next?.What)
            .WithDay("NextBy", deal.Next?.By)
            .WithDay("LastAct", deal.LastAct)
            .With("Reviewed", deal.Reviewed)
            .With("Version", deal.Version)
            .With("Ended", deal.Ended?.Word);
        return Body.With(deal.Jobs.Aggregate(columns, (all, job) => all.With($"Job{job.Job}", job.Status.ToString())), deal);
    }

    static Columns Of(Review review) => Body.With(
        Columns.None
            .With("Lead", review.Lead.Id.Value)
            .With("LeadName", review.Lead.Name)
            .With("OpenedAt", review.OpenedAt)
            .With("StartedAt", review.StartedAt)
            .With("Form", review.Form.ToString())
            .With("Current", review.Current?.ToString()),
        review);

    static Columns Of(ClosedReview closed) => Body.With(
        Columns.None
            .With("Customer", closed.Deal.Customer)
            .With("Title", closed.Deal.Title)
            .With(ReviewColumn, closed.Review.Id.Value)
            .With("ClosedAt", closed.ClosedAt.At)
            .With("Form", closed.Review.Form.ToString())
            .With("CorrectedAt", closed.Correction?.When.At),
        closed);

    public static Columns Of(ValueList<JournalEntry> entries) => Body.With(
        Columns.None
            .With("At", entries[0].At)
            .With("By", entries[0].By.Id.Value)
            .With("Changes", string.Join(' ', entries.Select(entry => entry.Change).Distinct())),
        entries);
}
