using System.Text;

namespace ReviewBot.Reviews;

/// <summary>Sanitizes text from people and from Teams at the boundary.</summary>
public static class VisibleText
{
    /// <summary>
    /// Removes control characters except line breaks and tabs, and bidirectional overrides, with which a text can be displayed as something
    /// else (https://unicode.org/reports/tr9/#Explicit_Directional_Embeddings).
    /// </summary>
    public static string Clean(string text)
    {
        if (text.All(it => it is >= ' ' and <= '~'))
            return text;

        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.ReplaceLineEndings("\n").EnumerateRunes().Where(it => it.Value is '\n' or '\t' || !IsHidden(it)))
            clean.Append(rune.ToString());
        return clean.ToString();
    }

    static bool IsHidden(Rune rune) => Rune.IsControl(rune)
        || rune.Value is (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) or 0x200E or 0x200F or 0x061C;
}
