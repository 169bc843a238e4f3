using System.Diagnostics;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Nudges;

namespace ReviewBot.Cards.Words;

sealed partial class SayGerman
{
    public override string TooManyTitle() => "Ist das zu viel?";

    public override string TooManyWhy(int unanswered) =>
        $"{Number(unanswered)} meiner Karten aus zwei Wochen blieben ohne Antwort. Das ist in Ordnung. Ab jetzt frage ich höchstens einmal pro Woche nach überfälligen Schritten, wenn du nichts anderes sagst.";

    public override string QuestionWhetherTooMany() => "„Ist das zu viel?“";

    public override string WeeklyIsRight() => "Eine pro Woche passt";

    public override string DailyIsFine() => "Bis zu drei sind okay";

    public override string NoneAtAll() => "Bitte keine mehr";

    public override string PaceChosen(NudgePace pace) => pace switch
    {
        NudgePace.Daily => "Bis zu drei Karten pro Woche",
        NudgePace.Weekly => "Eine Karte pro Woche",
        NudgePace.Off => "Keine Karten mehr",
        _ => throw new UnreachableException(),
    };

    public override string PaceMeans(NudgePace pace) => pace switch
    {
        NudgePace.Daily =>
            "Höchstens eine pro Tag, wenn das Zieldatum eines Kunden verstrichen ist oder eine Besprechung ansteht, und nur in deiner Arbeitszeit.",
        NudgePace.Weekly =>
            "Höchstens eine zu überfälligen Schritten, mit den dringendsten. Die Karte vor einer Besprechung und die Wochenliste der Teamleitung kommen weiterhin.",
        NudgePace.Off =>
            "Von selbst schreibe ich dir nicht mehr. Das Board zeigt deine Deals weiterhin, und „einstellungen“ bringt die Karten zurück.",
        _ => throw new UnreachableException(),
    };

    public override string HelpTitle(int deals) => deals switch
    {
        0 => "Diese Woche braucht kein Deal Hilfe",
        1 => "Ein Deal kann diese Woche Hilfe gebrauchen",
        _ => $"{Count(deals)} Deals können diese Woche Hilfe gebrauchen",
    };

    public override string WeeklyList(int lines) =>
        lines == 1 ? "die Wochenliste mit 1 Schritt" : $"die Wochenliste mit {Number(lines)} Schritten";

    public override string ListHint(bool hasTheirs, bool hasOurs) => (hasTheirs, hasOurs) switch
    {
        (true, false) => "Hier steht der Schritt des Kunden noch aus. Oft hilft schon ein Name, ein Kontakt oder eine Idee.",
        (false, true) => "Hier ist unser Teil überfällig. Frag, was helfen würde.",
        _ => "Hier ist etwas überfällig, beim Kunden oder bei uns. Oft hilft schon ein Name, ein Kontakt oder eine Idee.",
    };

    public override string ListFooter() => "Einmal pro Woche, nur für dich. Tag und Empfänger änderst du mit „einstellungen“.";

    public override string DigestHint(bool hasTheirs, bool hasOurs) => (hasTheirs, hasOurs) switch
    {
        (false, false) => "Alles beantwortet.",
        (true, false) => "Hier steht der Schritt des Kunden noch aus. Wer kennt jemanden oder hat eine Idee, die helfen könnte?",
        (false, true) => "Hier ist unser Teil überfällig. Wer kann helfen?",
        _ => "Hier ist etwas überfällig, beim Kunden oder bei uns. Wer kennt jemanden oder hat eine Idee, die helfen könnte?",
    };

    public override string DigestFooter(string day) =>
        $"{Ended($"Einmal pro Woche, meist am {day}")} Mit „einstellungen“ können Admins den Tag ändern oder die Wochenübersicht abstellen.";

    public override string DigestLostTitle() => "Die Wochenübersicht braucht einen neuen Ort";

    public override string DigestLost(string? place) =>
        $"{(place is null ? "In ihrem Kanal" : $"In {place}")} lässt mich Teams nicht mehr schreiben: Der Kanal wurde gelöscht, oder ich wurde entfernt. Dort versuche ich es nicht mehr.";

    public override string DigestGoes(string? place) => place is null
        ? "Es kommt keine Übersicht, bis du einen anderen Ort wählst oder mir dort jemand schreibt."
        : $"Sie erscheint jetzt in {place}, bis du einen anderen Ort wählst.";

    public override string ChooseAnotherPlace() => "Anderen Ort wählen";

    public override string OwnerHasLeft(string name) => $"Niemand zuständig: {name} ist nicht mehr dabei";

    public override string HelpFacts(string? firm, string? inTheWay, int workingDays, string? owner) => string.Join(" · ", new[]
    {
        firm,
        inTheWay is null ? $"{WorkingDays(workingDays)} überfällig" : inTheWay.Length is 0 ? "Es hakt" : $"Hakt an: {inTheWay}",
        owner,
    }.OfType<string>());

    public override string PreworkTitle(int deals, string? day) => (deals, day) switch
    {
        (1, null) => "Einer deiner Deals wird heute besprochen",
        (1, _) => $"Am {day}, wird einer deiner Deals besprochen",
        (_, null) => $"{Count(deals)} deiner Deals werden heute besprochen",
        _ => $"Am {day}, werden {Count(deals).ToLower(Culture)} deiner Deals besprochen",
    };

    public override string OtherNudge() => "eine Nachricht, die eine neuere Version von mir gesendet hat";

    public override string CardBeforeReview() => "eine Karte vor einer Besprechung";

    public override string ReminderBeforeReview() => "eine Erinnerung vor einer Besprechung";

    public override string PreworkHint() => "Etwa 90 Sekunden pro Deal, und die Besprechung wird kürzer.";

    public override string PreworkAgain() =>
        "Nur zur Erinnerung. Ohne Antwort beginnt die Besprechung einfach mit dem, was wir wissen.";

    public override string PreworkFooter() =>
        "Vor einer Besprechung melde ich mich einmal und am Tag selbst noch einmal. Keine Antwort ist auch in Ordnung.";

    public override string PreworkNoStep() => "Was tut der Kunde als Nächstes? Noch gibt es keinen nächsten Schritt.";

    public override string PreworkStillTrue() => "Ist das noch der nächste Schritt?";

    public override string AnswerBefore() => "Antworten";

    public override string AsLastTime() => "Alles wie gehabt";

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
        PreworkAnswer.Answered => "Du hast gesagt, was daraus wurde.",
        PreworkAnswer.SameAsLastTime => "Wie beim letzten Mal.",
        PreworkAnswer.NotReady when why is null => "Nicht bereit.",
        PreworkAnswer.NotReady => $"Nicht bereit: {why}",
        _ => throw new UnreachableException(),
    };
}
