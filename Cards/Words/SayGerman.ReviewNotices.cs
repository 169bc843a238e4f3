using System.Diagnostics;
using ReviewBot.Reviews;

namespace ReviewBot.Cards.Words;

sealed partial class SayGerman
{
    public override string HereItIs() => "Du findest es unten.";

    public override string SavedAndNotShown(SavedWork saved) => saved switch
    {
        SavedWork.Review =>
            "Die Besprechung ist offen, aber ihre Karte ließ sich nicht anzeigen. "
            + $"Schreib „{Typed(Command.Review)}“ und den Namen, dann kommt sie noch einmal.",
        SavedWork.Deal => "Der Deal ist gespeichert, aber meine Antwort ließ sich nicht anzeigen. Du findest ihn auf dem Board.",
        SavedWork.TakeBack => "Der Import ist zurückgenommen, aber meine Antwort ließ sich nicht anzeigen. Was jetzt da ist, steht auf dem Board.",
        SavedWork.Import => "Die Liste ist importiert, aber meine Antwort ließ sich nicht anzeigen. Du findest ihre Deals auf dem Board.",
        SavedWork.Erasure => "Das ist gelöscht, aber meine Antwort ließ sich nicht anzeigen.",
        SavedWork.Pipeline =>
            "Dieser Chat hat jetzt seine Pipeline, aber meine Antwort ließ sich nicht anzeigen. Schreib noch einmal, was du brauchst.",
        SavedWork.Change =>
            "Das ist gespeichert, aber meine Antwort ließ sich nicht anzeigen. Öffne den Deal oder die Karte noch einmal, dann siehst du es.",
        _ => throw new UnreachableException(),
    };

    public override string WentWrong() =>
        "Bei mir ist etwas schiefgegangen, und nichts wurde geändert. Bitte versuch es gleich noch einmal.";

    public override string ErrorIs(string id) => $"Wenn das so bleibt, sag deiner IT Bescheid: Fehler {id}.";

    public override string DidNotSave() => "Das wurde nicht gespeichert.";

    public override string WordsAreStillHere() => "Dein Text ist noch da. Bitte versuch es gleich noch einmal.";

    public override string Missing(int answers) => answers == 1 ? "Eine Antwort fehlt noch: " : $"{Count(answers)} Antworten fehlen noch: ";

    public override string MissingIs(string names, bool? isDate) => isDate switch
    {
        true => $"{names}. Ein ungefähres Datum genügt.",
        false => $"{names}. Ein paar Worte genügen.",
        null => $"{names}.",
    };

    public override string TooLong(string name) => $"Etwas zu lang: {name}. ";

    public override string LengthIs(int length, int most) =>
        $"Es sind {Number(length)} Zeichen, möglich sind {Number(most)}. Dein Text ist noch da.";

    public override string NotADate(string name) => $"Dieses Datum geht nicht ({name}). ";

    public override string GiveADate() => "Bitte wähle einen Tag in den nächsten fünf Jahren. Ungefähr genügt.";

    public override string DateHasPassed(string name) => $"Dieses Datum ist schon vorbei ({name}). ";

    public override string GiveALaterDate() => "Bitte wähle heute oder einen späteren Tag. Ungefähr genügt.";

    public override string ThatIsOurAction() => "Das ist unser Teil. Und was tut der Kunde daraufhin?";

    public override string NoticedBefore() => "Aufgefallen sind mir die Worte ";

    public override string Quoted(string words) => $"„{words}“";

    public override string NoticedAfter() => ". Wenn du es so meinst, mach einfach weiter.";

    public override string MoveToHelp() => "Zu „Wie wir helfen“";

    public override string KeepIt() => "Hier lassen";

    public override string Moved() => "Verschoben zu „Wie wir helfen“: ";

    public override string WhatWillTheyDo() => ". Was tut der Kunde daraufhin?";

    public override string AnsweredMeanwhile(string name) => $"{name} hat geantwortet, während du geschrieben hast. ";

    public override string WhichShouldStand() => "Nichts ist verloren: Dein Text steht unten. Was soll gelten?";

    public override string Mine() => "Meine Antwort";

    public override string Theirs(string name) => FirstName(name, 16) is { } first ? $"Die von {first}" : "Die andere Antwort";

    public override string KeepBoth() => "Beide behalten";

    public override string StepsAreOpen(int steps) => $"{Count(steps)} Schritte sind schon offen. ";

    public override string WhichGoes() => "Welcher kann weg, damit Platz für den neuen ist? Dein Text steht unten.";

    public override string LetThisOneGo() => "Diesen streichen";

