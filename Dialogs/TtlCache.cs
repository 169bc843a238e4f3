using System.Diagnostics.CodeAnalysis;

namespace ReviewBot.Dialogs;

/// <summary>
/// Bounded cache with a time to live, for values that nearly every turn reads and that rarely change. When it is full, the oldest entry is
/// evicted.
/// </summary>
/// <param name="most">Most entries. The default takes a few megabytes, at some hundred bytes each.</param>
sealed class TtlCache<TKey, TValue>(TimeProvider time, TimeSpan life, int most = 10_000)
    where TKey : notnull
{
    readonly Lock gate = new();
    readonly Dictionary<TKey, LinkedListNode<Entry>> entries = [];

    /// <summary>Entries in the order of insertion, which is that of expiry, since all have the same time to live.</summary>
    readonly LinkedList<Entry> inOrder = [];

    long stamp;

    /// <summary>
    /// Changes when something is evicted or set. Taken before a value is read, it keeps a value out that was already outdated when it
    /// arrived.
    /// </summary>
    public long Stamp
    {
        get
        {
            lock (gate)
                return stamp;
        }
    }

    public int Count
    {
        get
        {
            lock (gate)
                return entries.Count;
        }
    }

    public bool TryGet(TKey key, [MaybeNullWhen(false)] out TValue value)
    {
        lock (gate)
        {
            var isKnown = entries.TryGetValue(key, out var node) && time.GetUtcNow() < node.Value.Until;
            value = isKnown && node is not null ? node.Value.Value : default;
            return isKnown;
        }
    }

    /// <summary>The value that was read is not cached if something was evicted or set meanwhile.</summary>
    public async Task<TValue> GetOrAdd(TKey key, Func<Task<TValue>> read)
    {
        if (TryGet(key, out var known))
            return known;

        var before = Stamp;
        return Set(key, await read(), before);
    }

    /// <summary>Caches the value, unless something was evicted or set since it began to be read.</summary>
    /// <param name="before">The <see cref="Stamp"/> of that time.</param>
    /// <returns>The value, cached or not.</returns>
    public TValue Set(TKey key, TValue value, long before)
    {
        lock (gate)
            return stamp == before ? Store(key, value) : value;
    }

    /// <summary>Caches a value that is newer than any that is being read.</summary>
    public TValue Set(TKey key, TValue value)
    {
        lock (gate)
        {
            stamp++;
            return Store(key, value);
        }
    }

    TValue Store(TKey key, TValue value)
    {
        lock (gate)
        {
            var now = time.GetUtcNow();
            Remove(key);
            while (inOrder.First is { } first && (entries.Count >= most || first.Value.Until <= now))
                Remove(first.Value.Key);
            entries[key] = inOrder.AddLast(new Entry(key, value, now + life));
            return value;
        }
    }

    public void Evict(TKey key)
    {
        lock (gate)
        {
            stamp++;
            Remove(key);
        }
    }

    public void EvictAll(Func<TKey, TValue, bool> which)
    {
        lock (gate)
        {
            stamp++;
            foreach (var entry in inOrder.Where(it => which(it.Key, it.Value)).ToArray())
                Remove(entry.Key);
        }
    }

    public void Clear() => EvictAll((_, _) => true);

    void Remove(TKey key)
    {
        if (entries.Remove(key, out var node))
            inOrder.Remove(node);
    }

    readonly record struct Entry(TKey Key, TValue Value, DateTimeOffset Until);
}
