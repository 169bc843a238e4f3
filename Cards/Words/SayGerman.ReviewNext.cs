using ReviewBot.Reviews;

namespace ReviewBot.Cards.Words;

sealed partial class SayGerman
{
    public override string OneThing(string customer) => $"Eine Sache, eine Person bei {customer}.";

    public override string WhoAt(string customer) => $"Wer bei {customer}? (erforderlich)";

    public override string ChooseAPerson() => "Wähle eine Person";

    public override string NotKnownYet() => "Noch nicht bekannt";

    public override string OrSomebodyNew() => "Oder jemand Neues (optional)";

    public override string ByWhenExactly() => "Bis wann? (erforderlich)";

    public override string GiveADay() => "Gib ein Datum ein. Ungefähr genügt.";

    public override string DoesWhat() => "Was tut die Person? (erforderlich)";

    public override string ForExampleNext() => "Zum Beispiel: nennt, wer das Budget verantwortet";

    public override string SayWhatTheyWillDo() => "Sag in ein paar Worten, was die Person tun wird.";

    public override string DoTheyKnow() => "Weiß die Person davon? (erforderlich)";

    public override string ChooseOneOfThree() => "Wähle eine der drei Antworten.";

    public override string WhichJob() => "Bei welcher Aufgabe hilft es? (erforderlich)";

    public override string ChooseAJob() => "Wähle eine der sieben Aufgaben.";

    public override string TheirNextStep() => "Der nächste Schritt des Kunden";

    public override string NoNextStepYet() => "Noch kein nächster Schritt. Du kannst trotzdem festhalten, wie wir helfen.";

    public override string HelpIsNotProgress() => "Was würde es dem Kunden leichter machen? „Nichts nötig“ ist auch in Ordnung.";

    public override string WhatWeDo() => "Was tun wir? (erforderlich)";

    public override string ForExampleHelp() => "Zum Beispiel: aufschreiben, was Abwarten kostet";

    public override string SayWhatWeDo() => "Sag in ein paar Worten, was wir tun.";

    public override string WhoOfUs() => "Wer von uns? (erforderlich)";

    public override string GiveAName() => "Gib einen Namen ein.";

    public override string HowSureAreYou() => "Wie sicher bist du? (erforderlich)";

    public override string HowSureOneTap() => "Wie sicher bist du? Einmal antippen genügt.";

    public override string YouSaid(string answer) => $"Deine Antwort: {answer}. Zum Ändern einfach noch einmal antippen.";

    public override string ChooseOneToFive() => "Wähle eine der fünf Antworten.";

    public override string Sure(int value) => value switch
    {
        1 => "1 · Auf keinen Fall",
        2 => "2 · Ich bezweifle es",
        3 => "3 · Fifty-fifty",
        4 => "4 · Ich denke schon",
        _ => "5 · Auf jeden Fall",
    };

    public override string PrivateUntilRevealed() =>
        "Bis zum Aufdecken siehst nur du deine Antwort. Gezeigt wird die Verteilung, nie ein Durchschnitt.";

    public override string WhatSentThemBack(Job job) => $"Warum ist der Kunde wieder bei {Quoted(job)}? (optional)";

    public override string WhatSentThemBackTitle(string customer) => $"Warum ist {customer} einen Schritt zurückgegangen?";

    public override string GoingBackIsNormal() => "Zurückzugehen ist normal. Ein paar Worte dazu helfen beim nächsten Gespräch.";

    public override string ForExampleSentBack() => "Zum Beispiel: eine neue Option ist aufgetaucht";

    public override string WhoToldUsTitle() => "Von wem wissen wir das?";

    public override string WhoToldUsHint() => "Dann fragen wir beim nächsten Mal gleich die richtige Person.";

    public override string WhatYouNoted() => "Was du gerade notiert hast";
}
