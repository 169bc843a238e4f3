using CsvHelper;
using ReviewBot.Reviews.Lists;

namespace ReviewBot.Dialogs.Lists;

/// <summary>The cells of a file; null is an empty one. Without empty lines and without the footer of a Salesforce report.</summary>
sealed record CsvTable(IReadOnlyList<string?> Header, IReadOnlyList<SheetLine> Lines, FileProblem? Problem = null)
{
    // of cells beyond the widest header it matters only whether any has a value
    const int MostCells = CsvPipeline.MostColumns + 1;

    public static CsvTable Read(string text, char? separator)
    {
        Dictionary<long, ImportProblem> broken = [];
        using var reader = CsvReader.FromText(text, new()
        {
            HasHeader = false,
            Separator = separator,
            TrimWhitespace = true,
            TrackLineNumbers = true,
            OnMalformedRecord = it => Note(broken, it),
        });
        if (!Next(reader, out var header))
            return new([], [], new FileProblem.Empty());
        if (reader.FieldCount > CsvPipeline.MostColumns)
            return new([], [], new FileProblem.TooManyColumns(CsvPipeline.MostColumns));
        if (broken.GetValueOrDefault(reader.LineNumber) is ImportProblem.UnclosedQuote)
            return new([], [], new FileProblem.UnclosedHeader());

        List<SheetLine> lines = [];
        while (Next(reader, out var cells))
        {
            if (lines.Count == CsvPipeline.MostLines)
                return new([], [], new FileProblem.TooManyLines(CsvPipeline.MostLines));

            lines.Add(new((int)reader.LineNumber, cells, broken.GetValueOrDefault(reader.LineNumber)));
        }
        return new(header, header.Length == 1 ? lines : WithoutFooter(lines));
    }

    static bool Next(CsvReader reader, out string?[] cells)
    {
        while (reader.Read())
        {
            cells = [
                .. Enumerable.Range(0, Math.Min(reader.FieldCount, MostCells))
                    .Select(it => CsvCell.Text(CsvText.Said(reader.GetString(it)))),
            ];
            if (cells.Any(it => it is not null))
                return true;
        }
        cells = [];
        return false;
    }

    /// <summary>Records a malformed line. A quote inside an unquoted text (12" screens) is accepted.</summary>
    static void Note(Dictionary<long, ImportProblem> broken, CsvMalformedRecord record)
    {
        if (record.Reason is CsvMalformedReason.UnterminatedQuote)
            broken[record.LineNumber] = new ImportProblem.UnclosedQuote();
        else if (record.Reason is CsvMalformedReason.TextAfterClosingQuote)
            broken[record.LineNumber] = new ImportProblem.BrokenQuote();
    }

    /// <summary>Removes the footer of a Salesforce report: its name, copyright and author, lines of one cell each.</summary>
    static List<SheetLine> WithoutFooter(List<SheetLine> lines)
    {
        var footer = lines.Count - lines.AsEnumerable().Reverse().TakeWhile(it => it.Cells.Count == 1).Count();
        var isSalesforce = lines.Skip(footer)
            .Any(it => it.Cells[0]?.Contains("salesforce.com", StringComparison.OrdinalIgnoreCase) is true);
        return isSalesforce ? lines[..footer] : lines;
    }
}

/// <param name="Number">Line number in the file, from 1.</param>
sealed record SheetLine(int Number, IReadOnlyList<string?> Cells, ImportProblem? Broken);
