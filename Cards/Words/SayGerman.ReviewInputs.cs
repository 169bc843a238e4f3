using System.Diagnostics;
using ReviewBot.Reviews;

namespace ReviewBot.Cards.Words;

sealed partial class SayGerman
{
    public override string OneAnswerIsEnough(bool isLive) =>
        isLive
            ? "(erforderlich) Eine Antwort genügt. Auch „Nichts bekannt“ zählt."
            : "(erforderlich) Eine Antwort genügt.";

    public override string WhatDidTheyDo(string? name, int? number) => (name, number) switch
    {
        (null, null) => "Was ist daraus geworden?",
        (null, { } step) => $"Was ist aus Schritt {Number(step)} geworden?",
        (_, null) => $"{name}: Was ist daraus geworden?",
        (_, { } step) => $"{name}: Was ist daraus geworden? (Schritt {Number(step)})",
    };

    public override string ChooseWhatHappened() => "Wähle, was daraus wurde";

    public override string TheyAlsoDid(bool isOnlyInput) =>
        isOnlyInput ? "Was hat der Kunde getan? (erforderlich)" : "Was hat der Kunde sonst getan? (optional)";

    public override string ForExampleAlso() => "Zum Beispiel: hat die IT-Sicherheit eingeladen";

    public override string HowDoWeKnow() => "Woher wissen wir das? (optional)";

    public override string WhoToldUs() => "Von wem wissen wir es? (optional)";

    public override string NameOrRole() => "Name oder Rolle";

    public override string RoughIsFine() => "Grob genügt, am besten in den Worten des Kunden. Was wir nicht wissen, wird zur Frage.";

    public override string IsItStillTrue(string? day) =>
        day is null ? "Stimmt das noch?" : $"{Ended($"Stand: {day}")} Stimmt das noch?";

    public override string WhyMustTheyChange() => "Warum muss der Kunde etwas ändern? (erforderlich)";

    public override string ForExampleWhy() => "Zum Beispiel: im Frühjahr verdoppeln sich die Anfragen";

    public override string WhatHappensIfNothing() => "Was passiert, wenn der Kunde nichts tut? (erforderlich)";

    public override string ForExampleNothing() => "Zum Beispiel: sechs Leute müssen eingestellt werden";

    public override string WhereTo() => "Was möchte der Kunde erreichen? (erforderlich)";

    public override string ForExampleWanted() => "Zum Beispiel: halb so viele offene Anfragen bis Juni";

    public override string WhoseWords() => "Wessen Worte sind das? (optional)";

    public override string FilledInAsOn(string? day) => day is null
        ? "In beliebiger Reihenfolge, und zurückzugehen ist normal. „Unbekannt“ ist eine gute Antwort."
        : $"{Ended($"Stand vom {day}")} Ändere nur, was sich geändert hat. Zurückzugehen ist normal.";

    public override string TheOthers() => "Weitere Aufgaben";

    public override string JobAndWords(Job job) => $"{Name(job)}: {TheBuyerSays(job)}";

    public override string Choice(JobStatus status, JobStatus was) => (status, was) switch
    {
        (JobStatus.Settled, JobStatus.Settled) => "Geklärt, wie beim letzten Mal",
        (JobStatus.Working, JobStatus.Settled) => "Wieder offen: erneut in Arbeit",
        (JobStatus.Working, JobStatus.Reopened) => "Wieder offen: weiter in Arbeit",
        (JobStatus.Working, _) => "In Arbeit",
        (JobStatus.Settled, _) => "Geklärt",
        (JobStatus.NotStarted, _) => "Noch offen",
        (JobStatus.NotNeeded, _) => "Nicht nötig",
        (JobStatus.Unknown, _) => "Unbekannt",
        _ => throw new UnreachableException(),
    };

    public override string WhoWeKnow() => "Wen wir kennen";

    public override string OnePersonOrRole(bool anybody) => anybody
        ? "Füge jemanden hinzu, oder tippe auf einen Namen, um ihn zu bearbeiten, zwei Einträge zusammenzuführen oder zu vermerken, dass jemand gegangen ist."
        : "Eine Person oder Rolle genügt, um weiterzumachen.";

    public override string PersonName(bool anybody) => anybody ? "Name oder Rolle (optional)" : "Name oder Rolle (erforderlich)";

    public override string ForExamplePerson() => "Zum Beispiel: jemand vom Einkauf";

    public override string GiveANameOrRole() => "Gib einen Namen oder eine Rolle ein.";

    public override string FunctionThere() => "Funktion (optional)";

    public override string ForExampleFunction() => "Zum Beispiel: IT-Leitung";

    public override string CaresAbout() => "Worauf kommt es der Person an, in ihren Worten? (optional)";

    public override string StanceNow() => "Wie steht die Person dazu? (optional)";

    public override string WantTogether() => "Was wollen dort alle? (optional)";

    public override string DoNotAgreeOn() => "Worüber sind sie sich dort noch nicht einig? (optional)";

    public override string PersonalData() =>
        "Notizen über Personen sind personenbezogene Daten: Schreib sie kurz und fair, als würde die Person mitlesen. Alle in dieser Pipeline sehen sie.";

    public override string TickWhatYouSee(bool isFilled) => isFilled
        ? "Wie beim letzten Mal. Ändere, was jetzt anders ist."
        : "Das sind Hinweise, keine Urteile: Sie zeigen, wo Hilfe nötig ist.";

    public override string WhatDoYouSee() => "Was siehst du? (erforderlich)";

    public override string TickOne(bool isLive) => isLive ? "Kreuze an, was du siehst, oder tipp auf „Nichts zu sehen“." : "Kreuze eines an.";

    public override string Choice(OffCourse sign) => sign switch
    {
        OffCourse.PrioritiesShifting => "Prioritäten verschieben sich",
        OffCourse.ScopeRedefined => "Der Umfang wird neu festgelegt",
        OffCourse.UnsureHowToBuy => "Unklar, wie man das kauft",
        OffCourse.CannotChoose => "Die Auswahl fällt schwer",
        OffCourse.WantMoreInformation => "Will mehr Informationen",
        OffCourse.DoubtTheResult => "Zweifel am Ergebnis",
        OffCourse.InterestFading => "Das Interesse lässt nach",
        OffCourse.PersonLeftOrArrived => "Jemand ist gegangen oder dazugekommen",
        OffCourse.NoneSeen => "Nichts zu sehen",
        _ => throw new UnreachableException(),
    };
}
