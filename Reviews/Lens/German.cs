namespace ReviewBot.Reviews.Lens;

/// <summary>The German word lists except the verbs. If a word is in two lists, the first counts.</summary>
static partial class German
{
    public static Vocabulary Words => new()
    {
        Verbs = Verbs,
        // Things that sellers make or hold; a compound counts by its end.
        OurThings =
        [
            "angebot", "angebote", "proposal", "offerte", "kostenvoranschlag", "preis", "preise", "preisliste", "kondition",
            "konditionen", "rabatt", "rabatte", "nachlass", "deck", "folie", "folien", "slides", "präsentation", "präsi", "demo",
            "demos", "vorführung", "broschüre", "one-pager", "onepager", "datenblatt", "referenz", "referenzen", "roi",
            "rechnung", "kalkulation", "vertrag", "vertragsentwurf", "entwurf", "agb", "einladung", "follow-up", "followup",
            "termin", "meeting", "besprechung", "telefonat", "telko", "anruf", "call", "mail", "e-mail", "email", "workshop",
            "schulung", "webinar", "besuch", "mittagessen", "lunch", "kaffee", "abendessen", "essen", "unterlagen", "infos",
            "informationen", "material", "roadmap", "verlängerung", "testzugang", "lizenz", "lizenzen", "poc", "testphase",
            "verhandlung", "verhandlungen", "preisverhandlung", "abschluss", "erinnerung", "nachfassaktion",
            "wettbewerbsvergleich", "fallstudie", "erfolgsgeschichte", "kontakt", "druck", "deal", "einwände", "einwand", "crm",
            "zusammenfassung", "protokoll", "vorschlag", "antwortschreiben", "gespräch", "austausch", "kick-off", "kickoff",
            "quote", "sow", "laufzeit", "kostenseite", "prototyp", "leistungsbeschreibung", "rahmenvertrag", "messebesuch",
            "dokumentation", "status-call",
        ],
        // Things that buyers make or hold.
        TheirThings =
        [
            "budget", "freigabe", "freigaben", "genehmigung", "unterschrift", "unterschriften", "signatur", "entscheidung",
            "beschluss", "anforderung", "anforderungen", "bestellung", "bestellnummer", "po", "ausschreibung", "fragebogen",
            "lieferantenfragebogen", "pilotgruppe", "pilot", "gruppe", "vorlage", "antrag", "rückmeldung", "feedback", "zahlen",
            "daten", "liste", "organigramm", "auswertung", "bewertung", "auswahl", "abstimmung", "prüfung", "sicherheitsprüfung",
            "zustimmung", "abnahme", "test", "tests", "kriterien", "nda", "avv", "dsgvo-prüfung", "bescheid", "zugang", "zugänge",
            "pflichtenheft", "lastenheft", "lieferant", "lieferantenanlage", "registrierung", "projektleiter", "verantwortlichen",
            "verantwortliche", "budgetverantwortlichen", "anmerkungen", "kommentare", "änderungswünsche", "altvertrag", "namen",
            "prioritäten", "ticketzahlen", "okay", "ok", "go", "grünes", "zusage", "auftrag", "bestellschein", "ergebnis",
            "ergebnisse", "szenario", "projektteam", "ressourcen", "rollout", "einführung", "migration", "business-case", "case",
            "zustimmungen", "votum", "bestandsaufnahme", "nutzerliste", "ansprechpartner", "lenkungskreis-entscheidung",
            "gremium", "kostenstelle", "investitionsantrag", "konto", "boot",
        ],
        // Roles that mean the customer's people, unless the owner before them is ours.
        TheirRoles =
        [
            "cfo", "cto", "cio", "ceo", "coo", "cpo", "ciso", "dsb", "it", "einkauf", "einkaufsleiter", "einkäufer",
            "einkäuferin", "rechtsabteilung", "recht", "legal", "vorstand", "vorstands", "vorstandes", "geschäftsführer",
            "geschäftsführerin", "geschäftsführung", "gf", "betriebsrat", "betriebsrats", "lenkungskreis", "controlling",
            "buchhaltung", "finanzen", "personalabteilung", "hr", "fachabteilung", "fachbereich", "abteilung", "anwender",
            "nutzer", "user", "endanwender", "key-user", "champion", "sponsor", "entscheider", "entscheiderin", "datenschutz",
            "datenschutzbeauftragte", "datenschützer", "informationssicherheit", "qualitätssicherung", "produktion",
            "instandhaltung", "werksleiter", "werksleitung", "chef", "chefin", "leiter", "leiterin", "bereichsleiter",
            "abteilungsleiter", "it-leiter", "projektleiter", "projektteam", "team", "kollegen", "kollegin", "kollege",
            "mitarbeiter", "management", "geschäftsleitung", "procurement", "finance", "security", "werk", "admins", "admin",
            "jemand", "gremium", "aufsichtsrat", "compliance", "betrieb", "boss", "stakeholder",
        ],
        // Roles that mean our people, whoever is before them.
        OurRoles =
        [
            "vertrieb", "presales", "pre-sales", "ae", "se", "csm", "sales", "vertriebsleiter", "vertriebsleitung", "innendienst",
            "außendienst",
        ],
        Customers = ["kunde", "kunden", "kundin", "kundenseite", "interessent", "interessenten"],
        OurPronouns = ["wir", "ich"],
        OurObjects = ["uns", "mir", "mich"],
        OurOwners =
        [
            "unser", "unsere", "unserem", "unseren", "unserer", "unseres", "mein", "meine", "meinem", "meinen", "meiner", "meines",
        ],
        TheirPronouns = ["sie", "er", "man"],
        TheirObjects = ["ihnen", "ihm", "ihn"],
        TheirOwners =
        [
            "ihr", "ihre", "ihrem", "ihren", "ihrer", "ihres", "sein", "seine", "seinem", "seinen", "seiner", "seines", "deren",
            "dessen",
        ],
        // Misspellings too short for the distance rule.
        Slips =
        [
            "angbot|angebot", "anegbot|angebot", "agnebot|angebot", "demp|demo", "schiken|schicken", "shcicken|schicken",
            "sedan|senden", "termn|termin", "vereinbarn|vereinbaren", "präsentaion|präsentation",
        ],
        // Function words. They identify the language, and none is taken for a name or a misspelling.
        SmallWords =
        [
            "der", "die", "das", "den", "dem", "des", "ein", "eine", "einen", "einem", "einer", "eines", "kein", "diese",
            "dieser", "dieses", "diesen", "neues", "neue", "neuen", "neuer", "zweite", "zweites", "erste", "erstes", "nächste",
            "nächsten", "weitere", "weiteren", "alle", "beide", "letzte", "letztes", "finales", "finale", "zu", "zum", "zur",
            "für", "mit", "in", "im", "an", "am", "auf", "bei", "beim", "von", "vom", "durch", "über", "unter", "nach", "vor",
            "bis", "aus", "gegen", "um", "ohne", "wegen", "zwischen", "seit", "ab", "per", "via", "pro", "bzgl", "re", "ins",
            "ans", "aufs", "dann", "danach", "auch", "bitte", "evtl", "eventuell", "vielleicht", "noch", "nochmal", "wieder",
            "jetzt", "heute", "morgen", "übermorgen", "montag", "dienstag", "mittwoch", "donnerstag", "freitag", "to-do", "todo",
            "aufgabe", "aktion", "nächster", "nächstes", "schritt", "schritte", "als", "zuerst", "erst", "zunächst", "und",
            "oder", "aber", "schnellstmöglich", "asap", "bald", "woche", "wo", "intern", "zeitnah", "ggf", "unbedingt", "mal",
            "ja", "nein", "offen", "jan", "feb", "mär", "soll", "sollte", "muss", "müssen", "will", "wollen", "kann", "können",
            "sollen", "schon", "bereits", "selbst", "sollten", "müsste", "könnte", "darf", "dürfen", "wird", "werden", "möchte",
            "möchten", "wurde", "wurden", "hat", "haben", "hatte", "hatten", "ist", "sind", "war", "waren", "lässt", "nicht",
            "keine", "keinen", "nichts", "nix", "niemand", "nie", "noch-nicht", "damit", "sobald", "bevor", "nachdem", "wenn",
            "falls", "weil", "während", "sodass", "bis-dass", "ob", "wer", "wen", "wem", "was", "wann", "wie", "warum", "welche",
            "welcher", "welches", "&", "+", "->", "=>", "plus", "dass", "wieso", "weshalb", "monat", "quartal",
        ],
    };
}
