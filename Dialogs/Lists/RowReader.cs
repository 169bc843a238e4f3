using System.Globalization;
using System.Text.RegularExpressions;
using ReviewBot.Cards.Words;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Lists;

namespace ReviewBot.Dialogs.Lists;

/// <summary>Parses one line into a deal, or into the reason why it is rejected. An unreadable optional cell is dropped.</summary>
/// <param name="orders">The order of day and month by column name; for missing ones that of the culture.</param>
sealed partial class RowReader(ListHeader header, CultureInfo culture, DateOnly today, IReadOnlyDictionary<string, DayOrder> orders)
{
    const int LongestDay = 60;

    static readonly string[] Nobody = ["-", "–", "—", "UNASSIGNED", "NOT ASSIGNED", "NONE", "N/A", "NO OWNER", "NICHT ZUGEWIESEN", "OHNE"];

    static readonly string[] Yes = ["1", "TRUE", "YES", "Y", "X", "WAHR", "JA", "J", "✓", "✔"];

    public (ImportRow? Row, ImportProblem? Problem, IReadOnlyList<ImportProblem> Lost) Read(int number, IReadOnlyList<string?> cells)
    {
        var line = new ListLine(header, cells);
        var owner = Owner(line);
        var customer = Name(line, ImportColumn.Customer, Limits.Customer, out var wholeCustomer);
        var title = Name(line, ImportColumn.Title, Limits.Title, out var wholeTitle);
        var step = line.Read(ImportColumn.NextStep, Limits.StepText, out var wholeStep);
        List<string> cut = [];
        var row = new ImportRow(number, customer, title)
        {
            ExternalId = Id(line),
            OwnerName = owner.Name,
            OwnerEmail = owner.Email,
            NextStep = step,
            NextStepBy = By(line),
            NextStepJob = NextStepJob(line),
            Contacts = Contacts(line),
            Commercial = line.All(ImportColumn.Commercial, Limits.Commercial, cut),
        };
        var ended = Ended(line, row.Commercial);
        if (line.Problem is null && ended.IsClosed)
        {
            row = row with
            {
                Ended = ended.How,
                IsClosedSomehow = ended.How is null,
                EndedOn = EndedOn(line, row.Commercial),
                Decided = line.Read(ImportColumn.Decided, Limits.Reason, out var wholeReason),
            };
            cut.InsertRange(0, wholeReason is null ? [] : [wholeReason]);
        }
        row = row with { Note = Note(line, [wholeCustomer, wholeTitle, wholeStep, .. cut]) };
        return line.Problem is { } problem ? (null, problem, []) : (row, null, line.Lost);
    }

    static string Name(ListLine line, ImportColumn column, int most, out string? whole)
    {
        if (line.Read(column, most, out whole) is { } name)
            return CellParser.Unquoted(name);

        line.Reject(line.Lost.OfType<ImportProblem.Garbled>().FirstOrDefault() as ImportProblem
            ?? (column is ImportColumn.Customer ? new ImportProblem.NoCustomer() : new ImportProblem.NoTitle()));
        return "";
    }

    /// <summary>A rounded id is ambiguous: the names are used instead.</summary>
    static string? Id(ListLine line)
    {
        if (!line.Find(ImportColumn.Id, out var id, out _) || !Rounded().IsMatch(id))
            return id;

        line.RecordLost(new ImportProblem.RoundedId(id));
        return null;
    }

    /// <summary>The owner's name and e-mail; some exports have the address in the column of the name.</summary>
    static (string? Name, string? Email) Owner(ListLine line)
    {
        if (!line.Find(ImportColumn.Owner, out var text, out var column) || Nobody.Contains(TextNormalizer.Name(text)))
            return (null, line.Read(ImportColumn.OwnerEmail, Limits.Name));

        var (name, email) = CellParser.Person(text);
        if (Math.Max(name?.Length ?? 0, email?.Length ?? 0) is var longest and > Limits.Name)
            line.RecordLost(new ImportProblem.TooLong(column, longest, Limits.Name));
        return (
            name is null ? null : ListLine.Cut(name, Limits.Name),
            line.Read(ImportColumn.OwnerEmail, Limits.Name) ?? (email?.Length <= Limits.Name ? email : null));
    }

    DateOnly? By(ListLine line)
    {
        if (!line.Find(ImportColumn.NextStepBy, out var text, out var column) || DateCellParser.IsNone(text))
            return null;

        var day = text.Length > LongestDay ? null : Day(column, text);
        if (day is not { } found)
        {
            line.RecordLost(new ImportProblem.NotADay(column, ListLine.Cut(text, LongestDay), culture.DateTimeFormat.ShortDatePattern));
        }
        else if (found < today.AddYears(-5) || found > today.AddYears(10))
        {
            line.RecordLost(new ImportProblem.FarAway(column, found));
            day = null;
        }
        return day;
    }

