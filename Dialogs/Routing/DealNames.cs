using ReviewBot.Dialogs.Deals;
using ReviewBot.Reviews;

namespace ReviewBot.Dialogs.Routing;

/// <summary>Index of the names of the deals that a user may see, to find them in typed text.</summary>
sealed class DealNames
{
    const int LeastLetters = 4;
    const int MostWords = 8;

    static readonly HashSet<string> Joins = ["und", "and", "u"];

    /// <summary>Left out in talk, too, but not compared away on an import: a group may be another customer than its company.</summary>
    static readonly HashSet<string> Groups = ["group", "gruppe"];

    readonly Dictionary<string, HashSet<(string Customer, string Title)>> aliases = new(StringComparer.Ordinal);
    readonly HashSet<(string Customer, string Title)> all;

    public DealNames(IEnumerable<(string Customer, string Title)> deals)
    {
        all = [.. deals];
        foreach (var deal in all)
        {
            var customer = Parts(deal.Customer);
            var title = Parts(deal.Title);
            var bare = customer[..(Array.FindLastIndex(customer, it => !LegalForms.Contains(it) && !Groups.Contains(it)) + 1)];
            Add(customer, deal);
            Add([.. customer, .. title], deal);
            Add([.. bare, .. title], deal);
            AddUnlessCommon(bare, deal);
            AddUnlessCommon(bare.Take(1).Where(it => it.Length >= LeastLetters), deal);
            if (title.Length > 1)
                AddUnlessCommon(title, deal);
        }
    }

    public static DealNames None { get; } = new([]);

    public bool IsEmpty => all.Count is 0;

    public static DealNames Of(IEnumerable<VisibleDeal> seen) => new(seen.Select(it => (it.Deal.Customer, it.Deal.Title)));

    /// <summary>True: exactly one deal matches, possibly by a part of its title.</summary>
    public bool HasOne(string typed) => NameMatcher.Find(all, typed, it => [it.Customer, $"{it.Customer} {it.Title}", it.Title])
        is Named<(string Customer, string Title)>.One;

    /// <summary>The longest name that begins at a word, and its number of words; null: none.</summary>
    /// <param name="isMistyped">True: accepts typing errors.</param>
    public (string Name, int Count)? Find(IReadOnlyList<TypedWord> words, int first, bool isMistyped)
    {
        for (var count = Math.Min(MostWords, words.Count - first); count > 0; count--)
        {
            var typed = words.Skip(first).Take(count).ToArray();
            if (typed[0].Key.Length is 0 || typed[^1].Key.Length is 0)
                continue;
            var parts = Parts(string.Join(' ', typed.Select(it => it.Folded)));
            var found = isMistyped ? Near(parts, typed) : Exactly(parts);
            if (found is not null && Name(found) is { } name)
                return (name, count);
        }
        return null;
    }

    HashSet<(string Customer, string Title)>? Exactly(string[] parts)
    {
        if (aliases.GetValueOrDefault(string.Join(' ', parts)) is { } found)
            return found;

        // "Contoso's", "Contosos Deal"
        return parts is [.., { Length: > LeastLetters } last] && last.EndsWith('s')
            ? aliases.GetValueOrDefault(string.Join(' ', [.. parts[..^1], last[..^1]]))
            : null;
    }

    HashSet<(string Customer, string Title)>? Near(string[] parts, TypedWord[] typed)
    {
        var wanted = string.Concat(parts);
        if (wanted.Length < LeastLetters + 1 || typed.All(it => Grammar.Vocabulary.Contains(it.Key) || !it.Key.Any(char.IsLetter)))
            return null;

        var best = aliases
            .Select(it => (it.Value, Distance: NameMatcher.Distance(wanted, it.Key.Replace(" ", "", StringComparison.Ordinal))))
            .Where(it => it.Distance <= Math.Max(1, wanted.Length / 4))
            .OrderBy(it => it.Distance)
            .ToArray();
        return best is [] ? null : best[0].Value;
    }

    /// <summary>A name that finds the same deal in the dialogs: with its title, if the customer has other deals.</summary>
    string? Name(HashSet<(string Customer, string Title)> found) => found.Select(it => it.Customer).Distinct().ToArray() is [var customer]
        ? found.Count is 1 && all.Count(it => it.Customer == customer) > 1 ? $"{customer} {found.Single().Title}" : customer
        : null;

    void Add(IEnumerable<string> parts, (string Customer, string Title) deal)
    {
        var key = string.Join(' ', parts);
        if (key.Length is 0)
            return;
        if (!aliases.TryGetValue(key, out var deals))
            aliases[key] = deals = [];
        deals.Add(deal);
    }

    /// <summary>Skips names that are words of commands: "Help AG" must not hide "help".</summary>
    void AddUnlessCommon(IEnumerable<string> parts, (string Customer, string Title) deal)
    {
        var words = parts.ToArray();
        if (words.Any(it => !Common.Contains(it)))
            Add(words, deal);
    }

    static readonly HashSet<string> Common = [.. Grammar.Vocabulary.SelectMany(Parts)];

    /// <summary>
    /// Normal form without accents, punctuation and "and": "Müller &amp; Söhne", "Mueller und Soehne" and "Muller Sohne" are equal.
    /// </summary>
    static string[] Parts(string name)
    {
        var bare = name.Replace("'", "", StringComparison.Ordinal).Replace("’", "", StringComparison.Ordinal)
            .Replace("ß", "ss", StringComparison.Ordinal);
        return
        [
            .. TextNormalizer.WithoutUmlauts(TextNormalizer.Words(bare)).ToLowerInvariant()
                .Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .Where(it => !Joins.Contains(it)),
        ];
    }
}
