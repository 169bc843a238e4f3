using System.Text;

namespace ReviewBot.Cards.Parts;

/// <summary>
/// Escapes typed texts for places where clients interpret Markdown (titles, labels, choices), so that a name cannot become a link, a list
/// or bold.
/// </summary>
static class Plain
{
    /// <summary>
    /// Replaces each Markdown character by a Unicode character that looks like it. Backslashes are no alternative: clients without Markdown
    /// would show them.
    /// </summary>
    public static string Words(string words)
    {
        var plain = new StringBuilder(words.Length);
        foreach (var c in words)
            _ = plain.Append(Lookalike(c, plain));
        return plain.ToString();
    }

    static char Lookalike(char c, StringBuilder before) => c switch
    {
        '*' => '∗',
        '_' => 'ˍ',
        '~' => '∼',
        '`' => 'ˋ',
        '[' => '［',
        ']' => '］',
        '{' => '｛',
        '}' => '｝',
        '<' => '‹',
        '>' => '›',
        '\\' => '∖',
        '\r' or '\n' => ' ',
        '#' when before.Length is 0 => '＃',
        '-' when before.Length is 0 => '–',
        '+' when before.Length is 0 => '＋',
        '.' when IsNumber(before) => '․',
        ')' when IsNumber(before) => '）',
        '/' when before.Length > 0 && before[^1] is ':' => '∕',
        _ => c,
    };

    /// <summary>True if "." or ")" here would start a numbered list.</summary>
    static bool IsNumber(StringBuilder before) => before.Length > 0 && before.ToString().All(char.IsAsciiDigit);
}
