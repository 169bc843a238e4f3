using System.Globalization;
using System.Text;

namespace ReviewBot.Reviews;

/// <summary>Normal forms for comparing texts: equal if a person would call them the same.</summary>
public static class TextNormalizer
{
    /// <summary>Upper case, Unicode NFKC, and every run of white space as one space.</summary>
    public static string Line(string text) => Spaced(Whole(text).Normalize(NormalizationForm.FormKC).ToUpperInvariant());

    /// <summary>Like <see cref="Line"/>, and without accents: "Jörg" is "JORG".</summary>
    public static string Name(string text) => Spaced(string.Concat(Whole(text)
        .Normalize(NormalizationForm.FormKD)
        .Where(it => CharUnicodeInfo.GetUnicodeCategory(it) is not UnicodeCategory.NonSpacingMark))
        .ToUpperInvariant());

    static string Spaced(string text) => string.Join(' ', text.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));

    // Removes unpaired surrogates: string.Normalize throws on them.
    static string Whole(string text) => string.Concat(text.EnumerateRunes().Where(rune => rune != Rune.ReplacementChar));
}
