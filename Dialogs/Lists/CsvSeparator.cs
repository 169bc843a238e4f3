using System.Text.RegularExpressions;

namespace ReviewBot.Dialogs.Lists;

/// <summary>
/// Detects the separator: said by the first line, else the one by which a line names the most columns that we know, else the one by which
/// the most lines have the same number of cells.
/// </summary>
static partial class CsvSeparator
{
    /// <summary>Lines that are looked at.</summary>
    const int Sample = 60;

    /// <summary>In characters, of one line that is looked at.</summary>
    const int LongestLine = 20_000;

    static readonly char[] Known = [',', ';', '\t', '|'];

    /// <returns>The text with its lines where they were, without a first line that says the separator ("sep=;", as Excel writes).</returns>
    public static (char Separator, string Text) Of(string text) => Said().Match(text) is { Success: true } said
        ? (said.Groups[1].Value[0], text[said.Length..])
        : (Known.MaxBy(it => Worth(text, it)), text);

    /// <summary>The names come first: a text may have more commas than the cells have semicolons.</summary>
    static (int Names, int Same, int Cells) Worth(string text, char separator)
    {
        var lines = Split(text, separator);
        var named = lines.Select(it => it.Where(cell => cell.Length > 0).Count(cell => ColumnNames.Of(cell) is not null));
        var usual = lines.GroupBy(it => it.Count).OrderByDescending(it => it.Key > 1).ThenByDescending(it => it.Count()).FirstOrDefault();
        return usual is null || usual.Key < 2 ? (lines.Count == 0 ? 0 : named.Max(), 0, 0) : (named.Max(), usual.Count(), usual.Key);
    }

    /// <summary>The first lines, cut into cells; quotes are kept together.</summary>
    static List<List<string>> Split(string text, char separator)
    {
        List<List<string>> lines = [];
        List<string> cells = [];
        var (isQuoted, start, at) = (false, 0, 0);
        for (; at < text.Length && lines.Count < Sample && cells.Count <= CsvPipeline.MostColumns; at++)
        {
            var it = text[at];
            if (it is '"')
                isQuoted = !isQuoted;
            else if (!isQuoted && (it == separator || it is '\r' or '\n'))
                EndCell(isLine: it != separator);
            else if (at - start > LongestLine)
                break;
        }
        EndCell(isLine: true);
        return lines;

        void EndCell(bool isLine)
        {
            cells.Add(text.AsSpan(start, Math.Min(at - start, LongestLine)).Trim(" \"\uFEFF").ToString());
            start = at + 1;
            if (!isLine)
                return;
            if (cells.Exists(cell => cell.Length > 0))
                lines.Add(cells);
            cells = [];
        }
    }

    /// <summary>Up to the end of that line, which stays: the lines below keep their numbers.</summary>
    [GeneratedRegex("""^"?sep=([,;\t|:^~!#$%&*/])"?[ ,;\t]*(?=\r|\n|$)""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Said();
}
