using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Options;
using ReviewBot.Storage.Rows;

namespace ReviewBot.Storage.Json;

/// <summary>
/// A bounded cache of what was deserialized from rows. An entry counts only for the version (ETag) that its row had, and each row is still
/// read from the store, so nothing that it returns is ever out of date. What is not asked for is dropped after some minutes, so that what
/// was erased does not stay in memory.
/// </summary>
sealed class DeserializedRows
{
    /// <summary>In characters of the bodies, of which the objects take about four times as many bytes.</summary>
    const long Most = 12_000_000;

    static readonly TimeSpan Unused = TimeSpan.FromMinutes(5);

    /// <summary>One for the process, so that its bound is one of the process.</summary>
    static readonly MemoryCache Cache = new(Options.Create(new MemoryCacheOptions { SizeLimit = Most }));

    /// <param name="read">Null is not kept, so that each failure is reported.</param>
    public T? Get<T>(Row row, Func<Row, T?> read)
        where T : class
    {
        var key = Key(row);
        if (row.Version is not { } version)
            return read(row);
        if (Cache.TryGetValue(key, out var kept) && kept is Entry<T> entry && entry.Version == version)
            return entry.Value;

        if (read(row) is not { } value)
            return null;
        Cache.Set(
            key,
            new Entry<T>(version, value),
            new MemoryCacheEntryOptions { SlidingExpiration = Unused, Size = row.Columns.Body()?.Length ?? 0 });
        return value;
    }

    /// <summary>True: this version of the row was deserialized before.</summary>
    public bool Has(Row row) => Cache.TryGetValue(Key(row), out var kept) && (kept as Entry)?.Version == row.Version;

    /// <summary>With this store, because another one may have a row of the same key and version.</summary>
    object Key(Row row) => (this, row.Partition, row.Key);

    abstract record Entry(string Version);

    sealed record Entry<T>(string Version, T Value) : Entry(Version);
}
