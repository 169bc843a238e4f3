using System.Diagnostics;
using ReviewBot.Reviews;

namespace ReviewBot.Cards.Words;

sealed partial class SayGerman
{
    public override string KnownLateLabel() => "Was wussten wir erst spät? (optional)";

    public override string KnownLateExample() => "Zum Beispiel: Der Betriebsrat musste zustimmen";

    public override string LongestLabel() => "Welche Aufgabe hat am längsten gedauert? (optional)";

    public override string NotKnownUntilLate() => "Erst spät bekannt";

    public override string TookLongest(string job) => $"Am längsten dauerte: {job}.";

    public override string LearnedTitle() => "Was die beendeten Deals hatten";

    public override string LearnedHint(int deals, int won) =>
        $"{Deals(deals)} mit Besprechung: {Number(won)} gewonnen, {Number(deals - won)} nicht. Gezählt werden Deals, nie Personen.";

    public override string LearnedTooFew(int deals, int fewest)
    {
        var ended = deals switch
        {
            0 => "Kein besprochener Deal ist beendet",
            1 => "1 besprochener Deal ist beendet",
            _ => $"{Number(deals)} besprochene Deals sind beendet",
        };
        return $"{ended}. Ab {Number(fewest)} vergleiche ich sie.";
    }

    public override string LearnedOneSided() =>
        "Zum Vergleichen brauche ich mindestens zwei, bei denen der Kunde gekauft hat, und zwei, bei denen nicht.";

    public override string LearnedNothing() => "Nichts hebt die gewonnenen deutlich ab.";

    public override string WhatTheyHad() => "Was sie hatten";

    public override string WhatTookLongest() => "Was am längsten dauerte";

    public override string SaidAtTheEnd() => "Was wir erst spät wussten";

    public override string WonAndLost(LearnedFinding it) =>
        $"{Number(it.Won)} von {Number(it.OfWon)} gewonnen, {Number(it.Lost)} von {Number(it.OfLost)} verloren";

    public override string Name(LearnedFinding it) => it.Kind switch
    {
        LearnedKind.JobStarted => $"{Name(it.Job ?? Job.Path)} begonnen",
        LearnedKind.SeveralPeople => "drei oder mehr bekannte Personen",
        LearnedKind.Champion => "Fürsprache beim Kunden",
        LearnedKind.IfNothing => "die Worte des Kunden, was ohne Änderung passiert",
        LearnedKind.Written => "etwas, das der Kunde schrieb oder tat",
        LearnedKind.GoLive => "ein Go-live-Datum des Kunden",
        _ => throw new UnreachableException(),
    };

    public override string LearnedHere(LearnedFinding it) => it switch
    {
        { Kind: LearnedKind.JobStarted, DaysBefore: >= 7 and var days } =>
            $"In gewonnenen Deals war die Aufgabe {Name(it.Job ?? Job.Path)} etwa {Weeks(days)} vor diesem Zeitpunkt begonnen ({WonAndLost(it)}).",
        { Kind: LearnedKind.JobStarted } =>
            $"In gewonnenen Deals war die Aufgabe {Name(it.Job ?? Job.Path)} zu diesem Zeitpunkt schon begonnen ({WonAndLost(it)}).",
        _ => $"In gewonnenen Deals gab es {Name(it)} ({WonAndLost(it)}). Hier noch nicht.",
    };

    public override string Weeks(int days) => days < 11 ? "eine Woche" : $"{Number((days + 3) / 7)} Wochen";

    public override string OwnConfidenceTitle() => "Wie deine eigene Einschätzung aufging";

    public override string OnlyYouSeeConfidence() => "Das siehst nur du, hier in unserem Chat. Es wird nicht aufbewahrt.";

    public override string YouWereSure(int deals, int won) => $"{Deals(deals)} hast du 4 oder 5 gegeben: {Bought(deals, won)}.";

    public override string YouWereUnsure(int deals, int won) => $"{Deals(deals)} hast du 1 oder 2 gegeben: {Bought(deals, won)}.";

    string Bought(int deals, int won) => (deals, won) switch
    {
        (1, 0) => "Der Kunde hat nicht gekauft",
        (1, _) => "Der Kunde hat gekauft",
        (_, 0) => "Gekauft wurde bei keinem",
        _ => $"Gekauft wurde bei {Number(won)}",
    };

    public override string ConfidenceAlone(string typed) =>
        $"„{typed}“ in unserem eigenen Chat zeigt dir, wie deine Einschätzung aufging.";
}
