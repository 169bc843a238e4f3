using System.Globalization;

namespace ReviewBot.Cards.Parts;

/// <summary>Shortens what somebody typed where there is room for so much only; the whole of it stands elsewhere.</summary>
static class Cut
{
    /// <summary>At most so many characters, the last one "…" when something is left out. No letter is cut in two.</summary>
    public static string To(string text, int most)
    {
        if (text.Length <= most)
            return text;

        var end = 0;
        foreach (var start in StringInfo.ParseCombiningCharacters(text).TakeWhile(start => start < most))
            end = start;
        return $"{text[..end].TrimEnd()}…";
    }

    /// <summary>The first names, as many as fit into so many characters; "…" stands for the others.</summary>
    public static string Names(IEnumerable<string> names, int most) => To(string.Join(", ", names), most);
}
