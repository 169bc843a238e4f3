using ReviewBot.Reviews;
using ReviewBot.Reviews.Lists;

namespace ReviewBot.Dialogs.Lists;

/// <summary>
/// Known names of columns: our own, those of default exports of Salesforce, HubSpot and Dynamics 365 (English and German), and common ones.
/// If a file has several columns of the same meaning, the first one in the list with a value on a line is used.
/// </summary>
static class ColumnNames
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
        ]),
        (ImportColumn.Title,
        [
            "Deal", "Opportunity Name", "Opportunity: Opportunity Name", "Deal Name", "Topic", "Opportunity", "Title", "Opportunityname",
            "Dealname",
            "Thema", "Verkaufschance", "Titel", "Name",
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
        ]),
        (ImportColumn.OwnerEmail,
        [
            "Owner E-mail", "Opportunity Owner Email", "Owner: Email", "Opportunity Owner E-Mail Address", "Deal Owner Email",
            "Besitzer E-Mail", "Inhaber E-Mail",
            "Opportunity-Inhaber: E-Mail", "Verantwortlich E-Mail",
        ]),
        (ImportColumn.NextStep, ["Next step", "Next steps", "Nächster Schritt", "Nächste Schritte"]),
        (ImportColumn.NextStepBy, [
            "By", "By when", "Next step by", "Next step date", "Next step due date", "Bis", "Bis wann", "Nächster Schritt bis"
        ]),
        (ImportColumn.NextStepJob, ["Job", "Buying job", "Aufgabe", "Kaufaufgabe"]),
        (ImportColumn.Contact,
        [
            "Contact", "Contact Name", "Primary Contact", "Contact: Full Name", "Associated Contact", "Associated Contacts", "Kontakt",
            "Kontaktname",
            "Zugeordneter Kontakt", "Ansprechpartner",
        ]),
        (ImportColumn.Function, ["Function", "Contact: Title", "Contact Title", "Job Title", "Role", "Funktion", "Position", "Rolle"]),
        (ImportColumn.Status, [BoardCsv.EndedHow, "Status", "Opportunity Status", "Deal Status", "Verkaufschancenstatus", "State"]),
        (ImportColumn.EndedOn, ["Ended", "Closed on", "Closed Date", "Geschlossen am"]),
        (ImportColumn.Decided,
        [
            "What decided it", "Closed Lost Reason", "Closed Won Reason", "Lost Reason", "Loss Reason", "Reason Lost", "Verlustgrund",
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
            "Deal probability", "Forecast Category", "Forecast probability",
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

    static readonly Dictionary<string, (ImportColumn Column, int Rank)> Known = Index();

    /// <summary>Meaning of a header, with its rank (0 is best); null: not known.</summary>
    public static (ImportColumn Column, int Rank)? Of(string header) => Known.TryGetValue(Key(header), out var known) ? known : null;

    /// <summary>True for a commercial column with the day on which a closed deal was closed.</summary>
    public static bool IsClosing(string header) => Closing.Contains(Key(header));

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

    /// <summary>Normal form of a header: "Next_Step", "NextStep" and "next step" are equal, as are "Nächster" and "Nachster".</summary>
    static string Key(string header) => string.Concat(TextNormalizer.Name(header).Where(char.IsLetterOrDigit));
}
