using System.Text.RegularExpressions;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Lists;

namespace ReviewBot.Dialogs.Lists;

/// <summary>
/// The table within a sheet: the header line, and one line for each deal. Removes what reports add: titles above it, repeated headers,
/// totals, a footer; and fills down groups, whose name is only in their first line.
/// </summary>
sealed partial record ListTable(ListHeader Header, IReadOnlyList<SheetLine> Lines, ValueList<ImportNote> Notes)
{
    /// <summary>Number of sample values of a column.</summary>
    const int Samples = 3;

    /// <summary>Number of lines in which the header is searched.</summary>
    const int HeaderWithin = 20;

    /// <summary>Without a total or a title, the percentage of lines without a customer from which it counts as grouped.</summary>
    const int GroupedShare = 20;

    /// <param name="choices">The user's answers about column names of lists.</param>
    public static ListTable Of(Sheet sheet, ValueList<ColumnChoices> choices)
    {
        var (at, chosen) = FindHeader(sheet.Lines, choices);
        var header = new ListHeader(sheet.Lines[at].Cells, chosen);
        List<SheetLine> lines = [.. sheet.Lines.Skip(at + 1)];
        var (isReport, notes) = (at > 0, new List<ImportNote>());
        if (at > 0)
            notes.Add(new ImportNote.LinesAbove(sheet.Lines[at].Number - 1));

        lines = WithoutFooter(lines, header);
        lines.RemoveAll(it => it.Broken is null && it.Filled.Any() && it.Filled.All(cell => Rule().IsMatch(cell)));
        var repeated = lines.RemoveAll(it => it.Broken is null && IsHeader(it, sheet.Lines[at]));
        if (repeated > 0)
            notes.Add(new ImportNote.HeaderRepeated(repeated));

        var totals = lines.Where(it => it.Broken is null && IsTotal(it, header)).ToArray();
        lines.RemoveAll(totals.Contains);
        if (totals.Length > 0)
            notes.Add(new ImportNote.Totals([.. totals.Select(it => it.Number)]));

        var filled = FillDown(lines, header, isReport || totals.Length > 0);
        if (filled.Count > 0)
            notes.Add(new ImportNote.FilledDown([.. filled]));
        return new(header, lines, [.. notes]) { Fingerprint = ListHeader.Fingerprint(sheet.Lines[at].Cells), Choices = chosen };
    }

    /// <summary>True if the user has answered about the column names of this list.</summary>
    public static bool HasChoices(Sheet sheet, ValueList<ColumnChoices> choices) => FindChoices(sheet.Lines, choices).Chosen is not null;

    /// <summary>The user's answers about these column names; null: none.</summary>
    public ColumnChoices? Choices { get; init; }

    /// <summary>Hash of the header line.</summary>
    public string Fingerprint { get; init; } = "";

    /// <summary>The columns with values, each with its first distinct ones.</summary>
    public ValueList<SampledColumn> Sample() =>
    [
        .. from place in Enumerable.Range(0, Math.Min(Lines.Count == 0 ? 0 : Lines.Max(it => it.Cells.Count), DealListParser.MostColumns))
           let values = Lines.Select(it => it.At(place)).OfType<string>().Distinct().Take(Samples).ToArray()
           where values.Length > 0
           let samples = values.Select(it => ListLine.Cut(it, Limits.Name))
           select new SampledColumn(place, Header.NameAt(place), Header.MeaningAt(place), [.. samples]),
    ];

    /// <summary>
    /// The header: the first line that the user has answered about; else the first one with both required columns; else the first one that
    /// looks like a header.
    /// </summary>
    static (int At, ColumnChoices? Chosen) FindHeader(IReadOnlyList<SheetLine> lines, ValueList<ColumnChoices> choices)
    {
        if (FindChoices(lines, choices) is { Chosen: not null } known)
            return known;

        var first = lines.Take(HeaderWithin).ToArray();
        if (Array.FindIndex(first, it => it.Broken is null && new ListHeader(it.Cells).Missing.Count == 0) is >= 0 and var named)
            return (named, null);

        var widest = first.Max(it => it.Filled.Count());
        return (Array.FindIndex(first, it => it.Filled.Count() * 5 >= widest * 3), null);
    }

