using System.Globalization;

namespace ReviewBot.Reviews.Lens;

/// <summary>Splits a text into words and punctuation marks, in one pass.</summary>
static class Tokens
{
    public static IEnumerable<string> Words(string text) => Cut(text).Where(t => !t.IsMark).Select(t => t.Word);

    public static IEnumerable<Token> Cut(string text)
    {
        for (var at = 0; at < text.Length;)
        {
            var end = EndOfWord(text, at);
            if (end > at)
                yield return new(Plain(text[at..end]), at, end);
            else if (!char.IsWhiteSpace(text[at]) || text[at] is '\n' or '\r')
                yield return new(Mark(text, at), at, at + 1) { IsMark = true };
            at = Math.Max(end, at + 1);
        }
    }

    static int EndOfWord(string text, int start)
    {
        var at = start;
        while (at < text.Length && (char.IsLetterOrDigit(text[at]) || (at > start && Joins(text, start, at))))
            at++;
        return at;
    }

    // "we'll", "sign-off", "T&Cs", "15%", "2.5", "f/u", "w/": these marks belong to the word.
    static bool Joins(string text, int start, int at)
    {
        var before = char.IsLetterOrDigit(text[at - 1]);
        var after = at + 1 < text.Length && char.IsLetterOrDigit(text[at + 1]);
        return text[at] switch
        {
            '\'' or '’' or '-' or '‑' or '&' => before && after,
            '.' => char.IsDigit(text[at - 1]) && after && char.IsDigit(text[at + 1]),
            '%' => char.IsDigit(text[at - 1]),
            '/' => at - start == 1,
            _ => false,
        };
    }

    // A dash or a single quote separates clauses only with a space beside it.
    static string Mark(string text, int at) => text[at] switch
    {
        '\r' => "\n",
        '–' or '—' or '→' or '>' or '•' or '|' => "-",
        '“' or '”' or '„' or '«' or '»' or '‟' => "\"",
        '‘' or '’' or '‚' or '‹' or '›' or '`' => "'",
        var mark => mark.ToString(),
    };

    static string Plain(string word) =>
        Fold(CultureInfo.InvariantCulture.TextInfo.ToLower(word).Replace('’', '\'').Replace('‑', '-'));

    /// <summary>Transliterates umlauts (ä to ae, ß to ss), so that both spellings are equal.</summary>
    public static string Fold(string word) => word.AsSpan().IndexOfAny("äöüß") < 0
        ? word
        : word.Replace("ä", "ae", StringComparison.Ordinal)
            .Replace("ö", "oe", StringComparison.Ordinal)
            .Replace("ü", "ue", StringComparison.Ordinal)
            .Replace("ß", "ss", StringComparison.Ordinal);
}
