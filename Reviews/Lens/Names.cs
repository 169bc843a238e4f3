namespace ReviewBot.Reviews.Lens;

/// <summary>
/// Index of people by each word of their names. A word that both sides have in their names, or that is a common word of the language,
/// refers to nobody.
/// </summary>
sealed class Names
{
    readonly Dictionary<string, (Side Side, Pointer Pointer)> byWord = [];

    public Names(string customer, IEnumerable<string> buyers, IEnumerable<string> ours, Lexicon words)
    {
        var shared = buyers.SelectMany(Parts).Intersect(ours.SelectMany(Parts)).ToHashSet();
        Take(Parts(customer).Take(1), Side.Theirs, Pointer.Company);
        Take(buyers.SelectMany(Parts), Side.Theirs, Pointer.Name);
        Take(ours.SelectMany(Parts), Side.Ours, Pointer.Name);

        void Take(IEnumerable<string> parts, Side side, Pointer pointer)
        {
            foreach (var part in parts.Where(p => p.Length > 1 && !shared.Contains(p) && !words.Known.Contains(p)))
                byWord.TryAdd(part, (side, pointer));
        }
    }

    public (Side Side, Pointer Pointer) Of(string word) => byWord.GetValueOrDefault(word);

    static IEnumerable<string> Parts(string name) => Tokens.Words(name);
}
