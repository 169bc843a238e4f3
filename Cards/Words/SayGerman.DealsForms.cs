namespace ReviewBot.Cards.Words;

sealed partial class SayGerman
{
    public override string AddTitle() => "Deal anlegen";

    public override string AddHint() => "Kunde und Thema genügen. Nach Betrag oder Abschlussdatum frage ich nie.";

    public override string DealIsThere() => "Diesen Deal gibt es schon. ";

    public override string AddItThere() =>
        "Es wurde nichts gespeichert. Öffne diesen Deal oder gib deinem einen anderen Namen.";

    public override string AddInShort() => "Einen Deal anlegen: der Kunde, worum es geht und was er möchte.";

    public override string CustomerLabel() => "Wer ist der Kunde? (erforderlich)";

    public override string CustomerExample() => "Zum Beispiel: Contoso";

    public override string CustomerMissing() => "Gib den Namen des Kunden ein.";

    public override string TitleLabel() => "Worum geht es? (erforderlich)";

    public override string TitleExample() => "Zum Beispiel: Verlängerung für den Service-Desk";

    public override string TitleMissing() => "Beschreib es in ein paar Worten.";

    public override string WantedLabel() => "Was möchte der Kunde? (optional)";

    public override string WantedExample() => "Zum Beispiel: weniger offene Anfragen vor dem Frühjahr";

    public override string OwnerLabel() => "Wer ist zuständig?";

    public override string OwnerIsMe() => "Ich";

    public override string OwnerIsColleague() => "Jemand anderes (ich frage gleich, wer)";

    public override string OwnerIsNobody() => "Noch niemand";

    public override string PipelineLabel() => "Welche Pipeline? (erforderlich)";

    public override string PipelineMissing() => "Wähle eine Pipeline.";

    public override string ChooseOne() => "Bitte wählen";

    public override string NoPipelineForYou() => "Du bist noch in keiner Pipeline";

    public override string HowToGetOne() =>
        "Deals gehören zur Pipeline eines Teams oder eines Chats. Schreib mir einmal dort, wo dein Team seine Deals bespricht, dann kenne ich dich. Oder leg hier eine eigene Pipeline an.";

    public override string ChangeTitle(string customer) => $"{customer} bearbeiten";

    public override string ChangeInShort() => "Den Deal umbenennen oder angeben, bis wann mit Funkstille zu rechnen ist.";

    public override string SilentLabel() => "Funkstille erwartet bis (optional)";

    public override string SilentNote() => "Bis dahin frage ich nicht, und die Tage zählen nicht als Funkstille.";

    public override string HonestTitle(bool isQuiet) => isQuiet
        ? "Hier bewegt sich seit einer Weile nichts. Ganz ehrlich: Wie geht es weiter?"
        : "Ganz ehrlich: Wie geht es weiter?";

    public override string HonestInShort(string customer, string title) =>
        $"{customer}, {title}: um Hilfe bitten, bis zu einem Tag pausieren oder den Deal beenden.";

    public override string WhereTheyWere() => "Wo der Kunde stand";

    public override string AllGoodAnswers() => "Alle drei sind in Ordnung, und alles lässt sich rückgängig machen.";

    public override string AskLabel() => "Was würde helfen? (erforderlich)";

    public override string AskExample() => "Zum Beispiel: jemand, der die neue Werksleitung kennt";

    public override string AskMissing() => "Ein paar Worte genügen.";

    public override string UntilLabel() => "Pause bis (erforderlich)";

    public override string UntilMissing() => "Gib ein Datum ein. Du kannst es später ändern.";

    public override string EndingLabel() => "Falls nichts entschieden wurde: warum?";
}
