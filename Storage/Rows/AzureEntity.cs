using System.Diagnostics;
using Azure.Data.Tables;

namespace ReviewBot.Storage.Rows;

/// <summary>Maps a row to an entity of Azure Tables, and back.</summary>
static class AzureEntity
{
    /// <summary>
    /// Column with a random token of the commit that wrote the row; not part of the row's own columns. See <see cref="AzureRows"/>.
    /// </summary>
    public const string Token = "CommitToken";

    public static TableEntity From(Row row, string token)
    {
        TableEntity entity = new(row.Partition, row.Key) { [Token] = token };
        foreach (var (name, cell) in row.Columns)
            entity[name] = Value(cell);

        return entity;
    }

    public static Row ToRow(TableEntity entity)
    {
        var columns = Columns.None;
        foreach (var (name, value) in (IDictionary<string, object>)entity)
            columns = IsOurs(name) ? columns.With(name, ToCell(value)) : columns;

        return new(entity.PartitionKey, entity.RowKey, columns, entity.ETag.ToString());
    }

    static bool IsOurs(string name) => name is not ("PartitionKey" or "RowKey" or "Timestamp" or Token)
        && !name.StartsWith("odata.", StringComparison.Ordinal);

    static object Value(StoredCell cell) => cell switch
    {
        StoredCell.Text text => text.Value,
        StoredCell.Number number => number.Value,
        StoredCell.Flag flag => flag.Value,
        StoredCell.Time time => time.Value.ToUniversalTime(),
        _ => throw new UnreachableException(),
    };

    static StoredCell ToCell(object value) => value switch
    {
        string text => new StoredCell.Text(text),
        long number => new StoredCell.Number(number),
        bool flag => new StoredCell.Flag(flag),
        DateTimeOffset time => new StoredCell.Time(time.ToUniversalTime()),
        _ => new StoredCell.Text(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{value}")),
    };
}