    DateOnly? Day(string column, string text) =>
        DateCellParser.Read(text, culture, today, orders.TryGetValue(column, out var order) ? order : null);

    /// <summary>Parses a job: the word that cards show, in any language, or the enum's name.</summary>
    static Job? NextStepJob(ListLine line)
    {
        if (!line.Find(ImportColumn.NextStepJob, out var text, out _))
            return null;

        foreach (var job in Jobs.All)
        {
            var names = Say.All.SelectMany(say => say.FormerNames(job).Prepend(say.Name(job))).Append(job.ToString());
            if (names.Contains(text, StringComparer.OrdinalIgnoreCase))
                return job;
        }

        line.RecordLost(new ImportProblem.UnknownJob(ListLine.Cut(text, Limits.Name)));
        return null;
    }

    /// <summary>A stage or status says how it ended; a flag only says that it did.</summary>
    (bool IsClosed, EndingKind? How) Ended(ListLine line, ValueList<Field> commercial)
    {
        var status = line.All(ImportColumn.Status, Limits.Name);
        var said = status.Concat(commercial).Select(it => ClosedStage.Read(it.Value)).ToArray();
        var how = Array.Find(said, it => it?.How is not null)?.How
            ?? (IsSet(line, ImportColumn.IsWon) ? EndingKind.Bought
                : IsSet(line, ImportColumn.IsLost) ? EndingKind.ChoseOther
                : (EndingKind?)null)
            ?? (status.Count is 0 ? Implied(line, commercial.Any(it => ColumnNames.IsStage(it.Id))) : null);
        return (how is not null || IsSet(line, ImportColumn.IsClosed) || said.Any(it => it is not null), how);
    }

    /// <summary>
    /// Won or lost, inferred from a date or reason if no column has a status. A reason may be left over from a deal that was reopened, so
    /// it does not count if there is a stage.
    /// </summary>
    EndingKind? Implied(ListLine line, bool hasStage) => line.All(ImportColumn.EndedOn, LongestDay)
        .Where(it => Day(it.Id, it.Value) <= today)
        .Concat(hasStage ? [] : line.All(ImportColumn.Decided, Limits.Name).Where(it => !Nobody.Contains(TextNormalizer.Name(it.Value))))
        .Select(it => ColumnNames.EndOf(it.Id))
        .FirstOrDefault(it => it is not null);

    /// <summary>A yes, or the date on which it was set.</summary>
    bool IsSet(ListLine line, ImportColumn column) => line.Find(column, out var text, out var name)
        && (Yes.Contains(TextNormalizer.Name(text))
            || (text.Length <= LongestDay && !text.All(char.IsAsciiDigit) && Day(name, text) <= today));

    /// <summary>The closing date; null: none, or in the future.</summary>
    DateOnly? EndedOn(ListLine line, ValueList<Field> commercial) => line.All(ImportColumn.EndedOn, LongestDay)
        .Concat(commercial.Where(it => ColumnNames.IsClosing(it.Id)))
        .Select(it => Day(it.Id, it.Value))
        .FirstOrDefault(it => it <= today);

    /// <summary>The note of the file, preceded by the full texts of truncated cells.</summary>
    static string? Note(ListLine line, string?[] whole)
    {
        string[] all = [.. whole.OfType<string>(), .. line.Find(ImportColumn.Note, out var note, out _) ? [note] : (string[])[]];
        return all.Length == 0 ? null : ListLine.Cut(string.Join(" · ", all), Limits.Note);
    }

    static ValueList<ImportedContact> Contacts(ListLine line)
    {
        if (!line.Find(ImportColumn.Contact, out var text, out var column))
            return [];

        var people = CellParser.Contacts(text, line.Read(ImportColumn.Function, Limits.Function));
        if (people.Count > Limits.Buyers)
            line.RecordLost(new ImportProblem.TooManyContacts(people.Count, Limits.Buyers));
        foreach (var it in people.Where(it => it.Name.Length > Limits.Name))
            line.RecordLost(new ImportProblem.TooLong(column, it.Name.Length, Limits.Name));
        return [
            .. people.Take(Limits.Buyers).Select(it => it with
            {
                Name = ListLine.Cut(it.Name, Limits.Name),
                Function = it.Function is { } function ? ListLine.Cut(function, Limits.Function) : null,
            }),
        ];
    }

    [GeneratedRegex(@"^[0-9]([.,][0-9]+)?E\+[0-9]+$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Rounded();
}
