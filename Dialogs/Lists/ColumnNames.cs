using System.Text.RegularExpressions;
using ReviewBot.Reviews;

namespace ReviewBot.Dialogs.Lists;

/// <summary>
/// Known names of columns: our own, those of default exports of Salesforce, HubSpot and Dynamics 365 (English and German), and common ones.
/// If a file has several columns of the same meaning, the first one in the list with a value on a line is used.
/// </summary>
static partial class ColumnNames
{
    static readonly (ImportColumn Column, string[] Names)[] All =
    [
        (ImportColumn.Customer,
        [
            "Customer", "Account Name", "Account: Account Name", "Associated Company (Primary)", "Associated Company", "Account",
            "Potential Customer",
            "Company Name", "Company", "Kunde", "Accountname", "Potenzieller Kunde", "Firma", "Firmenname", "Unternehmen",
            "Unternehmensname",
            "Zugeordnetes Unternehmen",
            "Customer Name", "Client", "Client Name", "Organization", "Organisation", "Organization Name", "Organisation Name",
            "Kundenname", "Account Name: Account Name", "Parent Customer", "Prospect", "Auftraggeber", "Interessent",
        ]),
        (ImportColumn.Title,
        [
            "Deal", "Opportunity Name", "Opportunity: Opportunity Name", "Deal Name", "Topic", "Opportunity", "Title", "Opportunityname",
            "Dealname",
            "Thema", "Verkaufschance", "Titel", "Name",
            "Deal Title", "Opportunity Title", "Project", "Project Name", "Projekt", "Projektname", "Vorhaben", "Vorgang", "Subject",
            "Betreff",
        ]),
        (ImportColumn.Id,
        [
            "(Do Not Modify) Opportunity", "(Nicht ändern) Verkaufschance", "Opportunity ID", "Opportunity: Opportunity ID",
            "Record ID - Deal", "Record ID",
            "Deal ID", "Datensatz-ID - Deal", "Datensatz-ID", "External ID", "Id",
        ]),
        (ImportColumn.Owner,
        [
            "Owner", "Opportunity Owner", "Opportunity Owner: Full Name", "Owner: Full Name", "Owner Name", "Owner Full Name", "Deal Owner",
            "Opportunity-Inhaber", "Inhaber", "Besitzer", "Deal-Inhaber", "Zuständiger Mitarbeiter für Deal", "Zuständiger Mitarbeiter",
            "Verantwortlich",
            "Verantwortlicher", "Zuständig",
            "Sales Rep", "Sales Representative", "Salesperson", "Sales Owner", "Rep", "Seller", "AE", "Account Executive", "Assigned To",
            "Verantw", "Verantwortlicher Mitarbeiter", "Vertriebler", "Vertriebsmitarbeiter", "Verkäufer", "Bearbeiter", "Betreuer",
            "Kundenbetreuer", "Zugewiesen an", "Account Manager", "Account Owner",
        ]),
        (ImportColumn.OwnerEmail,
        [
            "Owner E-mail", "Opportunity Owner Email", "Owner: Email", "Opportunity Owner E-Mail Address", "Deal Owner Email",
            "Besitzer E-Mail", "Inhaber E-Mail",
            "Opportunity-Inhaber: E-Mail", "Verantwortlich E-Mail",
        ]),
        (ImportColumn.NextStep, ["Next step", "Next steps", "Nächster Schritt", "Nächste Schritte",
            "Next Action", "Next Actions", "Next Activity", "Nächste Aktion", "Nächste Aktivität", "Nächste Maßnahme",
        ]),
        (ImportColumn.NextStepBy, [
            "By", "By when", "Next step by", "Next step date", "Next step due date", "Bis", "Bis wann", "Nächster Schritt bis",
            "Due Date", "Due", "Due on", "Deadline", "Next Action Date", "Next Activity Date", "Next Step Due", "Fällig", "Fällig am",
            "Fälligkeit", "Frist", "Termin", "Datum des nächsten Schritts", "Date", "Datum",
        ]),
        (ImportColumn.NextStepJob, ["Job", "Buying job", "Aufgabe", "Kaufaufgabe"]),
        (ImportColumn.Contact,
        [
            "Contact", "Contact Name", "Primary Contact", "Contact: Full Name", "Associated Contact", "Associated Contacts", "Kontakt",
            "Kontaktname",
            "Zugeordneter Kontakt", "Ansprechpartner",
            "Contacts", "Contact Person", "Key Contact", "Kontaktperson", "Kontakte", "Ansprechpartnerin", "Ansprechpartner/in",
        ]),
        (ImportColumn.Function, ["Function", "Contact: Title", "Contact Title", "Job Title", "Role", "Funktion", "Position", "Rolle"]),
        (ImportColumn.Status, [BoardCsv.EndedHow, "Status", "Opportunity Status", "Deal Status", "Verkaufschancenstatus", "State",
            "Status Reason", "Statusgrund",
        ]),
        (ImportColumn.IsClosed,
        [
            "Closed", "Is Closed", "Geschlossen", "Abgeschlossen", "Is Deal Closed?", "Deal Closed", "Ist geschlossen", "Ist abgeschlossen",
            "Ist Deal abgeschlossen?", "Ist der Deal abgeschlossen?", "Deal abgeschlossen",
        ]),
        (ImportColumn.IsWon,
        [
            "Won", "Is Won", "Gewonnen", "Is Closed Won", "Is Deal Won?", "Ist gewonnen", "Ist abgeschlossen und gewonnen", "Deal gewonnen",
        ]),
        (ImportColumn.IsLost,
        [
            "Lost", "Is Lost", "Verloren", "Is Closed Lost", "Is Deal Lost?", "Ist verloren", "Ist abgeschlossen und verloren", "Deal verloren",
        ]),
        (ImportColumn.EndedOn, ["Ended", "Closed on", "Closed Date", "Geschlossen am",
            "Closed At", "Close Date (actual)", "Won time", "Lost time", "Gewonnen am", "Verloren am",
        ]),
        (ImportColumn.Decided,
        [
            "What decided it", "Closed Lost Reason", "Closed Won Reason", "Lost Reason", "Loss Reason", "Reason Lost", "Verlustgrund",
            "Won Reason", "Grund für Verlust", "Ablehnungsgrund",
        ]),
        (ImportColumn.Note, ["Note", "Notes", "Description", "Comment", "Comments", "Notiz", "Notizen", "Beschreibung", "Bemerkung"]),
        (ImportColumn.Commercial,
        [
            "Amount", "Amount (converted)", "Amount in company currency", "Amount Currency", "Opportunity Currency", "Currency", "Discount",
            "Expected Revenue",
            "Est. Revenue", "Estimated Revenue", "Actual Revenue", "Budget Amount", "Weighted amount", "Forecast amount",
            "Annual contract value",
            "Annual recurring revenue", "Monthly recurring revenue", "Total contract value", "ACV", "ARR", "MRR", "TCV", "Stage",
            "Deal Stage", "Sales Stage",
            "Pipeline", "Pipeline Phase", "Close Date", "Est. Close Date", "Estimated Close Date", "Actual Close Date", "Probability",
            "Probability (%)",
            "Deal probability", "StageName", "Value", "Deal Value", "Currency of Value", "Expected Close Date", "Closing Date",
            "Forecast Category", "Forecast probability",
            "Betrag", "Betrag in Firmenwährung", "Betrag Währung", "Währung", "Rabatt", "Erwarteter Umsatz", "Gesch. Umsatz",
            "Tatsächlicher Umsatz", "Budgetbetrag",
            "Phase", "Deal-Phase", "Verkaufsphase", "Schlusstermin", "Abschlussdatum", "Gesch. Abschlussdatum",
            "Tatsächliches Abschlussdatum",
            "Wahrscheinlichkeit", "Wahrscheinlichkeit (%)", "Prognosekategorie",
        ]),
    ];

