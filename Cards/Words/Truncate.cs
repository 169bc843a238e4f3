using System.Globalization;

namespace ReviewBot.Cards.Words;

/// <summary>Shortens typed texts where space is limited. The full text is shown elsewhere.</summary>
static class Truncate
{
    /// <summary>
    /// Cuts to at most <paramref name="most"/> characters, the last one "…". Never splits a surrogate pair or combined character.
    /// </summary>
    public static string To(string text, int most)
    {
        if (text.Length <= most)
            return text;

        // cut first: the rest may be megabytes, and each character of it would be looked at
        var end = StringInfo.ParseCombiningCharacters(text[..most]) is [.., var last] ? last : 0;
        return $"{text[..end].TrimEnd()}…";
    }

    /// <summary>A list of names, cut in the same way.</summary>
    public static string Names(IEnumerable<string> names, int most) => To(string.Join(", ", names), most);
}
