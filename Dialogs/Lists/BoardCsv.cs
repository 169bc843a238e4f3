using System.Globalization;
using ReviewBot.Reviews;

namespace ReviewBot.Dialogs.Lists;

/// <summary>
/// The board as CSV, for spreadsheets and for our own import: importing it into the same pipeline changes nothing; into another one it
/// creates the deals with their next steps. Names of columns and states are the same in every language.
/// </summary>
static class BoardCsv
{
    /// <summary>The column by which an import recognises an ended deal.</summary>
    public const string EndedHow = "Ended how";

    static readonly string[] Read = ["Customer", "Deal", "Id", "Owner", "Next step", "By when", "Job", "Contact", "Function", "Note"];

    /// <summary>Columns for people and reports. An import reads only how and when a deal ended.</summary>
    static readonly string[] Told = [
        "Done by",
        "Agreement",
        "What we will see",
        "Last customer act",
        .. Jobs.All.Select(job => job.ToString()),
        "Reviews",
        "Last review",
        "Paused until",
        "Ended",
        EndedHow,
        "Ended why",
        "What decided it",
        "Known late",
        "Took longest",
        "Go live",
        "What holds them back",
        "Lines confirmed",
    ];

    /// <param name="reader">Culture of the spreadsheet, which determines the separator.</param>
    public static string Of(IEnumerable<Deal> deals, CultureInfo reader)
    {
        var all = deals.OrderBy(deal => deal.Customer, StringComparer.Ordinal).ThenBy(deal => deal.Title, StringComparer.Ordinal).ToArray();
        var commercial = all.SelectMany(deal => deal.Commercial).Select(field => field.Id).Distinct().ToArray();
        return CsvText.Lines([[.. Read, .. Told, .. commercial], .. all.Select(deal => Line(deal, commercial))], reader);
    }

    static string[] Line(Deal deal, string[] commercial) =>
    [
        .. ((string?[])
        [
            deal.Customer, deal.Title, deal.Id.Value, deal.Owner?.Name ?? deal.OwnerAsWritten,
            deal.Next?.What, Day(deal.Next?.By), deal.Next?.Job.ToString(),
            string.Join("; ", deal.PresentBuyers.Select(buyer => buyer.Name.Replace(';', ','))),
            deal.PresentBuyers.ToArray() is [var only] ? only.Function : null,
            deal.Note,
            deal.Find(deal.Next?.Who)?.Name, deal.Next?.Agreement.ToString(), deal.Next?.ToSee?.ToString(), Day(deal.LastAct),
            .. deal.Jobs.Select(job => job.Status.ToString()),
            deal.Reviewed.ToString(CultureInfo.InvariantCulture), Day(deal.LastReview?.On), Day(deal.PausedUntil), Day(deal.Ended?.On),
            deal.Ended?.How.ToString(), deal.Ended is { How: EndingKind.NoDecision, Why: var why } ? why.ToString() : null,
            deal.Ended?.Decided, deal.Ended?.KnownLate, deal.Ended?.Longest.ToString(),
            Day(deal.GoLive?.On), deal.Standstill?.Remedy.ToString(), Confirmed(deal.Copied),
            .. commercial.Select(id => deal.Commercial.FirstOrDefault(field => field.Id == id)?.Value),
        ]).Select(text => CellParser.Text(text ?? "") ?? ""),
    ];

    /// <summary>"4 of 6", for the note that was last copied; null: none was.</summary>
    static string? Confirmed(CustomerNote? note) => note is null
        ? null
        : string.Create(
            CultureInfo.InvariantCulture, $"{note.Lines.Count(it => it.Reply?.Said is CustomerReply.Confirmed)} of {note.Lines.Count}");

    static string? Day(DateOnly? day) => day?.ToString("O", CultureInfo.InvariantCulture);
}
