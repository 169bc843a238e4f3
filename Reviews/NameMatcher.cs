namespace ReviewBot.Reviews;

/// <summary>Result of looking up a typed name.</summary>
public abstract record Named<T>
{
    Named() { }

    public sealed record One(T It) : Named<T>;

    /// <summary>Ambiguous: several things match.</summary>
    public sealed record Several(ValueList<T> All) : Named<T>;

    /// <summary>No match; <paramref name="Near"/> has similar names.</summary>
    public sealed record None(ValueList<T> Near) : Named<T>;
}

/// <summary>Finds things by typed names. Ignores case, accents and punctuation, and accepts the beginning of a long name.</summary>
public static class NameMatcher
{
    const int MostNear = 3;

    /// <summary>
    /// Matches in this order, the first that finds anything wins: the whole name, the beginning of a name, a part of a name, a similar
    /// spelling.
    /// </summary>
    /// <param name="names">All names of a thing, for example customer, title and both for a deal.</param>
    public static Named<T> Find<T>(IEnumerable<T> things, string typed, Func<T, IEnumerable<string>> names)
    {
        var wanted = TextNormalizer.Words(typed);
        var all = things.Select(it => (It: it, Names: names(it).Select(TextNormalizer.Words).ToArray())).ToArray();
        foreach (var fits in new Func<string, bool>[] { name => name == wanted, name => name.StartsWith(
            wanted, StringComparison.Ordinal), name => name.Contains(wanted, StringComparison.Ordinal) })
        {
            var found = wanted.Length == 0 ? [] : all.Where(it => it.Names.Any(fits)).Select(it => it.It).ToValueList();
            if (found.Count > 0)
                return found.Count == 1 ? new Named<T>.One(found[0]) : new Named<T>.Several(found);
        }
        return new Named<T>.None(
        [
            .. from thing in all
               let distance = thing.Names.Min(name => Distance(name, wanted))
               where distance <= Math.Max(1, wanted.Length / 3)
               orderby distance
               select thing.It,
        ]).First();
    }

    public static Named<Deal> Find(IEnumerable<Deal> deals, string typed) =>
        Find(deals, typed, deal => [deal.Customer, $"{deal.Customer} {deal.Title}", deal.Title]);

    public static bool IsSame(string typed, string name) => TextNormalizer.Words(typed) == TextNormalizer.Words(name);

    /// <summary>True if the name begins or ends with these words: a first or a last name.</summary>
    public static bool IsPart(string typed, string name)
    {
        var (words, all) = (TextNormalizer.Words(typed), TextNormalizer.Words(name));
        return words.Length > 0
            && (all.StartsWith($"{words} ", StringComparison.Ordinal) || all.EndsWith($" {words}", StringComparison.Ordinal));
    }

    static Named<T> First<T>(this Named<T>.None none) => new Named<T>.None(none.Near.Take(MostNear));

    /// <summary>Levenshtein distance of the first 80 characters.</summary>
    public static int Distance(string one, string other)
    {
        var a = one.AsSpan(0, Math.Min(one.Length, Limits.Name));
        var b = other.AsSpan(0, Math.Min(other.Length, Limits.Name));
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var (diagonal, left) = (row[0], i);
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                left = Math.Min(Math.Min(left, row[j]) + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1));
                (diagonal, row[j]) = (row[j], left);
            }
        }
        return row[b.Length];
    }
}
