using System.Text.RegularExpressions;

namespace ReviewBot.Dialogs;

/// <summary>Normal form for comparing typed text.</summary>
static partial class TypedText
{
    /// <summary>Lower case, umlauts as two letters, one kind of apostrophe and dash, single spaces.</summary>
    public static string Fold(string text) => Space().Replace(Whole(text).Normalize().ToLowerInvariant(), " ").Trim()
        .Replace("ä", "ae", StringComparison.Ordinal)
        .Replace("ö", "oe", StringComparison.Ordinal)
        .Replace("ü", "ue", StringComparison.Ordinal)
        .Replace("ß", "ss", StringComparison.Ordinal)
        .Replace('’', '\'').Replace('`', '\'').Replace('´', '\'')
        .Replace('–', '-').Replace('—', '-').Replace('−', '-');

    /// <summary>Replaces unpaired surrogates: string.Normalize throws on them.</summary>
    public static string Whole(string text) => string.Concat(text.EnumerateRunes());

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Space();
}
