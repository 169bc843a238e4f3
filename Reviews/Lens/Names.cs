using System.Collections.Frozen;

namespace ReviewBot.Reviews.Lens;

/// <summary>
/// Index of people by each word of their names. A word that occurs in names of both sides, or is a function word of the language, refers to
/// nobody.
/// </summary>
sealed class Names
{
    readonly Dictionary<string, (Side Side, Pointer Pointer)> byWord = [];

    public Names(LensPeople people, FrozenSet<string> small)
    {
        IReadOnlyList<string> theirs = [.. people.Buyers.Append(people.Chosen ?? "").SelectMany(Tokens.Words)];
        IReadOnlyList<string> ours = [.. people.Ours.SelectMany(Tokens.Words)];
        var shared = theirs.Intersect(ours).ToHashSet();
        Take(Tokens.Words(people.Customer).Take(1), Side.Theirs, Pointer.Company);
        Take(theirs, Side.Theirs, Pointer.Name);
        Take(ours, Side.Ours, Pointer.Name);

        void Take(IEnumerable<string> parts, Side side, Pointer pointer)
        {
            foreach (var part in parts.Where(p => p.Length > 1 && !shared.Contains(p) && !small.Contains(p)))
                byWord.TryAdd(part, (side, pointer));
        }
    }

    public (Side Side, Pointer Pointer) Of(string word) => byWord.GetValueOrDefault(word);
}
