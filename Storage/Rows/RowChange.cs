namespace ReviewBot.Storage.Rows;

/// <summary>One change of a transaction, with the state of the row that it expects.</summary>
public abstract record RowChange
{
    RowChange(Row row) => Row = row;

    public Row Row { get; init; }

    /// <summary>Conflicts if the row exists.</summary>
    public sealed record Insert(Row Row) : RowChange(Row);

    /// <summary>Conflicts unless the row still has <see cref="Row.Version"/>. All its columns are replaced.</summary>
    public sealed record Replace(Row Row) : RowChange(Row);

    /// <summary>Inserts or replaces, never conflicts. Only for rows that may be written twice without harm.</summary>
    public sealed record Upsert(Row Row) : RowChange(Row);

    /// <summary>Conflicts unless the row still has <see cref="Row.Version"/>. The columns are ignored.</summary>
    public sealed record Delete(Row Row) : RowChange(Row);
}
