namespace ReviewBot.Storage.Rows;

/// <summary>What is to happen to one row.</summary>
public abstract record RowChange
{
    RowChange(Row row) => Row = row;

    public Row Row { get; init; }

    /// <summary>There must be no such row yet.</summary>
    public sealed record Insert(Row Row) : RowChange(Row);

    /// <summary>The row must still have the version given; all its columns are replaced.</summary>
    public sealed record Replace(Row Row) : RowChange(Row);

    /// <summary>Whatever was there, if anything, is replaced. For what may be written twice without harm.</summary>
    public sealed record Upsert(Row Row) : RowChange(Row);

    /// <summary>The row must still have the version given; its columns do not matter.</summary>
    public sealed record Delete(Row Row) : RowChange(Row);
}
