using System.Diagnostics;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Connections;

namespace ReviewBot.Cards.Words;

sealed partial class SayGerman
{
    public override string CrmWord() => "CRM";

    public override string ConnectACrm() => "CRM verbinden";

    public override string ConnectWhich() => "Welche Pipeline willst du verbinden?";

    public override string ConnectTitle() => "Diese Pipeline mit dem CRM verbinden";

    public override string ConnectHint() => "Du wählst, welche Deals dazugehören, siehst dir an, was käme, und schaltest es zuletzt ein.";

    public override string NoCrmSetUp() => "Für mich ist kein CRM eingerichtet. ";

    public override string WhoSetsUpCrms() =>
        "Wer mich betreibt, trägt die Anmeldung in die Einstellungen ein, sofern Verbindungen dort erlaubt sind. Dann steht es hier zur Wahl.";

    public override string ReadOfCrm() =>
        "Ich lese Namen, Kunden, Zuständige und ob ein Deal offen, gewonnen oder verloren ist. Nie Beträge, Phasen oder Prognosen.";

    public override string EyesOfApp() =>
        "Ich melde mich als App an, und die darf dort vielleicht mehr sehen als ein Mensch. Ich lese immer nur, was du auswählst, und hier sehen es nur die Mitglieder dieser Pipeline.";

    public override string NeverOverwritten() => "Was sich in Besprechungen ergeben hat, wird nie überschrieben.";

    public override string ScopeTitle(string system) => $"Welche Deals in {system} gehören hierher?";

    public override string SignedInAt(string where) => $"Angemeldet bei {where}.";

    public override string ScopeLabel() => "Eine Ansicht, eine Pipeline oder ein Team";

    public override string ScopeOwnersLabel() => "Oder die Deals dieser Personen";

    public override string ScopeHint() => "Wähle etwas, das auch geschlossene Deals zeigt: Dann sehe ich, ob sie gewonnen oder verloren wurden.";

    public override string ScopeNamed(CrmScopeKind kind, string name, int? deals) =>
        $"{ScopeKind(kind)}: {name}{(deals is { } many ? $" ({Number(many)} offen)" : "")}";

    public override string ScopeKind(CrmScopeKind kind) => kind switch
    {
        CrmScopeKind.View => "Ansicht",
        CrmScopeKind.Pipeline => "Vertriebspipeline",
        CrmScopeKind.Team => "Vertriebsteam",
        CrmScopeKind.Owners => "Zuständige",
        _ => throw new UnreachableException(),
    };

    public override string SeeWhatComes() => "Ansehen, was käme";

    public override string WouldComeFrom(string system, int deals) => deals == 0
        ? $"Aus {system} kämen keine neuen Deals"
        : deals == 1 ? $"Aus {system} käme 1 Deal" : $"Aus {system} kämen {Number(deals)} Deals";

    public override string ScopeIs() => "Welche Deals: ";

    public override string ScopeCount(string name, int deals, bool orMore) => $"{name} · dort {Number(deals)}{(orMore ? " oder mehr" : "")}";

    public override string OfTheFirst(int deals) => $"Das käme aus den ersten {Number(deals)}.";

    public override string FoundByItsId() => "Schon da: ";

    public override string SameNames(int deals) => deals == 1
        ? "1 Deal heißt wie einer, der schon da ist."
        : $"{Number(deals)} Deals heißen wie welche, die schon da sind.";

    public override string SameNamesWait() => "Bis du sagst, ob es dieselben sind, ändere ich dafür nichts und lege nichts an.";

    public override string HereItIs(string owner) => $" · hier: {owner}";

    public override string ClosedThere(int deals) => deals == 1
        ? "1 Deal ist dort schon abgeschlossen und bleibt draußen."
        : $"{Number(deals)} Deals sind dort schon abgeschlossen und bleiben draußen.";

    public override string SwitchItOn() => "Einschalten";

    public override string OtherScope() => "Andere Deals wählen";

    public override string TryAgain() => "Noch einmal";

    public override string CrmDidNot(string system) => $"{system} hat nicht so geantwortet wie erhofft";

    public override string ConnectedTo(string system) => $"Mit {system} verbunden";

    public override string SwitchedOn() => "Eingeschaltet. Die ersten Deals kommen gleich.";

    public override string SyncAsked() => "Ich lese jetzt.";

    public override string DealsLinkedLabel() => "Verknüpft: ";

    public override string LastReadLabel() => "Zuletzt gelesen: ";

    public override string ReadingNow() => "wird gerade gelesen";

    public override string LastReadDid() => "Dabei: ";

    public override string ReadingDid(int added, int changed, int ended, int gone) => added + changed + gone == 0
        ? "nichts Neues"
        : string.Join(", ", new[]
        {
            added > 0 ? $"{Number(added)} neu" : null,
            changed > 0 ? $"{Number(changed)} geändert" : null,
            ended > 0 ? $"{Number(ended)} abgeschlossen" : null,
            gone > 0 ? $"{Number(gone)} nicht mehr dort" : null,
        }.OfType<string>());

    public override string LeftOutLabel() => "Draußen: ";

    public override string WaitsLabel() => "Noch offen: ";

    public override string WaitForReview(string names) => $"{names} (dort abgeschlossen, hier noch in einer Besprechung oder in Arbeit)";

    public override string WritesLabel() => "Zurückgeschrieben: ";

    public override string WritesNothing() => "nichts";

    public override string WritesNotes() => "eine Notiz je Änderung";

    public override string ReadsEvery() => "Was sich geändert hat, lese ich alle 15 Minuten, und einmal in der Nacht vergleiche ich alles.";

    public override string CompareNames() => "Gleich oder nicht?";

    public override string SyncNow() => "Jetzt lesen";

