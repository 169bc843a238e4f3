namespace ReviewBot.Reviews.Lens;

/// <summary>Verbs, by whose act they are. If a verb is in two lists, the first counts.</summary>
static partial class German
{
    static VerbLists Verbs => new()
    {
        // Acts of sellers, with any object.
        OurVerbs =
        [
            "nach|fassen", "nach|haken", "nach|telefonieren", "dran|bleiben", "verkaufen", "pitchen", "demonstrieren", "überzeugen",
            "an|bieten", "verhandeln",
            "nach|verhandeln", "erinnern", "drängen", "qualifizieren", "positionieren", "heraus|finden", "raus|finden", "identifizieren",
            "erfragen", "nach|reichen",
            "nach|schicken", "unterstützen", "coachen", "rabattieren", "upsellen", "überreden", "begeistern", "motivieren", "bearbeiten",
            "umstimmen", "warten",
            "ab|warten", "zurück|rufen", "an|pingen", "hinterher|telefonieren", "hinterher|gehen", "hinterher|laufen", "nach|bohren",
            "beraten", "schulen", "betreuen",
            "kontaktieren", "an|mailen", "an|schreiben", "besuchen", "ein|preisen", "bepreisen", "kalkulieren", "an|bahnen", "ein|wirken",
            "locken", "umwerben",
            "aus|loten", "sondieren", "pushen", "challengen", "closen", "abschließen", "ab|schließen", "entkräften", "nach|legen",
            "nach|bessern", "aus|räumen",
            "recherchieren", "analysieren", "akquirieren", "vertrösten", "an|rufen", "durch|rufen", "melden", "rück|melden", "an|klopfen",
            "vorbei|fahren",
            "vorbei|gehen", "hin|fahren", "zu|senden", "zu|schicken", "zu|mailen", "raus|schicken", "raus|senden",
        ],
        // Ours, unless the object or the addressee says otherwise.
        LeanOurVerbs =
        [
            "schicken", "senden", "versenden", "verschicken", "übersenden", "mailen", "weiter|leiten", "liefern", "bereit|stellen",
            "zur verfügung", "vereinbaren",
            "aus|machen", "ab|machen", "an|setzen", "planen", "organisieren", "buchen", "terminieren", "verabreden", "vor|bereiten",
            "erstellen", "schreiben", "bauen",
            "auf|setzen", "entwerfen", "formulieren", "ausarbeiten", "aus|arbeiten", "überarbeiten", "an|passen", "aktualisieren",
            "fertig|machen", "fertig|stellen",
            "zeigen", "vor|stellen", "präsentieren", "vor|führen", "erklären", "erläutern", "beantworten", "antworten", "fragen",
            "nach|fragen", "besprechen",
            "sprechen", "reden", "telefonieren", "treffen", "ein|laden", "verlängern", "ein|richten", "verbessern", "geben", "machen",
            "halten", "durch|sprechen",
            "durch|gehen", "behandeln", "gewinnen", "auf|bauen", "pflegen", "fest|klopfen", "teilen", "an|stoßen", "begleiten", "helfen",
            "unterbreiten", "ein|binden",
            "ein|beziehen", "eskalieren", "um|formulieren", "kommentieren", "moderieren", "durch|führen lassen", "ab|geben", "ein|reichen",
            "hoch|laden",
            "aus|händigen", "überreichen", "senken", "reduzieren", "erhöhen", "gewähren", "nennen lassen", "finden", "suchen", "schauen",
            "an|gehen", "vorbei|kommen",
            "voran|treiben", "an|schieben", "sammeln lassen", "durch|geben",
        ],
        // Theirs, unless it is done with or for the customer by name.
        LeanTheirVerbs =
        [
            "klären", "ab|klären", "prüfen", "überprüfen", "ab|stimmen", "bestätigen", "aus|füllen", "zu|sagen", "reagieren", "erfassen",
            "definieren", "durch|führen",
            "mit|teilen", "sagen", "beschreiben", "dokumentieren", "bringen", "mit|bringen", "starten", "beginnen", "an|fragen",
            "an|fordern", "bitten", "ab|sagen",
            "an|sehen", "an|schauen", "zurück|weisen",
        ],
        // Acts that only buyers do.
        TheirVerbs =
        [
            "unterschreiben", "unterzeichnen", "gegen|zeichnen", "entscheiden", "aus|wählen", "wählen", "aus|suchen", "benennen", "nennen",
            "ernennen", "bestimmen",
            "zu|stimmen", "genehmigen", "frei|geben", "bewilligen", "beauftragen", "bestellen", "kaufen", "bezahlen", "zahlen", "testen",
            "aus|probieren", "probieren",
            "pilotieren", "bewerten", "aus|werten", "evaluieren", "vergleichen", "validieren", "verifizieren", "fest|legen", "priorisieren",
            "kündigen", "beantragen",
            "ein|holen", "aus|lösen", "sammeln", "zusammen|stellen", "auf|schreiben", "auf|listen", "lesen", "an|nehmen", "akzeptieren",
            "ab|lehnen", "teil|nehmen",
            "bei|treten", "installieren", "importieren", "exportieren", "an|legen", "registrieren", "zurück|schicken", "zurück|senden",
            "zurück|geben", "ab|segnen",
            "ab|nehmen", "budgetieren", "zu|teilen", "zu|weisen", "messen", "veröffentlichen", "aus|schreiben", "herunter|laden",
            "verabschieden", "beschließen",
            "verschieben", "befragen", "ein|planen", "abstimmen lassen", "aus|rollen", "migrieren", "ein|führen", "bereinigen",
            "zusammen|tragen", "nominieren",
            "stellen", "ein|setzen", "nutzen", "verwenden", "überlegen", "nach|denken", "ab|wägen", "wechseln", "um|steigen", "sichern",
            "frei|schalten",
            "frei|schaufeln", "delegieren", "vor|legen", "begründen", "rechtfertigen", "befürworten", "tagen", "hinterfragen", "zeichnen",
            "zu|lassen", "ein|kaufen",
        ],
        // Verbs that decide nothing without their object.
        OpenVerbs =
        [
            "holen", "haben", "tun", "nehmen", "setzen", "legen", "kommen", "gehen", "lassen", "bekommen", "kriegen", "bereiten", "rufen",
            "füllen", "laden", "werten",
            "fassen", "haken", "führen", "besorgen", "erhalten", "vermitteln",
        ],
        // States, not acts.
        StillVerbs =
        [
            "sein", "wissen", "brauchen", "benötigen", "mögen", "denken", "glauben", "hoffen", "hören", "wollen", "kennen", "meinen",
            "bleiben", "heißen", "scheinen",
            "wünschen", "erwarten",
        ],
        // Infinitive, third person, participle.
        Irregular =
        [
            "schreiben|schreibt|geschrieben", "sprechen|spricht|gesprochen", "treffen|trifft|getroffen", "geben|gibt|gegeben",
            "nehmen|nimmt|genommen",
            "rufen|ruft|gerufen", "halten|hält|gehalten", "laden|lädt|geladen", "finden|findet|gefunden", "bringen|bringt|gebracht",
            "gehen|geht|gegangen",
            "kommen|kommt|gekommen", "lassen|lässt|gelassen", "bieten|bietet|geboten", "nennen|nennt|genannt", "lesen|liest|gelesen",
            "messen|misst|gemessen",
            "tun|tut|getan", "sein|ist|gewesen", "haben|hat|gehabt", "schließen|schließt|geschlossen", "senden|sendet|gesendet",
            "bleiben|bleibt|geblieben",
            "helfen|hilft|geholfen", "denken|denkt|gedacht", "wissen|weiß|gewusst", "lehnen|lehnt|gelehnt", "stoßen|stößt|gestoßen",
            "weisen|weist|gewiesen",
            "gewinnen|gewinnt|gewonnen", "verlieren|verliert|verloren", "werben|wirbt|geworben", "fahren|fährt|gefahren",
            "laufen|läuft|gelaufen",
            "schieben|schiebt|geschoben", "treiben|treibt|getrieben", "unterschreiben|unterschreibt|unterschrieben",
            "beschreiben|beschreibt|beschrieben",
            "entscheiden|entscheidet|entschieden", "besprechen|bespricht|besprochen", "verschieben|verschiebt|verschoben",
            "beschließen|beschließt|beschlossen",
            "abschließen|schließt|abgeschlossen", "benennen|benennt|benannt", "ernennen|ernennt|ernannt", "entwerfen|entwirft|entworfen",
            "unterbreiten|unterbreitet|unterbreitet", "übersenden|übersendet|übersandt", "beziehen|bezieht|bezogen",
            "binden|bindet|gebunden",
            "steigen|steigt|gestiegen", "tragen|trägt|getragen", "treten|tritt|getreten", "bekommen|bekommt|bekommen", "wägen|wägt|gewogen",
            "erhalten|erhält|erhalten",
            "ziehen|zieht|gezogen", "raten|rät|geraten", "beraten|berät|beraten", "umwerben|umwirbt|umworben",
            "unterstützen|unterstützt|unterstützt",
            "überzeugen|überzeugt|überzeugt", "überreden|überredet|überredet", "wollen|will|gewollt", "stehen|steht|gestanden",
            "verstehen|versteht|verstanden",
            "überlegen|überlegt|überlegt", "überprüfen|überprüft|überprüft", "überarbeiten|überarbeitet|überarbeitet",
            "überreichen|überreicht|überreicht",
            "unterzeichnen|unterzeichnet|unterzeichnet", "erhöhen|erhöht|erhöht", "vergleichen|vergleicht|verglichen",
            "heißen|heißt|geheißen", "werden|wird|worden",
            "zeigen|zeigt|gezeigt", "bitten|bittet|gebeten", "sehen|sieht|gesehen", "hinterfragen|hinterfragt|hinterfragt",
            "umstimmen|stimmt|umgestimmt", "ausarbeiten|arbeitet|ausgearbeitet",
        ],
    };
}
