using System.Text.RegularExpressions;
using ReviewBot.BotApp.Words;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Cards.Languages;

/// <summary>Style check: words that no sentence and no manifest may contain, because they are stilted or have another name here.</summary>
public sealed partial class PlainWordsTests
{
    [Fact]
    public void English_is_said_as_people_say_it() => Nowhere(Stilted(), 0);

    [Fact]
    public void The_customer_is_one() => Nowhere(CustomerAsMany(), 0);

    [Fact]
    public void What_the_customer_does_has_two_names_in_English() => Nowhere(OtherNamesOfActions(), 0);

    [Fact]
    public void German_has_one_name_for_one_thing() => Nowhere(OtherNamesInGerman(), 1);

    [Fact]
    public void German_says_du() => Nowhere(Plural(), 1);

    static void Nowhere(Regex banned, int language) => Problems.AssertNone(
        from text in SentenceForms.All.Select(it => (it.Key, Text: it.Texts[language]))
            .Concat(Manifest(language is 0 ? "manifest.json" : "de.json"))
        let found = banned.Match(text.Text)
        where found.Success
        select $"{text.Key} says “{found.Value}”: {text.Text}");

    /// <summary>Its texts, line by line.</summary>
    static IEnumerable<(string Key, string Text)> Manifest(string file) =>
        File.ReadLines(Path.Combine(Repository.Root, "manifest", file)).Select((line, at) => ($"{file}, line {at + 1},", line));

    /// <summary>Stilted or ambiguous: a "closed" deal is one that was won.</summary>
    [GeneratedRegex(
        """
        \b([Ss]ome|[Aa]ny|[Ee]very|[Nn]o)body\b | \b[Ww]hom\b | \b[Ss]hall\b | \b[Cc]annot\b
        | \b(do|does|did|is|are|was|were|has|have|had|will|could|would)[ ]not\b
        | \bI[ ](am|will)\b | \b(That|It|There)[ ]is\b
        | \bby[ ]need\b | \bone[ ]a[ ]line\b | \blearnt\b | [Oo]rgani[sz]ation | \be-mail | \b[Ww]ritten[ ]alike\b | \b[Ww]rite[ ]“ | \p{L}'\p{L}
        | \b([Uu]ntil|[Ww]hen|[Ii]f|[Ww]hile)[ ](you|they|we)[ ]are\b | \bby[ ]itself\b | \b[Aa]ny[ ]more\b(?![ ]\p{L})
        | \b[Nn]eediest\b | \bpause[ ]or[ ]close\b | \b[Cc]lose[ ]the[ ]deal\b
        """,
        RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Stilted();

    [GeneratedRegex(@"\b(?<!for |help |Does |does )\{customer\} (are|were|have|want)\b(?<!does \{customer\} (have|want))")]
    private static partial Regex CustomerAsMany();

    /// <summary>Terminology: an action is what they did, a next step what they will do; what we do is our part.</summary>
    [GeneratedRegex(@"\b([Bb]uyer|[Cc]ustomer) steps?\b|\b([Oo]ne|known|last|no) acts?\b|\bWe help\b|\b[Oo]ur action\b")]
    private static partial Regex OtherNamesOfActions();

    /// <summary>
    /// German false friends: "Termin" is a meeting, "passiert" an accident, and "Leitung" a superior: a review is moderated.
    /// </summary>
    [GeneratedRegex(
        @"\bTermin|Kundenschritt|Kaufaufgabe|\bKn[oö]pf|\b[Ii]st (es |das )?passiert|ob es passiert|verwalte|(?<!-)\bLeitung\b"
        + @"|\b(ge)?leitet\b|Pflichtfeld|Kennung|\bim Weg\b|\bje Zeile\b|(oder|Deal) schließen")]
    private static partial Regex OtherNamesInGerman();

    [GeneratedRegex(@"\b([Ee]uch|[Ee]uer|[Ee]ure[mnrs]?)\b|\b[Ii]hr (könnt|habt|wollt|seht|sagt|möchtet)\b|\b([Ll]asst|[Ww]ählt) ")]
    private static partial Regex Plural();
}
