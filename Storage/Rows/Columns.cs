using System.Collections;
using System.Collections.Immutable;

namespace ReviewBot.Storage.Rows;

/// <summary>
/// The typed columns of a row, compared by what they hold.
/// <code>Columns.None.With("Customer", deal.Customer).With("NextBy", deal.NextBy).WithBody(json)</code>
/// Those that people look for are columns; everything else is one JSON text, the body.
/// </summary>
public sealed class Columns : IEquatable<Columns>, IEnumerable<KeyValuePair<string, StoredCell>>
{
    readonly ImmutableSortedDictionary<string, StoredCell> cells;

    Columns(ImmutableSortedDictionary<string, StoredCell> cells) => this.cells = cells;

    public static Columns None { get; } = new(ImmutableSortedDictionary.Create<string, StoredCell>(StringComparer.Ordinal));

    /// <summary>Stands in for columns that the adapter could not read. It has none, and is told apart by reference.</summary>
    public static Columns Unreadable { get; } = new(None.cells);

    public int Count => cells.Count;

    /// <summary>Null when there is no such column.</summary>
    public StoredCell? this[string name] => cells.GetValueOrDefault(name);

    /// <summary>Adds or replaces a column. A null value removes it.</summary>
    public Columns With(string name, StoredCell? value) =>
        new(value is null ? cells.Remove(name) : cells.SetItem(name, value));

    /// <summary>Null when there is no such column, or it is of another type. So are the next three.</summary>
    public string? Text(string name) => (this[name] as StoredCell.Text)?.Value;

    public long? Number(string name) => (this[name] as StoredCell.Number)?.Value;

    public bool? Flag(string name) => (this[name] as StoredCell.Flag)?.Value;

    public DateTimeOffset? Time(string name) => (this[name] as StoredCell.Time)?.Value;

    public bool Equals(Columns? other) => other is not null && cells.SequenceEqual(other.cells);

    public override bool Equals(object? obj) => Equals(obj as Columns);

    public override int GetHashCode() =>
        cells.Aggregate(0, (hash, cell) => HashCode.Combine(hash, cell.Key, cell.Value));

    public override string ToString() => string.Join(", ", cells.Select(cell => $"{cell.Key} = {cell.Value}"));

    public IEnumerator<KeyValuePair<string, StoredCell>> GetEnumerator() => cells.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
