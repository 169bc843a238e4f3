using System.Diagnostics;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Lists;

namespace ReviewBot.Cards.Words;

public sealed partial class SayGerman
{
    public override string CellsLost(int cells) =>
        cells == 1
            ? "Bitte 1 Zelle prüfen; der Deal wird trotzdem importiert"
            : $"Bitte {cells} Zellen prüfen; die Deals werden trotzdem importiert";

    public override string MoreCells(int more) => $"{AndMore(more)}.";

    public override string ClosedSomehow(int deals) => deals == 1
        ? "1 weiterer Deal ist abgeschlossen, aber die Liste sagt nicht, wie. Er wird nicht übernommen: "
        : $"{deals} weitere Deals sind abgeschlossen, aber die Liste sagt nicht, wie. Sie werden nicht übernommen: ";

    public override string WhichColumn() => "Welche Spalte ist was?";

    public override string WhichColumnHint() =>
        "Ich brauche den Kunden oder den Deal; der Rest hilft. Für Listen mit denselben Spaltennamen merke ich es mir.";

    public override string NoSuchColumn() => "Gibt es in dieser Liste nicht";

    public override string ColumnNumber(int number) => $"Spalte {number}";

    public override string ReadItSo() => "So lesen";

    public override string ChangeColumns() => "Spalten ändern";

    public override string NoColumnChosen() => "Welche Deals sind das? ";

    public override string ChooseAColumn() => "Wähl die Spalte mit dem Kunden oder die mit dem Deal.";

    public override string ColumnsAsSaid(string day) => $"Die Spalten habe ich gelesen, wie am {day} gewählt.";

    public override string WhichDay(string value, string column) => $"„{Short(value)}“ unter „{Short(column)}“: Welcher Tag ist das?";

    public override string UntilYouSay(string day) =>
        $"Vorerst lese ich das als {day}; deine Antwort merke ich mir für solche Listen.";

    public override string UntilYouSayNothing() =>
        "Vorerst lasse ich diese Tage weg; deine Antwort merke ich mir für solche Listen.";

    public override string DaysAsSaid(string value, string day) => $"„{Short(value)}“ lese ich als {day}, wie angegeben.";

    public override string DaysTaken(string value, string column, string day) =>
        $"„{Short(value)}“ unter „{Short(column)}“ lässt sich auf zwei Arten lesen. Ich habe den {day} genommen. Wenn das nicht stimmt, schreib die Tage als 2026-11-30.";

    public override string ColumnLabel(ImportColumn column) => column switch
    {
        ImportColumn.Customer => "Kunde",
        ImportColumn.Title => "Worum es im Deal geht",
        ImportColumn.Owner => "Zuständig",
        ImportColumn.NextStep => "Nächster Schritt",
        ImportColumn.NextStepBy => "Bis wann",
        ImportColumn.Status => "Offen, gewonnen oder verloren",
        _ => Column(column),
    };

    public override string OwnerTakenAs(string written, string name) => $"Zuständig „{Short(written)}“: Ich nehme an, das ist {name}.";

    public override string OwnerAsSaid(string written, string name, string day) =>
        $"Zuständig „{Short(written)}“: Das ist {name}, wie am {day} gewählt.";

    public override string MatchOwners() => "Zuständige zuordnen";

    public override string OtherColumns() => "Andere Spalten";

    public override string WhoIsWho() => "Wer ist wer?";

    public override string WhoIsWhoHint() =>
        "Diese Zuständigen stehen in der Liste, und ich bin nicht sicher, wer sie sind. Sag es mir einmal; für diese Pipeline merke ich es mir.";

    public override string OwnerLabel(string written, int deals) => $"„{written}“, {Deals(deals)}";

    public override string NobodyYet() => "Noch niemand";

    public override string MatchThem() => "So zuordnen";

    public override string MatchAndGoOn() => "Zuordnen und weiter";

    public override string Note(ImportNote note) => note switch
    {
        ImportNote.LinesAbove { Count: 1 } => "Die erste Zeile ist ein Titel. Ich habe sie weggelassen.",
        ImportNote.LinesAbove it => $"Die Spaltennamen stehen in Zeile {it.Count + 1}. Was darüber steht, habe ich weggelassen.",
        ImportNote.HeaderRepeated { Times: 1 } => "Die Spaltennamen stehen zweimal da. Ich habe sie einmal gelesen.",
        ImportNote.HeaderRepeated => "Die Spaltennamen stehen mehrmals da. Ich habe sie einmal gelesen.",
        ImportNote.Totals it => $"{Totals(it.Lines.Count)}: {LineNumbers(it.Lines)}.",
        ImportNote.FilledDown { Lines.Count: 1 } it =>
            $"1 Zeile hat keinen eigenen Kunden, da habe ich den darüber genommen: {LineNumbers(it.Lines)}.",
        ImportNote.FilledDown it =>
            $"{it.Lines.Count} Zeilen haben keinen eigenen Kunden, da habe ich den darüber genommen: {LineNumbers(it.Lines)}.",
        ImportNote.HiddenLines { Count: 1 } => "1 Zeile ist in der Tabelle ausgeblendet. Sie ist hier mit dabei.",
        ImportNote.HiddenLines it => $"{it.Count} Zeilen sind in der Tabelle ausgeblendet. Sie sind hier mit dabei.",
        ImportNote.OneSheet it => $"Die Excel-Datei hat mehrere Blätter. Gelesen habe ich „{Short(it.Name)}“.",
        ImportNote.SerialDays it =>
            $"„{Short(it.Column)}“ enthält Datumswerte als Zahl. Ich lese sie als Datum: {it.Number} ist der {Day(it.Day, DateOnly.MinValue)}.",
        ImportNote.OldLetters it =>
            $"Das ist eine alte Art von Textdatei, ihre Zeichenkodierung habe ich erraten. Sieht „{Short(it.Word)}“ richtig aus?",
        _ => throw new UnreachableException(),
    };

    protected override string Totals(int lines) =>
        lines == 1 ? "1 Zeile ist eine Summe, kein Deal" : $"{lines} Zeilen sind Summen, keine Deals";

    protected override string LineNumbers(ValueList<int> lines) => $"{(lines.Count == 1 ? "Zeile" : "Zeilen")} {Numbers(lines)}";

    protected override string WasCalled(string name) => $"umbenannt, bisher „{name}“";

    protected override string OwnerBecomes(string owner, string? was) =>
        was is null ? $"zuständig {owner}" : $"zuständig {owner}, bisher {was}";

    protected override string OtherValues() => "importierte Werte";

    protected override string NoteChanges() => "die Notiz";

    protected override string StepInTheList() => "der nächste Schritt in der Liste";
}
