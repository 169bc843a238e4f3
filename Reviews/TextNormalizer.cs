using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace ReviewBot.Reviews;

/// <summary>Normal forms for comparing texts: equal if a person would call them the same.</summary>
public static partial class TextNormalizer
{
    /// <summary>Upper case, Unicode NFKC, and every run of white space as one space.</summary>
    public static string Line(string text) => Spaced(Whole(text).Normalize(NormalizationForm.FormKC).ToUpperInvariant());

    /// <summary>Like <see cref="Line"/>, and without accents: "Jörg" is "JORG".</summary>
    public static string Name(string text) => Spaced(string.Concat(Whole(text)
        .Normalize(NormalizationForm.FormKD)
        .Where(it => CharUnicodeInfo.GetUnicodeCategory(it) is not UnicodeCategory.NonSpacingMark))
        .ToUpperInvariant());

    /// <summary>Like <see cref="Name"/>, and without the legal form at the end: "Contoso" and "Contoso Ltd." are one.</summary>
    public static string Company(string text)
    {
        var name = Name(text);
        return LegalForm().Replace(name, "") is { Length: > 0 } plain ? plain : name;
    }

    /// <summary>Like <see cref="Name"/>, with letters and digits of any script only: anything else separates words.</summary>
    public static string Words(string text) => Spaced(string.Concat(
        Name(text).EnumerateRunes().Select(rune => Rune.IsLetterOrDigit(rune) ? rune.ToString() : " ")));

    /// <summary>Umlauts as one letter however they are written: "Jörg", "Joerg" and "Jorg" are equal.</summary>
    /// <param name="name">A result of <see cref="Name"/> or <see cref="Words"/>.</param>
    public static string WithoutUmlauts(string name) => Umlaut().Replace(name, "$1");

    /// <summary>
    /// Truncates to at most this many characters, at a word boundary, with "…" appended. Deterministic, so that truncated names still
    /// match.
    /// </summary>
    public static string Cut(string text, int most)
    {
        if (text.Length <= most)
            return text;

        var end = text.LastIndexOf(' ', most - 1) is > 0 and var space && space > most / 2 ? space : most - 1;
        if (char.IsHighSurrogate(text[end - 1]))
            end--;
        return $"{text[..end].TrimEnd()}…";
    }

    [GeneratedRegex(@"(?:[\s,]+(?:" + LegalForms.Words + @"|&|UND|AND)\.?)+$", RegexOptions.CultureInvariant)]
    private static partial Regex LegalForm();

    [GeneratedRegex("([AOU])E", RegexOptions.CultureInvariant)]
    private static partial Regex Umlaut();

    static string Spaced(string text) => string.Join(' ', text.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));

    // Removes unpaired surrogates: string.Normalize throws ArgumentException on them.
    static string Whole(string text) => string.Concat(text.EnumerateRunes().Where(rune => rune != Rune.ReplacementChar));
}
