using System.Text.RegularExpressions;

namespace ReviewBot.Cards.Words;

/// <summary>Turns what we wrote about the customer and about us into what we say to the customer.</summary>
static partial class EnglishGrammar
{
    /// <summary>"sends the plan" and "send the plan" become "send the plan"; a first word that is no verb stays.</summary>
    public static string Infinitive(string words)
    {
        var (verb, rest) = Divided(words);
        return $"{Small(WithoutEnding(verb))}{rest}";
    }

    /// <summary>What follows "will": "send the plan", or "be drafting the plan".</summary>
    public static string AfterWill(string words) => Divided(words) switch
    {
        _ when Ongoing().IsMatch(words) => $"be {Small(words)}",
        ("will" or "Will", [' ', .. var rest]) => rest,
        _ => Infinitive(words),
    };

    /// <summary>What follows "you": "send the plan", "are drafting the plan", or "are back on Monday".</summary>
    public static string AfterYou(string words) => Divided(words) switch
    {
        _ when Ongoing().IsMatch(words) => $"are {Small(words)}",
        ("is" or "Is", var rest) => $"are{rest}",
        _ => Infinitive(words),
    };

    /// <summary>What follows a name: " sends the plan"; what is no third person needs a colon: ": the plan".</summary>
    public static string AfterName(string words) => GermanGrammar.FollowsName(words) ? $" {Small(words)}" : $": {Small(words)}";

    /// <summary>By its ending, true for "signs the plan" and "can sign it"; false for "sign the plan" and "the plan".</summary>
    public static bool IsPredicate(string words) =>
        Divided(words).First is var verb && (WithoutEnding(verb) != verb || Modal().IsMatch(verb));

    /// <summary>True for "will" and "can", which stand behind a name as they are.</summary>
    public static bool IsModal(string word) => Modal().IsMatch(word);

    /// <summary>"with them" becomes "with you".</summary>
    public static string ToSecond(string words) => Third().Replace(words, it => it.Value switch
    {
        "Their" when it.Index > 0 => "Your",
        "their" or "Their" => "your",
        "theirs" or "Theirs" => "yours",
        "themselves" or "Themselves" => "yourselves",
        "They" when it.Index > 0 => "You",
        _ => "you",
    });

    /// <summary>What the reader does: "their people" become "your people", and "them" may be anybody.</summary>
    public static string ToYours(string words) => Theirs().Replace(words, it => it.Value is "their" or "Their" ? "your" : "yours");

    /// <summary>True if they speak of themselves, so that it can only be quoted.</summary>
    public static bool IsQuote(string words) => First().IsMatch(words);

    /// <summary>True if it is a sentence of ours, such as "We send the plan".</summary>
    public static bool IsSentence(string words) => Subject().IsMatch(words);

    /// <summary>True if it names a thing, such as "a one-page comparison" or "training for their people": nobody can "will" it.</summary>
    public static bool IsThing(string words) => Thing().IsMatch(words);

    static (string First, string After) Divided(string words) =>
        words.IndexOfAny([' ', ',']) is var end and >= 0 ? (words[..end], words[end..]) : (words, "");

    /// <summary>"The plan" becomes "the plan", and "IT" stays.</summary>
    public static string Small(string words) => words switch
    {
        [_, var second, ..] when char.IsUpper(second) => words,
        [var first, .. var rest] => $"{char.ToLowerInvariant(first)}{rest}",
        _ => words,
    };

    static string WithoutEnding(string verb) => verb switch
    {
        _ when verb.All(char.IsUpper) || NoVerb().IsMatch(verb) => verb,
        _ when Is().IsMatch(verb) => "be",
        _ when Has().IsMatch(verb) => $"{verb[..^1]}ve",
        _ when Does().IsMatch(verb) || Sibilant().IsMatch(verb) => verb[..^2],
        _ when Tries().IsMatch(verb) => $"{verb[..^3]}y",
        _ when Verb().IsMatch(verb) => verb[..^1],
        _ => verb,
    };

    /// <summary>Words that end in s as a verb does.</summary>
    [GeneratedRegex("^(this|his|its|was|yes|always|perhaps|as|sales|news|.*us|.*sis)$", RegexOptions.IgnoreCase)]
    private static partial Regex NoVerb();

    /// <summary>A verb of the third person without an s.</summary>
    [GeneratedRegex("^(will|can|must|should|may|might|could|would)$", RegexOptions.IgnoreCase)]
    private static partial Regex Modal();

    [GeneratedRegex("^is$", RegexOptions.IgnoreCase)]
    private static partial Regex Is();

    [GeneratedRegex("^has$", RegexOptions.IgnoreCase)]
    private static partial Regex Has();

    [GeneratedRegex("^(un|re|out|over|under)?(does|goes)$", RegexOptions.IgnoreCase)]
    private static partial Regex Does();

    [GeneratedRegex("^[a-z]{2,}ies$", RegexOptions.IgnoreCase)]
    private static partial Regex Tries();

    /// <summary>A letter other than s, and an s.</summary>
    [GeneratedRegex("^[a-z]*[a-rt-z]s$", RegexOptions.IgnoreCase)]
    private static partial Regex Verb();

    [GeneratedRegex(@"\b([Tt]hey|[Tt]hem(selves)?|[Tt]heirs?)\b")]
    private static partial Regex Third();

    [GeneratedRegex(@"\b[Tt]heirs?\b")]
    private static partial Regex Theirs();

    [GeneratedRegex(@"\b(we|our|ours|us|I|my|We|Our|My)\b")]
    private static partial Regex First();

    [GeneratedRegex(@"^(we|I|We)(\b|')")]
    private static partial Regex Subject();

    /// <summary>"drafting the plan", but not "bring the plan", nor "training for all".</summary>
    [GeneratedRegex(
        @"^(?!(bring|spring|string|swing|ring|sing|ping)\b)[a-z]{2,}ing (?!(of|with|for|on|about|to|at|in|by|and)\b)",
        RegexOptions.IgnoreCase)]
    private static partial Regex Ongoing();

    [GeneratedRegex(
        @"^((an?|the|our|your|my|some|another)\b|(?!(bring|spring|string|swing|ring|sing|ping)\b)[a-z]{2,}ing( (of|with|for|on|about|to|at|in|by|and)\b|$))",
        RegexOptions.IgnoreCase)]
    private static partial Regex Thing();

    [GeneratedRegex("^[a-z]*(ss|sh|ch|x|zz)es$", RegexOptions.IgnoreCase)]
    private static partial Regex Sibilant();
}
