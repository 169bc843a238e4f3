using System.Diagnostics;

namespace ReviewBot.Cards.Words;

sealed partial class SayGerman
{
    public override CommandWords Words(Command command, Audience audience) => command switch
    {
        Command.Help => new("hilfe", "was du schreiben kannst")
        {
            Also = ["hallo", "moin", "servus", "guten morgen", "guten tag", "los", "was kannst du"],
            Guide = [("hilfe", "diese Karte")],
        },
        Command.Review => new(
            "besprechung",
            audience is Audience.Personal
                ? "deine Deals, die es am nötigsten haben; mit dem Namen eines Kunden: dieser Deal, mit Tag und Uhrzeit: später"
                : "die Deals, die es am nötigsten haben; mit dem Namen eines Kunden: dieser Deal, mit Tag und Uhrzeit: später")
        {
            Also = ["besprechungen", "besprechen", "deals besprechen", "bespreche", "besprich"],
            Last = ["besprechen"],
            Guide =
            [
                ("besprechung", "die Deals, die es am nötigsten haben"),
                ("besprechung Contoso", "einen Deal jetzt besprechen"),
                ("besprechung Contoso am Donnerstag um 10 Uhr", "eine Besprechung für später planen"),
            ],
            InShort = "besprechung, besprechung und einen Kunden",
        },
        Command.Board => new("board", "alle Deals, nach Dringlichkeit") { Also = ["tafel", "übersicht", "deals", "alle deals"] },
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
            Also = ["zeig", "zeige", "öffne"],
            Guide = [("deal Contoso", "alles, was wir über einen Deal wissen")],
            InShort = "deal und einen Namen",
        },
        Command.End => new("beenden", "wie ein Deal ausging: gekauft, für andere entschieden, keine Entscheidung; dazu sein Name")
        {
            Also = ["beende", "schließen", "schließe", "deal beenden", "deal schließen"],
            Last = ["beenden", "schließen"],
            Guide = [("beenden Contoso", "gekauft, für andere entschieden oder keine Entscheidung")],
            InShort = "beenden und einen Namen",
        },
        Command.HandOver => new("übergeben", "Deals an jemand anderen, auf Dauer oder bis zu einem Tag; mit einem Namen: nur dieser Deal")
        {
            Also = ["übergabe", "deals übergeben", "übergib"],
            Last = ["übergeben"],
            Guide = [("übergeben", "deine Deals an jemand anderen, auf Dauer oder bis du zurück bist")],
        },
        Command.AddDeal => new("deal anlegen", "ein Kunde und was er möchte")
        {
            Also =
            [
                "neuer deal", "einen deal anlegen", "neuen deal anlegen", "einen neuen deal anlegen", "deal hinzufügen",
            ],
            Last = ["anlegen"],
        },
        Command.Answer => new("antwort", "eine Antwort in Worten, wenn dein Teams nicht schickt, was du ausfüllst")
        {
            Also = ["antworte"],
        },
        Command.Import => new(
            "importieren",
            audience is Audience.Personal ? "Deals aus einer Tabelle; du kannst auch die Datei schicken" : "Deals aus einer Tabelle")
        {
            Also = ["liste importieren", "deals importieren"],
            Guide =
            [
                ("importieren", audience is Audience.Personal
                    ? "Deals aus einer Tabelle; du kannst mir auch die Datei schicken"
                    : "Deals aus einer Tabelle"),
            ],
        },
        Command.Pipeline => new("pipeline", "welche Deals hier besprochen werden"),
        Command.Nudges => new("erinnerungen", "was ich dich wann fragen werde") { Also = ["erinnern", "erinnerung", "was ist geplant"] },
        Command.Settings => new(
            "einstellungen", audience is Audience.Personal ? "wann und wie oft ich dir schreibe" : "wie diese Pipeline arbeitet")
        {
            Also = ["tempo", "pause", "sprache", "deutsch", "englisch"],
        },
        Command.Export => new(
            "exportieren",
            audience is Audience.Personal ? "alles als Datei oder eine Liste für die Tabelle" : "eine Liste für die Tabelle")
        {
            Also = ["deals exportieren"],
        },
        Command.Erase => new("löschen", "einen Namen, einen Deal oder eine Pipeline endgültig löschen") { Also = ["vergessen"] },
        _ => throw new UnreachableException(),
    };

    public override IReadOnlyList<string> BeforeAName() => ["zu", "zum", "von", "mit", "für", "bei"];
}
