using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Options;
using ReviewBot.Storage.Rows;

namespace ReviewBot.Storage.Json;

/// <summary>
/// Bounded in-process cache of deserialized rows, keyed by row and version (ETag). The row itself is still read from the store each time,
/// so that nothing outdated is returned. Sliding expiration: erased data does not stay in memory.
/// </summary>
sealed class DeserializedRows
{
    /// <summary>Size limit in characters of the bodies; the objects take about four times as many bytes.</summary>
    const long Most = 12_000_000;

    static readonly TimeSpan Unused = TimeSpan.FromMinutes(5);

    /// <summary>One cache per process, so that the limit is per process.</summary>
    static readonly MemoryCache Cache = new(Options.Create(new MemoryCacheOptions { SizeLimit = Most }));

    /// <param name="read">A null result is not cached, so that each failure is reported.</param>
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

    /// <summary>True: this version of the row is in the cache.</summary>
    public bool Has(Row row) => Cache.TryGetValue(Key(row), out var kept) && (kept as Entry)?.Version == row.Version;

    /// <summary>The store is part of the key: another store may have a row with the same key and version.</summary>
    object Key(Row row) => (this, row.Partition, row.Key);

    abstract record Entry(string Version);

    sealed record Entry<T>(string Version, T Value) : Entry(Version);
}
