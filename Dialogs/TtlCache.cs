using System.Collections.Concurrent;

namespace ReviewBot.Dialogs;

/// <summary>
/// Cache with a time to live of one minute, for what nearly every turn reads and what rarely changes. Null results are cached too.
/// Concurrent misses of one key may read twice.
/// </summary>
sealed class TtlCache<TKey, TValue>
    where TKey : notnull
{
    /// <summary>An insert removes expired entries when the cache has at least this many.</summary>
    const int Many = 10_000;

    static readonly TimeSpan Long = TimeSpan.FromMinutes(1);

    readonly ConcurrentDictionary<TKey, (TValue Value, DateTimeOffset At)> known = [];

    public async Task<TValue> GetOrAdd(TKey key, DateTimeOffset now, Func<Task<TValue>> read)
    {
        if (known.TryGetValue(key, out var it) && now - it.At < Long)
            return it.Value;

        return Set(key, await read(), now);
    }

    public TValue Set(TKey key, TValue value, DateTimeOffset now)
    {
        if (known.Count >= Many)
            ForgetOld(now);
        known[key] = (value, now);
        return value;
    }

    public void Forget(TKey key) => known.TryRemove(key, out _);

    public void Clear() => known.Clear();

    void ForgetOld(DateTimeOffset now)
    {
        foreach (var (key, _) in known.Where(it => now - it.Value.At >= Long))
            known.TryRemove(key, out _);
    }
}