    static (int At, ColumnChoices? Chosen) FindChoices(IReadOnlyList<SheetLine> lines, ValueList<ColumnChoices> choices) =>
        choices.Count == 0 ? default
        : lines.Take(HeaderWithin).Index()
            .Select(it => (it.Index, Chosen: choices.FirstOrDefault(its => its.Header == ListHeader.Fingerprint(it.Item.Cells))))
            .FirstOrDefault(it => it.Chosen is not null);

    static bool IsHeader(SheetLine line, SheetLine header) =>
        line.Filled.Take(2).Count() == 2
        && line.Cells.Index().All(it => it.Item is null || (it.Index < header.Cells.Count
            && header.Cells[it.Index] is { } name && TextNormalizer.Name(name) == TextNormalizer.Name(it.Item)));

    /// <summary>True for a line whose first text is a total, and which has neither an owner nor an id.</summary>
    static bool IsTotal(SheetLine line, ListHeader header) =>
        line.Filled.FirstOrDefault() is { } text && Total().IsMatch(text)
        && !header.ColumnsFor(ImportColumn.Id).Concat(header.ColumnsFor(ImportColumn.Owner)).Any(it => line.At(it.Place) is not null);

    /// <summary>Removes the footer of a Salesforce report: its name, copyright and author, lines of one cell each.</summary>
    static List<SheetLine> WithoutFooter(List<SheetLine> lines, ListHeader header)
    {
        if (header.Width == 1)
            return lines;

        var footer = lines.Count - lines.AsEnumerable().Reverse().TakeWhile(it => it.IsAlone).Count();
        return lines.Skip(footer).Any(it => Footer().IsMatch(it.Cells[0] ?? "")) ? lines[..footer] : lines;
    }

    /// <summary>
    /// Fills empty cells up to the customer from the line above, if the report is grouped by them. A plain list with single missing
    /// customers is not grouped.
    /// </summary>
    /// <returns>Numbers of the lines whose customer was filled in.</returns>
    static List<int> FillDown(List<SheetLine> lines, ListHeader header, bool isReport)
    {
        if (header.Missing.Count > 0)
            return [];

        var customers = header.ColumnsFor(ImportColumn.Customer).Select(it => it.Place).ToArray();
        var titles = header.ColumnsFor(ImportColumn.Title).Select(it => it.Place).ToArray();
        var lacking = lines.Index()
            .Where(it => it.Index > 0 && it.Item.Broken is null && IsLacking(it.Item))
            .Select(it => it.Index)
            .ToHashSet();
        var isRepeated = lines.Zip(lines.Skip(1)).Any(it => Customer(it.First) is { } one && one == Customer(it.Second));
        if (lacking.Count == 0 || isRepeated || (!isReport && (lacking.Count < 2 || lacking.Count * 100 < lines.Count * GroupedShare)))
            return [];

        List<int> filled = [];
        for (var i = 1; i < lines.Count; i++)
        {
            if (!lacking.Contains(i) || Customer(lines[i - 1]) is null)
                continue;

            var above = lines[i - 1];
            lines[i] = lines[i] with
            {
                Cells = [.. lines[i].Cells.Index().Select(it => it.Index <= customers.Max() ? it.Item ?? above.At(it.Index) : it.Item)]
            };
            filled.Add(lines[i].Number);
        }
        return filled;

        string? Customer(SheetLine line) => customers.Select(line.At).FirstOrDefault(it => it is not null);
        bool IsLacking(SheetLine line) => Customer(line) is null && titles.Any(it => line.At(it) is not null);
    }

    /// <summary>The line below the header of a table in Markdown: |---|:--:|.</summary>
    [GeneratedRegex("^:?-{2,}:?$", RegexOptions.CultureInvariant)]
    private static partial Regex Rule();

    [GeneratedRegex(
        @"^(((grand |sub-?)?totals?|(gesamt|zwischen|teil|end)?summe|gesamt(ergebnis)?|(teil|zwischen)ergebnis|count|anzahl|sum)( ?\([^)]*\))?:?( \d+)?"
            + @"|(sum|count|average|summe|anzahl|durchschnitt|record count|total) (of|von|der) .{1,80}|record count|(sub)?total records:? ?\d*)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Total();

    [GeneratedRegex(
        @"salesforce\.com|salesforce, inc|^copyright (\(c\)|©)|^confidential information - do not distribute",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Footer();
}
