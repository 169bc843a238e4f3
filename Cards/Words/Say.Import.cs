using System.Diagnostics;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Lists;

namespace ReviewBot.Cards.Words;

/// <summary>Texts of the import.</summary>
public partial class Say
{
    protected static readonly DateOnly Example = new(2026, 11, 30);

    public virtual string ImportTitle() => "Bring your deals from a spreadsheet";

    public virtual string ImportHint() => "I check the list first, and change nothing before you say so.";

    public virtual string ImportInShort() => "Import a list of deals: paste it as CSV, or send me the file.";

    public virtual string ImportColumns() =>
        "Two columns are needed: the customer and what the deal is about. I also understand the owner, the next step, its date, and contacts.";

    public virtual string ImportFile() =>
        "In the chat with me alone you can send the CSV file itself: choose the paper clip, then the file.";

    public virtual string ImportPurpose() =>
        "Amounts and dates of other systems are kept as they are written. I calculate nothing from them.";

    public virtual string CsvLabel() => "The list, with its column names (required)";

    public virtual string CsvExample() => "Customer, Deal, Owner, Next step, By when";

    public virtual string CsvMissing() => "Paste the list, with the column names in the first line.";

    public virtual string NothingTaken() => "Nothing could be taken from this list";

    public virtual string NothingIsNew() => "There is nothing new in this list";

    /// <summary>For a list without a usable line, when some lines could not be read.</summary>
    public virtual string NothingToImport() => "Nothing in this list can be added yet";

    public virtual string WouldCome(int added, int changed) => (added, changed) switch
    {
        (_, 0) => $"{Deals(added)} would be added",
        (0, _) => $"{Deals(changed)} would be changed",
        _ => $"{Deals(added)} would be added, {changed} changed",
    };

    public virtual string NothingChangedYet() => "Nothing is changed yet. What reviews have learnt always stays.";

    public virtual string SameAsBefore(int deals) =>
        deals == 1 ? "1 deal is known already, and the same." : $"{deals} deals are known already, and the same.";

    public virtual string WouldBeNew() => "New: ";

    public virtual string WouldBeChanged() => "Changed: ";

    public virtual string LinesLeftOut(int lines) => lines == 1 ? "1 line is left out" : $"{lines} lines are left out";

    public virtual string Line(int line) => $"Line {line}: ";

    public virtual string MoreLines(int more) => $"{AndMore(more)}. Correct them in the list, and import it again: nothing comes in twice.";

    public virtual string CorrectThem() => "Correct them in the list, and import it again: nothing comes in twice.";

    public virtual string WorthKnowing() => "Worth knowing";

    public virtual string OwnersNotFound() => "Owners whom I do not find here: ";

    public virtual string OwnersStay() => ". Their deals wait for somebody to choose “I own this”.";

    public virtual string StepsLeftOut(int steps) => steps == 1
        ? "1 next step has no date, and is left out. Reviews ask for it."
        : $"{steps} next steps have no date, and are left out. Reviews ask for them.";

    public virtual string ColumnsIgnored() => "Columns that I do not read: ";

    public virtual string ColumnsFound() => "I found these columns: ";

    public virtual string Imported(int added, int changed) => (added, changed) switch
    {
        (0, 0) => "Nothing was changed",
        (_, 0) => $"{Deals(added)} added",
        (0, _) => $"{Deals(changed)} changed",
        _ => $"{Deals(added)} added, {changed} changed",
    };

    public virtual string ImportedNext() => "They stand on the board now, by need. A review is the best next thing for them.";

    public virtual string ImportedNothing() => "Everything stands as it was.";

    public virtual string LeftAsTheyAre(int deals) => deals == 1 ? "1 deal stays as it was. " : $"{deals} deals stay as they were. ";

    public virtual string SomebodyWasAtThem() => "Somebody was changing them at that moment. Import the list again for those:";

