using System.Collections.Generic;

namespace AdaptiveCards;

/// <summary>Holds the members that the object model has no property for. The original can also write itself as XML; this one cannot.</summary>
public class SerializableDictionary<TKey, TValue> : Dictionary<TKey, TValue>
{
    public SerializableDictionary() { }

    public SerializableDictionary(IEqualityComparer<TKey> comparer) : base(comparer) { }
}
