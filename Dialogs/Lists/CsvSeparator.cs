using System.Text.RegularExpressions;

namespace ReviewBot.Dialogs.Lists;

/// <summary>
/// Detects the separator: declared by the first line, else the one with which a line contains the most known column names, else the one
/// with which the most lines have the same number of cells.
/// </summary>
static partial class CsvSeparator
{
    /// <summary>Lines in which the column names are searched.</summary>
    const int MostAbove = 60;

    /// <summary>Longest cell, in characters.</summary>
    const int LongestCell = 20_000;

    static readonly char[] Known = [',', ';', '\t', '|'];

    /// <returns>The text without a first line that declares the separator ("sep=;", as Excel writes); its line numbers are
    /// unchanged.</returns>
    public static (char Separator, string Text) Of(string text) => DeclaredSeparator().Match(text) is { Success: true } said
        ? (said.Groups[1].Value[0], text[said.Length..])
        : (Known.MaxBy(it => Worth(text, it)), text);

    /// <summary>Known column names count first: a text may contain more commas than there are semicolons between cells.</summary>
    static (int Names, int Same, int Cells) Worth(string text, char separator)
    {
        var (first, lengths) = Split(text, separator);
        var named = first.Select(it => it.Where(cell => cell.Length > 0).Count(cell => ColumnNames.Of(cell) is not null))
            .DefaultIfEmpty().Max();
        var (cells, same) = lengths.Where(it => it.Key > 1).OrderByDescending(it => it.Value).FirstOrDefault();
        return (named, same, cells);
    }

    /// <summary>Splits the first lines into cells, and counts the lines by their number of cells; quotes are respected.</summary>
    static (List<List<string>> First, Dictionary<int, int> Lengths) Split(string text, char separator)
    {
        List<List<string>> lines = [];
        List<string> cells = [];
        Dictionary<int, int> lengths = [];
        var (isQuoted, start, at, isEmpty) = (false, 0, 0, true);
        for (; at < text.Length && cells.Count <= DealListParser.MostColumns; at++)
        {
            var it = text[at];
            if (it is '"')
                isQuoted = !isQuoted;
            else if (!isQuoted && (it == separator || it is '\r' or '\n'))
                EndCell(isLine: it != separator);
            else if (at - start > LongestCell)
                break;
        }
        EndCell(isLine: true);
        return (lines, lengths);

        void EndCell(bool isLine)
        {
            var cell = text.AsSpan(start, Math.Min(at - start, LongestCell)).Trim(" \"\uFEFF");
            isEmpty &= cell.Length is 0;
            cells.Add(lines.Count < MostAbove ? cell.ToString() : "");
            start = at + 1;
            if (!isLine)
                return;
            if (!isEmpty)
            {
                lengths[cells.Count] = lengths.GetValueOrDefault(cells.Count) + 1;
                if (lines.Count < MostAbove)
                    lines.Add(cells);
            }
            (cells, isEmpty) = ([], true);
        }
    }

    /// <summary>Up to the end of that line, exclusively, so that line numbers are unchanged.</summary>
    [GeneratedRegex("""^"?sep=([,;\t|:^~!#$%&*/])"?[ ,;\t]*(?=\r|\n|$)""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex DeclaredSeparator();
}
