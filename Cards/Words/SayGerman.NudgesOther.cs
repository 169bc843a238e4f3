using System.Diagnostics;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Nudges;

namespace ReviewBot.Cards.Words;

sealed partial class SayGerman
{
    public override string TooManyTitle() => "Ist das zu viel?";

    public override string TooManyWhy(int unanswered) =>
        $"{Number(unanswered)} meiner Karten aus zwei Wochen blieben ohne Antwort. Das ist in Ordnung. Ab jetzt frage ich höchstens einmal in der Woche nach Schritten, wenn du nichts anderes sagst.";

    public override string QuestionWhetherTooMany() => "„Ist das zu viel?“";

    public override string WeeklyIsRight() => "Eine Karte passt";

    public override string DailyIsFine() => "Bis zu drei sind okay";

    public override string NoneAtAll() => "Bitte keine mehr";

    public override string PaceChosen(NudgePace pace) => pace switch
    {
        NudgePace.Daily => "Bis zu drei Karten in der Woche",
        NudgePace.Weekly => "Eine Karte in der Woche",
        NudgePace.Off => "Keine Karten mehr",
        _ => throw new UnreachableException(),
    };

    public override string PaceMeans(NudgePace pace) => pace switch
    {
        NudgePace.Daily =>
            "Höchstens eine am Tag, wenn ein Termin beim Kunden vorbei ist oder eine Besprechung naht, und nur in deiner Arbeitszeit.",
        NudgePace.Weekly =>
            "Höchstens eine zu Schritten, mit den dringendsten. Die Karte vor einer Besprechung und die Wochenliste der Leitung kommen weiterhin.",
        NudgePace.Off =>
            "Von selbst schreibe ich nichts mehr. Das Board zeigt deine Deals weiterhin, und „einstellungen“ bringt die Karten zurück.",
        _ => throw new UnreachableException(),
    };

    public override string HelpTitle(int deals) => deals switch
    {
        0 => "Diese Woche kommt alles ohne Hilfe aus",
        1 => "Ein Deal kann diese Woche Hilfe gebrauchen",
        _ => $"{Count(deals)} Deals können diese Woche Hilfe gebrauchen",
    };

    public override string WeeklyList(int lines) =>
        lines == 1 ? "die Wochenliste mit 1 Schritt" : $"die Wochenliste mit {Number(lines)} Schritten";

    public override string ListHint() =>
        "Dort steht der Schritt des Kunden noch aus. Tippe auf einen Deal, um ihn zu öffnen: Ein Name, ein Kontakt oder eine Idee hilft am meisten.";

    public override string ListFooter() => "Einmal in der Woche, nur für dich. Mit „einstellungen“ änderst du den Tag und wer sie bekommt.";

    public override string DigestHint() => "Dort steht ein Schritt des Kunden aus. Kennt ihr jemanden oder etwas, das helfen würde?";

    public override string DigestEmpty() => "Das alles ist beantwortet.";

    public override string DigestFooter(string day) =>
        $"{Ended($"Einmal in der Woche, am {day}")} Wer diese Pipeline verwaltet, ändert den Tag oder stellt es ab: „einstellungen“.";

    public override string DigestLostTitle() => "Die Wochenübersicht hat keinen Ort mehr";

    public override string DigestLost(string? place) =>
        $"{(place is null ? "In ihrem Kanal" : $"In {place}")} lässt mich Teams nicht mehr schreiben: Er wurde gelöscht, oder ich wurde entfernt. Dort versuche ich es nicht mehr.";

    public override string DigestGoes(string? place) => place is null
        ? "Es kommt keine Übersicht, bis du einen anderen Ort wählst oder mir dort jemand schreibt."
        : $"Sie kommt jetzt nach {place}, bis du einen anderen Ort wählst.";

    public override string ChooseAnotherPlace() => "Anderen Ort wählen";

    public override string OwnerHasLeft(string name) => $"Niemand zuständig: {name} ist nicht mehr dabei";

    public override string HelpFacts(string? inTheWay, int workingDays, string? owner) => string.Join(" · ", new[]
    {
        inTheWay is null ? $"{WorkingDays(workingDays)} ohne Neues" : inTheWay.Length is 0 ? "Etwas ist im Weg" : $"Im Weg: {inTheWay}",
        owner,
    }.OfType<string>());

    public override string PreworkTitle(int deals, string? day) => (deals, day) switch
    {
        (1, null) => "Einer deiner Deals wird heute besprochen",
        (1, _) => $"Einer deiner Deals wird besprochen: {day}",
        (_, null) => $"{Count(deals)} deiner Deals werden heute besprochen",
        _ => $"{Count(deals)} deiner Deals werden besprochen: {day}",
    };

    public override string OtherNudge() => "eine Nachricht, die eine neuere Version von mir gesendet hat";

    public override string CardBeforeReview() => "eine Karte vor einer Besprechung";

    public override string ReminderBeforeReview() => "eine Erinnerung vor einer Besprechung";

    public override string PreworkHint() => "Etwa 90 Sekunden je Deal, und die Besprechung wird für alle kürzer.";

    public override string PreworkAgain() =>
        "Noch einmal, falls es hilft. Ohne Antwort beginnt die Besprechung einfach mit dem, was wir wissen.";

    public override string PreworkFooter() =>
        "Vor einer Besprechung hörst du einmal von mir, und an ihrem Tag noch einmal. Keine Antwort ist auch in Ordnung.";

    public override string PreworkNoStep() => "Was tut der Kunde als Nächstes? Kein offener Schritt ist bekannt.";

    public override string PreworkStillTrue() => "Stimmt das noch? Was der Kunde als Nächstes tut:";

    public override string AnswerBefore() => "Antworten";

    public override string AsLastTime() => "Wie beim letzten Mal";

    public override string NotReady() => "Nicht bereit";

    public override string NotReadyLabel() => "Warum? (optional)";

    public override string SaveNotReady() => "Speichern";

    public override string StartsCold() => "Diesmal ohne Vorbereitung: Wir beginnen mit dem, was wir wissen.";

    public override string PreworkTold(PreworkAnswer answer, string? why) => answer switch
    {
        PreworkAnswer.Answered => "hat vorab geantwortet. Alles steht hier.",
        PreworkAnswer.SameAsLastTime => "alles wie beim letzten Mal.",
        PreworkAnswer.NotReady when why is null => "heute nicht bereit.",
        PreworkAnswer.NotReady => $"heute nicht bereit. {why}",
        _ => throw new UnreachableException(),
    };

    public override string PreworkSaid(PreworkAnswer answer, string? why) => answer switch
    {
        PreworkAnswer.Answered => "Du hast gesagt, was passiert ist.",
        PreworkAnswer.SameAsLastTime => "Wie beim letzten Mal.",
        PreworkAnswer.NotReady when why is null => "Nicht bereit.",
        PreworkAnswer.NotReady => $"Nicht bereit: {why}",
        _ => throw new UnreachableException(),
    };
}
