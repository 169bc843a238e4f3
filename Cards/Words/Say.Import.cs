using System.Diagnostics;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Lists;

namespace ReviewBot.Cards.Words;

/// <summary>Texts of the import.</summary>
public partial class Say
{
    protected static readonly DateOnly Example = new(2026, 11, 30);

    public virtual string ImportTitle() => "Import deals from a spreadsheet";

    public virtual string ImportHint() => "I’ll check the list first. Nothing changes until you say so.";

    public virtual string ImportInShort() => "Import a list of deals: paste it, or send me the CSV file or Excel workbook.";

    public virtual string ImportColumns() =>
        "I need two columns: the customer and what the deal is about. I also understand the owner, the next step, its date, and contacts.";

    public virtual string ImportFile() =>
        "In our chat you can also attach the file: CSV or an Excel workbook.";

    public virtual string ImportPurpose() =>
        "Amounts and dates from other systems are kept as they are. I don’t calculate with them.";

    public virtual string CsvLabel() => "The list, with its column names (required)";

    public virtual string CsvExample() => "Customer, Deal, Owner, Next step, By when";

    public virtual string CsvMissing() => "Paste the list, with the column names in the first line.";

    public virtual string NothingTaken() => "I couldn’t import anything from this list";

    public virtual string NothingIsNew() => "There’s nothing new in this list";

    /// <summary>For a list without a usable line, when some lines could not be read.</summary>
    public virtual string NothingToImport() => "Nothing in this list can be added yet";

    public virtual string WouldCome(int added, int changed) => (added, changed) switch
    {
        (_, 0) => $"{Deals(added)} would be added",
        (0, _) => $"{Deals(changed)} would be changed",
        _ => $"{Deals(added)} would be added, {changed} changed",
    };

    public virtual string NothingChangedYet() => "Nothing has changed yet. Nothing you learned in reviews gets overwritten.";

    public virtual string SameAsBefore(int deals) =>
        deals == 1 ? "1 deal is already here and unchanged." : $"{Number(deals)} deals are already here and unchanged.";

    public virtual string WouldBeNew() => "New: ";

    public virtual string WouldBeChanged() => "Changed: ";

    public virtual string LinesLeftOut(int lines) => lines == 1 ? "1 line will be skipped" : $"{Number(lines)} lines will be skipped";

    public virtual string Line(int line) => $"Line {line}: ";

    public virtual string MoreLines(int more) => $"{Capital(AndMore(more))}. {CorrectThem()}";

    public virtual string CorrectThem() => "Fix this and import the list again. I won’t add anything twice.";

    public virtual string WorthKnowing() => "Worth knowing";

    public virtual string OwnersNotFound() => "Owners I couldn’t match: ";

    public virtual string OwnersStay() => ". Their deals have no owner until someone chooses “I own this”.";

    public virtual string StepsKeptForLater(int steps) => steps == 1
        ? "1 next step is missing a person or a future date. I’ll keep the wording as a starting point for the next review."
        : $"{Number(steps)} next steps are missing a person or a future date. I’ll keep the wording as a starting point for the next review.";

    public virtual string ColumnsIgnored() => "Columns I’ve ignored: ";

    public virtual string ColumnsFound() => "I found these columns: ";

    public virtual string Imported(int added, int changed) => (added, changed) switch
    {
        (0, 0) => "Nothing was changed",
        (_, 0) => $"{Deals(added)} added",
        (0, _) => $"{Deals(changed)} changed",
        _ => $"{Deals(added)} added, {changed} changed",
    };

    public virtual string ImportedNext() => "The board is up to date, most urgent first. Now is a good time for a review.";

    public virtual string ImportedNothing() => "Everything is as it was.";

    public virtual string LeftAsTheyAre(int deals) => deals == 1 ? "1 deal was left unchanged. " : $"{Number(deals)} deals were left unchanged. ";

    public virtual string SomebodyWasAtThem() => "Someone else was editing at the same time. Import the list again for:";

