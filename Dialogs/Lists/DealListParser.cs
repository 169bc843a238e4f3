using System.Globalization;
using System.Text.RegularExpressions;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Lists;

namespace ReviewBot.Dialogs.Lists;

/// <summary>Parses a list of deals, exported by another system or written by hand. Nothing is imported; no input makes it throw.</summary>
public static partial class DealListParser
{
    public const int MostBytes = 5 * 1024 * 1024;
    public const int MostLines = 5_000;
    public const int MostColumns = 1_000;

    /// <param name="culture">Culture of dates in the file.</param>
    public static Task<ImportPlan> Read(Stream file, CultureInfo culture, DateOnly today, CancellationToken ct) =>
        Read(file, MostBytes, culture, today, ct);

    /// <param name="most">Largest accepted file, in bytes; not more is read into memory.</param>
    public static async Task<ImportPlan> Read(Stream file, int most, CultureInfo culture, DateOnly today, CancellationToken ct)
    {
        using var bytes = new MemoryStream();
        var part = new byte[81_920];
        while (bytes.Length <= most && await file.ReadAsync(part, ct) is > 0 and var read)
            await bytes.WriteAsync(part.AsMemory(0, read), ct);

        if (bytes.Length > most)
            return new ImportPlan { Problem = new FileProblem.TooBig(most) };

        var whole = bytes.GetBuffer().AsMemory(0, (int)bytes.Length);
        if (WorkbookFile.Is(whole.Span))
            return Read(WorkbookFile.Read(whole, culture, ct), [], culture, today);

        var (text, isGuess, problem) = FileText.Read(whole.Span);
        return problem is not null ? new ImportPlan { Problem = problem }
            : text.Length > MostBytes ? new ImportPlan { Problem = new FileProblem.TooBig(MostBytes) }
            : Read(CsvTable.Read(text.TrimStart('\uFEFF')) with { IsGuess = isGuess }, [], culture, today);
    }

    /// <param name="culture">Culture of dates in the text.</param>
    public static ImportPlan Read(string text, CultureInfo culture, DateOnly today)
    {
        if (text.Length > MostBytes)
            return new ImportPlan { Problem = new FileProblem.TooBig(MostBytes) };

        return Read(CsvTable.Read(text.TrimStart('\uFEFF')), [], culture, today);
    }

    /// <summary>The plan, parsed with the user's answers about such lists; unchanged if there are none.</summary>
    public static ImportPlan ReadWithChoices(ImportPlan plan, ValueList<ColumnChoices> choices, CultureInfo culture, DateOnly today) =>
        plan.Sheet is { } sheet && ListTable.HasChoices(sheet, choices) ? Read(sheet, choices, culture, today) : plan;

    /// <summary>Parses a table, with the user's answers about its columns.</summary>
    public static ImportPlan Read(Sheet sheet, ValueList<ColumnChoices> choices, CultureInfo culture, DateOnly today)
    {
        if ((sheet.Problem ?? (sheet.Lines.Count == 0 ? new FileProblem.Empty() : null)) is { } problem)
            return new ImportPlan { Problem = problem };

        var list = ListTable.Of(sheet, choices);
        var plan = new ImportPlan
        {
            Recognised = list.Header.Recognised,
            Ignored = list.Header.Ignored,
            Header = list.Fingerprint,
            Columns = list.Sample(),
            ColumnsSaidOn = list.Choices is { Columns.Count: > 0 } its ? its.On : null,
            Sheet = sheet,
            Notes = [
                .. sheet.Name is { } name ? [new ImportNote.OneSheet(name)] : (ImportNote[])[],
                .. sheet.Hidden > 0 ? [new ImportNote.HiddenLines(sheet.Hidden)] : (ImportNote[])[],
                .. list.Notes,
            ],
        };
        return list.Header.Missing.Count > 0
            ? plan with
            {
                Problem = sheet.Lines[0].Broken is BrokenLine.UnclosedQuote
                    ? new FileProblem.UnclosedHeader()
                    : new FileProblem.MissingColumns(list.Header.Missing, list.Header.Found),
            }
            : list.Lines.Count == 0 ? plan with { Problem = new FileProblem.HeaderOnly() }
            : list.Lines.Count > MostLines ? new ImportPlan { Problem = new FileProblem.TooManyLines(MostLines) }
            : Fill(plan, list, culture, today) is var read && sheet.IsGuess ? read with { Notes = [.. read.Notes, .. Letters(read)] }
            : read;
    }

