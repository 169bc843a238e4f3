using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Lists;

namespace ReviewBot.Dialogs.Lists;

/// <summary>Parses single cells.</summary>
static partial class CsvCell
{
    /// <summary>The cell as one line of plain text; null: empty. A formula is a text like any other.</summary>
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
    /// Parses one or several people at the customer, as HubSpot exports them: "Priya Sample (priya@contoso.example);Lee Sample". Their
    /// e-mail addresses are not stored.
    /// </summary>
    public static ValueList<ImportedContact> Contacts(string text, string? function)
    {
        var people = text.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Person).ToArray();
        // a single job title cannot be assigned to several people
        return [.. people.Select(it => new ImportedContact(it.Name ?? it.Email ?? "", people.Length == 1 ? function : null))];
    }

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

    [GeneratedRegex(@"[^\s@<>()\[\],;]+@[^\s@<>()\[\],;]+", RegexOptions.CultureInvariant)]
    private static partial Regex Email();
}