    public virtual string Problem(ImportProblem problem) => problem switch
    {
        ImportProblem.NoCustomer => "the customer is missing.",
        ImportProblem.NoTitle => "the deal name is missing.",
        ImportProblem.TooLong it => $"“{Short(it.Column)}” has {Number(it.Length)} characters; the limit is {it.Most}. I kept what fits.",
        ImportProblem.Garbled it => $"“{Short(it.Column)}” has characters I can’t read.",
        ImportProblem.TooManyContacts it => $"it names {it.Count} contacts; the limit is {it.Most}.",
        ImportProblem.NotADay it =>
            $"“{Short(it.Value)}” under “{Short(it.Column)}” isn’t a date I can read. Use {Example.ToString(it.Pattern, Culture)} or 2026-11-30.",
        ImportProblem.FarAway it =>
            $"“{Short(it.Column)}” says {Day(it.Day, DateOnly.MinValue)}. That looks like a typo.",
        ImportProblem.UnknownJob it => $"“{Short(it.Value)}” isn’t one of the seven jobs: {string.Join(", ", Jobs.All.Select(Name))}.",
        ImportProblem.RoundedId it =>
            $"the spreadsheet has rounded the id to {Short(it.Value)}, so I went by the names. Format that column as text to keep the ids.",
        ImportProblem.SameDeal it => $"it’s the same deal as line {it.AsLine}.",
        ImportProblem.TooManyCells it =>
            $"it has {it.Cells} values for {it.Columns} columns. Put quotes around any text that contains the separator.",
        ImportProblem.UnclosedQuote => "an opening quote is never closed, so I can’t read the rest.",
        ImportProblem.BrokenQuote => "there’s text right after a closing quote.",
        _ => throw new UnreachableException(),
    };

    public virtual string Problem(FileProblem problem) => problem switch
    {
        FileProblem.Empty => "It’s empty. Paste the column names and at least one line.",
        FileProblem.TooBig it => $"It’s larger than {it.MostBytes / 1024 / 1024} MB. Remove columns, or split the file.",
        FileProblem.TooManyLines it => $"It has more than {Number(it.Most)} lines. Split it up.",
        FileProblem.TooManyColumns it => $"It has more than {Number(it.Most)} columns. Remove some.",
        FileProblem.FromElsewhere =>
            "I can only read files stored in Teams. Attach it to a message in our chat, or paste its lines.",
        FileProblem.NotFetched => "I couldn’t fetch it from Teams just now. Attach it again, or paste its lines.",
        FileProblem.Workbook =>
            "I couldn’t open this workbook: it’s damaged, locked with a password, or very large. Save it as “CSV UTF-8”, and send me that file.",
        FileProblem.OtherFormat { Name: "HTML" } =>
            "It’s a web page, even if its name says Excel. Open it in your spreadsheet, save it as a workbook or as “CSV UTF-8”, and send me that.",
        FileProblem.OtherFormat it => $"It’s {it.Name}, not a list. Export it as CSV or as an Excel workbook, and send me that.",
        FileProblem.NotText => "It isn’t a text file I can read. Save it as “CSV UTF-8” in your spreadsheet.",
        FileProblem.UnclosedHeader => "The header line has an unclosed quote.",
        FileProblem.MissingColumns it =>
            $"I can’t find a column for {List(it.Missing.Select(Column))}. Name the columns in the first line, for example “Customer” and “Deal”.",
        FileProblem.OneLine =>
            "It arrived as a single line: some apps lose the line breaks when you paste. Save it as a file, and send me that in our chat.",
        FileProblem.HeaderOnly => "It has column names but no rows.",
        _ => throw new UnreachableException(),
    };

    public virtual string Column(ImportColumn column) => column switch
    {
        ImportColumn.Customer => "the customer",
        ImportColumn.Title => "what the deal is about",
        ImportColumn.Id => "the id",
        ImportColumn.Owner => "the owner",
        ImportColumn.OwnerEmail => "the owner’s email address",
        ImportColumn.NextStep => "the next step",
        ImportColumn.NextStepBy => "the date of the next step",
        ImportColumn.NextStepJob => "the job of the next step",
        ImportColumn.Contact => "the contact",
        ImportColumn.Function => "the contact’s job title",
        ImportColumn.Commercial => "a commercial value",
        ImportColumn.Status => "the status of the deal",
        ImportColumn.IsClosed => "whether it’s closed",
        ImportColumn.IsWon => "whether it’s won",
        ImportColumn.IsLost => "whether it’s lost",
        ImportColumn.EndedOn => "when it ended",
        ImportColumn.Decided => "what decided it",
        ImportColumn.Note => "the note",
        _ => throw new UnreachableException(),
    };

    /// <summary>The content of a cell, shortened but long enough to find it.</summary>
    protected static string Short(string cell) => Truncate.To(cell, 40);
}
