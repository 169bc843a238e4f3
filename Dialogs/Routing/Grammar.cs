using ReviewBot.Cards;
using ReviewBot.Cards.Words;

namespace ReviewBot.Dialogs.Routing;

/// <summary>The tables of all languages (Grammar.en.txt, …), read once. All languages are understood at once.</summary>
static class Grammar
{
    static readonly (string Words, Command Command)[] ToldWords =
        [.. Say.All.SelectMany(say => Enum.GetValues<Command>().Select(it => (say.Typed(it), it)))];

    static readonly (string Section, string Line)[] Tables = [.. Say.All.SelectMany(say => ReadTable(say.Language))];

    /// <summary>
    /// All rows, in order of precedence: the commands as in the guide, the tables, commands with a deal, and last those with wildcards.
    /// </summary>
    public static IReadOnlyList<GrammarRow> Rows { get; } =
    [
        .. ToldWords.Select(it => $"{GrammarRow.NameOf(it.Command)} : {it.Words}")
            .Concat(Section("rows"))
            .Concat(ToldWords.Where(it => CommandDefinitionAttribute.Of(it.Command).TakesDeal)
                .Select(it => $"{GrammarRow.NameOf(it.Command)} : {it.Words} {{deal}}"))
            .Select(GrammarRow.Read)
            .OrderBy(it => it.IsLoose),
    ];

    /// <summary>Polite words before a command, longest first.</summary>
    public static IReadOnlyList<string[]> Before { get; } = Phrases("before");

    public static IReadOnlyList<string[]> After { get; } = Phrases("after");

    /// <summary>Parts of words: a question with such a word may ask for a review.</summary>
    public static IReadOnlyList<string> OfAReview { get; } = [.. Section("review").SelectMany(it => it.Split('|'))];

    /// <summary>All words of the tables: neither typing errors nor names.</summary>
    public static IReadOnlySet<string> Vocabulary { get; } = Tables
        .Where(it => it.Section is not "review")
        .SelectMany(it => it.Line.Split([' ', '|', '(', ')', '[', ']', ':', '-'], StringSplitOptions.RemoveEmptyEntries))
        .Where(it => !it.Contains('{', StringComparison.Ordinal))
        .Select(TypedWord.KeyOf)
        .Concat(Nudges.TimePatterns.Words)
        .ToHashSet(StringComparer.Ordinal);

    /// <summary>How many of the <see cref="Rows"/> are commands as in the guide.</summary>
    public static int Told => ToldWords.Length;

    /// <summary>The words of those rows: preferred when a typing error is equally near to two words.</summary>
    public static IReadOnlySet<string> Main { get; } =
        ToldWords.SelectMany(it => TypedWord.ReadAll(it.Words)).Select(it => it.Key).ToHashSet(StringComparer.Ordinal);

    static IEnumerable<string> Section(string name) => Tables.Where(it => it.Section == name).Select(it => it.Line);

    static string[][] Phrases(string section) =>
    [
        .. Section(section).SelectMany(it => it.Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            .Select(phrase => TypedWord.ReadAll(phrase).Select(word => word.Key).ToArray())
            .OrderByDescending(it => it.Length),
    ];

    static IEnumerable<(string Section, string Line)> ReadTable(string language)
    {
        using var stream = typeof(Grammar).Assembly.GetManifestResourceStream($"Grammar.{language}.txt")
            ?? throw new InvalidOperationException($"Dialogs/Routing/Grammar.{language}.txt is missing.");
        using var reader = new StreamReader(stream);
        var section = "";
        while (reader.ReadLine() is { } line)
        {
            if (line is ['[', .. var name, ']'] && !name.Contains(' ', StringComparison.Ordinal))
                section = name;
            else if (line.Length > 0 && line[0] is not '#')
                yield return (section, line);
        }
    }
}
