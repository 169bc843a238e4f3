using System.Text.RegularExpressions;
using ReviewBot.Reviews.Lens;

namespace ReviewBot.Cards.Words;

/// <summary>Turns what we wrote about the customer and about us, in the third person, into what we say to the customer.</summary>
static partial class GermanGrammar
{
    /// <summary>Verbs without a pattern: what "ich" does, and what "Sie" do.</summary>
    static readonly Dictionary<string, (string Me, string You)> Unlike = new(StringComparer.Ordinal)
    {
        ["hat"] = ("habe", "haben"),
        ["ist"] = ("bin", "sind"),
        ["wird"] = ("werde", "werden"),
        ["weiß"] = ("weiß", "wissen"),
        ["kann"] = ("kann", "können"),
        ["will"] = ("will", "wollen"),
        ["muss"] = ("muss", "müssen"),
        ["soll"] = ("soll", "sollen"),
        ["darf"] = ("darf", "dürfen"),
        ["mag"] = ("mag", "mögen"),
        ["möchte"] = ("möchte", "möchten"),
        ["tut"] = ("tue", "tun"),
    };

    /// <summary>Verbs whose vowel changes, as "er" and as "ich" do them; a prefix may stand before them.</summary>
    static readonly Dictionary<string, string> Changing = new(StringComparer.Ordinal)
    {
        ["gibt"] = "gebe",
        ["nimmt"] = "nehme",
        ["spricht"] = "spreche",
        ["trifft"] = "treffe",
        ["liest"] = "lese",
        ["sieht"] = "sehe",
        ["hilft"] = "helfe",
        ["empfiehlt"] = "empfehle",
        ["empfängt"] = "empfange",
        ["lädt"] = "lade",
        ["hält"] = "halte",
        ["lässt"] = "lasse",
        ["fährt"] = "fahre",
        ["trägt"] = "trage",
        ["schlägt"] = "schlage",
        ["fängt"] = "fange",
        ["läuft"] = "laufe",
        ["rät"] = "rate",
        ["tritt"] = "trete",
        ["wirft"] = "werfe",
        ["wirbt"] = "werbe",
        ["bricht"] = "breche",
        ["vergisst"] = "vergesse",
    };

    /// <summary>
    /// True for "nennt die Person", and "names the person" of a colleague: a name can stand before it. Word lists decide about words that
    /// they know; else the ending of a verb in the text's language, in small letters.
    /// </summary>
    public static bool FollowsName(string words)
    {
        var verb = Divided(words).Verb;
        return verb.Length > 0
            && (Unlike.ContainsKey(EnglishGrammar.Small(verb))
                || EnglishGrammar.IsModal(verb)
                || (VerbForms.IsThirdPerson(words) ?? (char.IsLower(verb, 0) && VerbForms.LanguageOf(words) switch
                {
                    "en" => EnglishGrammar.IsPredicate(words),
                    "de" => IsVerb(words),
                    _ => IsVerb(words) || EnglishGrammar.IsPredicate(words),
                })));
    }

    /// <summary>True for "nennt die Person"; false for "ein Vergleich" and "Vergleich schicken".</summary>
    public static bool IsVerb(string words) =>
        Divided(words).Verb is var verb && (Unlike.ContainsKey(verb) || (EndsInT().IsMatch(verb) && !NoVerb().IsMatch(verb)));

    /// <summary>"nennt die Person" becomes "nenne die Person", to stand behind "ich".</summary>
    public static string OfMe(string words)
    {
        var (verb, rest) = Divided(words);
        return $"{Me(verb)}{rest}";
    }

    /// <summary>"nennt ihre Juristen" becomes "nennen Ihre Juristen", to stand behind "Sie".</summary>
    public static string OfYou(string words)
    {
        var (verb, rest) = Divided(words);
        return $"{You(verb)}{Own().Replace(rest, it => it.Value is "ihnen" ? "Ihnen" : "Ihr")}";
    }

