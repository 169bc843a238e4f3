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

    public override string ConnectHint() => "Du wählst die Deals aus, siehst dir die Vorschau an und schaltest die Verbindung dann ein.";

    public override string NoCrmSetUp() => "Es ist noch kein CRM eingerichtet. ";

    public override string WhoSetsUpCrms() =>
        "Deine IT muss die Zugangsdaten eintragen und Verbindungen erlauben, dann kannst du es hier auswählen.";

    public override string ReadOfCrm() =>
        "Ich lese Namen, Kunden, Zuständige und ob ein Deal offen, gewonnen oder verloren ist. Nie Beträge, Phasen oder Prognosen.";

    public override string EyesOfApp() =>
        "Ich melde mich als App an, die dort vielleicht mehr sehen darf als du. "
        + "Ich lese nur, was du auswählst, und nur die Mitglieder dieser Pipeline sehen es hier.";

    public override string NeverOverwritten() => "Was sich in Besprechungen ergeben hat, wird nie überschrieben.";

    public override string ScopeTitle(string system) => $"Welche Deals in {system} gehören hierher?";

    public override string SignedInAt(string where) => $"Angemeldet bei {where}.";

    public override string ScopeLabel() => "Eine Ansicht, eine Pipeline oder ein Team";

    public override string ScopeOwnersLabel() => "Oder die Deals dieser Personen";

    public override string ScopeFindLabel() => "Nicht dabei? Gib einen Teil des Namens ein";

    public override string FindScope() => "Suchen";

    public override string NoScopeFound() => "Dort gibt es nichts mit diesem Namen.";

    public override string ScopeHint() =>
        "Nimm am besten etwas, das auch abgeschlossene Deals enthält: Dann sehe ich, ob sie gewonnen oder verloren wurden.";

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

    public override string SeeWhatComes() => "Vorschau ansehen";

    public override string WouldComeFrom(string system, int deals) => deals == 0
        ? $"Vorschau: keine neuen Deals aus {system}"
        : deals == 1 ? $"Vorschau: 1 neuer Deal aus {system}" : $"Vorschau: {Number(deals)} neue Deals aus {system}";

    public override string ScopeIs() => "Auswahl: ";

    public override string ScopeCount(string name, int deals, bool orMore) =>
        $"{name} · dort {Number(deals)}{(orMore ? " oder mehr" : "")}";

    public override string OfTheFirst(int deals) => $"Vorschau nur für die ersten {Number(deals)} Deals.";

    public override string FoundByItsId() => "Schon da: ";

    public override string SameNames(int deals) => deals == 1
        ? "1 Deal heißt genauso wie einer, der schon hier ist."
        : $"{Number(deals)} Deals heißen genauso wie welche, die schon hier sind.";

    public override string SameNamesWait() => "Solange offen ist, ob es dieselben Deals sind, ändere ich nichts daran und lege nichts an.";

    public override string SameNamesAreAsked() =>
        "Ob es dieselben Deals sind, frage ich nach dem Einschalten. Bis dahin ändere ich nichts daran und lege nichts an.";

    public override string HereItIs(string owner) => $" · hier zuständig: {owner}";

    public override string ClosedThere(int deals) => deals == 1
        ? "1 Deal ist dort schon abgeschlossen und wird nicht übernommen."
        : $"{Number(deals)} Deals sind dort schon abgeschlossen und werden nicht übernommen.";

    public override string SwitchItOn() => "Einschalten";

    public override string OtherScope() => "Andere Deals wählen";

    public override string TryAgain() => "Noch einmal";

    public override string CrmDidNot(string system) => $"Mit {system} hat etwas nicht geklappt";

    public override string ConnectedTo(string system) => $"Mit {system} verbunden";

    public override string SwitchedOn() => "Eingeschaltet. Die ersten Deals kommen gleich.";

    public override string SyncAsked() => "Der Abgleich läuft.";

    public override string DealsLinkedLabel() => "Verknüpft: ";

    public override string LastReadLabel() => "Letzter Abgleich: ";

    public override string ReadingNow() => "läuft gerade";

    public override string LastReadDid() => "Übernommen: ";

    public override string ReadingDid(int added, int changed, int ended, int gone) => added + changed + gone == 0
        ? "nichts Neues"
        : string.Join(", ", new[]
        {
            added > 0 ? $"{Number(added)} neu" : null,
            changed > 0 ? $"{Number(changed)} geändert" : null,
            ended > 0 ? $"{Number(ended)} abgeschlossen" : null,
            gone > 0 ? $"{Number(gone)} nicht mehr dort" : null,
        }.OfType<string>());

    public override string LeftOutLabel() => "Ausgelassen: ";

    public override string WaitsLabel() => "Noch offen: ";

    public override string WaitForReview(string names) => $"{names} (beim nächsten Abgleich, sobald sie hier niemand mehr bespricht oder ändert)";

    public override string WritesLabel() => "Ins CRM geschrieben: ";

    public override string WritesNothing() => "nichts";

    public override string WritesNotes() => "eine Notiz pro Änderung";

    public override string ReadsEvery() => "Änderungen hole ich alle 15 Minuten, und jede Nacht gleiche ich alles ab.";

    public override string CompareNames() => "Dubletten prüfen";

    public override string TheyAreGone() => "Sie sind wirklich weg";

    public override string SyncNow() => "Jetzt abgleichen";

    public override string WriteBack() => "Ins CRM schreiben";

    public override string Disconnect() => "Trennen";

    public override string BackToCrm() => "Zur Verbindung";

    public override string OpenCrm() => "Verbindung öffnen";

    public override string OwnersNotKnown(int names) => names == 1
        ? "1 Person, die dort zuständig ist, kenne ich nicht. "
        : $"{Number(names)} Personen, die dort zuständig sind, kenne ich nicht. ";

    public override string TheirDealsWait() => "Bis du sagst, wer das ist, ist hier für diese Deals niemand zuständig.";

    public override string WhoTheyAre() => "Nicht zugeordnet: ";

    public override string WhoIsWhoInCrm() =>
        "Diese Leute sind im CRM für Deals zuständig, und ich bin nicht sicher, wer das ist. Sag es mir einmal; für diese Pipeline merke ich es mir.";

    public override string HereLabel() => "Hier: ";

    public override string TheSame() => "Derselbe Deal";

    public override string AllTheSame() => "Jeweils derselbe Deal";

    public override string TheSameAs(int place) => $"Derselbe wie Nr. {place}";

    public override string Different() => "Ein anderer Deal";

    public override string WriteBackTitle() => "Was soll ich ins CRM schreiben?";

    public override string WriteBackHint(string system) =>
        $"Ändert sich ein Deal, steht das spätestens nach fünf Minuten in {system}. Gib die internen Feldnamen aus dem CRM an; was du leer lässt, schreibe ich nicht.";

    public override string WriteAsLabel() => "Wie?";

    public override string AsFields() => "In diese Felder";

    public override string AsNote() => "Als Notiz";

    public override string FieldOfStep() => "Feld für den nächsten Schritt";

    public override string FieldOfStepBy() => "Feld für das Zieldatum";

    public override string FieldOfHeard() => "Feld für „Zuletzt vom Kunden gehört“";

    public override string FieldOfHeadline() => "Feld für die Überschrift der letzten Zusammenfassung";

    public override string NeverAnotherField() =>
        "In andere Felder schreibe ich nie, und nie in Zuständige, Betrag, Phase oder Abschlussdatum.";

    public override string NoSuchFields() =>
        "Gib mindestens ein Feld mit seinem internen Namen an, jedes nur einmal und keins, das schreibgeschützt ist.";

    public override string WriteNothing() => "Nichts schreiben";

    public override string WriteBackSaved() => "Gespeichert.";

    public override string DisconnectTitle(string system) => $"{system} trennen?";

    public override string DealsStay() => "Alle Deals bleiben, wie sie sind. Ich lese und schreibe dort nichts mehr.";

    public override string Disconnected() => "Getrennt";

    public override string ConnectAgain() => "Wieder verbinden";

    public override string CrmIsBroken(string system) => $"Ich kann aus {system} nichts mehr lesen";

    public override string DealsStayMeanwhile() =>
        "Deine Deals bleiben, wie sie sind. Ich versuche es weiter. Ein zweites Mal melde ich mich deshalb nicht.";

    public override string TroubleIs(CrmTroubleKind why) => why switch
    {
        CrmTroubleKind.SignInRefused => "Die Anmeldung wurde abgelehnt.",
        CrmTroubleKind.Forbidden => "Mir fehlt eine Berechtigung.",
        CrmTroubleKind.NotFound => "Was du gewählt hast, gibt es nicht mehr.",
        CrmTroubleKind.RateLimited => "Das CRM lässt gerade keine weiteren Abfragen zu.",
        CrmTroubleKind.Unavailable => "Das CRM antwortet nicht.",
        CrmTroubleKind.NotUnderstood => "Ich verstehe die Antwort nicht.",
        CrmTroubleKind.ManyGone => "Sehr viele Deals sind auf einmal weg.",
        CrmTroubleKind.NotSetUp => "Die Verbindung ist nicht mehr eingerichtet.",
        _ => throw new UnreachableException(),
    };

    public override string TroubleAsks(CrmTroubleKind why, string? what) => why switch
    {
        CrmTroubleKind.SignInRefused =>
            $"Die Zugangsdaten sind abgelaufen, oder die App wurde abgeschaltet{Within(what)}. Deine IT kann das beheben.",
        CrmTroubleKind.Forbidden => $"Lass sie im CRM erteilen{Within(what)}, oder wähle andere Deals oder Felder.",
        CrmTroubleKind.NotFound => $"Trenne die Verbindung und wähle andere Deals{Within(what)}.",
        CrmTroubleKind.RateLimited or CrmTroubleKind.Unavailable => "Ich versuche es von selbst noch einmal.",
        CrmTroubleKind.NotUnderstood => $"Deine IT sollte die Adresse prüfen{Within(what)}.",
        CrmTroubleKind.ManyGone =>
            $"Davon habe ich {what ?? "alle"} unverändert gelassen. Hat jemand eine Ansicht oder eine Berechtigung geändert? Wenn nicht, wähle „{TheyAreGone()}“.",
        CrmTroubleKind.NotSetUp => "Deine IT kann sie wieder einrichten, oder du trennst sie.",
        _ => throw new UnreachableException(),
    };

    public override string CrmTakesNotAll(string system) => $"Ich kann nicht alles nach {system} zurückschreiben";

    public override string ReadingGoesOn() =>
        "Änderungen dort lese ich weiterhin, und das Schreiben versuche ich noch einmal. Ein zweites Mal melde ich mich deshalb nicht.";

    public override string NotWrittenIs(CrmTroubleKind why) =>
        why is CrmTroubleKind.NotUnderstood ? "Das CRM hat etwas abgelehnt, das ich schreiben wollte." : TroubleIs(why);

    public override string NotWrittenAsks(CrmTroubleKind why, string? what) => why is CrmTroubleKind.NotUnderstood
        ? $"Prüf unter „Ins CRM schreiben“ die Feldnamen, und ob eine Regel im CRM die Änderung verhindert{Within(what)}."
        : TroubleAsks(why, what);

    public override string EndedInCrm(string customer, EndingKind how, string system) =>
        how is EndingKind.Bought ? $"Laut {system} hat {customer} gekauft" : $"Laut {system} ist der Deal mit {customer} verloren";

    public override string SeveralEndedInCrm(int deals, string system) =>
        $"{Deals(deals)} {(deals == 1 ? "wurde" : "wurden")} in {system} abgeschlossen";

    public override string WhatDecidedThem() => "Was gab den Ausschlag? Das dauert eine Minute und hilft beim nächsten Deal.";

    public override string SayWhy() => "Sagen, woran es lag";

    public override string OpenIn(string system) => $"In {system} öffnen";

    public override string CrmLinked(string? system, string? how) => how switch
    {
        nameof(CrmLink.IsGone) => $"Nicht mehr in {system}.",
        nameof(SyncEvent.Back) => $"Wieder in {system}.",
        CrmMerge.Apart => $"Nicht derselbe Deal wie der gleichnamige in {system}.",
        _ => $"Mit {system} verknüpft.",
    };

    public override string AuditedCrm(AuditKind what, string person, string? system) => what switch
    {
        AuditKind.CrmConnected => $"{person} hat {system} verbunden.",
        AuditKind.CrmDisconnected => $"{person} hat {system} getrennt.",
        AuditKind.CrmWritesOn => $"{person} hat das Schreiben in {system} eingeschaltet.",
        AuditKind.CrmWritesOff => $"{person} hat das Schreiben in {system} ausgeschaltet.",
        _ => throw new UnreachableException(),
    };

    static string Within(string? what) => what is null ? "" : $" ({what})";
}
