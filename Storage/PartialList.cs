using System.Collections;

namespace ReviewBot.Storage;

/// <summary>
/// Result of a range read: the items, and the number of rows that could not be read. Callers show that number to the user instead of
/// skipping rows silently.
/// </summary>
public sealed class PartialList<T>(IReadOnlyList<T> items, int unreadable = 0) : IReadOnlyList<T>
{
    public int Unreadable => unreadable;

    public int Count => items.Count;

    public T this[int index] => items[index];

    public IEnumerator<T> GetEnumerator() => items.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => items.GetEnumerator();
}
