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
                ? "deine Deals, die es am nötigsten haben; mit dem Namen eines Kunden: dieser Deal, mit Tag und Uhrzeit: später"
                : "die Deals, die es am nötigsten haben; mit dem Namen eines Kunden: dieser Deal, mit Tag und Uhrzeit: später")
        {
            Guide =
            [
                ("besprechung", "die Deals, die es am nötigsten haben"),
                ("besprechung Contoso", "einen Deal jetzt besprechen"),
                audience is Audience.Personal
                    ? ("rückblick", "wie die letzte Besprechung lief, die du moderiert hast, nur für dich")
                    : ("frag mich etwas", "eine Sache, die wir noch nicht wissen, in der laufenden Besprechung"),
                ("besprechung jeden Donnerstag 10 Uhr", "jede Woche die Deals, die es am nötigsten haben"),
                ("besprechung Contoso am Donnerstag um 10 Uhr", "eine Besprechung für später planen"),
            ],
            InShort = "besprechung, besprechung und einen Kunden",
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
        Command.Deal => new("deal", "alles, was wir über einen Deal wissen; dazu sein Name")
        {
            Guide =
            [
                ("deal Contoso", "alles, was wir über einen Deal wissen"), ("wer entscheidet bei Contoso", "die Leute dort"),
                ("rückmeldung von Contoso", "zu deiner Nachricht: bestätigt oder korrigiert"),
                ("was hält Contoso auf", "Status quo oder unentschlossen, und was hilft"),
            ],
            InShort = "deal und einen Namen",
        },
        Command.End => new("beenden", "wie ein Deal ausging: gekauft, anderer Anbieter, keine Entscheidung; dazu sein Name")
        {
            Guide = [("beenden Contoso", "gekauft, anderer Anbieter oder keine Entscheidung")],
            InShort = "beenden und einen Namen",
        },
        Command.Path => new("fahrplan", "was am Tag des Go-live erledigt sein muss, zurückgerechnet; mit einem Namen")
        {
            Guide = [("fahrplan Contoso", "was bis zum Go-live passieren muss")],
        },
        Command.HandOver => new("übergeben", "Deals an jemand anderen, auf Dauer oder bis zu einem Tag; mit einem Namen: nur dieser Deal")
        {
            Guide = [("übergeben", "deine Deals an jemand anderen, auf Dauer oder bis du zurück bist")],
        },
        Command.AddDeal => new("deal anlegen", "ein Kunde und was er möchte"),
        Command.Answer => new("antwort", "eine Antwort in Worten, wenn dein Teams nicht schickt, was du ausfüllst"),
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
        Command.Nudges => new("erinnerungen", "wann ich dich wonach frage"),
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
        Command.Connect => new("verbinden", "diese Pipeline aus dem CRM aktuell halten; für ihre Admins") { InShort = null },
        Command.Export => new(
            "exportieren",
            audience is Audience.Personal ? "alles als Datei oder eine Liste für die Tabelle" : "eine Liste für die Tabelle"),
        Command.Erase => new("löschen", "einen Namen, einen Deal oder eine Pipeline endgültig löschen"),
        Command.Today => new("heute", "was jetzt für dich ansteht und was du zugesagt hast")
        {
            Guide = [("heute", "was jetzt für dich ansteht"), ("was schulde ich", "was du zugesagt hast")],
        },
        Command.Owed => new("was schulde ich", "was du zugesagt hast") { InShort = null },
        Command.People => new("wer entscheidet bei", "die Leute bei einem Kunden; dazu sein Name") { InShort = null },
        Command.TheySaid => new("rückmeldung von", "was der Kunde an deiner Nachricht bestätigt und korrigiert hat; dazu sein Name") { InShort = null },
        Command.Remedy => new("was hält auf", "Status quo oder unentschlossen, und was hilft; dazu der Name des Kunden") { InShort = null },
        Command.Pace => new("stopp", "wie oft ich dich erinnere") { InShort = null },
        Command.Live => new("weiter", "die Besprechung, die hier läuft") { InShort = null },
        Command.AskMe => new("frag mich etwas", "eine Sache, die wir noch nicht wissen, in der laufenden Besprechung") { InShort = null },
        Command.LookBack => new("rückblick", "wie die letzte Besprechung lief, die du moderiert hast, nur für dich") { InShort = null },
        Command.TakeBack => new("import zurücknehmen", "macht deinen letzten Import rückgängig, einen Tag lang") { InShort = null },
        Command.Hello => new("hallo", "ein Gruß") { InShort = null },
        Command.Thanks => new("danke", "gern geschehen") { InShort = null },
        _ => throw new UnreachableException(),
    };
}
