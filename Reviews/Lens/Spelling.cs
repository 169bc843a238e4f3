using System.Collections.Frozen;

namespace ReviewBot.Reviews.Lens;

/// <summary>
/// Finds the known word at edit distance 1: a letter missing, doubled, wrong, or two swapped. The first letter must be right.
/// </summary>
sealed class Spelling
{
    // Shorter or longer words at distance 1 are too often other words.
    const int Shortest = 6, Longest = 20;

    readonly FrozenSet<string> words;
    readonly FrozenDictionary<string, string> shorter;

    public Spelling(IEnumerable<string> known)
    {
        words = known.Where(w => w.Length is >= Shortest and <= Longest).ToFrozenSet();
        shorter = words.Order(StringComparer.Ordinal).SelectMany(w => Without(w).Select(s => (s, w)))
            .DistinctBy(p => p.s).ToFrozenDictionary(p => p.s, p => p.w);
    }

    public string? Nearest(string word)
    {
        if (word.Length is < Shortest - 1 or > Longest)
            return null;
        if (shorter.TryGetValue(word, out var missing))
            return missing;
        if (Without(word).FirstOrDefault(words.Contains) is { } doubled)
            return doubled;

        return word.Length < Shortest
            ? null
            : Without(word).Select(s => shorter.GetValueOrDefault(s)).FirstOrDefault(w => w?.Length == word.Length);
    }

    static IEnumerable<string> Without(string word) => Enumerable.Range(1, word.Length - 1).Select(at => word.Remove(at, 1));
}
