using System.Diagnostics;
using ReviewBot.Reviews;

namespace ReviewBot.Cards.Words;

sealed partial class SayGerman
{
    public override string WelcomeInShort() =>
        "ReviewBot hilft dir, Deals aus der Sicht des Kunden zu besprechen. Schreib „deal anlegen“ oder „besprechung“, um zu beginnen.";

    public override string WelcomeTitle() => "Deal-Besprechungen, die beim Kunden beginnen";

    public override string WelcomeWhy() =>
        "Kaufen ist für den Kunden harte Arbeit, und ein Deal kommt nur voran, wenn er etwas tut. "
        + "Darum frage ich, was der Kunde getan hat, was er als Nächstes tun muss und wie wir ihm dabei helfen.";

    public override (string What, string Meaning) WelcomeAdd() =>
        ("Einen Deal anlegen", "Der Kunde und was er möchte. Nach Betrag oder Abschlussdatum frage ich nie.");

    public override (string What, string Meaning) WelcomeReview() =>
        ("Ihn gemeinsam besprechen", "Acht kurze Fragen, beim ersten Mal etwa 7 Minuten. Lass weg, was du willst.");

    public override (string What, string Meaning) WelcomeFollow() =>
        ("Den nächsten Schritt des Kunden im Blick behalten", "Verstreicht ein Zieldatum, frage ich nach und zeige es auf dem Board.");

    public override string AddedBy(string name) => $"{name} hat mich hier hinzugefügt.";

    public override string WelcomeLimits() =>
        "Ich weiß nur, was du mir sagst. Ich lese keine Mails und keinen Kalender, nehme an keinem Gespräch teil und lese ein CRM nur, wenn ein Admin es verbindet. "
        + "Verstreicht ein Zieldatum, frage ich die zuständige Person: höchstens einmal pro Tag und dreimal pro Woche, in der Arbeitszeit. "
        + "Die Teamleitung bekommt außerdem eine Liste der Deals, die Hilfe brauchen.";

    public override string WelcomeCommands(Audience audience, IEnumerable<string> commands) =>
        $"Du kannst schreiben: {string.Join(", ", commands)}. Mit „einstellungen“ "
        + (audience is Audience.Personal ? "änderst du, wann und wie oft ich dir schreibe." : "änderst du die Einstellungen dieser Pipeline und wer sie ändern darf.");

    public override string WhoSeesIt(Audience audience) => audience switch
    {
        Audience.Channel => "Alle in diesem Kanal sehen die Deals, die hier besprochen werden.",
        Audience.Chat => "Alle in diesem Chat sehen die Deals, die hier besprochen werden.",
        Audience.Personal => "Das sind deine eigenen Deals. Wer in ihrer Pipeline arbeitet, sieht sie auch.",
        _ => throw new UnreachableException(),
    };

    public override string PersonalDataNote() =>
        "Notizen über Personen beim Kunden sind personenbezogene Daten. Schreib nur, was sie auch selbst lesen dürften.";

    public override string GuideTitle() => "Was du schreiben kannst";

    public override string GuideInShort() => $"Schreib: {EachInShort()}.";

    public override string HowToAddress(Audience audience) => audience is Audience.Personal
        ? "Schreib einfach los. Ein Teil des Namens genügt, Groß- und Kleinschreibung ist egal."
        : "Beginne mit @ReviewBot. Ein Teil des Namens genügt, Groß- und Kleinschreibung ist egal.";

    public override string AskWhatTheyDid() =>
        "Eine Besprechung fragt, was der Kunde getan hat, wo er auf dem Weg zum Kauf steht, was er als Nächstes tun muss und wie wir helfen. "
        + "In der ausführlichen Fassung können alle ohne Namen schreiben, wo wir falschliegen könnten.";

    public override string SevenJobs() => "Sieben Aufgaben bei jedem Kauf";

    public override string SevenJobsNote() =>
        "In beliebiger Reihenfolge und so oft wie nötig. Es sind keine Stufen, und zurückzugehen ist normal.";

    public override string TheBuyerSays(Job job) => job switch
    {
        Job.Problem => "„Wir müssen etwas tun.“",
        Job.Explore => "„Was gibt es da überhaupt?“",
        Job.Require => "„Was genau muss es können?“",
        Job.Select => "„Leistet es, was wir brauchen?“",
        Job.Validate => "„Wir müssen sicher sein.“",
        Job.Consensus => "„Alle müssen dahinterstehen.“",
        Job.Path => "„Wie kaufen wir das eigentlich?“",
        _ => throw new UnreachableException(),
    };

    public override string ChooseTitle() => "Welche Deals werden in diesem Chat besprochen?";

    public override string ChooseInShort() => "Wähle, welche Pipeline in diesem Chat besprochen wird, oder leg hier eine an.";

    public override string EveryoneWillSee() => "Alle in diesem Chat sehen dann diese Deals, auch wer später dazukommt.";

    public override string ReviewedNow() => "Hier wird zurzeit besprochen: ";

    public override string YourPipelines() => "Deine Pipelines";

    public override string AllOfThemHere() =>
        "Hier siehst du die Deals aus allen, nur für dich. In einem Gruppenchat zeigt „pipeline“, welche dort besprochen wird.";

    public override string NoPipelineYet() =>
        "Ich habe dich noch in keiner Pipeline gesehen. Du kannst hier eine anlegen: Sie ist leer und gehört zu diesem Chat.";

    public override string ThenIGoOnWith(string asked) => $"Danach geht es mit „{asked}“ weiter.";

    public override string CanBeChanged() => "Das lässt sich später ändern: Schreib „@ReviewBot pipeline“.";

    public override string DidNotUnderstand() => "Das habe ich nicht verstanden";

    public override string YouWrote() => "Du hast geschrieben: ";

    public override string DidYouMean(string command) => $"Meinst du „{command}“?";

    public override string OneQuestion() => "Schreib „hilfe“, um zu sehen, was ich kann.";

    public override string NoDealNamed(string name) => $"Einen Deal „{name}“ finde ich hier nicht";

    public override string WrittenAlike() => "Meinst du einen von diesen?";

    public override string NothingAlike() =>
        "Ich finde auch nichts Ähnliches. Ein Teil vom Namen des Kunden oder vom Titel genügt.";

    public override string WhichOneIs(string name) => $"Welchen Deal meinst du mit „{name}“?";

    public override string SeveralFit(int deals) => $"{Deals(deals)} {(deals == 1 ? "passt" : "passen")} zu diesem Namen.";

    public override string DealIsGone() => "Diesen Deal finde ich hier nicht";

    public override string WhyGone() => "Vielleicht wurde er entfernt, oder er gehört zu einer Pipeline, die hier nicht besprochen wird.";

    public override string WhyWrittenByNewer() =>
        "Das hat schon eine neuere Version von mir gespeichert, ich werde gerade aktualisiert. Es wurde nichts geändert. Bitte versuch es in ein paar Minuten noch einmal.";

    public override string ItDidNotSave() => "Das wurde nicht gespeichert";

    public override string WhyNotSaved() =>
        "Jemand anderes hat gleichzeitig gespeichert und war schneller. Bitte versuch es noch einmal.";

    public override string ButtonIsOld() => "Diese Schaltfläche gehört zu einer älteren Karte";

    public override string WhyOld() => "Wofür sie stand, weiß ich nicht mehr. Geändert wurde nichts. Hier geht es weiter.";

    public override string LiveElsewhereWhy(string lead, string clock) =>
        $"{lead} moderiert die Besprechung seit {clock} in einer anderen Unterhaltung. Sobald sie dort geschlossen ist, kannst du hier eine beginnen.";
}
