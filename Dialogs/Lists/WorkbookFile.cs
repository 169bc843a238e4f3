using System.Globalization;
using System.IO.Compression;
using System.Text;
using ExcelDataReader;
using ReviewBot.Reviews.Lists;

namespace ReviewBot.Dialogs.Lists;

/// <summary>
/// Reads a workbook of Excel, Dynamics 365 or Google (.xlsx), or of old programs (.xls): the first sheet with both required columns, else
/// the one that looks most like a list. Formulas are read by their cached value; nothing is calculated, and no link is followed.
/// </summary>
static class WorkbookFile
{
    /// <summary>Largest unpacked size, in bytes: protection against ZIP bombs. A list of 5,000 lines has about a quarter of it.</summary>
    const int MostUnpacked = 48 * 1024 * 1024;

    const int MostSheets = 20;

    /// <summary>Most cells of all its sheets: some seconds of work.</summary>
    const int MostCells = 6_000_000;

    /// <summary>Consecutive empty lines that end a sheet.</summary>
    const int MostEmpty = 1_000;

    static WorkbookFile() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>Detected by magic numbers: .xlsx is a ZIP file, .xls an OLE file.</summary>
    public static bool Is(ReadOnlySpan<byte> file) =>
        file.StartsWith("PK\u0003\u0004"u8) || file.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]);

    /// <param name="culture">Culture for numbers in the result.</param>
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
            // the parser of the binary format throws arbitrary exceptions on damaged files
            return new([]) { Problem = new FileProblem.Workbook() };
        }
    }

    /// <summary>Unpacks it once and counts, because the sizes in a ZIP file's directory may be forged.</summary>
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

    /// <summary>Score of a sheet: a list has several columns, some with known names, and many lines; a cover sheet has not.</summary>
    static (bool HasColumns, int Known, int Lines) Worth(Sheet sheet)
    {
        if (sheet.Problem is not null)
            return (false, 0, 0);

        var list = ListTable.Of(sheet, []);
        return (list.Header.Width > 1, list.Header.Recognised.Count, list.Lines.Count);
    }

    static Sheet ReadSheet(IExcelDataReader reader, CultureInfo culture, ref int room, CancellationToken ct)
    {
        if (reader.FieldCount > DealListParser.MostColumns)
            return new([]) { Problem = new FileProblem.TooManyColumns(DealListParser.MostColumns) };

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
                return new([]) { Problem = new FileProblem.TooManyLines(DealListParser.MostLines) };

            empty = 0;
            hidden += reader.RowHeight == 0 ? 1 : 0;
            lines.Add(new(number, cells));
        }
        return new(lines) { Hidden = hidden };
    }

    /// <summary>A cell as in a CSV file; a date as year-month-day.</summary>
    static string? Cell(IExcelDataReader reader, int place, CultureInfo culture) => reader.GetValue(place) switch
    {
        null => null,
        string text => CellParser.Read(text),
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