    static readonly HashSet<string> Closing = [
        .. new[]
        {
            "Close Date", "Actual Close Date", "Schlusstermin", "Abschlussdatum", "Tatsächliches Abschlussdatum",
        }.Select(Key),
    ];

    /// <summary>Columns that only won deals have a value in, and those that only lost ones have.</summary>
    static readonly HashSet<string> OfWon = [.. new[] { "Won time", "Gewonnen am", "Closed Won Reason", "Won Reason" }.Select(Key)];

    static readonly HashSet<string> OfLost = [
        .. new[]
        {
            "Lost time", "Verloren am", "Closed Lost Reason", "Lost Reason", "Loss Reason", "Reason Lost", "Verlustgrund", "Grund für Verlust",
            "Ablehnungsgrund",
        }.Select(Key),
    ];

    static readonly HashSet<string> Stages = [
        .. new[]
        {
            "Stage", "Deal Stage", "Sales Stage", "StageName", "Pipeline Phase", "Phase", "Deal-Phase", "Verkaufsphase",
        }.Select(Key),
    ];

    static readonly Dictionary<string, (ImportColumn Column, int Rank)> Known = Index();

    /// <summary>
    /// Rank penalty for a header with a prefix or suffix, as in some exports: "Deal - Title", "Opportunity: Owner", "Owner (AE)", "Deal *".
    /// </summary>
    const int Decorated = 1_000;

