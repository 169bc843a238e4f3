using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;

namespace ReviewBot.Dialogs.Data;

/// <summary>
/// Cells as a spreadsheet opens them. What somebody typed must not become a formula there: such a text gets an apostrophe in front,
/// which <see cref="Said"/> takes away again, so that what was exported can be imported
/// (https://owasp.org/www-community/attacks/CSV_Injection).
/// </summary>
static partial class CsvText
{
    static readonly SearchValues<char> Quoted = SearchValues.Create(",;\"\t\r\n");

    /// <param name="reader">Whose spreadsheet opens it: where numbers have a comma, a semicolon stands between cells.</param>
    public static string Lines(IEnumerable<IReadOnlyList<string>> lines, CultureInfo reader)
    {
        var separator = reader.NumberFormat.NumberDecimalSeparator is "," ? ';' : ',';
        return string.Concat(lines.Select(cells => $"{string.Join(separator, cells.Select(Cell))}\r\n"));
    }

    /// <summary>A cell of an export of ours as it was before; any other cell as it is.</summary>
    public static string Said(string cell) => Guarded().IsMatch(cell) ? cell[1..] : cell;

    static string Cell(string text)
    {
        var safe = Formula().IsMatch(text) ? $"'{text}" : text;
        return safe.AsSpan().ContainsAny(Quoted) ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : safe;
    }

    /// <summary>Also the wide signs, which some spreadsheets take for the narrow ones.</summary>
    [GeneratedRegex(@"^'*[=+\-@\t\r\n＝＋－＠]")]
    private static partial Regex Formula();

    [GeneratedRegex(@"^'+[=+\-@\t\r\n＝＋－＠]")]
    private static partial Regex Guarded();
}
