using System.Text.RegularExpressions;

namespace ReviewBot.Cards.Words;

/// <summary>Turns what we wrote about the customer and about us into what we say to the customer.</summary>
static partial class EnglishGrammar
{
    /// <summary>"sends the plan" and "send the plan" become "send the plan"; a first word that is no verb stays.</summary>
    public static string Infinitive(string words)
    {
        var end = words.IndexOf(' ', StringComparison.Ordinal);
        var (verb, rest) = end < 0 ? (words, "") : (words[..end], words[end..]);
        return words.Length == 0 ? words : $"{char.ToLowerInvariant(verb[0])}{WithoutEnding(verb)[1..]}{rest}";
    }

    /// <summary>"with them" becomes "with you".</summary>
    public static string ToSecond(string words) =>
        Third().Replace(words, it => it.Value is "their" or "Their" ? "your" : it.Value is "theirs" ? "yours" : "you");

    /// <summary>True if they speak of themselves, so that it can only be quoted.</summary>
    public static bool IsQuote(string words) => First().IsMatch(words);

    /// <summary>True if it is a sentence of ours, such as "We send the plan".</summary>
    public static bool IsSentence(string words) => Subject().IsMatch(words);

    static string WithoutEnding(string verb) => verb switch
    {
        _ when Has().IsMatch(verb) => $"{verb[..^1]}ve",
        _ when Does().IsMatch(verb) || Sibilant().IsMatch(verb) => verb[..^2],
        _ when Tries().IsMatch(verb) => $"{verb[..^3]}y",
        _ when Verb().IsMatch(verb) => verb[..^1],
        _ => verb,
    };

    [GeneratedRegex("^has$", RegexOptions.IgnoreCase)]
    private static partial Regex Has();

    [GeneratedRegex("^(does|goes)$", RegexOptions.IgnoreCase)]
    private static partial Regex Does();

    [GeneratedRegex("^[a-z]{2,}ies$", RegexOptions.IgnoreCase)]
    private static partial Regex Tries();

    /// <summary>A letter other than s, and an s.</summary>
    [GeneratedRegex("^[a-z]*[a-rt-z]s$", RegexOptions.IgnoreCase)]
    private static partial Regex Verb();

    [GeneratedRegex(@"\b(they|them|[Tt]heirs?)\b")]
    private static partial Regex Third();

    [GeneratedRegex(@"\b(we|our|ours|us|I|my|We|Our|My)\b")]
    private static partial Regex First();

    [GeneratedRegex(@"^(we|I|We)(\b|')")]
    private static partial Regex Subject();

    [GeneratedRegex("^[a-z]*(ss|sh|ch|x|zz)es$", RegexOptions.IgnoreCase)]
    private static partial Regex Sibilant();
}