    /// <summary>Like Read, for pasted text, whose line breaks may be markup, Unicode line separators, or lost.</summary>
    public static ImportPlan ReadPasted(string text, CultureInfo culture, DateOnly today)
    {
        var lines = text.Length > MostBytes ? text : LineBreak().Replace(text.Trim(), "\n");
        var plan = Read(lines, culture, today);
        return plan.Problem is FileProblem.HeaderOnly or FileProblem.MissingColumns && !lines.Contains('\n', StringComparison.Ordinal)
            ? new ImportPlan { Problem = new FileProblem.OneLine() }
            : plan;
    }

    static ImportPlan Fill(ImportPlan plan, ListTable list, CultureInfo culture, DateOnly today)
    {
        var (orders, days) = Orders(list, culture, today);
        var reader = new RowReader(list.Header, culture, today, orders);
        List<ImportRow> rows = [];
        List<BadLine> bad = [];
        List<BadLine> lost = [];
        Dictionary<DealId, int> taken = [];
        foreach (var (number, cells, broken) in list.Lines)
        {
            var (row, problem, its) = broken is { } quotes ? (null, ProblemOf(quotes), []) : reader.Read(number, cells);
            if (row is not null && !taken.TryAdd(row.Id, number))
                problem = new ImportProblem.SameDeal(taken[row.Id]);
            if (problem is not null)
                bad.Add(new(number, problem));
            else if (row is not null)
                rows.Add(row);
            if (problem is null)
                lost.AddRange(its.Select(it => new BadLine(number, it)));
        }
        return plan with
        {
            Rows = [.. rows],
            BadLines = [.. bad],
            LostCells = [.. lost],
            Days = days,
            Notes = [.. plan.Notes, .. Serials(list)],
        };
    }

    static ImportProblem ProblemOf(BrokenLine broken) =>
        broken is BrokenLine.UnclosedQuote ? new ImportProblem.UnclosedQuote() : new ImportProblem.BrokenQuote();

    /// <summary>
    /// The order of day and month in each date column, proven by its values or else answered by the user; and the first ambiguous next-step
    /// date.
    /// </summary>
    static (Dictionary<string, DayOrder> Orders, TwofoldDays? Days) Orders(ListTable list, CultureInfo culture, DateOnly today)
    {
        Dictionary<string, DayOrder> orders = [];
        TwofoldDays? days = null;
        var said = list.Choices?.Days;
        var steps = list.Header.ColumnsFor(ImportColumn.NextStepBy).ToArray();
        var dated = steps.Concat(list.Header.ColumnsFor(ImportColumn.EndedOn))
            .Concat(list.Header.ColumnsFor(ImportColumn.Commercial).Where(it => ColumnNames.IsClosing(it.Header)));
        foreach (var (name, place) in dated.DistinctBy(it => it.Header))
        {
            var values = list.Lines.Select(it => it.At(place)).OfType<string>();
            if ((DateCellParser.OrderOf(values) ?? said) is { } order)
                orders[name] = order;
            if (days is null && DateCellParser.OrderOf(values) is null && steps.Contains((name, place)))
                days = values.Where(DateCellParser.IsAmbiguous).Select(it => Twofold(name, it, said, culture, today)).FirstOrDefault();
        }
        return (orders, days);
    }

    static TwofoldDays? Twofold(string column, string value, DayOrder? said, CultureInfo culture, DateOnly today)
    {
        if (DateCellParser.Read(value, culture, today, DayOrder.DayFirst) is not { } dayFirst
            || DateCellParser.Read(value, culture, today, DayOrder.MonthFirst) is not { } monthFirst)
        {
            return null;
        }
        var day = DateCellParser.Read(value, culture, today, said);
        return new(
            column,
            value,
            dayFirst,
            monthFirst,
            day is null ? null : day == dayFirst ? DayOrder.DayFirst : DayOrder.MonthFirst,
            said is not null);
    }

    /// <summary>The first next-step date that is a spreadsheet's serial number, for a person to check.</summary>
    static IEnumerable<ImportNote> Serials(ListTable list) => list.Header.ColumnsFor(ImportColumn.NextStepBy)
        .SelectMany(column => list.Lines.Select(it => it.At(column.Place)).OfType<string>(), (column, number) => (column.Header, number))
        .Select(it => DateCellParser.OfSerial(it.number) is { } day ? new ImportNote.SerialDays(it.Header, it.number, day) : null)
        .OfType<ImportNote>()
        .Take(1);

    /// <summary>A word with guessed letters, for a person to check.</summary>
    static IEnumerable<ImportNote> Letters(ImportPlan plan) => plan.Rows
        .SelectMany(it => (string[])[it.Customer, it.Title, it.OwnerName ?? ""])
        .Where(it => it.Any(sign => sign > 0x7F))
        .Take(1)
        .Select(it => new ImportNote.OldLetters(it));

    [GeneratedRegex(@"<br\s*/?>|\r\n|[\r\u0085\u2028\u2029]", RegexOptions.IgnoreCase)]
    private static partial Regex LineBreak();
}
