using System.Diagnostics;
using ReviewBot.Reviews;

namespace ReviewBot.Cards.Words;

sealed partial class SayGerman
{
    public override string EndIt() => "Deal beenden";

    public override string HowDidItEnd(string customer) => $"Wie ist es mit {customer} ausgegangen?";

    public override string EndInShort(string customer, string title) =>
        $"{customer}, {title}: Wie ist es ausgegangen, und was hat den Ausschlag gegeben?";

    public override string ClosedElsewhereAs(EndingKind how) => $"Abgeschlossen als „{IsClosed(how)}“. Stimmt das nicht, wähl das Richtige.";

    public override string EndHint() =>
        "Einmal antippen, wie es ausging: Dann verschwindet der Deal vom Board, aus den Erinnerungen und den Besprechungen. Nichts geht verloren, und du kannst ihn wieder öffnen.";

    public override string DecidedLabel() => "Was hat den Ausschlag gegeben? (optional)";

    public override string DecidedExample() => "Zum Beispiel: Der Kunde konnte es zuerst in einem Werk testen";

    public override string HowLabel() => "Wie ist es ausgegangen?";

    public override string Name(EndingKind how) => how switch
    {
        EndingKind.NoDecision => "Keine Entscheidung",
        EndingKind.Bought => "Der Kunde hat gekauft",
        EndingKind.ChoseOther => "Anderer Anbieter",
        _ => throw new UnreachableException(),
    };

    public override string IsClosed(EndingKind how) => how switch
    {
        EndingKind.NoDecision => "Ohne Entscheidung beendet",
        EndingKind.ChoseOther => "Der Kunde hat sich für einen anderen Anbieter entschieden",
        _ => Name(how),
    };

    public override string ClosedBy(string person, string day, Ending ended) =>
        $"{Ended($" · notiert von {person}, {day}")} {WhyItEnded(ended)}".TrimEnd();

    public override string WhatDecidedIt() => "Was den Ausschlag gab";

    public override string EndingIs(string word, string? decided) =>
        (HowOf(word) is { } how ? $"{IsClosed(how)}." : "Der Deal wurde ohne Entscheidung beendet.")
        + (decided is null ? "" : $" Was den Ausschlag gab: {decided}.");

    public override string TellTheTeam(bool isChat) => isChat ? "Im Chat teilen" : "Im Kanal teilen";

    public override string WonTold(bool isTaken) =>
        isTaken ? "Die Nachricht kam beim Team nicht an." : "Das Team hat erfahren, dass der Kunde gekauft hat.";

    public override string WonTitle(string customer) => $"{customer} hat gekauft";

    public override string WhatTheyWanted() => "Was der Kunde wollte";

    public override string WonAfter(string from, string until, int reviews) => reviews switch
    {
        0 => Ended($"{from} bis {until}"),
        1 => $"{from} bis {until}, eine Besprechung.",
        _ => $"{from} bis {until}, {reviews} Besprechungen.",
    };

    public override string SeeDeal() => "Deal öffnen";

    public override string PostedIn(string? place) => place is null ? "Das Team kann es jetzt lesen. " : $"In {place} gepostet. ";

    public override string NotPosted() => "Ich habe es nicht gepostet. ";

    public override string NotPostedBecauseOf(string? place) =>
        $"In {place ?? "dieser Unterhaltung"} liest vielleicht jemand von außen mit, deshalb zeige ich dort keine Deals.";

    public override string NotPostedAnywhere() =>
        "Ich erreiche gerade keinen Kanal und keinen Chat dieser Pipeline. Versuch es später noch einmal.";

    public override string ClosedInFile(int deals) => deals == 1
        ? "1 Deal ist laut Datei schon abgeschlossen und wird nicht übernommen: "
        : $"{Number(deals)} Deals sind laut Datei schon abgeschlossen und werden nicht übernommen: ";

    public override string OrKeepClosed() =>
        "Abgeschlossene Deals kannst du auch als beendet übernehmen: Sie stehen nicht auf dem Board, aber im Verlauf. Gewonnen wird zu „gekauft“, verloren zu „anderer Anbieter“.";

    public override string KeepClosed(int open, int closed) =>
        open == 0 ? $"{closed} beendete übernehmen" : $"{open + closed}, davon {closed} beendet";

    public override string SeeEnded() => "Beendete Deals";

    public override string NoneHasEnded() => "Hier ist noch kein Deal beendet.";
}
