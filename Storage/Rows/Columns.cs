using System.Collections;
using System.Collections.Immutable;

namespace ReviewBot.Storage.Rows;

/// <summary>
/// The typed columns of a row, with value equality. People who look at the table see columns; everything else is one JSON text, the body.
/// <code>Columns.None.With("Customer", deal.Customer).With("NextBy", deal.NextBy).WithBody(json)</code>
/// </summary>
public sealed class Columns : IEquatable<Columns>, IEnumerable<KeyValuePair<string, StoredCell>>
{
    static readonly ImmutableSortedDictionary<string, StoredCell> NoCells =
        ImmutableSortedDictionary.Create<string, StoredCell>(StringComparer.Ordinal);

    /// <summary>Null: unreadable.</summary>
    readonly Lazy<ImmutableSortedDictionary<string, StoredCell>?> read;

    Columns(ImmutableSortedDictionary<string, StoredCell> cells) => read = new(cells);

    Columns(Func<ImmutableSortedDictionary<string, StoredCell>?> cells) => read = new(cells);

    public static Columns None { get; } = new(NoCells);

    /// <summary>True for columns that the adapter could not parse; it has no cells then.</summary>
    public bool IsUnreadable => read.Value is null;

    ImmutableSortedDictionary<string, StoredCell> Cells => read.Value ?? NoCells;

    /// <summary>
    /// Lazy: parsed on first access, which a cached row (by its version) never needs. Of duplicate names the last one wins.
    /// </summary>
    /// <param name="read">Returns null if they cannot be parsed.</param>
    public static Columns From(Func<IEnumerable<KeyValuePair<string, StoredCell>>?> read) => new(() =>
    {
        if (read() is not { } cells)
            return null;
        var all = NoCells.ToBuilder();
        foreach (var (name, cell) in cells)
            all[name] = cell;
        return all.ToImmutable();
    });

    public int Count => Cells.Count;

    /// <summary>Null when there is no such column.</summary>
    public StoredCell? this[string name] => Cells.GetValueOrDefault(name);

    /// <summary>Adds or replaces a column. A null value removes it.</summary>
    public Columns With(string name, StoredCell? value) =>
        new(value is null ? Cells.Remove(name) : Cells.SetItem(name, value));

    /// <summary>Null when there is no such column, or it has another type. The same holds for the following three.</summary>
    public string? Text(string name) => (this[name] as StoredCell.Text)?.Value;

    public long? Number(string name) => (this[name] as StoredCell.Number)?.Value;

    public bool? Flag(string name) => (this[name] as StoredCell.Flag)?.Value;

    public DateTimeOffset? Time(string name) => (this[name] as StoredCell.Time)?.Value;

    public bool Equals(Columns? other) => other is not null && Cells.SequenceEqual(other.Cells);

    public override bool Equals(object? obj) => Equals(obj as Columns);

    public override int GetHashCode() =>
        Cells.Aggregate(0, (hash, cell) => HashCode.Combine(hash, cell.Key, cell.Value));

    public override string ToString() => string.Join(", ", Cells.Select(cell => $"{cell.Key} = {cell.Value}"));

    public IEnumerator<KeyValuePair<string, StoredCell>> GetEnumerator() => Cells.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