    public override string WriteBack() => "Zurückschreiben";

    public override string Disconnect() => "Trennen";

    public override string BackToCrm() => "Zurück zum CRM";

    public override string OpenCrm() => "Verbindung öffnen";

    public override string HereLabel() => "Hier: ";

    public override string TheSame() => "Derselbe";

    public override string AllTheSame() => "Alle sind dieselben";

    public override string TheSameAs(int place) => $"Derselbe wie Nr. {place}";

    public override string Different() => "Ein anderer";

    public override string WriteBackTitle() => "Was soll ich zurückschreiben?";

    public override string WriteBackHint(string system) =>
        $"Ein geänderter Deal steht innerhalb von fünf Minuten in {system}. Was leer bleibt, schreibe ich nicht.";

    public override string WriteAsLabel() => "Wie?";

    public override string AsFields() => "In diese Felder";

    public override string AsNote() => "Als Notiz";

    public override string FieldOfStep() => "Feld für den nächsten Schritt";

    public override string FieldOfStepBy() => "Feld für dessen Datum";

    public override string FieldOfHeard() => "Feld für das letzte Lebenszeichen";

    public override string FieldOfHeadline() => "Feld für die Überschrift der letzten Zusammenfassung";

    public override string NeverAnotherField() =>
        "Nimm die Namen, die das CRM intern verwendet. In andere Felder schreibe ich nie, und nie in Zuständige, Betrag, Phase oder Abschlussdatum.";

    public override string NoSuchFields() =>
        "Nenne mindestens ein Feld. Jedes mit seinem internen Namen, nur einmal, und keines, das dem CRM allein gehört.";

    public override string WriteNothing() => "Nichts schreiben";

    public override string WriteBackSaved() => "Gespeichert.";

    public override string DisconnectTitle(string system) => $"{system} trennen?";

    public override string DealsStay() => "Alle Deals bleiben, wie sie sind. Ich lese und schreibe dort nichts mehr.";

    public override string Disconnected() => "Getrennt";

    public override string ConnectAgain() => "Wieder verbinden";

    public override string CrmIsBroken(string system) => $"Ich kann {system} nicht mehr lesen";

    public override string DealsStayMeanwhile() => "Deine Deals bleiben, wie sie sind. Ich versuche es weiter und sage es dir nur einmal.";

    public override string TroubleIs(CrmTroubleKind why) => why switch
    {
        CrmTroubleKind.SignInRefused => "Die Anmeldung wurde abgelehnt.",
        CrmTroubleKind.Forbidden => "Ein Recht fehlt.",
        CrmTroubleKind.NotFound => "Was du gewählt hast, gibt es nicht mehr.",
        CrmTroubleKind.RateLimited => "Ich soll warten.",
        CrmTroubleKind.Unavailable => "Es antwortet nicht.",
        CrmTroubleKind.NotUnderstood => "Ich verstehe die Antwort nicht.",
        CrmTroubleKind.ManyGone => "Sehr viele Deals sind auf einmal weg.",
        CrmTroubleKind.NotSetUp => "Es ist für mich nicht mehr eingerichtet.",
        _ => throw new UnreachableException(),
    };

    public override string TroubleAsks(CrmTroubleKind why, string? what) => why switch
    {
        CrmTroubleKind.SignInRefused =>
            $"Ein Geheimnis oder Token ist abgelaufen, oder die App wurde abgeschaltet{Within(what)}. Wer mich betreibt, kann es erneuern.",
        CrmTroubleKind.Forbidden => $"Lass es dir im CRM geben{Within(what)}, oder wähle andere Deals oder Felder.",
        CrmTroubleKind.NotFound => $"Trenne die Verbindung, und wähle andere Deals{Within(what)}.",
        CrmTroubleKind.RateLimited or CrmTroubleKind.Unavailable => "Ich versuche es von selbst noch einmal.",
        CrmTroubleKind.NotUnderstood => $"Wer mich betreibt, sollte die Adresse prüfen{Within(what)}.",
        CrmTroubleKind.ManyGone => $"Ich habe {what ?? "alle"} davon so gelassen, wie sie sind. Hat jemand eine Ansicht oder ein Recht geändert?",
        CrmTroubleKind.NotSetUp => "Wer mich betreibt, kann es wieder einrichten, oder du trennst die Verbindung.",
        _ => throw new UnreachableException(),
    };

    public override string EndedInCrm(string customer, EndingKind how, string system) =>
        how is EndingKind.Bought ? $"{customer} hat gekauft, sagt {system}" : $"{customer} ist verloren, sagt {system}";

    public override string SeveralEndedInCrm(int deals, string system) => $"{Deals(deals)} wurden in {system} abgeschlossen";

    public override string WhatDecidedThem() => "Was gab den Ausschlag? Das dauert eine Minute und hilft beim nächsten Deal.";

    public override string SayWhy() => "Sagen, woran es lag";

    public override string OpenIn(string system) => $"In {system} öffnen";

    public override string CrmLinked(string? system, string? how) => how switch
    {
        nameof(CrmLink.IsGone) => $"Nicht mehr in {system}.",
        nameof(SyncEvent.Back) => $"Wieder in {system}.",
        _ => $"Mit {system} verknüpft.",
    };

    public override string AuditedCrm(AuditKind what, string person, string? system) => what switch
    {
        AuditKind.CrmConnected => $"{person} hat {system} verbunden.",
        AuditKind.CrmDisconnected => $"{person} hat {system} getrennt.",
        AuditKind.CrmWritesOn => $"{person} lässt mich in {system} schreiben.",
        AuditKind.CrmWritesOff => $"{person} lässt mich nicht mehr in {system} schreiben.",
        _ => throw new UnreachableException(),
    };

    static string Within(string? what) => what is null ? "" : $" ({what})";
}
