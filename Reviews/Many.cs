using System.Collections;
using System.Runtime.CompilerServices;

namespace ReviewBot.Reviews;

/// <summary>An immutable list that is equal to another one with equal items, so that records which hold it compare by value.</summary>
[CollectionBuilder(typeof(Many), nameof(Many.Of))]
public sealed class Many<T> : IReadOnlyList<T>, IEquatable<Many<T>>
{
    readonly T[] items;

    internal Many(T[] items) => this.items = items;

    public int Count => items.Length;

    public T this[int index] => items[index];

    public Many<T> Add(T item) => [.. items, item];

    public Many<T> Where(Func<T, bool> keep) => [.. items.AsEnumerable().Where(keep)];

    /// <summary>The same list with every item that matches changed.</summary>
    public Many<T> Change(Func<T, bool> which, Func<T, T> change) =>
        [.. items.Select(item => which(item) ? change(item) : item)];

    /// <summary>The first items, at most so many.</summary>
    public Many<T> First(int most) => items.Length <= most ? this : [.. items[..most]];

    public bool Equals(Many<T>? other) => other is not null && items.AsSpan().SequenceEqual(other.items);

    public override bool Equals(object? obj) => Equals(obj as Many<T>);

    public override int GetHashCode() => items.Aggregate(items.Length, HashCode.Combine);

    public IEnumerator<T> GetEnumerator() => items.AsEnumerable().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => items.GetEnumerator();
}

public static class Many
{
    public static Many<T> Of<T>(ReadOnlySpan<T> items) => new(items.ToArray());

    public static Many<T> ToMany<T>(this IEnumerable<T> items) => [.. items];
}
