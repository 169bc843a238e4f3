using System.Diagnostics;
using ReviewBot.Reviews;

namespace ReviewBot.Cards.Words;

sealed partial class SayGerman
{
    public override string WhatHoldsThemBack() => "Was hält den Kunden auf?";

    public override string TwoQuestions() => "Zwei Antworten zeigen, was jetzt hilft und was schaden würde. Das Ergebnis steht beim Deal und auf dem Board.";

    public override string DoTheyAgree() => "Sieht der Kunde selbst, dass es nicht so bleiben kann wie bisher?";

    public override string AreTheyAfraid() => "Hat der Kunde Angst, sich falsch zu entscheiden?";

    public override string Choice(YesNo answer) => answer switch
    {
        YesNo.Yes => "Ja",
        YesNo.No => "Nein",
        YesNo.NotKnown => "Wissen wir nicht",
        _ => throw new UnreachableException(),
    };

    public override string ShowWhatHelps() => "Zeig, was hilft";

    public override string? Word(RemedyKind remedy) => remedy switch
    {
        RemedyKind.RebuildTheReason => "Status quo",
        RemedyKind.HelpThemChoose => "unentschlossen",
        _ => null,
    };

    public override string RemedyIs(RemedyKind remedy) => remedy switch
    {
        RemedyKind.RebuildTheReason => "Status quo: neu klären, warum sich etwas ändern muss.",
        RemedyKind.HelpThemChoose => "Unentschlossen: bei der Wahl helfen.",
        RemedyKind.LookElsewhere => "Der Kunde will etwas ändern und traut sich die Entscheidung zu.",
        RemedyKind.AskThem => "Das wissen wir noch nicht: Frag den Kunden.",
        _ => throw new UnreachableException(),
    };

    public override string RemedyMeans(Standstill known) => known switch
    {
        { Remedy: RemedyKind.RebuildTheReason } => "Solange für den Kunden alles so bleiben kann, wie es ist, bewegt ihn nichts anderes.",
        { Remedy: RemedyKind.HelpThemChoose } =>
            "Der Kunde will etwas ändern und hat Angst, falsch zu wählen. "
            + "Sag ihm: „Sie haben alles, was Sie für die Entscheidung brauchen.“",
        { Remedy: RemedyKind.LookElsewhere } => "Klär, wer noch zustimmen muss und ob das Budget da ist.",
        { Agree: YesNo.NotKnown } => "Zum Beispiel so: „Was passiert, wenn noch ein Jahr lang alles so bleibt?“",
        _ => "Zum Beispiel so: „Was würde Ihnen am meisten Sorgen machen, wenn Sie Ja sagen?“",
    };

    public override string? RemedyNot(RemedyKind remedy) => remedy switch
    {
        RemedyKind.RebuildTheReason => "Jetzt nicht: mehr Optionen oder Rabatt. Beides gibt dem Kunden keinen Grund, etwas zu ändern.",
        RemedyKind.HelpThemChoose =>
            "Jetzt nicht: mehr Druck, mehr Informationen oder noch einmal die Kosten des Wartens. Das alles macht die Wahl schwerer.",
        _ => null,
    };

    public override string? RemedyInShort(RemedyKind remedy) => remedy switch
    {
        RemedyKind.RebuildTheReason =>
            "Fragen, was sich beim Kunden geändert hat, die Kosten des Wartens in seinen Worten festhalten, "
            + "herausfinden, wen es dort am meisten trifft. Nicht: mehr Optionen, Rabatt.",
        RemedyKind.HelpThemChoose =>
            "Eine Option empfehlen, die Auswahl eingrenzen, das Risiko senken. Nicht: mehr Druck, mehr Informationen.",
        _ => null,
    };

    public override string Name(RemedyMove move) => move switch
    {
        RemedyMove.ReasonToChange => "Zurück zum Grund: Was hat sich beim Kunden seit Beginn geändert?",
        RemedyMove.CostOfWaiting => "Festhalten, was Abwarten kostet: in den Worten und Zahlen des Kunden.",
        RemedyMove.WhoFeelsIt => "Herausfinden, wen es dort am meisten trifft, und mit diesen Leuten sprechen.",
        RemedyMove.RecommendOne => "Eine Option empfehlen und sagen, warum.",
        RemedyMove.NarrowTheOptions => "Die Auswahl auf höchstens zwei eingrenzen.",
        RemedyMove.TakeRiskOff => "Das Risiko senken: ein Pilot, eine Ausstiegsmöglichkeit, eine Referenz.",
        RemedyMove.AskWhatIfNothing => "Den Kunden fragen, was passiert, wenn alles so bleibt.",
        RemedyMove.AskWhatWorries => "Den Kunden fragen, was ihm bei einem Ja am meisten Sorgen machen würde.",
        RemedyMove.FindWhoElse => "Herausfinden, wer noch zustimmen muss und was diese Leute brauchen.",
        RemedyMove.AskForTheMoney => "Klären, ob das Budget da ist und wer es freigibt.",
        _ => throw new UnreachableException(),
    };

    public override string AsOurPart(RemedyMove move) => move switch
    {
        RemedyMove.ReasonToChange => "durchgehen, was sich seit Beginn geändert hat",
        RemedyMove.CostOfWaiting => "ausrechnen, was das Warten kostet",
        RemedyMove.WhoFeelsIt => "mit denen sprechen, die es am meisten trifft",
        RemedyMove.RecommendOne => "eine Option empfehlen und begründen",
        RemedyMove.NarrowTheOptions => "die Auswahl auf zwei eingrenzen",
        RemedyMove.TakeRiskOff => "einen Piloten mit Ausstiegsmöglichkeit vorschlagen und eine Referenz nennen",
        RemedyMove.AskWhatIfNothing => "fragen, was passiert, wenn alles so bleibt",
        RemedyMove.AskWhatWorries => "fragen, was bei einem Ja am meisten Sorgen machen würde",
        RemedyMove.FindWhoElse => "herausfinden, wer noch zustimmen muss und was diese Leute brauchen",
        RemedyMove.AskForTheMoney => "klären, ob das Budget da ist und wer es freigibt",
        _ => throw new UnreachableException(),
    };

    public override string WeWillDoThis() => "Das machen wir";

    public override string WeDoThisAlready() => "Das ist jetzt unser Teil";

    public override string WhoDoesItAndWhen() => "Wer macht es, und bis wann?";

    public override string BecomesOurPart() => "Das wird unser Teil. Am gewählten Tag frage ich nach.";

    public override string SaidWhatHoldsThemBack(string name, string day) => $" Beantwortet von {name}, {day}";

    public override string StandstillSaid(RemedyKind? from, RemedyKind to) =>
        $"Was den Kunden aufhält: {HoldingBack(to)}{(from is { } was && was != to ? $" (vorher: {HoldingBack(was)})" : "")}.";

    protected override string HoldingBack(RemedyKind remedy) => remedy switch
    {
        RemedyKind.HelpThemChoose => "Unentschlossenheit",
        RemedyKind.AskThem => "noch nicht bekannt",
        _ => Word(remedy) ?? "etwas anderes",
    };
}
