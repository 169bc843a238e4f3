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

        var end = 0;
        foreach (var start in StringInfo.ParseCombiningCharacters(text).TakeWhile(start => start < most))
            end = start;
        return $"{text[..end].TrimEnd()}…";
    }

    /// <summary>A list of names, cut in the same way.</summary>
    public static string Names(IEnumerable<string> names, int most) => To(string.Join(", ", names), most);
}
