using System.Text;

namespace ReviewBot.Cards.Parts;

/// <summary>
/// Words for places where clients read Markdown (titles, labels, choices): a typed name must not turn into a link, a list or bold there.
/// </summary>
static class Plain
{
    /// <summary>
    /// The same words with each character that Markdown reads replaced by one that looks like it.
    /// A backslash before it would be seen where Markdown is off.
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

    /// <summary>"1." or "1)" at the start would make a list.</summary>
    static bool IsNumber(StringBuilder before) => before.Length > 0 && before.ToString().All(char.IsAsciiDigit);
}
