using System.Diagnostics;

namespace ReviewBot.Cards.Words;

sealed partial class SayGerman
{
    public override CommandWords Words(Command command, Audience audience) => command switch
    {
        Command.Help => new("hilfe", "was du schreiben kannst")
        {
            Guide = [("hilfe", "diese Karte")],
        },
        Command.Review => new(
            "besprechung",
            audience is Audience.Personal
                ? "deine dringendsten Deals; mit dem Namen eines Kunden: nur dieser Deal; mit Tag und Uhrzeit: für später geplant"
                : "die dringendsten Deals; mit dem Namen eines Kunden: nur dieser Deal; mit Tag und Uhrzeit: für später geplant")
        {
            Guide =
            [
                ("besprechung", "die dringendsten Deals"),
                ("besprechung Contoso", "einen Deal jetzt besprechen"),
                audience is Audience.Personal
                    ? ("rückblick", "wie die letzte Besprechung lief, die du moderiert hast, nur für dich")
                    : ("frag mich etwas", "eine offene Frage aus der laufenden Besprechung"),
                ("besprechung jeden Donnerstag 10 Uhr", "jede Woche die dringendsten Deals"),
                ("besprechung Contoso am Donnerstag um 10 Uhr", "eine Besprechung für später planen"),
            ],
            InShort = "besprechung, besprechung mit dem Namen eines Kunden",
        },
        Command.Board => new("board", "alle Deals, nach Dringlichkeit"),
        Command.Patterns => new("muster", "was die Deals gemeinsam haben: wo sie hängen, was immer wieder verschoben wird")
        {
            Guide = [("muster", "was die Deals gemeinsam haben")],
        },
        Command.Learned => new("gelernt", "was gewonnene Deals von verlorenen unterscheidet, mit Zahlen")
        {
            Guide = [("gelernt", "was gewonnene Deals von verlorenen unterscheidet")],
        },
        Command.MyDeals => new("meine deals", "deine Deals, nach Dringlichkeit")
        {
            InShort = null,
            Guide =
            [
                ("meine deals", "deine Deals, nach Dringlichkeit"),
                ("board", "die Pipelines, die du leitest: was sich bewegt hat, wer Hilfe braucht"),
            ],
        },
        Command.Deal => new("deal", "alles, was wir über einen Deal wissen; schreib seinen Namen dazu")
        {
            Guide =
            [
                ("deal Contoso", "alles, was wir über einen Deal wissen"), ("wer entscheidet bei Contoso", "die Leute dort"),
                ("rückmeldung von Contoso", "was der Kunde an deiner Nachricht bestätigt oder korrigiert hat"),
                ("was hält Contoso auf", "Status quo oder Unentschlossenheit, und was hilft"),
            ],
            InShort = "deal mit einem Namen",
        },
        Command.End => new("beenden", "wie ein Deal ausging: gekauft, anderer Anbieter, keine Entscheidung; schreib seinen Namen dazu")
        {
            Guide = [("beenden Contoso", "gekauft, anderer Anbieter oder keine Entscheidung")],
            InShort = "beenden mit einem Namen",
        },
        Command.Path => new("fahrplan", "was bis zum Go-live erledigt sein muss, rückwärts gerechnet; schreib den Namen des Deals dazu")
        {
            Guide = [("fahrplan Contoso", "was bis zum Go-live passieren muss")],
        },
        Command.HandOver => new("übergeben", "Deals an jemand anderen, dauerhaft oder bis zu einem Tag; mit einem Namen: nur dieser Deal")
        {
            Guide = [("übergeben", "deine Deals an jemand anderen, dauerhaft oder bis du zurück bist")],
        },
        Command.AddDeal => new("deal anlegen", "ein Kunde und was er möchte"),
        Command.Answer => new("antwort", "eine Antwort tippen, wenn Teams deine Eingaben nicht überträgt"),
        Command.Import => new(
            "importieren",
            audience is Audience.Personal ? "Deals aus einer Tabelle; du kannst auch die Datei schicken" : "Deals aus einer Tabelle")
        {
            Guide =
            [
                ("importieren", audience is Audience.Personal
                    ? "Deals aus einer Tabelle; du kannst mir auch die Datei schicken"
                    : "Deals aus einer Tabelle"),
            ],
        },
        Command.Pipeline => new("pipeline", "welche Deals hier besprochen werden"),
        Command.Nudges => new("erinnerungen", "was ich dich wann frage"),
        Command.Settings => new(
            "einstellungen", audience is Audience.Personal ? "wann und wie oft ich dich erinnere" : "die Einstellungen dieser Pipeline")
        {
            Guide =
            [
                ("einstellungen", audience is Audience.Personal
                    ? "wann und wie oft ich dich erinnere"
                    : "die Einstellungen dieser Pipeline"),
                ("stopp", "weniger Erinnerungen oder keine"),
            ],
        },
        Command.Connect => new("verbinden", "diese Pipeline mit dem CRM aktuell halten; nur für Admins") { InShort = null },
        Command.Export => new(
            "exportieren",
            audience is Audience.Personal ? "alles als Datei oder die Deals als Liste, etwa für Excel" : "die Deals als Liste, etwa für Excel"),
        Command.Erase => new("löschen", "einen Namen, einen Deal oder eine Pipeline endgültig löschen"),
        Command.Today => new("heute", "was jetzt für dich ansteht und was du zugesagt hast")
        {
            Guide = [("heute", "was jetzt für dich ansteht"), ("was schulde ich", "was du zugesagt hast")],
        },
        Command.Owed => new("was schulde ich", "was du zugesagt hast") { InShort = null },
        Command.People => new("wer entscheidet bei", "die Personen bei einem Kunden; schreib seinen Namen dazu") { InShort = null },
        Command.TheySaid => new("rückmeldung von", "was der Kunde an deiner Nachricht bestätigt oder korrigiert hat; schreib seinen Namen dazu")
        {
            InShort = null,
        },
        Command.Remedy => new("was hält auf", "Status quo oder Unentschlossenheit, und was hilft; schreib den Namen des Kunden dazu")
        {
            InShort = null,
        },
        Command.Pace => new("stopp", "wie oft ich dich erinnere") { InShort = null },
        Command.Live => new("weiter", "die Besprechung, die hier läuft") { InShort = null },
        Command.AskMe => new("frag mich etwas", "eine offene Frage aus der laufenden Besprechung") { InShort = null },
        Command.LookBack => new("rückblick", "wie die letzte Besprechung lief, die du moderiert hast, nur für dich") { InShort = null },
        Command.TakeBack => new("import zurücknehmen", "nimmt deinen letzten Import zurück; das geht einen Tag lang") { InShort = null },
        Command.Hello => new("hallo", "ein Gruß") { InShort = null },
        Command.Thanks => new("danke", "gern geschehen") { InShort = null },
        _ => throw new UnreachableException(),
    };
}
