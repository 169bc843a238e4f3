using System.Globalization;
using System.Text;

namespace ReviewBot.Reviews;

/// <summary>Texts as they are compared: what a person would call the same is equal.</summary>
public static class TextNormalizer
{
    /// <summary>Without case, and with every run of white space as one space.</summary>
    public static string Line(string text) => Spaced(Whole(text).Normalize(NormalizationForm.FormKC).ToUpperInvariant());

    /// <summary>Like <see cref="Line"/>, and without accents: "Jörg" is "JORG".</summary>
    public static string Name(string text) => Spaced(string.Concat(Whole(text)
        .Normalize(NormalizationForm.FormKD)
        .Where(it => CharUnicodeInfo.GetUnicodeCategory(it) is not UnicodeCategory.NonSpacingMark))
        .ToUpperInvariant());

    static string Spaced(string text) => string.Join(' ', text.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));

    // half a surrogate pair cannot be normalised
    static string Whole(string text) => string.Concat(text.EnumerateRunes().Where(rune => rune != Rune.ReplacementChar));
}
