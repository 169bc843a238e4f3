namespace ReviewBot.Storage.Rows;

/// <summary>Keys in ordinal order, <paramref name="From"/> inclusive, <paramref name="To"/> exclusive.</summary>
public readonly record struct KeyRange(string From, string To)
{
    public bool Holds(string key) => string.CompareOrdinal(From, key) <= 0 && string.CompareOrdinal(key, To) < 0;

    /// <summary>The rest of the range, right behind this key: <c>!</c> is the smallest character of a key.</summary>
    public KeyRange After(string key) => this with { From = $"{key}!" };

    /// <summary>All keys with this prefix, of at least one character.</summary>
    public static KeyRange StartingWith(string prefix) => new(prefix, $"{prefix[..^1]}{(char)(prefix[^1] + 1)}");
}
