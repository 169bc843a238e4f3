namespace ReviewBot.Storage.Rows;

/// <summary>What a column holds. Values convert by themselves; a null converts to no cell.</summary>
public abstract record Cell
{
    Cell() { }

    public static implicit operator Cell?(string? value) => value is null ? null : new Text(value);

    public static implicit operator Cell?(long? value) => value is null ? null : new Number(value.Value);

    public static implicit operator Cell?(double? value) => value is null ? null : new Fraction(value.Value);

    public static implicit operator Cell?(bool? value) => value is null ? null : new Flag(value.Value);

    public static implicit operator Cell?(DateTimeOffset? value) => value is null ? null : new Time(value.Value);

    public sealed record Text(string Value) : Cell;

    public sealed record Number(long Value) : Cell;

    /// <summary>Finite.</summary>
    public sealed record Fraction(double Value) : Cell;

    public sealed record Flag(bool Value) : Cell;

    /// <summary>An instant, to 100 ns, from 1601 on. It comes back in UTC.</summary>
    public sealed record Time(DateTimeOffset Value) : Cell;
}
