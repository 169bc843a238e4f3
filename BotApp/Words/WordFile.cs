using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using ReviewBot.Cards.Words;
using ReviewBot.Dialogs.Lists;
using ReviewBot.Reviews.Lists;

namespace ReviewBot.BotApp.Words;

/// <summary>
/// Exports all sentences as CSV with one column for each language, and validates such a file when a translator has filled it. A column with
/// any other name is a further language.
/// </summary>
static partial class WordFile
{
    const string Key = "Key";
    const string Context = "Context";

    static readonly string[] Languages = [.. Say.All.Select(say => CultureInfo.GetCultureInfo(say.Language).EnglishName)];

    static readonly string English = Languages[0];

    /// <param name="reader">Culture for the CSV separator of their spreadsheet.</param>
    public static string Write(CultureInfo reader)
    {
        var comments = Comments();
        var lines = SentenceForms.All.Select(it => (string[])[it.Key, .. it.Texts, About(it.Sentence, comments)]);
        return CsvText.Lines(lines.Prepend([Key, .. Languages, Context]), reader);
    }

    /// <summary>Problems of a translated file, each with key and language; empty: complete.</summary>
    public static IEnumerable<string> Problems(ReadOnlySpan<byte> file)
    {
        var (text, _, unreadable) = FileText.Read(file);
        if (unreadable is not null)
            return [Say.All[0].Problem(unreadable)];

        var table = CsvTable.Read(text.TrimStart('\uFEFF'));
        return table.Problem is { } problem ? [Say.All[0].Problem(problem)]
            : table.Lines.Count == 0 ? [Say.All[0].Problem(new FileProblem.Empty())]
            : !table.Lines[0].Cells.Contains(Key) || !table.Lines[0].Cells.Contains(English)
                ? [$"The first line must name the columns {Key} and {English}: begin with a file of “words export”."]
            : Problems(table.Lines[0].Cells, [.. table.Lines.Skip(1)]);
    }

    static string[] Problems(IReadOnlyList<string?> header, SheetLine[] all)
    {
        var (key, english) = (Place(header, Key), Place(header, English));
        var lines = all.Where(it => Cell(it, key) is not "").ToLookup(it => Cell(it, key));
        return
        [
            .. all.Where(it => it.Broken is not null).Select(it => $"line {it.Number}: its quotes do not match"),
            .. lines.Select(it => it.Key).Except(SentenceForms.All.Select(it => it.Key)).Select(it => $"{it}: is no sentence (any more)"),
            .. SentenceForms.All.SelectMany(form => lines[form.Key].FirstOrDefault() is not { } line ? [$"{form.Key}: is not in the file"]
                : Cell(line, english) != Cell(form.Texts[0]) ? [$"{form.Key}: in English it is now “{form.Texts[0]}”"]
                : Problems(header, form, line)),
        ];
    }

    /// <summary>For each language of the file except English.</summary>
    static IEnumerable<string> Problems(IReadOnlyList<string?> header, SentenceForm form, SheetLine line) =>
        from language in header.Index()
        where language.Item is not (null or Key or Context) && language.Item != English
        let said = Cell(line, language.Index)
        let now = form.Texts.ElementAtOrDefault(Array.IndexOf(Languages, language.Item))
        where now is null || said != Cell(now)
        let problem = Problem(Cell(form.Texts[0]), said)
        where problem is not null
        select $"{form.Key}, {language.Item}: {problem}";

    /// <summary>Equal texts are a problem, except single words, which may be the same: "Board".</summary>
    static string? Problem(string english, string said) => said switch
    {
        "" when english is "" => null, // a part that another language alone has
        "" => "is missing",
        _ when said == english && Plain(said).Contains(' ', StringComparison.Ordinal) => "is the same as in English",
        _ => Named(english).Except(Named(said)).ToArray() is [_, ..] lost ? $"has lost {string.Join(", ", lost)}" : null,
    };

    static IEnumerable<string> Named(string text) => Fact().Matches(text).Select(it => it.Value);

    static string Plain(string text) => Fact().Replace(text, "").Trim();

    static int Place(IReadOnlyList<string?> header, string name) => header.TakeWhile(it => it != name).Count();

    static string Cell(SheetLine line, int at) => line.Cells.ElementAtOrDefault(at) ?? "";

    /// <summary>A text as it is read back from a cell.</summary>
    static string Cell(string text) => CellParser.Text(text) ?? "";

    /// <summary>The doc comment of a sentence, and its arguments.</summary>
    static string About(MethodInfo sentence, ILookup<string, (string Id, string Text)> comments)
    {
        var facts = sentence.GetParameters();
        var types = facts.Select(it => TypeName(it.ParameterType)).ToArray();
        var (_, comment) = comments[sentence.Name]
            .OrderByDescending(it => types.Count(type => it.Id.Contains(type, StringComparison.Ordinal)))
            .FirstOrDefault();
        var named = string.Join(", ", facts.Select(it => $"{it.Name} ({Kind(it.ParameterType)})"));
        return named is "" ? $"{comment}" : $"{comment} Facts: {named}.".TrimStart();
    }

    /// <summary>The type's name as in the id of a doc comment, which distinguishes overloads.</summary>
    static string TypeName(Type type) => (Nullable.GetUnderlyingType(type) ?? type).Name.Split('`')[0];

    static string Kind(Type type) => Nullable.GetUnderlyingType(type) is { } inner ? $"{Kind(inner)}, may be missing"
        : type == typeof(string) ? "text"
        : type == typeof(int) ? "count"
        : type == typeof(bool) ? "yes or no"
        : type.IsGenericType ? $"list of {string.Join(", ", type.GetGenericArguments().Select(Kind))}"
        : type.Name;

    /// <summary>
    /// The doc comments of <see cref="Say"/>, from the XML file that the build writes next to the assembly; empty if it is not deployed.
    /// </summary>
    static ILookup<string, (string Id, string Text)> Comments()
    {
        var file = Path.ChangeExtension(typeof(Say).Assembly.Location, ".xml");
        var methods = $"M:{typeof(Say).FullName}.";
        return (File.Exists(file) ? XDocument.Load(file).Descendants("member") : [])
            .Select(it => (Id: $"{it.Attribute("name")?.Value}", Text: Comment(it)))
            .Where(it => it.Id.StartsWith(methods, StringComparison.Ordinal) && it.Text is not "")
            .ToLookup(it => it.Id[methods.Length..].Split('(')[0]);
    }

    static string Comment(XElement member)
    {
        foreach (var see in member.Descendants("see").ToArray())
            see.ReplaceWith($"{see.Attribute("cref")?.Value}".Split('(')[0].Split('.')[^1]);
        return Cell(string.Join(' ',
        [
            .. member.Elements("summary").Select(it => it.Value),
            .. member.Elements("param").Select(it => $"{it.Attribute("name")?.Value}: {it.Value}"),
        ]));
    }

    [GeneratedRegex(@"\{\w+\}")]
    private static partial Regex Fact();
}