    static readonly string[] OfDeals = [.. new[] { "Deal", "Opportunity", "Verkaufschance", "Opp", "Potential" }.Select(Key)];

    static readonly string[] Names = [.. new[] { "Name", "Full Name", "Title" }.Select(Key)];

    /// <summary>Meaning of a header, with its rank (0 is best); null: not recognised.</summary>
    public static (ImportColumn Column, int Rank)? Of(string header)
    {
        if (Known.TryGetValue(Key(header), out var known))
            return known;
        if (header.IndexOf('(', StringComparison.Ordinal) is > 0 and var bracket && Of(header[..bracket]) is { } plain)
            return plain with { Rank = plain.Rank + Decorated };
        if (Prefix().Match(header) is not { Success: true } found)
            return null;

        var (of, rest) = (Key(found.Groups[1].Value), Key(header[found.Length..]));
        return OfDeals.Contains(of) && Known.TryGetValue(rest, out var its) ? (its.Column, its.Rank + Decorated)
            : Known.TryGetValue(of, out var whole)
                && (Names.Contains(rest) || (Known.TryGetValue(rest, out its) && its.Column == whole.Column))
                ? (whole.Column, whole.Rank + Decorated)
            : null;
    }

    /// <summary>True for a commercial column with the closing date.</summary>
    public static bool IsClosing(string header) => Closing.Contains(Key(header));

    /// <summary>How a deal ended if it has a value in this column; null: the column says nothing about that.</summary>
    public static EndingKind? EndOf(string header) => Key(header) switch
    {
        var key when OfWon.Contains(key) => EndingKind.Bought,
        var key when OfLost.Contains(key) => EndingKind.ChoseOther,
        _ => null,
    };

    /// <summary>True for a commercial column with the stage.</summary>
    public static bool IsStage(string header) => Stages.Contains(Key(header));

    static Dictionary<string, (ImportColumn, int)> Index()
    {
        var index = new Dictionary<string, (ImportColumn, int)>();
        foreach (var (column, names) in All)
        {
            for (var rank = 0; rank < names.Length; rank++)
                index.TryAdd(Key(names[rank]), (column, rank));
        }
        return index;
    }

    /// <summary>
    /// Normal form of a header: "Next_Step", "NextStep" and "next step" are equal, as are "Nächster", "Naechster" and "Nachster".
    /// </summary>
    static string Key(string header) =>
        TextNormalizer.WithoutUmlauts(string.Concat(TextNormalizer.Name(header).Where(char.IsLetterOrDigit)));

    [GeneratedRegex(@"^\s*([^:\-.›>]{2,40}?)\s*(?::|\s-\s|\.|›|>)\s*", RegexOptions.CultureInvariant)]
    private static partial Regex Prefix();
}