    public override string LeaveNewOut() => "Den neuen weglassen";

    public override string Saved() => "Gespeichert";

    public override string SavedBefore() => "Eben gespeichert";

    public override string SavedOnce() => ". Nichts ist doppelt.";

    public override string IsClosedAlready(string step) => $"„{step}“ ist schon abgeschlossen. ";

    protected override string ClosedBefore(string name, string answer) =>
        $"{name} hat geantwortet: {answer}. Deine Auswahl dazu steht deshalb nur im Verlauf; alles andere ist gespeichert.";

    public override string ClosedBefore() => "Deine Auswahl dazu steht deshalb nur im Verlauf; alles andere ist gespeichert.";

    public override string UpToDate() => "Diese Karte war nicht mehr aktuell. ";

    public override string NowItIs() => "Jetzt ist sie es. Bitte sieh noch einmal hin, bevor du weitermachst.";

    public override string Named(string input, Topic? topic) => (Fields.Line(input), topic) switch
    {
        (Fields.Also, _) => "was der Kunde getan hat",
        (Fields.Why, _) => "warum der Kunde etwas ändern muss",
        (Fields.IfNothing, _) => "was passiert, wenn der Kunde nichts tut",
        (Fields.Wanted, _) => "was der Kunde möchte",
        (Fields.Whose, _) => "wessen Worte das sind",
        (Fields.ToldBy, _) => "von wem wir es wissen",
        (Fields.Name, _) => "ein Name oder eine Rolle",
        (Fields.Same, _) => "welcher Eintrag dieselbe Person ist",
        (Fields.Function, _) => "die Funktion",
        (Fields.Priority, _) => "worauf es der Person ankommt",
        (Fields.Goal, _) => "was dort alle wollen",
        (Fields.Conflict, _) => "worüber sie sich dort noch nicht einig sind",
        (Fields.Signs, _) => "was den Kunden vom Kurs abbringen könnte",
        (Fields.Who, _) => "wer beim Kunden",
        (Fields.NewWho, _) => "der neue Name",
        (Fields.What, Topic.Help) => "was wir tun",
        (Fields.What, _) => "was die Person tun wird",
        (Fields.OfUs, _) => "wer von uns",
        (Fields.OurPart, _) => "unser Teil",
        (Fields.By, _) => "bis wann",
        (Fields.Agreement, _) => "ob die Person davon weiß",
        (Fields.ToSeeWords, _) => "woran wir es sonst sehen",
        (Fields.ToSee, _) => "woran wir es sehen",
        (Fields.Stance, _) => "wie die Person dazu steht",
        (Fields.Job, _) => "bei welcher Aufgabe es hilft",
        (Fields.Words, _) => "was der Kunde stattdessen sagt",
        (Fields.Agree, _) => "ob der Kunde das selbst sieht",
        (Fields.Afraid, _) => "ob der Kunde Angst hat, sich falsch zu entscheiden",
        (Fields.Sure, _) => "wie sicher du bist",
        (Fields.Doubt, _) => "woran es scheitern könnte",
        (Fields.GoLive, _) => "wann der Kunde live geht",
        (Fields.Usual, _) => "was vorher passieren muss",
        (Fields.Own, _) => "die anderen Schritte",
        (Fields.Customer, _) => "der Kunde",
        (Fields.Title, _) => "worum es geht",
        (Fields.Owner, _) => "wer zuständig ist",
        (Fields.SilentUntil, _) => "bis wann mit Funkstille zu rechnen ist",
        (Fields.Ask, _) => "was helfen würde",
        (Fields.Until, _) => "bis wann",
        (Fields.Ending, _) => "warum es endete",
        (Fields.Decided, _) => "was den Ausschlag gab",
        (Fields.Late, _) => "was wir erst spät wussten",
        (Fields.Pipeline, _) => "welche Pipeline",
        (Fields.Picked, _) => "welche Deals",
        (Fields.Colleague, _) => "an wen",
        (Fields.Other, _) => "der andere Deal",
        (Fields.Csv, _) => "die Liste",
        (Fields.InTheWay, _) => "woran es hakt",
        _ => NamedSetting(input),
    };

    public override string Count(int number) => number switch
    {
        1 => "Eine",
        2 => "Zwei",
        3 => "Drei",
        4 => "Vier",
        5 => "Fünf",
        6 => "Sechs",
        _ => Number(number),
    };

    public override string List(IEnumerable<string> things) => things.ToArray() switch
    {
        [] => "",
        [var one] => one,
        [.. var most, var last] => $"{string.Join(", ", most)} und {last}",
    };
}
