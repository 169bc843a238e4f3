using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Import;

namespace ReviewBot.Dialogs.Import;

/// <summary>What a cell says.</summary>
static partial class CsvCell
{
    /// <summary>One line of plain text; null when there is nothing to read. A formula is text like any other.</summary>
    public static string? Text(string cell)
    {
        if (cell.Length == 0)
            return null;

        var shown = string.Concat(cell.EnumerateRunes().Where(IsShown));
        var words = shown.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries);
        return words.Length == 0 ? null : string.Join(' ', words).Normalize();
    }

    /// <summary>
    /// "Priya Sample", "priya@contoso.example", or both: "Priya Sample (priya@contoso.example)". Two addresses are not one person's.
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
    /// One or several people at the customer, as HubSpot lists them: "Priya Sample (priya@contoso.example);Lee Sample". We keep no
    /// addresses.
    /// </summary>
    public static ValueList<ImportedContact> Contacts(string text, string? function)
    {
        var people = text.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Person).ToArray();
        // a single function says nothing about several people
        return [.. people.Select(it => new ImportedContact(it.Name ?? it.Email ?? "", people.Length == 1 ? function : null))];
    }

    /// <summary>
    /// White space stays, also line breaks. Other controls and marks that turn the reading direction go; joiners belong to letters and
    /// emoji.
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
