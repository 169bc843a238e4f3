using System.Diagnostics.CodeAnalysis;

namespace ReviewBot.Dialogs;

/// <summary>
/// Cache with a time to live, for what nearly every turn reads and what rarely changes. It never holds more than its bound: what was set
/// first goes first.
/// </summary>
/// <param name="most">By default as many as take a few megabytes, at some hundred bytes each.</param>
sealed class TtlCache<TKey, TValue>(TimeProvider time, TimeSpan life, int most = 10_000)
    where TKey : notnull
{
    readonly Lock gate = new();
    readonly Dictionary<TKey, LinkedListNode<Entry>> entries = [];

    /// <summary>All live equally long, so that the first one is the one that expires first.</summary>
    readonly LinkedList<Entry> inOrder = [];

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

    public async Task<TValue> GetOrAdd(TKey key, Func<Task<TValue>> read) => TryGet(key, out var known) ? known : Set(key, await read());

    public TValue Set(TKey key, TValue value)
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

    public void Forget(TKey key)
    {
        lock (gate)
            Remove(key);
    }

    public void ForgetAll(Func<TKey, TValue, bool> which)
    {
        lock (gate)
        {
            foreach (var entry in inOrder.Where(it => which(it.Key, it.Value)).ToArray())
                Remove(entry.Key);
        }
    }

    public void Clear() => ForgetAll((_, _) => true);

    void Remove(TKey key)
    {
        if (entries.Remove(key, out var node))
            inOrder.Remove(node);
    }

    readonly record struct Entry(TKey Key, TValue Value, DateTimeOffset Until);
}
