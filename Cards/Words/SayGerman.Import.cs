using System.Diagnostics;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Lists;

namespace ReviewBot.Cards.Words;

sealed partial class SayGerman
{
    public override string ImportTitle() => "Deals aus einer Tabelle importieren";

    public override string ImportHint() => "Ich prüfe die Liste zuerst und ändere nichts, bevor du zustimmst.";

    public override string ImportInShort() => "Eine Liste mit Deals importieren: Füg sie ein oder schick mir die CSV- oder Excel-Datei.";

    public override string ImportColumns() =>
        "Nötig sind zwei Spalten: der Kunde und das Thema des Deals. Außerdem lese ich, wer zuständig ist, den nächsten Schritt mit Datum und die Kontakte.";

    public override string ImportFile() =>
        "In unserem Chat kannst du auch die Datei anhängen: CSV oder Excel.";

    public override string ImportPurpose() =>
        "Beträge und Datumsangaben aus anderen Systemen übernehme ich unverändert und berechne nichts daraus.";

    public override string CsvLabel() => "Die Liste mit ihren Spaltennamen (erforderlich)";

    public override string CsvExample() => "Kunde, Deal, Zuständig, Nächster Schritt, Bis wann";

    public override string CsvMissing() => "Füge die Liste ein, mit den Spaltennamen in der ersten Zeile.";

    public override string NothingTaken() => "Aus dieser Liste ließ sich nichts übernehmen";

    public override string NothingIsNew() => "In dieser Liste ist nichts neu";

    public override string NothingToImport() => "Aus dieser Liste lässt sich noch nichts übernehmen";

    public override string WouldCome(int added, int changed) => (added, changed) switch
    {
        (_, 0) => $"{Deals(added)} {Would(added)} angelegt",
        (0, _) => $"{Deals(changed)} {Would(changed)} geändert",
        _ => $"{Deals(added)} {Would(added)} angelegt, {changed} geändert",
    };

    public override string NothingChangedYet() => "Noch ist nichts geändert. Was sich in Besprechungen ergeben hat, wird nie überschrieben.";

    public override string SameAsBefore(int deals) =>
        deals == 1 ? "1 Deal ist schon da und unverändert." : $"{Number(deals)} Deals sind schon da und unverändert.";

    public override string WouldBeNew() => "Neu: ";

    public override string WouldBeChanged() => "Geändert: ";

    public override string LinesLeftOut(int lines) => lines == 1 ? "1 Zeile wird übersprungen" : $"{Number(lines)} Zeilen werden übersprungen";

    public override string Line(int line) => $"Zeile {line}: ";

    public override string MoreLines(int more) => $"{Capital(AndMore(more))}. {CorrectThem()}";

    public override string CorrectThem() => "Korrigiere das und importiere die Liste noch einmal. Doppelte Deals entstehen dabei nicht.";

    public override string WorthKnowing() => "Gut zu wissen";

    public override string OwnersNotFound() => "Zuständige, die ich hier nicht finde: ";

    public override string OwnersStay() => ". Für ihre Deals ist niemand zuständig, bis jemand „Ich bin zuständig“ wählt.";

    public override string StepsKeptForLater(int steps) => steps == 1
        ? "Bei 1 nächsten Schritt fehlt, wer ihn macht, oder ein Datum in der Zukunft. Den Wortlaut hebe ich für die nächste Besprechung auf."
        : $"Bei {Number(steps)} nächsten Schritten fehlt, wer sie macht, oder ein Datum in der Zukunft. Den Wortlaut hebe ich für die nächste Besprechung auf.";

    public override string ColumnsIgnored() => "Spalten, die ich nicht lese: ";

    public override string ColumnsFound() => "Diese Spalten habe ich gefunden: ";

    public override string Imported(int added, int changed) => (added, changed) switch
    {
        (0, 0) => "Nichts wurde geändert",
        (_, 0) => $"{Deals(added)} angelegt",
        (0, _) => $"{Deals(changed)} geändert",
        _ => $"{Deals(added)} angelegt, {changed} geändert",
    };

    public override string ImportedNext() =>
        "Das Board ist aktuell und nach Dringlichkeit sortiert. Jetzt lohnt sich eine Besprechung.";

    public override string ImportedNothing() => "Alles ist, wie es war.";

    public override string LeftAsTheyAre(int deals) =>
        deals == 1 ? "1 Deal blieb unverändert. " : $"{Number(deals)} Deals blieben unverändert. ";

    public override string SomebodyWasAtThem() =>
        "Jemand anderes war gerade daran. Importiere die Liste noch einmal für:";

