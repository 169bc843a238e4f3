using CsvHelper;
using ReviewBot.Reviews.Lists;

namespace ReviewBot.Dialogs.Lists;

/// <summary>Parses a text into cells, without empty lines.</summary>
static class CsvTable
{
    // of cells beyond the widest header it only matters whether any has a value
    const int MostCells = DealListParser.MostColumns + 1;

    /// <summary>In lines: more than a list may have, to leave room for titles, totals and footers.</summary>
    public const int Most = DealListParser.MostLines + 200;

    public static Sheet Read(string text)
    {
        var (separator, rest) = CsvSeparator.Of(text);
        Dictionary<long, BrokenLine> broken = [];
        using var reader = CsvReader.FromText(rest, new()
        {
            HasHeader = false,
            Separator = separator,
            TrimWhitespace = true,
            TrackLineNumbers = true,
            OnMalformedRecord = it => Note(broken, it),
        });
        List<SheetLine> lines = [];
        while (reader.Read())
        {
            string?[] cells = [
                .. Enumerable.Range(0, Math.Min(reader.FieldCount, MostCells)).Select(it => CellParser.Read(reader.GetString(it)))
            ];
            if (Array.TrueForAll(cells, it => it is null))
                continue;
            if (reader.FieldCount > DealListParser.MostColumns && lines.Count == 0)
                return new([]) { Problem = new FileProblem.TooManyColumns(DealListParser.MostColumns) };
            if (lines.Count == Most)
                return new([]) { Problem = new FileProblem.TooManyLines(DealListParser.MostLines) };

            lines.Add(new((int)reader.LineNumber, cells, broken.TryGetValue(reader.LineNumber, out var its) ? its : null));
        }
        return new(lines);
    }

    /// <summary>Records a malformed line. A quote inside an unquoted text (12" screens) is accepted.</summary>
    static void Note(Dictionary<long, BrokenLine> broken, CsvMalformedRecord record)
    {
        if (record.Reason is CsvMalformedReason.UnterminatedQuote)
            broken[record.LineNumber] = BrokenLine.UnclosedQuote;
        else if (record.Reason is CsvMalformedReason.TextAfterClosingQuote)
            broken[record.LineNumber] = BrokenLine.TextAfterQuote;
    }
}
