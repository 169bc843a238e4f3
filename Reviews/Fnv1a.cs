namespace ReviewBot.Reviews;

/// <summary>
/// FNV-1a over UTF-16 code units, http://www.isthe.com/chongo/tech/comp/fnv/. The same in every process, which string.GetHashCode is not.
/// </summary>
static class Fnv1a
{
    const uint Offset = 2166136261;
    const uint Prime = 16777619;

    public static uint Hash(ReadOnlySpan<char> text)
    {
        var hash = Offset;
        foreach (var letter in text)
            hash = (hash ^ letter) * Prime;
        return hash;
    }
}
