namespace ReviewBot.Storage.Rows;

/// <summary>A typed value of a column. CLR values convert implicitly; null converts to no cell.</summary>
public abstract record StoredCell
{
    StoredCell() { }

    public static implicit operator StoredCell?(string? value) => value is null ? null : new Text(value);

    public static implicit operator StoredCell?(long? value) => value is null ? null : new Number(value.Value);

    public static implicit operator StoredCell?(bool? value) => value is null ? null : new Flag(value.Value);

    public static implicit operator StoredCell?(DateTimeOffset? value) => value is null ? null : new Time(value.Value);

    public sealed record Text(string Value) : StoredCell;

    public sealed record Number(long Value) : StoredCell;

    public sealed record Flag(bool Value) : StoredCell;

    /// <summary>An instant from the year 1601 on, with a resolution of 100 ns. Read back in UTC.</summary>
    public sealed record Time(DateTimeOffset Value) : StoredCell;
}
