namespace ReviewBot.Cards.Words;

sealed partial class SayGerman
{
    public override string AddTitle() => "Welchen Deal möchtest du anlegen?";

    public override string AddHint() => "Kunde und Thema genügen. Nach Betrag oder Abschlussdatum frage ich nie.";

    public override string DealIsThere() => "Diesen Deal gibt es schon. ";

    public override string AddItThere() =>
        "Von dir wurde nichts gespeichert. Öffne ihn und ergänze dort, was du weißt, oder gib deinem einen anderen Namen.";

    public override string AddInShort() => "Einen Deal anlegen: der Kunde, worum es geht und was er möchte.";

    public override string CustomerLabel() => "Wer ist der Kunde? (erforderlich)";

    public override string CustomerExample() => "Zum Beispiel: Contoso";

    public override string CustomerMissing() => "Gib den Namen des Kunden an.";

    public override string TitleLabel() => "Worum geht es? (erforderlich)";

    public override string TitleExample() => "Zum Beispiel: Verlängerung für den Service-Desk";

    public override string TitleMissing() => "Schreib es in ein paar Worten.";

    public override string WantedLabel() => "Was möchte der Kunde? (optional)";

    public override string WantedExample() => "Zum Beispiel: weniger offene Anfragen vor dem Frühjahr";

    public override string OwnerLabel() => "Wer ist zuständig?";

    public override string OwnerIsMe() => "Ich";

    public override string OwnerIsColleague() => "Jemand anderes (ich frage nach)";

    public override string OwnerIsNobody() => "Noch nicht entschieden";

    public override string PipelineLabel() => "In welche Pipeline? (erforderlich)";

    public override string PipelineMissing() => "Wähle eine Pipeline.";

    public override string ChooseOne() => "Bitte wählen";

    public override string NoPipelineForYou() => "Du bist noch in keiner Pipeline";

    public override string HowToGetOne() =>
        "Deals gehören zur Pipeline eines Teams oder eines Chats. Schreib mir dort, wo dein Team seine Deals bespricht, dann kenne ich dich. Oder lege hier eine eigene Pipeline an.";

    public override string ChangeTitle(string customer) => $"Was ist anders bei {customer}?";

    public override string ChangeInShort() => "Die Namen dieses Deals ändern oder sagen, bis wann mit Funkstille zu rechnen ist.";

    public override string SilentLabel() => "Funkstille erwartet bis (optional)";

    public override string SilentNote() => "Bis dahin frage ich nichts, und stille Tage zählen nicht.";

    public override string HonestTitle(bool isQuiet) => isQuiet
        ? "Hier bewegt sich seit einer Weile nichts. Was ist, ganz ehrlich, der nächste Schritt?"
        : "Was ist, ganz ehrlich, der nächste Schritt?";

    public override string HonestInShort(string customer, string title) =>
        $"{customer}, {title}: um Hilfe bitten, bis zu einem Tag pausieren oder den Deal beenden.";

    public override string WhereTheyWere() => "Wo der Kunde stand";

    public override string AllGoodAnswers() => "Alle drei sind gute Antworten. Von jeder führt ein Weg zurück.";

    public override string AskLabel() => "Was würde helfen? (erforderlich)";

    public override string AskExample() => "Zum Beispiel: jemand, der die neue Werksleitung kennt";

    public override string AskMissing() => "Ein paar Worte genügen.";

    public override string UntilLabel() => "Pause bis (erforderlich)";

    public override string UntilMissing() => "Gib ein Datum an. Du kannst es später ändern.";

    public override string EndingLabel() => "Falls nichts entschieden wurde: warum?";
}
