using System.Text.RegularExpressions;

namespace ReviewBot.Dialogs.Routing;

/// <summary>One word of a typed text: its position, its normal form, and letters and digits only.</summary>
/// <param name="Folded">With punctuation: "10:00," is a time.</param>
/// <param name="Key">Empty: punctuation only.</param>
sealed partial record TypedWord(int Start, int End, string Folded, string Key)
{
    /// <summary>Splits at punctuation, except within numbers.</summary>
    public static IReadOnlyList<TypedWord> ReadAll(string text) =>
        [.. Words().Matches(text).Select(it => new TypedWord(it.Index, it.Index + it.Length, TypedText.Fold(it.Value), KeyOf(it.Value)))];

    public static string KeyOf(string word) => word is "@" ? "at" : string.Concat(TypedText.Fold(word).Where(char.IsLetterOrDigit));

    [GeneratedRegex(@"[^\s]*[0-9][^\s]*|[^\s\-/:–—]+[,.:]?", RegexOptions.CultureInvariant)]
    private static partial Regex Words();
}