    public virtual string Problem(ImportProblem problem) => problem switch
    {
        ImportProblem.NoCustomer => "no customer is named.",
        ImportProblem.NoTitle => "it does not say what the deal is about.",
        ImportProblem.TooLong it => $"“{Short(it.Column)}” has {Number(it.Length)} characters, and {it.Most} fit. I kept what fits.",
        ImportProblem.Garbled it => $"“{Short(it.Column)}” has characters that I can’t read.",
        ImportProblem.TooManyContacts it => $"it names {it.Count} contacts, and {it.Most} fit.",
        ImportProblem.NotADay it =>
            $"“{Short(it.Value)}” under “{Short(it.Column)}” is not a day that I can read. Write it like {Example.ToString(it.Pattern, Culture)} or 2026-11-30.",
        ImportProblem.FarAway it =>
            $"“{Short(it.Column)}” says {Day(it.Day, DateOnly.MinValue)}. That is so far away that it must be a slip.",
        ImportProblem.UnknownJob it => $"“{Short(it.Value)}” is none of the seven jobs: {string.Join(", ", Jobs.All.Select(Name))}.",
        ImportProblem.RoundedId it =>
            $"the spreadsheet has rounded the id to {Short(it.Value)}, so I went by the names. Format that column as text to keep the ids.",
        ImportProblem.SameDeal it => $"it is the same deal as line {it.AsLine}.",
        ImportProblem.TooManyCells it =>
            $"it has {it.Cells} cells, and there are {it.Columns} columns. A text with a separator in it needs quotes.",
        ImportProblem.UnclosedQuote => "a quote begins here and never ends, so I cannot read what follows.",
        ImportProblem.BrokenQuote => "there is text right after a closing quote.",
        _ => throw new UnreachableException(),
    };

    public virtual string Problem(FileProblem problem) => problem switch
    {
        FileProblem.Empty => "It is empty. Paste the column names and at least one line.",
        FileProblem.TooBig it => $"It is larger than {it.MostBytes / 1024 / 1024} MB. Leave out columns, or bring it in parts.",
        FileProblem.TooManyLines it => $"It has more than {Number(it.Most)} lines. Bring it in parts.",
        FileProblem.TooManyColumns it => $"It has more than {Number(it.Most)} columns. Leave some out.",
        FileProblem.FromElsewhere =>
            "I only fetch files that Teams itself keeps. Attach it to a message in our personal chat, or paste its lines.",
        FileProblem.NotFetched => "I could not fetch it from Teams just now. Attach it once more, or paste its lines.",
        FileProblem.Workbook =>
            "I couldn’t open this workbook: it’s damaged, locked with a password, or very large. Save it as “CSV UTF-8”, and send me that file.",
        FileProblem.OtherFormat { Name: "HTML" } =>
            "It’s a web page, even if its name says Excel. Open it in your spreadsheet, save it as a workbook or as “CSV UTF-8”, and send me that.",
        FileProblem.OtherFormat it => $"It’s {it.Name}, not a list. Export it as CSV or as an Excel workbook, and send me that.",
        FileProblem.NotText => "It is not a text that I can read. Save it as “CSV UTF-8” in your spreadsheet.",
        FileProblem.UnclosedHeader => "A quote in the first line, the one with the column names, never ends.",
        FileProblem.MissingColumns it =>
            $"I find no column for {List(it.Missing.Select(Column))}. Please name it in the first line, for example “Customer” and “Deal”.",
        FileProblem.OneLine =>
            "It arrived as one line: some clients lose the line breaks of what is pasted. Save it as a file, and send me that in our personal chat.",
        FileProblem.HeaderOnly => "It has column names, and no line below them.",
        _ => throw new UnreachableException(),
    };

    public virtual string Column(ImportColumn column) => column switch
    {
        ImportColumn.Customer => "the customer",
        ImportColumn.Title => "what the deal is about",
        ImportColumn.Id => "the id",
        ImportColumn.Owner => "the owner",
        ImportColumn.OwnerEmail => "the owner’s e-mail address",
        ImportColumn.NextStep => "the next step",
        ImportColumn.NextStepBy => "the date of the next step",
        ImportColumn.NextStepJob => "the job of the next step",
        ImportColumn.Contact => "the contact",
        ImportColumn.Function => "the contact’s function",
        ImportColumn.Commercial => "a commercial value",
        ImportColumn.Status => "how the deal stands",
        ImportColumn.IsClosed => "whether it is closed",
        ImportColumn.IsWon => "whether it is won",
        ImportColumn.IsLost => "whether it is lost",
        ImportColumn.EndedOn => "when it ended",
        ImportColumn.Decided => "what decided it",
        ImportColumn.Note => "the note",
        _ => throw new UnreachableException(),
    };

    /// <summary>The content of a cell, shortened but long enough to find it.</summary>
    protected static string Short(string cell) => Truncate.To(cell, 40);
}
