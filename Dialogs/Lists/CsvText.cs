using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;

namespace ReviewBot.Dialogs.Lists;

/// <summary>
/// Writes CSV. Texts that a spreadsheet would execute as a formula get an apostrophe in front, which <see cref="RemoveGuards"/> removes on
/// import (https://owasp.org/www-community/attacks/CSV_Injection). So does what follows a separator within a text, because not every
/// spreadsheet splits at the separator that was written.
/// </summary>
static partial class CsvText
{
    static readonly SearchValues<char> Quoted = SearchValues.Create(",;\"\t\r\n");

    /// <param name="reader">Culture of the spreadsheet: where the decimal separator is a comma, cells are separated by semicolons.</param>
    public static string Lines(IEnumerable<IReadOnlyList<string>> lines, CultureInfo reader)
    {
        var separator = reader.NumberFormat.NumberDecimalSeparator is "," ? ';' : ',';
        return string.Concat(lines.Select(cells => $"{string.Join(separator, cells.Select(Cell))}\r\n"));
    }

    /// <summary>Removes the apostrophes that an export has added; other cells are unchanged.</summary>
    public static string RemoveGuards(string cell) => Guarded().Replace(cell, "$1");

    static string Cell(string text)
    {
        var safe = Formula().Replace(text, "$1'");
        return safe.AsSpan().ContainsAny(Quoted) ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : safe;
    }

    /// <summary>Includes the full-width characters, which some spreadsheets treat like the ASCII ones.</summary>
    [GeneratedRegex(@"(^|[,;\t\r\n][\s""]*)(?='*[=+\-@\t\r\n＝＋－＠])")]
    private static partial Regex Formula();

    [GeneratedRegex(@"(^|[,;\t\r\n][\s""]*)'(?='*[=+\-@\t\r\n＝＋－＠])")]
    private static partial Regex Guarded();
}
