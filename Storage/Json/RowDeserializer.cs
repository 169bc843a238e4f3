using System.Diagnostics.Metrics;
using Microsoft.Extensions.Logging;
using ReviewBot.Storage.Rows;

namespace ReviewBot.Storage.Json;

/// <summary>Deserializes rows of one table. Every failure is logged and counted here, on each read of the row.</summary>
/// <param name="kept">Null: no cache.</param>
sealed class RowDeserializer(Table table, ILogger log, DeserializedRows? kept = null)
{
    static readonly Meter Meter = new("ReviewBot.Storage");
    static readonly Counter<long> Unread = Meter.CreateCounter<long>("reviewbot.storage.unreadable_rows");

    /// <summary>Null when it cannot be read.</summary>
    public T? TryDeserialize<T>(Row row)
        where T : class => kept is null ? Read<T>(row) : kept.Get(row, Read<T>);

    T? Read<T>(Row row)
        where T : class
    {
        var value = Body.Of<T>(row.Columns, out var why);
        if (why is { } reason)
            Report(row, reason);
        return value;
    }

    /// <summary>Logs and counts a failure that the caller found itself, in a row without a body.</summary>
    public void Report(Row row, Unreadable why)
    {
        log.UnreadableRow(table, row.Key, why);
        Unread.Add(1, new KeyValuePair<string, object?>("table", table.ToString()));
    }

    /// <exception cref="UnreadableRowException">The row cannot be deserialized.</exception>
    public T Deserialize<T>(Row row)
        where T : class => TryDeserialize<T>(row) ?? throw new UnreadableRowException(table, row, Body.IsNewer(row.Columns));

    public PartialList<T> DeserializeAll<T>(IReadOnlyList<Row> rows)
        where T : class
    {
        var read = rows.Select(TryDeserialize<T>).OfType<T>().ToList();
        return new(read, rows.Count - read.Count);
    }
}
