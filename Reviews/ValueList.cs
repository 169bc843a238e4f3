using System.Collections;
using System.Runtime.CompilerServices;

namespace ReviewBot.Reviews;

/// <summary>An immutable list that is equal to another one with equal items, so that records which hold it compare by value.</summary>
[CollectionBuilder(typeof(ValueList), nameof(ValueList.Of))]
public sealed class ValueList<T> : IReadOnlyList<T>, IEquatable<ValueList<T>>
{
    readonly T[] items;

    internal ValueList(T[] items) => this.items = items;

    public int Count => items.Length;

    public T this[int index] => items[index];

    public ValueList<T> Add(T item) => [.. items, item];

    public ValueList<T> Where(Func<T, bool> keep) => [.. items.AsEnumerable().Where(keep)];

    /// <summary>Replaces every matching item.</summary>
    public ValueList<T> Change(Func<T, bool> which, Func<T, T> change) =>
        [.. items.Select(item => which(item) ? change(item) : item)];

    /// <summary>The first items, at most <paramref name="most"/>.</summary>
    public ValueList<T> Take(int most) => items.Length <= most ? this : [.. items[..most]];

    public bool Equals(ValueList<T>? other) => other is not null && items.AsSpan().SequenceEqual(other.items);

    public override bool Equals(object? obj) => Equals(obj as ValueList<T>);

    public override int GetHashCode() => items.Aggregate(items.Length, HashCode.Combine);

    public IEnumerator<T> GetEnumerator() => items.AsEnumerable().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => items.GetEnumerator();
}

public static class ValueList
{
    public static ValueList<T> Of<T>(ReadOnlySpan<T> items) => new(items.ToArray());

    public static ValueList<T> ToValueList<T>(this IEnumerable<T> items) => [.. items];
}
