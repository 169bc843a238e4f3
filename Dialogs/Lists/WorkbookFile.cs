using System.Globalization;
using System.IO.Compression;
using System.Text;
using ExcelDataReader;
using ReviewBot.Reviews.Lists;

namespace ReviewBot.Dialogs.Lists;

/// <summary>
/// Reads a workbook as Excel, Dynamics 365 and Google write it (.xlsx), and as old programs do (.xls): the first sheet that names both
/// columns, else the one that looks most like a list. Formulas are read by the value that was kept with them; nothing is calculated, and no
/// link is followed.
/// </summary>
static class WorkbookFile
{
    /// <summary>In bytes, unpacked. A list of 5,000 lines has about a quarter of it.</summary>
    const int MostUnpacked = 48 * 1024 * 1024;

    const int MostSheets = 20;

    /// <summary>Of all its sheets together: some seconds of work.</summary>
    const int MostCells = 6_000_000;

    /// <summary>Empty lines in a row after which a sheet is taken to be over.</summary>
    const int MostEmpty = 1_000;

    static WorkbookFile() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>By the magic numbers: .xlsx is a ZIP file, .xls an OLE file.</summary>
    public static bool Is(ReadOnlySpan<byte> file) =>
        file.StartsWith("PK\u0003\u0004"u8) || file.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]);

    /// <param name="culture">In which numbers are written.</param>
    public static Sheet Read(ReadOnlyMemory<byte> file, CultureInfo culture, CancellationToken ct)
    {
        try
        {
            using var stream = new MemoryStream(file.ToArray(), writable: false);
            if (file.Span[0] is (byte)'P' && !Fits(stream, ct))
                return new([]) { Problem = new FileProblem.Workbook() };

            stream.Position = 0;
            using var reader = ExcelReaderFactory.CreateReader(stream, new() { LeaveOpen = true });
            return Choose(reader, culture, ct);
        }
        catch (Exception damaged) when (damaged is not OutOfMemoryException && !ct.IsCancellationRequested)
        {
            // a reader of a binary format meets damage as whatever its code stumbles over
            return new([]) { Problem = new FileProblem.Workbook() };
        }
    }

    /// <summary>Unpacks it once, and counts: what a ZIP file says of its sizes may be a lie.</summary>
    static bool Fits(Stream stream, CancellationToken ct)
    {
        using var zip = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
        var (room, part) = (MostUnpacked, new byte[81_920]);
        foreach (var entry in zip.Entries)
        {
            using var unpacked = entry.Open();
            while (unpacked.Read(part) is > 0 and var read)
            {
                ct.ThrowIfCancellationRequested();
                if ((room -= read) < 0)
                    return false;
            }
        }
        return true;
    }

    static Sheet Choose(IExcelDataReader reader, CultureInfo culture, CancellationToken ct)
    {
        List<Sheet> others = [];
        var (sheets, cells) = (0, MostCells);
        do
        {
            if (reader.VisibleState != "visible")
                continue;

            sheets++;
            var sheet = ReadSheet(reader, culture, ref cells, ct);
            if (sheet.Lines.Count == 0 && sheet.Problem is null)
                continue;
            sheet = reader.ResultsCount > 1 ? sheet with { Name = reader.Name } : sheet;
            if (sheet.Problem is null && ListTable.Of(sheet, []).Header.Missing.Count == 0)
                return sheet;
            others.Add(sheet);
        }
        while (sheets < MostSheets && reader.NextResult());
        return others.MaxBy(Worth) ?? new([]);
    }

    /// <summary>A list has several columns, some of which we know, and many lines; a cover sheet has none of it.</summary>
    static (bool HasColumns, int Known, int Lines) Worth(Sheet sheet)
    {
        if (sheet.Problem is not null)
            return (false, 0, 0);

        var list = ListTable.Of(sheet, []);
        return (list.Header.Width > 1, list.Header.Recognised.Count, list.Lines.Count);
    }

    static Sheet ReadSheet(IExcelDataReader reader, CultureInfo culture, ref int room, CancellationToken ct)
    {
        if (reader.FieldCount > CsvPipeline.MostColumns)
            return new([]) { Problem = new FileProblem.TooManyColumns(CsvPipeline.MostColumns) };

        List<SheetLine> lines = [];
        var (number, empty, hidden) = (0, 0, 0);
        while (empty < MostEmpty && reader.Read())
        {
            number++;
            ct.ThrowIfCancellationRequested();
            if ((room -= reader.FieldCount) < 0)
                return new([]) { Problem = new FileProblem.Workbook() };

            string?[] cells = [.. Enumerable.Range(0, reader.FieldCount).Select(it => Cell(reader, it, culture))];
            if (Array.TrueForAll(cells, it => it is null))
            {
                empty++;
                continue;
            }
            if (lines.Count == CsvTable.Most)
                return new([]) { Problem = new FileProblem.TooManyLines(CsvPipeline.MostLines) };

            empty = 0;
            hidden += reader.RowHeight == 0 ? 1 : 0;
            lines.Add(new(number, cells));
        }
        return new(lines) { Hidden = hidden };
    }

    /// <summary>A cell as a CSV file would have it; a day as year-month-day.</summary>
    static string? Cell(IExcelDataReader reader, int place, CultureInfo culture) => reader.GetValue(place) switch
    {
        null => null,
        string text => CsvCell.Read(text),
        DateTime day => day.ToString(day.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
        TimeSpan time => time.ToString("c", CultureInfo.InvariantCulture),
        bool flag => flag ? "TRUE" : "FALSE",
        double number => number == Math.Truncate(number) && Math.Abs(number) < 1e15
            ? number.ToString("0", CultureInfo.InvariantCulture)
            : number.ToString("G15", culture),
        IFormattable other => other.ToString(null, culture),
        _ => null,
    };
}
