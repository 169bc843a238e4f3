using System.Buffers;

namespace ReviewBot.Storage.Rows;

/// <summary>
/// The limits of Azure Table Storage, enforced for every adapter, so that what works on a file works in Azure.
/// https://learn.microsoft.com/rest/api/storageservices/understanding-the-table-service-data-model
/// </summary>
public static class RowLimits
{
    /// <summary>
    /// Changes of one commit. Azure: 100 operations in a transaction.
    /// https://learn.microsoft.com/rest/api/storageservices/performing-entity-group-transactions
    /// </summary>
    public const int Changes = 100;

    /// <summary>In characters. Azure: 1 KiB of UTF-16.</summary>
    public const int KeyLength = 512;

    /// <summary>In characters. Azure: 64 KiB of UTF-16.</summary>
    public const int TextLength = 32_000;

    /// <summary>Azure: 252 besides its own three; one of them is the adapter's token.</summary>
    public const int Columns = 250;

    /// <summary>In characters. Azure: 1 MiB of UTF-16 in a row.</summary>
    public const int RowLength = 500_000;

    /// <summary>In characters. Azure: 4 MiB per request, where a quotation mark may take six bytes.</summary>
    public const int CommitLength = 1_500_000;

    const int NameLength = 64;

    static readonly DateTimeOffset Earliest = new(1601, 1, 1, 0, 0, 0, TimeSpan.Zero);

    static readonly SearchValues<char> KeyCharacters = SearchValues.Create(
        "!\"$&'()*+,-.0123456789:;<=>@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_`abcdefghijklmnopqrstuvwxyz{|}~");

    static readonly SearchValues<char> NameCharacters = SearchValues.Create(
        "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    static readonly HashSet<string> Taken = new(StringComparer.OrdinalIgnoreCase)
    {
        "PartitionKey", "RowKey", "Timestamp", "ETag", "CommitToken",
    };

    /// <summary>Checks a transaction before it is sent.</summary>
    /// <exception cref="ArgumentException">The message names the limit and the row.</exception>
    public static void Check(IReadOnlyList<RowChange> changes)
    {
        Must(changes.Count <= Changes, $"A commit has at most {Changes} changes, this has {changes.Count}.");
        HashSet<string> keys = new(StringComparer.Ordinal);
        foreach (var change in changes)
        {
            Must(change.Row.Partition == changes[0].Row.Partition, "A commit is within one partition.");
            Must(keys.Add(change.Row.Key), $"The row {change.Row.Key} stands twice in one commit.");
            Must(change is RowChange.Insert or RowChange.Upsert || change.Row.Version is not null,
                $"To change the row {change.Row.Key} its version is needed.");
            Check(change.Row);
        }

        Must(changes.Sum(change => Length(change.Row)) <= CommitLength, "The commit is too long.");
    }

    static void Check(Row row)
    {
        CheckKey(row.Partition);
        CheckKey(row.Key);
        Must(row.Columns.Count <= Columns, $"The row {row.Key} has more than {Columns} columns.");
        Must(Length(row) <= RowLength, $"The row {row.Key} is too long.");
        foreach (var (name, cell) in row.Columns)
        {
            Must(name.Length is > 0 and <= NameLength && !char.IsAsciiDigit(name[0])
                && !name.AsSpan().ContainsAnyExcept(NameCharacters) && !Taken.Contains(name), $"No column may be named '{name}'.");
            Must(cell is not StoredCell.Text { Value.Length: > TextLength }, $"The column {name} of the row {row.Key} is too long.");
            Must(cell is not StoredCell.Time time || time.Value >= Earliest, $"The column {name} of the row {row.Key} is too early.");
        }
    }

    static void CheckKey(string key) => Must(
        key.Length is > 0 and <= KeyLength && !key.AsSpan().ContainsAnyExcept(KeyCharacters), $"'{key}' is not a key.");

    static int Length(Row row) => row.Partition.Length + row.Key.Length
        + row.Columns.Sum(column => column.Key.Length + 8 + (column.Value is StoredCell.Text text ? text.Value.Length : 8));

    static void Must(bool holds, string otherwise)
    {
        if (!holds)
            throw new ArgumentException(otherwise);
    }
}
