using System.Diagnostics;
using ReviewBot.Reviews;

namespace ReviewBot.Cards.Words;

sealed partial class SayGerman
{
    public override string WelcomeInShort() =>
        "ReviewBot hilft euch, Deals aus der Sicht des Kunden zu besprechen. Schreib „deal anlegen“ oder „besprechung“, um zu beginnen.";

    public override string WelcomeTitle() => "Deal-Besprechungen, die beim Kunden beginnen";

    public override string WelcomeWhy() =>
        "Die meisten Deals gehen nicht an die Konkurrenz verloren. Sie enden ohne Entscheidung, weil Kaufen harte Arbeit ist. "
        + "Darum frage ich, was der Kunde getan hat, was er als Nächstes tun muss und wie wir ihm dabei helfen.";

    public override (string What, string Meaning) WelcomeAdd() =>
        ("Einen Deal anlegen", "Der Kunde und was er möchte. Nach Betrag oder Abschlussdatum frage ich nie.");

    public override (string What, string Meaning) WelcomeReview() =>
        ("Ihn gemeinsam besprechen", "Acht kurze Fragen, beim ersten Mal etwa 7 Minuten. Lasst weg, was ihr wollt.");

    public override (string What, string Meaning) WelcomeFollow() =>
        ("Den nächsten Schritt des Kunden im Blick behalten", "Ist ein Termin vorbei, zeigt das Board es an und sagt, was helfen würde.");

    public override string AddedBy(string name) => $"{name} hat mich hier hinzugefügt.";

    public override string WelcomeLimits() =>
        "Ich weiß, was ihr mir sagt, und sonst nichts: Ich lese keine Mails, keinen Kalender und kein CRM und nehme an keinem Gespräch teil. "
        + "Ist ein Termin vorbei, frage ich nur, wem der Deal gehört: höchstens einmal am Tag und dreimal die Woche, in der Arbeitszeit.";

    public override string WelcomeCommands(Audience audience, IEnumerable<string> commands) =>
        $"Ihr könnt schreiben: {string.Join(", ", commands)}. Mit „einstellungen“ "
        + (audience is Audience.Personal ? "änderst du, wann und wie oft ich dir schreibe." : "ändert ihr, wie diese Pipeline arbeitet und wer das darf.");

    public override string WhoSeesIt(Audience audience) => audience switch
    {
        Audience.Channel => "Alle in diesem Kanal sehen die Deals, die hier besprochen werden.",
        Audience.Chat => "Alle in diesem Chat sehen die Deals, die hier besprochen werden.",
        Audience.Personal => "Hier siehst du deine eigenen Deals. Wer in ihrer Pipeline arbeitet, sieht sie dort auch.",
        _ => throw new UnreachableException(),
    };

    public override string PersonalDataNote() =>
        "Notizen über Personen beim Kunden sind personenbezogene Daten. Schreibt bitte nur, was ihr ihnen auch selbst sagen würdet.";

    public override string GuideTitle() => "Was du schreiben kannst";

    public override string GuideInShort() => $"Schreib: {EachInShort()}.";

    public override string HowToAddress(Audience audience) => audience is Audience.Personal
        ? "Schreib einfach eines davon. Namen dürfen kurz sein, Groß- und Kleinschreibung ist egal."
        : "Beginne mit @ReviewBot. Namen dürfen kurz sein, Groß- und Kleinschreibung ist egal.";

    public override string AskWhatTheyDid() =>
        "Eine Besprechung fragt, was der Kunde getan hat, wo er auf dem Weg zum Kauf steht, was er als Nächstes tun muss und wie wir helfen.";

    public override string SevenJobs() => "Sieben Aufgaben in jedem Kauf";

    public override string SevenJobsNote() =>
        "In beliebiger Reihenfolge, und immer wieder. Es sind keine Stufen, und zurückzugehen ist normal.";

    public override string TheBuyerSays(Job job) => job switch
    {
        Job.Problem => "„Wir müssen etwas tun.“",
        Job.Explore => "„Was gibt es da überhaupt?“",
        Job.Require => "„Was genau muss es können?“",
        Job.Select => "„Leistet das, was wir wollen?“",
        Job.Validate => "„Wir müssen sicher sein.“",
        Job.Consensus => "„Alle müssen dahinterstehen.“",
        Job.Path => "„Wie kaufen wir das eigentlich?“",
        _ => throw new UnreachableException(),
    };

    public override string ChooseTitle() => "Welche Deals bespricht dieser Chat?";

    public override string ChooseInShort() => "Wählt, welche Pipeline dieser Chat bespricht, oder legt hier eine an.";

    public override string EveryoneWillSee() => "Alle in diesem Chat sehen dann diese Deals, und wer später dazukommt, auch.";

    public override string ReviewedNow() => "Hier zurzeit besprochen: ";

    public override string YourPipelines() => "Pipelines, in denen du arbeitest";

    public override string AllOfThemHere() =>
        "Hier siehst du die Deals aus allen, für dich allein. In einem Gruppenchat sagt „pipeline“, welche dort alle besprechen.";

    public override string NoPipelineYet() =>
        "Ich habe dich noch in keiner Pipeline gesehen. Du kannst hier eine anlegen: Sie ist leer und gehört zu diesem Chat.";

    public override string ThenIGoOnWith(string asked) => $"Danach geht es mit „{asked}“ weiter.";

    public override string CanBeChanged() => "Das lässt sich später ändern: Schreib „@ReviewBot pipeline“.";

    public override string DidNotUnderstand() => "Das habe ich nicht verstanden";

    public override string YouWrote() => "Du hast geschrieben: ";

    public override string DidYouMean(string command) => $"Meinst du „{command}“?";

    public override string OneQuestion() => "„hilfe“ zeigt alles, was ich verstehe.";

    public override string NoDealNamed(string name) => $"Einen Deal „{name}“ kenne ich hier nicht";

    public override string WrittenAlike() => "Ähnlich geschrieben sind:";

    public override string NothingAlike() =>
        "Kein anderer Name ist ähnlich geschrieben. Ein Teil vom Namen des Kunden oder vom Titel genügt.";

    public override string WhichOneIs(string name) => $"Welchen Deal meinst du mit „{name}“?";

    public override string SeveralFit(int deals) => $"{Deals(deals)} passen zu diesem Namen.";

    public override string DealIsGone() => "Diesen Deal finde ich hier nicht";

    public override string WhyGone() => "Vielleicht wurde er entfernt, oder er gehört zu einer Pipeline, die hier nicht besprochen wird.";

    public override string WhyWrittenByNewer() =>
        "Das hat eine neuere Version von mir geschrieben, die mich gerade ablöst. Es wurde nichts geändert. Bitte mach es in ein paar Minuten noch einmal.";

    public override string ItDidNotSave() => "Das wurde nicht gespeichert";

    public override string WhyNotSaved() =>
        "Mehrere haben im selben Moment dasselbe geändert, und die anderen waren zuerst da. Bitte mach es noch einmal.";

    public override string ButtonIsOld() => "Dieser Knopf gehört zu einer älteren Karte";

    public override string WhyOld() => "Wofür er steht, kann ich nicht mehr sagen. Geändert wurde nichts. Hier geht es weiter.";

    public override string LiveElsewhereWhy(string lead, string clock) =>
        $"{lead} leitet die Besprechung in einer anderen Unterhaltung, seit {clock}. Ist sie dort geschlossen, könnt ihr hier eine beginnen.";
}
