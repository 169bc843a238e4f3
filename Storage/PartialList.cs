using System.Collections;

namespace ReviewBot.Storage;

/// <summary>
/// What a range of rows says, and how many of them could not be read: those are shown to somebody, never skipped in silence.
/// </summary>
public sealed class PartialList<T>(IReadOnlyList<T> items, int unreadable = 0) : IReadOnlyList<T>
{
    public int Unreadable => unreadable;

    public int Count => items.Count;

    public T this[int index] => items[index];

    public IEnumerator<T> GetEnumerator() => items.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => items.GetEnumerator();
}
