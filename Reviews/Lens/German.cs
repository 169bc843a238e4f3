namespace ReviewBot.Reviews.Lens;

/// <summary>The German word lists except the verbs. If a word is in two lists, the first counts.</summary>
static partial class German
{
    public static readonly Vocabulary Words = new()
    {
        Verbs = Verbs,
        // Things that sellers make or hold; a compound counts by its end.
        OurThings =
        [
            "angebot", "angebote", "proposal", "offerte", "kostenvoranschlag", "preis", "preise", "preisliste", "kondition", "konditionen",
            "rabatt", "rabatte",
            "nachlass", "deck", "folie", "folien", "slides", "präsentation", "präsi", "demo", "demos", "vorführung", "broschüre",
            "one-pager", "onepager", "datenblatt",
            "referenz", "referenzen", "roi", "rechnung", "kalkulation", "vertrag", "vertragsentwurf", "entwurf", "agb", "einladung",
            "follow-up", "followup", "termin",
            "meeting", "besprechung", "telefonat", "telko", "anruf", "call", "mail", "e-mail", "email", "workshop", "schulung", "webinar",
            "besuch", "mittagessen",
            "lunch", "kaffee", "abendessen", "essen", "unterlagen", "infos", "informationen", "material", "roadmap", "verlängerung",
            "testzugang", "lizenz", "lizenzen",
            "poc", "testphase", "verhandlung", "verhandlungen", "preisverhandlung", "abschluss", "erinnerung", "nachfassaktion",
            "wettbewerbsvergleich", "fallstudie",
            "erfolgsgeschichte", "kontakt", "druck", "deal", "einwände", "einwand", "crm", "zusammenfassung", "protokoll", "vorschlag",
            "antwortschreiben", "gespräch",
            "austausch", "kick-off", "kickoff", "quote", "sow", "laufzeit", "kostenseite", "prototyp", "leistungsbeschreibung",
            "rahmenvertrag", "messebesuch",
            "dokumentation", "status-call",
        ],
        // Things that buyers make or hold; a compound counts by its end.
        TheirThings =
        [
            "budget", "freigabe", "freigaben", "genehmigung", "unterschrift", "unterschriften", "signatur", "entscheidung", "beschluss",
            "anforderung", "anforderungen",
            "bestellung", "bestellnummer", "po", "ausschreibung", "fragebogen", "lieferantenfragebogen", "pilotgruppe", "pilot", "gruppe",
            "vorlage", "antrag",
            "rückmeldung", "feedback", "zahlen", "daten", "liste", "organigramm", "auswertung", "bewertung", "auswahl", "abstimmung",
            "prüfung", "sicherheitsprüfung",
            "zustimmung", "abnahme", "test", "tests", "kriterien", "nda", "avv", "dsgvo-prüfung", "bescheid", "zugang", "zugänge",
            "pflichtenheft", "lastenheft",
            "lieferant", "lieferantenanlage", "registrierung", "projektleiter", "verantwortlichen", "verantwortliche",
            "budgetverantwortlichen", "anmerkungen",
            "kommentare", "änderungswünsche", "altvertrag", "namen", "prioritäten", "ticketzahlen", "okay", "ok", "go", "grünes", "zusage",
            "auftrag", "bestellschein",
            "ergebnis", "ergebnisse", "szenario", "projektteam", "ressourcen", "rollout", "einführung", "migration", "business-case",
            "case", "zustimmungen", "votum",
            "bestandsaufnahme", "nutzerliste", "ansprechpartner", "lenkungskreis-entscheidung", "gremium", "kostenstelle",
            "investitionsantrag", "konto", "boot",
        ],
        Slips =
        [
            "angbot|angebot", "anegbot|angebot", "agnebot|angebot", "demp|demo", "schiken|schicken", "shcicken|schicken", "sedan|senden",
            "termn|termin",
            "vereinbarn|vereinbaren", "präsentaion|präsentation",
        ],
        // Things that our own company has to approve; also as the first part of a compound.
        Discounts =
        [
            "rabatt", "rabatte", "nachlass", "preis", "preise", "konditionen", "sonderkonditionen", "sonderpreis", "marge", "discount",
            "preisnachlass", "5%", "10%",
            "15%", "20%",
        ],
        Sessions = ["termin", "meeting", "besprechung", "workshop", "demo", "call", "gespräch"],
        Bodies = ["vorstand", "vorstands", "gremium", "lenkungskreis", "betriebsrat", "aufsichtsrat", "geschäftsleitung"],
        // Roles that mean the customer's people, unless preceded by 'unser'.
        TheirRoles =
        [
            "cfo", "cto", "cio", "ceo", "coo", "cpo", "ciso", "dsb", "it", "einkauf", "einkaufsleiter", "einkäufer", "einkäuferin",
            "rechtsabteilung", "recht", "legal",
            "vorstand", "vorstands", "vorstandes", "geschäftsführer", "geschäftsführerin", "geschäftsführung", "gf", "betriebsrat",
            "betriebsrats", "lenkungskreis",
            "controlling", "buchhaltung", "finanzen", "personalabteilung", "hr", "fachabteilung", "fachbereich", "abteilung", "anwender",
            "nutzer", "user",
            "endanwender", "key-user", "champion", "sponsor", "entscheider", "entscheiderin", "datenschutz", "datenschutzbeauftragte",
            "datenschützer",
            "informationssicherheit", "qualitätssicherung", "produktion", "instandhaltung", "werksleiter", "werksleitung", "chef", "chefin",
            "leiter", "leiterin",
            "bereichsleiter", "abteilungsleiter", "it-leiter", "projektleiter", "projektteam", "team", "kollegen", "kollegin", "kollege",
            "mitarbeiter", "management",
            "geschäftsleitung", "procurement", "finance", "security", "werk", "admins", "admin", "jemand", "gremium", "aufsichtsrat",
            "compliance", "betrieb", "boss",
            "stakeholder",
        ],
        // Roles that mean our people, even without 'unser'.
        OurRoles =
        [
            "vertrieb", "presales", "pre-sales", "ae", "se", "csm", "sales", "vertriebsleiter", "vertriebsleitung", "innendienst",
            "außendienst",
        ],
        Customers = ["kunde", "kunden", "kundin", "kundenseite", "interessent", "interessenten"],
        OurPronouns = ["wir", "ich"],
        OurObjects = ["uns", "mir", "mich"],
        OurOwners = [
            "unser", "unsere", "unserem", "unseren", "unserer", "unseres", "mein", "meine", "meinem", "meinen", "meiner", "meines"
        ],
        TheirPronouns = ["sie", "er", "man"],
        TheirObjects = ["ihnen", "ihm", "ihn"],
        TheirOwners = [
            "ihr", "ihre", "ihrem", "ihren", "ihrer", "ihres", "sein", "seine", "seinem", "seinen", "seiner", "seines", "deren", "dessen"
        ],
        Determiners =
        [
            "der", "die", "das", "den", "dem", "des", "ein", "eine", "einen", "einem", "einer", "eines", "kein", "diese", "dieser",
            "dieses", "diesen", "neues", "neue",
            "neuen", "neuer", "zweite", "zweites", "erste", "erstes", "nächste", "nächsten", "weitere", "weiteren", "alle", "beide",
            "letzte", "letztes", "finales",
            "finale",
        ],
        Prepositions =
        [
            "zu", "zum", "zur", "für", "mit", "in", "im", "an", "am", "auf", "bei", "beim", "von", "vom", "durch", "über", "unter", "nach",
            "vor", "bis", "aus",
            "gegen", "um", "ohne", "wegen", "zwischen", "seit", "ab", "per", "via", "pro", "bzgl", "re", "ins", "ans", "aufs",
        ],
        LeadIns =
        [
            "dann", "danach", "auch", "bitte", "evtl", "eventuell", "vielleicht", "noch", "nochmal", "wieder", "jetzt", "heute", "morgen",
            "übermorgen", "montag",
            "dienstag", "mittwoch", "donnerstag", "freitag", "to-do", "todo", "aufgabe", "aktion", "nächster", "nächste", "nächstes",
            "schritt", "schritte", "als",
            "zuerst", "erst", "zunächst", "und", "oder", "aber", "schnellstmöglich", "asap", "bald", "woche", "wo", "intern", "zeitnah",
            "ggf", "unbedingt", "mal",
            "ja", "nein", "offen", "jan", "feb", "mär", "soll", "sollte", "muss", "müssen", "will", "wollen", "kann", "können", "sollen",
        ],
        Adverbs =
        [
            "auch", "noch", "nochmal", "jetzt", "bald", "heute", "morgen", "schon", "bereits", "erst", "dann", "danach", "wieder", "intern",
            "selbst",
        ],
        Modals =
        [
            "soll", "sollen", "sollte", "sollten", "muss", "müssen", "müsste", "will", "wollen", "kann", "können", "könnte", "darf",
            "dürfen", "wird", "werden",
            "möchte", "möchten", "wurde", "wurden", "hat", "haben", "hatte", "hatten", "ist", "sind", "war", "waren", "lässt",
        ],
        Negations = ["nicht", "kein", "keine", "keinen", "nichts", "nix", "niemand", "nie", "ohne", "noch-nicht"],
        Splitters =
        [
            "und", "aber", "dann", "damit", "danach", "sobald", "bevor", "nachdem", "wenn", "falls", "weil", "während", "sodass",
            "bis-dass", "ob", "wer", "wen", "wem",
            "was", "wann", "wie", "wo", "warum", "welche", "welcher", "welches", "oder", "&", "+", "->", "=>", "plus", "dass",
        ],
        Asides = ["ob", "wer", "wen", "wem", "was", "wann", "wie", "wo", "warum", "welche", "welcher", "welches"],
        Whs = ["ob", "wer", "wen", "wem", "was", "wann", "wie", "wo", "warum", "welche", "welcher", "welches", "wieso", "weshalb"],
        Backgrounds = ["wenn", "falls", "sobald", "nachdem", "bevor", "weil", "während"],
        Wishes = ["will", "wollen", "möchte", "möchten", "müssen", "muss", "sollen", "sollten"],
        Asking = [],
        Handing = [],
        Agents = ["von", "vom", "durch", "seitens"],
        Departments =
        [
            "it", "einkauf", "rechtsabteilung", "recht", "legal", "vorstand", "betriebsrat", "lenkungskreis", "controlling", "finanzen",
            "datenschutz",
            "personalabteilung", "hr", "fachabteilung", "fachbereich", "geschäftsführung", "gremium", "anwender", "chef", "chefin",
        ],
        Weak =
        [
            "schreiben", "bauen", "machen", "geben", "halten", "planen", "organisieren", "liefern", "erstellen", "finden", "suchen",
            "schauen", "sammeln", "einbinden",
            "einbeziehen", "einladen", "gewinnen", "nennen", "teilen",
        ],
        Talks =
        [
            "sprechen", "reden", "fragen", "besprechen", "erklären", "treffen", "nachfragen", "einbinden", "einbeziehen", "eskalieren",
            "einladen", "telefonieren",
            "gewinnen",
        ],
        Asks = ["ausschreibung", "rfp", "rfi", "fragen", "einwände"],
        Replies = ["beantworten", "antworten", "reagieren", "kommentieren", "besuchen", "weiterleiten"],
        Sayings = ["sagen", "schreiben", "melden", "mitteilen", "erklären"],
        Times = ["heute", "morgen", "montag", "dienstag", "mittwoch", "donnerstag", "freitag", "woche", "monat", "quartal"],
    };
}
