using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Lists;

namespace ReviewBot.Dialogs.Lists;

/// <summary>Parses single cells.</summary>
static partial class CellParser
{
    /// <summary>
    /// The text of one cell. A formula that only displays a text (="0012", =HYPERLINK("…","Contoso"), whatever the address) becomes that
    /// text; other formulas are plain text. Errors of a spreadsheet (#REF!) are empty.
    /// </summary>
    public static string? Read(string cell) =>
        Shown().Match(cell) is { Success: true } formula
            ? Text(formula.Groups["text"].Value.Replace("\"\"", "\"", StringComparison.Ordinal))
            : Text(CsvText.RemoveGuards(cell)) is { } text && !Error().IsMatch(text) ? text : null;

    /// <summary>The cell as one line of plain text; null: empty.</summary>
    public static string? Text(string cell)
    {
        if (cell.Length == 0)
            return null;

        var shown = string.Concat(cell.EnumerateRunes().Where(IsShown));
        var words = shown.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries);
        return words.Length == 0 ? null : string.Join(' ', words).Normalize();
    }

    /// <summary>
    /// Parses "Priya Sample", "priya@contoso.example" or "Priya Sample (priya@contoso.example)". With two addresses it is not one person,
    /// and the e-mail is null.
    /// </summary>
    public static (string? Name, string? Email) Person(string text)
    {
        var found = Email().Match(text);
        if (!found.Success || found.NextMatch().Success)
            return (text, null);

        var name = text.Remove(found.Index, found.Length).Trim(' ', '(', ')', '<', '>', '[', ']');
        return (name.Length == 0 ? null : name, found.Value);
    }

    /// <summary>
    /// Parses one or several people at the customer: "Priya Sample (priya@contoso.example);Lee Sample", as HubSpot exports them, "Priya
    /// Sample, CFO", "Sample, Priya". Their e-mail addresses are not stored.
    /// </summary>
    public static ValueList<ImportedContact> Contacts(string text, string? function)
    {
        ImportedContact[] people = [
            .. text.Split([';', '|'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).SelectMany(Named)
        ];
        // a single job title cannot be assigned to several people
        return people is [var one] ? [one with { Function = one.Function ?? function }] : [.. people];
    }

    /// <summary>
    /// Splits the part between two semicolons. A comma separates two people, a name and a function, or last and first name.
    /// </summary>
    static IEnumerable<ImportedContact> Named(string text)
    {
        var (name, email) = Person(text);
        var parts = (name ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return parts switch
        {
            [] => [new(email ?? text)],
            [var who] => [new(who)],
            [var who, var role] when Role().IsMatch(role) && who.Contains(' ', StringComparison.Ordinal) => [new(who, role)],
            [var last, var first] when !last.Contains(' ', StringComparison.Ordinal) => [new($"{first} {last}")],
            _ when parts.All(it => it.Contains(' ', StringComparison.Ordinal)) => parts.Select(it => new ImportedContact(it)),
            _ => [new(text)],
        };
    }

    /// <summary>Removes quotation marks around the whole text.</summary>
    public static string Unquoted(string text) => text switch
    {
        ['“' or '„' or '«' or '»', .. { Length: > 0 } inner, '”' or '“' or '»' or '«'] when inner.AsSpan().IndexOfAny("“”„«»") < 0 =>
            Text(inner) ?? text,
        _ => text,
    };

    /// <summary>
    /// True for characters to keep: white space including line breaks, and joiners, which are parts of letters and emoji. False for other
    /// control characters and for bidirectional marks.
    /// </summary>
    static bool IsShown(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.Control => Rune.IsWhiteSpace(rune),
        UnicodeCategory.Format => rune.Value is 0x200C or 0x200D,
        _ => true,
    };

    [GeneratedRegex(
        """^=\s*(?:"(?<text>(?:[^"]|"")*)"|HYPERLINK\s*\(.*?[,;]\s*"(?<text>(?:[^"]|"")*)"\s*\))\s*$""",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Shown();

    [GeneratedRegex("^#(REF!|N/A|VALUE!|NAME[?]|DIV/0!|NULL!|NUM!|NV|BEZUG!|WERT!)$", RegexOptions.CultureInvariant)]
    private static partial Regex Error();

    [GeneratedRegex(
        @"^(C[A-Z]{1,2}O|VP|SVP|EVP|IT|HR|R&D|(?i:(head|director|manager|leiter(in)?|leitung|chief|lead|president|buyer|einkauf|purchasing|procurement|"
            + @"finance|finanzen|legal|operations|marketing|sales|security|engineer(ing)?|architect|assistant|controller|owner|partner|founder|"
            + @"geschäftsführer(in)?|vorstand|referent(in)?|vertrieb|produktion|logistik|[a-zäöü]*leiter(in)?)\b.*|.*\b(manager(in)?|director|officer|leiter(in)?|"
            + @"leitung|engineer|analyst|architect|lead|specialist|consultant|president|buyer|einkäufer(in)?)))$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Role();

    [GeneratedRegex(@"[^\s@<>()\[\],;]+@[^\s@<>()\[\],;]+", RegexOptions.CultureInvariant)]
    private static partial Regex Email();
}