    /// <summary>"verdoppelt ihre Anfragen" becomes "verdoppelt Ihre Anfragen".</summary>
    public static string ToSecond(string words) => They().Replace(words, it => $"{char.ToUpperInvariant(it.Value[0])}{it.Value[1..]}");

    /// <summary>True if they speak of themselves, so that it can only be quoted.</summary>
    public static bool IsQuote(string words) => Ours().IsMatch(words);

    static (string Verb, string After) Divided(string words) =>
        words.IndexOfAny([' ', ',']) is var end and >= 0 ? (words[..end], words[end..]) : (words, "");

    static string Me(string verb) => verb switch
    {
        _ when Unlike.TryGetValue(verb, out var known) => known.Me,
        _ when Changed(verb) is { } changed => changed,
        _ when Short().IsMatch(verb) && verb.EndsWith("elt", StringComparison.Ordinal) => $"{verb[..^3]}le",
        _ when verb.EndsWith("et", StringComparison.Ordinal) => verb[..^1],
        _ => $"{verb[..^1]}e",
    };

    static string You(string verb) => verb switch
    {
        _ when Unlike.TryGetValue(verb, out var known) => known.You,
        _ when Changed(verb) is { } changed => $"{changed}n",
        _ when Short().IsMatch(verb) => $"{verb[..^1]}n",
        _ => $"{Me(verb)}n",
    };

    /// <summary>Null: its vowel stays.</summary>
    static string? Changed(string verb)
    {
        var stem = Prefix().Replace(verb, "");
        return Changing.TryGetValue(verb, out var whole) ? whole
            : Changing.TryGetValue(stem, out var changed) ? $"{verb[..^stem.Length]}{changed}"
            : null;
    }

    [GeneratedRegex(@"^\p{Ll}{2,}t$")]
    private static partial Regex EndsInT();

    [GeneratedRegex(
        "^(mit|nicht|jetzt|seit|dort|fast|zuletzt|zuerst|erst|selbst|oft|gut|bereit|damit|samt|statt|sofort|acht|direkt|komplett|"
        + "konkret|fest|laut|weit|insgesamt|unbedingt|bestimmt|vielleicht|leicht|schlecht|recht|bekannt|spät"
        + "|erneut|vorerst|möglichst|längst|(zu|dem)?nächst"
        // Nouns, as people type them who type no capitals.
        + "|angebot|antwort|arbeit|bericht|betriebsrat|blatt|budget|datenblatt|geschäft|kontakt|markt|nachricht|paket|pflichtenheft|rabatt"
        + "|report|start|support|test|ticket|unterschrift|übersicht|.*(heit|keit|schaft|ität|ment|jekt|zept|dukt|heft|.rat|sicht))$")]
    private static partial Regex NoVerb();


    /// <summary>"sammelt", "liefert": with "sammeln", "liefern"; but "spielt", "kopiert".</summary>
    [GeneratedRegex("[^i]e[lr]t$")]
    private static partial Regex Short();

    [GeneratedRegex("^(be|ver|er|ent|über|unter|wider|zer|durch|um)")]
    private static partial Regex Prefix();

    /// <summary>What is theirs, of one person or of several.</summary>
    [GeneratedRegex(@"\b((sein|ihr)(?=(e|em|en|er|es)\b|\s\p{Lu})|ihnen\b)")]
    private static partial Regex Own();

    /// <summary>What is the customer's; and "sie" where it can be nothing else.</summary>
    [GeneratedRegex(@"\b(ihr(?=(e|em|en|er|es)\b|\s\p{Lu})|ihnen\b)|^sie(?=\s\p{Ll}+en\b)")]
    private static partial Regex They();

    [GeneratedRegex(@"\b(wir|uns|unser(e|em|en|er|es)?|ich|mir|mich|mein(e|em|en|er|es)?)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Ours();
}
