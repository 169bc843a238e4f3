using System.Globalization;
using System.Text.RegularExpressions;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Lists;

namespace ReviewBot.Dialogs.Lists;

/// <summary>Parses a list of deals, exported by another system or written by hand. Nothing is imported; no input makes it throw.</summary>
public static partial class CsvPipeline
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

        var (text, problem) = FileText.Read(bytes.GetBuffer().AsSpan(0, (int)bytes.Length));
        return problem is null ? Read(text, culture, today) : new ImportPlan { Problem = problem };
    }

    /// <param name="culture">Culture of dates in the text.</param>
    public static ImportPlan Read(string text, CultureInfo culture, DateOnly today)
    {
        if (text.Length > MostBytes)
            return new ImportPlan { Problem = new FileProblem.TooBig(MostBytes) };

        var start = text.TrimStart('\uFEFF');
        var sheet = CsvTable.Read(start, CsvSeparator.Of(start));
        if (sheet.Problem is { } problem)
            return new ImportPlan { Problem = problem };

        var header = new CsvHeader(sheet.Header);
        var plan = new ImportPlan { Recognised = header.Recognised, Ignored = header.Ignored };
        return header.Missing.Count > 0 ? plan with { Problem = new FileProblem.MissingColumns(header.Missing, header.Found) }
            : sheet.Lines.Count == 0 ? plan with { Problem = new FileProblem.HeaderOnly() }
            : Fill(plan, sheet, new(header, culture, today));
    }

    /// <summary>Like Read, for a text that was pasted: its line breaks may be markup or Unicode's own, or lost.</summary>
    public static ImportPlan ReadPasted(string text, CultureInfo culture, DateOnly today)
    {
        var lines = text.Length > MostBytes ? text : LineBreak().Replace(text.Trim(), "\n");
        var plan = Read(lines, culture, today);
        return plan.Problem is FileProblem.HeaderOnly or FileProblem.MissingColumns && !lines.Contains('\n', StringComparison.Ordinal)
            ? new ImportPlan { Problem = new FileProblem.OneLine() }
            : plan;
    }

    static ImportPlan Fill(ImportPlan plan, CsvTable sheet, RowReader reader)
    {
        List<ImportRow> rows = [];
        List<BadLine> bad = [];
        Dictionary<DealId, int> taken = [];
        foreach (var (number, cells, broken) in sheet.Lines)
        {
            var (row, problem) = broken is null ? reader.Read(number, cells) : (null, broken);
            if (row is not null && !taken.TryAdd(row.Id, number))
                problem = new ImportProblem.SameDeal(taken[row.Id]);
            if (problem is not null)
                bad.Add(new(number, problem));
            else if (row is not null)
                rows.Add(row);
        }
        return plan with { Rows = [.. rows], BadLines = [.. bad] };
    }

    [GeneratedRegex(@"<br\s*/?>|\r\n|[\r\u0085\u2028\u2029]", RegexOptions.IgnoreCase)]
    private static partial Regex LineBreak();
}
