using System.Globalization;
using System.Text.RegularExpressions;
using ReviewBot.Cards.Words;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Lists;

namespace ReviewBot.Dialogs.Lists;

/// <summary>Parses one line into a deal, or into the reason why it is rejected.</summary>
sealed partial class RowReader(CsvHeader header, CultureInfo culture, DateOnly today)
{
    /// <summary>In characters. Longest cell, including one with all contacts and their addresses.</summary>
    const int LongestCell = 4_000;

    const int LongestDay = 60;

    public (ImportRow? Row, ImportProblem? Problem) Read(int number, IReadOnlyList<string?> cells)
    {
        var line = new CsvLine(header, cells);
        var owner = Owner(line);
        var row = new ImportRow(number, Names(line, ImportColumn.Customer, Limits.Customer), Names(line, ImportColumn.Title, Limits.Title))
        {
            ExternalId = Id(line),
            OwnerName = owner.Name,
            OwnerEmail = owner.Email,
            NextStep = line.Read(ImportColumn.NextStep, Limits.StepText),
            NextStepBy = By(line),
            NextStepJob = NextStepJob(line),
            Contacts = Contacts(line),
            Commercial = line.All(ImportColumn.Commercial, Limits.Commercial),
            Note = Words(line, ImportColumn.Note, Limits.Note),
        };
        if (line.Problem is null && Ended(line, row.Commercial) is { } how)
        {
            var decided = Words(line, ImportColumn.Decided, Limits.Reason);
            row = row with { Ended = how, EndedOn = EndedOn(line, row.Commercial), Decided = decided };
        }
        return line.Problem is { } problem ? (null, problem) : (row, null);
    }

    static string Names(CsvLine line, ImportColumn column, int most)
    {
        if (line.Read(column, most) is { } name)
            return name;

        line.Refuse(column is ImportColumn.Customer ? new ImportProblem.NoCustomer() : new ImportProblem.NoTitle());
        return "";
    }

    static string? Id(CsvLine line)
    {
        var id = line.Read(ImportColumn.Id, Limits.Name);
        if (id is not null && Rounded().IsMatch(id))
            line.Refuse(new ImportProblem.RoundedId(id));
        return id;
    }

    /// <summary>The owner's name and e-mail; some exports have the address in the column of the name.</summary>
    static (string? Name, string? Email) Owner(CsvLine line)
    {
        if (!line.Find(ImportColumn.Owner, LongestCell, out var text, out var column))
            return (null, line.Read(ImportColumn.OwnerEmail, Limits.Name));

        var (name, email) = CsvCell.Person(text);
        line.IsWithin(column, name ?? "", Limits.Name);
        line.IsWithin(column, email ?? "", Limits.Name);
        return (name, line.Read(ImportColumn.OwnerEmail, Limits.Name) ?? email);
    }

    DateOnly? By(CsvLine line)
    {
        if (!line.Find(ImportColumn.NextStepBy, LongestDay, out var text, out var column))
            return null;

        var day = CsvDay.Read(text, culture);
        if (day is not { } found)
            line.Refuse(new ImportProblem.NotADay(column, text, culture.DateTimeFormat.ShortDatePattern));
        else if (found < today.AddYears(-5) || found > today.AddYears(10))
            line.Refuse(new ImportProblem.FarAway(column, found));
        return day;
    }

    /// <summary>Parses a job: the word that cards show, in any language, or the enum's name.</summary>
    static Job? NextStepJob(CsvLine line)
    {
        if (!line.Find(ImportColumn.NextStepJob, LongestCell, out var text, out _))
            return null;

        foreach (var job in Jobs.All)
        {
            var names = Say.All.SelectMany(say => say.FormerNames(job).Prepend(say.Name(job))).Append(job.ToString());
            if (names.Contains(text, StringComparer.OrdinalIgnoreCase))
                return job;
        }

        line.Refuse(new ImportProblem.UnknownJob(text));
        return null;
    }

    static EndingKind? Ended(CsvLine line, ValueList<Field> commercial) => line.All(ImportColumn.Status, LongestCell)
        .Concat(commercial)
        .Select(it => ClosedStage.Read(it.Value))
        .FirstOrDefault(it => it is not null);

    /// <summary>The day on which it was closed; null: none is given, or it is still to come.</summary>
    DateOnly? EndedOn(CsvLine line, ValueList<Field> commercial) => line.All(ImportColumn.EndedOn, LongestCell)
        .Concat(commercial.Where(it => ColumnNames.IsClosing(it.Id)))
        .Select(it => CsvDay.Read(it.Value, culture))
        .FirstOrDefault(it => it <= today);

    /// <summary>As many whole words of it as there is room for.</summary>
    static string? Words(CsvLine line, ImportColumn column, int most) => line.Read(column, int.MaxValue) switch
    {
        { } text when text.Length > most => text.LastIndexOf(' ', most - 1) is > 0 and var end ? $"{text[..end]}…" : null,
        var text => text,
    };

    static ValueList<ImportedContact> Contacts(CsvLine line)
    {
        if (!line.Find(ImportColumn.Contact, LongestCell, out var text, out var column))
            return [];

        var people = CsvCell.Contacts(text, line.Read(ImportColumn.Function, Limits.Function));
        if (people.Count > Limits.Buyers)
            line.Refuse(new ImportProblem.TooManyContacts(people.Count, Limits.Buyers));
        return people.Where(it => line.IsWithin(column, it.Name, Limits.Name));
    }

    [GeneratedRegex(@"^[0-9]([.,][0-9]+)?E\+[0-9]+$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Rounded();
}
