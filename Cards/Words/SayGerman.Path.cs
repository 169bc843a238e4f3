using System.Diagnostics;
using ReviewBot.Reviews;

namespace ReviewBot.Cards.Words;

sealed partial class SayGerman
{
    public override string WhatMustBeTrue() => "Was muss bis zum Go-live erledigt sein?";

    public override string PathHint() =>
        "Ich rechne vom Datum des Kunden in Arbeitstagen zurück. Daraus werden Schritte des Kunden: Tipp später darauf, um Person, Datum oder Vorlauf zu ändern.";

    public override string WhenDoTheyGoLive() => "Wann geht der Kunde live? (erforderlich)";

    public override string WhoseDay() => "Wer hat das Datum genannt? (optional)";

    public override string WhatComesBefore(bool isFirst) => isFirst ? "Was muss vorher passieren?" : "Schritte ergänzen (optional)";

    public override string WhatIsTicked() =>
        "Angekreuzt: was fast jeder Kauf braucht, dazu Schritte, für die wir jemanden kennen. Die Arbeitstage zeigen, wie lange vor dem nächsten Schritt etwas erledigt sein muss.";

    public override string Name(UsualStep usual) => usual switch
    {
        UsualStep.SuccessCriteria => "Erfolgskriterien",
        UsualStep.Security => "Sicherheitsprüfung",
        UsualStep.Legal => "Vertrag",
        UsualStep.Budget => "Budgetfreigabe",
        UsualStep.Signature => "Unterschrift",
        UsualStep.PurchaseOrder => "Bestellung",
        UsualStep.Data => "Daten",
        UsualStep.Training => "Schulung",
        _ => throw new UnreachableException(),
    };

    public override string Does(UsualStep usual) => usual switch
    {
        UsualStep.SuccessCriteria => "legt fest, woran man den Erfolg sieht",
        UsualStep.Security => "schließt die Sicherheitsprüfung ab",
        UsualStep.Legal => "gibt den Vertrag frei",
        UsualStep.Budget => "gibt das Budget frei",
        UsualStep.Signature => "unterschreibt",
        UsualStep.PurchaseOrder => "schickt die Bestellung",
        UsualStep.Data => "stellt die Daten bereit",
        UsualStep.Training => "lässt das Team schulen",
        _ => throw new UnreachableException(),
    };

    public override string OwnSteps() => "Noch etwas? Ein Schritt pro Zeile (optional)";

    public override string AddOwnSteps() => "Schritt des Kunden ergänzen, einer pro Zeile (optional)";

    public override string BeforeWhichStep() => "Vor welchem Schritt?";

    public override string GoLiveItself() => "Tag des Go-lives";

    public override string AddToPath() => "Zum Fahrplan hinzufügen";

    public override string ForExampleOwn() => "Zum Beispiel: holt das Einverständnis des Betriebsrats ein";

    public override string MoveThemAlong() => "Wenn sich das Datum ändert: Was wird aus den offenen Schritten?";

    public override string TheyMoveAlong() => "Um ebenso viele Arbeitstage verschieben";

    public override string TheyStay() => "Nicht verschieben";

    public override string CountBack() => "Zurückrechnen";

    public override string StartFromTemplate() => "Mit unserer Vorlage";

    public override string KeepTemplate() => "Als Vorlage speichern";

    public override string ForgetTemplate() => "Vorlage löschen";

    public override string RemoveThePath() => "Fahrplan entfernen";

    public override string OpenStepsGo() => "Die offenen Schritte entfallen, daran wird niemand mehr erinnert. Was erledigt ist, bleibt.";

    public override string RemoveItNow() => "Jetzt entfernen";

    public override string TemplateIsKept() => "Als Vorlage gespeichert. ";

    public override string OurTemplateIs(string steps) => $"Unsere Vorlage: {steps}.";

    public override string TemplateIsFor() => "Der nächste Fahrplan kann mit diesen Schritten beginnen.";

    public override string ChangePath() => "Datum/Schritte ändern";

    public override string BackToPath() => "Zurück zum Fahrplan";

    public override string PlanThePath() => "Fahrplan erstellen";

    public override string OpenThePath() => "Fahrplan zum Go-live öffnen";

    public override string PathHeading() => "Fahrplan zum Go-live";

    public override string PathTitle(string day) => $"Fahrplan zum Go-live, {day}";

    public override string PathInShort(string customer, string day) => $"{customer}: was bis zum Go-live am {day} passieren muss";

    public override string PathStands(int done, int all, int late) => all is 0
        ? "noch kein Schritt"
        : $"{Number(done)} von {Number(all)} erledigt{(late is 0 ? "" : $", {Number(late)} überfällig")}";

    public override string DayIsOf(string? name) =>
        name is null ? "Wer das Datum genannt hat, wissen wir nicht." : $"Das Datum hat {name} genannt.";

    public override string PathIsShort(int days) => days is 1 ? "Es fehlt 1 Arbeitstag. " : $"Es fehlen {WorkingDays(days)}. ";

    public override string PathTakes(int takes, int left) =>
        $"Die offenen Schritte brauchen {WorkingDays(takes)}, bis zum Go-live {(left is 1 ? "bleibt" : "bleiben")} {Number(left)}. Frag nach, ob sich das Datum verschieben lässt oder was parallel laufen kann.";

    public override string AfterGoLive(int steps) =>
        steps is 1 ? "1 Schritt liegt nach dem Go-live." : $"{Number(steps)} Schritte liegen nach dem Go-live.";

    public override string PathIsDone() => "Alles ist erledigt.";

    public override string ThenDays(int days, bool isLast) => isLast
        ? $" · {WorkingDays(days)} vor dem Go-live"
        : $" · {WorkingDays(days)} vor dem nächsten Schritt";

    public override string NeededBy(string day) => $" · zu spät: nötig bis {day}";

    public override string DoneOn(string? day) => day is null ? " · erledigt" : $" · erledigt am {day}";

    public override string DaysBeforeNext() => "Arbeitstage bis zum nächsten Schritt (frühere verschieben sich mit)";

    public override string ChoiceIsSettled() => $"Die {Name(Job.Select)} ist geklärt. {WhatMustBeTrue()}";

    public override string GoLiveSet(string? from, string? to, string? whose)
    {
        if (to is null)
            return $"Der Fahrplan zum Go-live wurde entfernt (vorher: {from}).";

        var of = whose is null ? "" : $", genannt von {whose}";
        return from is null || from == to ? Ended($"Go-live: {to}{of}") : $"Go-live: {to}{of} (vorher: {from}).";
    }

    public override string PathCounted(string? about, string? from, string? to) =>
        $"Arbeitstage bis zum nächsten Schritt: {to} (vorher: {from}), deshalb verschoben: {about}.";
}
