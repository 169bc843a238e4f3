using System.Diagnostics;
using ReviewBot.Reviews;

namespace ReviewBot.Cards.Words;

sealed partial class SayGerman
{
    public override string AddWhatWeLearned() => "Gelerntes ergänzen";

    public override string WhatDidWeLearn() => "Was haben wir gelernt?";

    public override string KnownLateLabel() => "Was haben wir zu spät erfahren? (optional)";

    public override string KnownLateExample() => "Zum Beispiel: Der Betriebsrat musste zustimmen";

    public override string LongestLabel() => "Was hat beim Kunden am längsten gedauert? (optional)";

    public override string NotKnownUntilLate() => "Zu spät erfahren";

    public override string TookLongest(string job) => $"Am längsten dauerte: {job}.";

    public override string LearnedTitle() => "Was beendete Deals zeigen";

    public override string LearnedHint(int deals, int won) =>
        $"{Deals(deals)} mit Besprechung: {Number(won)} gewonnen, {Number(deals - won)} nicht. Gezählt werden Deals, nie Personen.";

    public override string LearnedTooFew(int deals, int fewest)
    {
        var ended = deals switch
        {
            0 => "Noch ist kein besprochener Deal beendet",
            1 => "1 besprochener Deal ist beendet",
            _ => $"{Number(deals)} besprochene Deals sind beendet",
        };
        return $"{ended}. Ab {Number(fewest)} vergleiche ich sie.";
    }

    public override string AlsoEnded(int deals) => deals is 1
        ? "1 weiterer endete ohne Besprechung: Da zählt nur, was am Ende gesagt wurde."
        : $"{Number(deals)} weitere endeten ohne Besprechung: Da zählt nur, was am Ende gesagt wurde.";

    public override string WhyNoDecision() => "Warum es keine Entscheidung gab";

    public override string LearnedOneSided() =>
        "Zum Vergleichen brauche ich mindestens zwei gewonnene Deals und zwei andere.";

    public override string LearnedNothing() => "Nichts unterscheidet die gewonnenen Deals deutlich von den anderen.";

    public override string WhatTheyHad() => "Was gewonnene Deals unterscheidet";

    public override string WhatTookLongest() => "Was am längsten dauerte";

    public override string SaidAtTheEnd() => "Was wir zu spät erfahren haben";

    public override string WonAndLost(LearnedFinding it) =>
        $"bei {Number(it.Won)} von {Number(it.OfWon)} gewonnenen, bei {Number(it.Lost)} von {Number(it.OfLost)} anderen";

    public override string Name(LearnedFinding it) => it.Kind switch
    {
        LearnedKind.JobStarted => $"{Name(it.Job ?? Job.Path)} begonnen",
        LearnedKind.SeveralPeople => "drei oder mehr bekannte Personen",
        LearnedKind.Champion => "eine treibende Kraft beim Kunden",
        LearnedKind.IfNothing => "eine Aussage des Kunden dazu, was ohne Änderung passiert",
        LearnedKind.Written => "etwas, das der Kunde geschrieben oder getan hat",
        LearnedKind.GoLive => "ein Go-live-Datum des Kunden",
        _ => throw new UnreachableException(),
    };

    public override string LearnedHere(LearnedFinding it) => it switch
    {
        { Kind: LearnedKind.JobStarted, DaysBefore: >= 7 and var days } =>
            $"Bei gewonnenen Deals hatte der Kunde mit „{Name(it.Job ?? Job.Path)}“ etwa {Weeks(days)} früher begonnen ({WonAndLost(it)}).",
        { Kind: LearnedKind.JobStarted } =>
            $"Bei gewonnenen Deals hatte der Kunde zu diesem Zeitpunkt schon mit „{Name(it.Job ?? Job.Path)}“ begonnen ({WonAndLost(it)}).",
        _ => $"Bei gewonnenen Deals gab es öfter {Name(it)} ({WonAndLost(it)}). Hier noch nicht.",
    };

    public override string Weeks(int days) => days < 11 ? "eine Woche" : $"{Number((days + 3) / 7)} Wochen";

    public override string OwnConfidenceTitle() => "Wie gut du mit deiner Einschätzung lagst";

    public override string OnlyYouSeeConfidence() => "Das siehst nur du, hier in unserem Chat. Ich speichere es nicht.";

    public override string YouWereSure(int deals, int won) =>
        $"Bei {Deals(deals)} warst du dir sicher (4 oder 5): {Bought(deals, won)}.";

    public override string YouWereUnsure(int deals, int won) =>
        $"Bei {Deals(deals)} warst du dir unsicher (1 oder 2): {Bought(deals, won)}.";

    string Bought(int deals, int won) => (deals, won) switch
    {
        (1, 0) => "nicht gewonnen",
        (1, _) => "gewonnen",
        (_, 0) => "keiner davon gewonnen",
        (_, 1) => "1 davon gewonnen",
        _ => $"{Number(won)} davon gewonnen",
    };

    public override string ConfidenceAlone(string typed) =>
        $"Schreib „{typed}“ in unserem Chat, dann siehst du, wie gut du mit deiner Einschätzung lagst.";
}