    public override string Problem(ImportProblem problem) => problem switch
    {
        ImportProblem.NoCustomer => "Der Kunde fehlt.",
        ImportProblem.NoTitle => "Das Thema des Deals fehlt.",
        ImportProblem.TooLong it => $"„{Short(it.Column)}“ hat {Number(it.Length)} Zeichen, möglich sind {it.Most}. Ich habe behalten, was passt.",
        ImportProblem.Garbled it => $"„{Short(it.Column)}“ hat Zeichen, die ich nicht lesen kann.",
        ImportProblem.TooManyContacts it => $"{it.Count} Kontakte sind genannt, möglich sind {it.Most}.",
        ImportProblem.NotADay it =>
            $"„{Short(it.Value)}“ unter „{Short(it.Column)}“ ist kein Datum, das ich lesen kann. Schreib es wie {Example.ToString(it.Pattern, Culture)} oder 2026-11-30.",
        ImportProblem.FarAway it =>
            $"Unter „{Short(it.Column)}“ steht der {Day(it.Day, DateOnly.MinValue)}. Das sieht nach einem Tippfehler aus.",
        ImportProblem.UnknownJob it => $"„{Short(it.Value)}“ ist keine der sieben Aufgaben: {string.Join(", ", Jobs.All.Select(Name))}.",
        ImportProblem.RoundedId it =>
            $"Die Tabelle hat die ID auf {Short(it.Value)} gerundet, darum bin ich nach den Namen gegangen. Formatiere die Spalte als Text, dann bleiben die IDs.",
        ImportProblem.SameDeal it => $"Das ist derselbe Deal wie in Zeile {it.AsLine}.",
        ImportProblem.TooManyCells it =>
            $"Sie hat {it.Cells} Werte für {it.Columns} Spalten. Setz jeden Text, der das Trennzeichen enthält, in Anführungszeichen.",
        ImportProblem.UnclosedQuote => "Hier wird ein Anführungszeichen geöffnet und nicht geschlossen; alles danach kann ich nicht lesen.",
        ImportProblem.BrokenQuote => "Direkt nach einem schließenden Anführungszeichen steht Text.",
        _ => throw new UnreachableException(),
    };

    public override string Problem(FileProblem problem) => problem switch
    {
        FileProblem.Empty => "Sie ist leer. Füge die Spaltennamen und mindestens eine Zeile ein.",
        FileProblem.TooBig it => $"Sie ist größer als {it.MostBytes / 1024 / 1024} MB. Lass Spalten weg oder teile sie auf.",
        FileProblem.TooManyLines it => $"Sie hat mehr als {Number(it.Most)} Zeilen. Teile sie auf mehrere Listen auf.",
        FileProblem.TooManyColumns it => $"Sie hat mehr als {Number(it.Most)} Spalten. Lass einige weg.",
        FileProblem.FromElsewhere =>
            "Ich kann nur Dateien lesen, die in Teams liegen. Häng sie in unserem Chat an eine Nachricht an oder füge ihre Zeilen ein.",
        FileProblem.NotFetched => "Ich konnte die Datei gerade nicht aus Teams holen. Häng sie noch einmal an oder füge ihre Zeilen ein.",
        FileProblem.Workbook =>
            "Diese Excel-Datei konnte ich nicht öffnen: Sie ist beschädigt, mit einem Passwort geschützt oder sehr groß. Speichere sie als „CSV UTF-8“ und schick mir diese Datei.",
        FileProblem.OtherFormat { Name: "HTML" } =>
            "Das ist eine Webseite, auch wenn der Name nach Excel klingt. Öffne sie in Excel, speichere sie dort als Excel-Datei oder „CSV UTF-8“ und schick mir die.",
        FileProblem.OtherFormat it =>
            $"Das ist {it.Name}, keine Liste. Exportiere die Deals als CSV- oder Excel-Datei und schick mir die.",
        FileProblem.NotText => "Das ist kein Text, den ich lesen kann. Speichere die Tabelle als „CSV UTF-8“.",
        FileProblem.UnclosedHeader => "In der Zeile mit den Spaltennamen wird ein Anführungszeichen nicht geschlossen.",
        FileProblem.MissingColumns it =>
            $"Als Spalte fehlt: {List(it.Missing.Select(Column))}. Benenne die Spalten in der ersten Zeile, zum Beispiel „Kunde“ und „Deal“.",
        FileProblem.OneLine =>
            "Sie kam als eine einzige Zeile an: Manche Apps verlieren beim Einfügen die Umbrüche. Speichere sie als Datei und schick mir die in unserem Chat.",
        FileProblem.HeaderOnly => "Sie hat Spaltennamen, aber keine Zeile darunter.",
        _ => throw new UnreachableException(),
    };

    public override string Column(ImportColumn column) => column switch
    {
        ImportColumn.Customer => "der Kunde",
        ImportColumn.Title => "das Thema des Deals",
        ImportColumn.Id => "die ID",
        ImportColumn.Owner => "wer zuständig ist",
        ImportColumn.OwnerEmail => "die E-Mail-Adresse der zuständigen Person",
        ImportColumn.NextStep => "der nächste Schritt",
        ImportColumn.NextStepBy => "das Datum des nächsten Schritts",
        ImportColumn.NextStepJob => "die Aufgabe des nächsten Schritts",
        ImportColumn.Contact => "der Kontakt",
        ImportColumn.Function => "die Funktion des Kontakts",
        ImportColumn.Commercial => "ein importierter Wert",
        ImportColumn.Status => "wie es um den Deal steht",
        ImportColumn.IsClosed => "ob er abgeschlossen ist",
        ImportColumn.IsWon => "ob er gewonnen ist",
        ImportColumn.IsLost => "ob er verloren ist",
        ImportColumn.EndedOn => "wann er endete",
        ImportColumn.Decided => "was den Ausschlag gab",
        ImportColumn.Note => "die Notiz",
        _ => throw new UnreachableException(),
    };

    static string Would(int deals) => deals == 1 ? "würde" : "würden";
}
