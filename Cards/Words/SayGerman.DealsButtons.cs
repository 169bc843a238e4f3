namespace ReviewBot.Cards.Words;

/// <summary>Buttons with a deal's name begin with the verb, so that it remains when a long name is cut.</summary>
sealed partial class SayGerman
{
    public override string AddADeal() => "Deal anlegen";

    public override string StartAReview() => "Besprechung beginnen";

    public override string HowItWorks() => "So geht’s";

    public override string WhatTheWordsMean() => "Begriffe erklären";

    public override string SeeAllDeals() => "Alle Deals zeigen";

    public override string SeeLed() => "Deine Pipelines";

    public override string SeeMyDeals() => "Nur meine Deals";

    public override string SeeNeedsHelp() => "Brauchen Hilfe";

    public override string ImportAList() => "Liste importieren";

    public override string ReviewTheFirst(int deals) => deals switch
    {
        1 => "Den ersten besprechen",
        _ => $"Die ersten {deals} besprechen",
    };

    public override string ReviewAll() => "Alle besprechen";

    public override string ReviewIt(string customer) => $"Besprechen: {customer}";

    public override string ReviewWord() => "Besprechen";

    public override string ChooseWhich() => "Auswählen";

    public override string WhichToReview() => "Welche davon? (erforderlich)";

    public override string ReviewThese() => "Diese besprechen";

    public override string OpenIt(string customer) => $"Öffnen: {customer}";

    public override string OpenWord() => "Öffnen";

    public override string ReviewNow() => "Jetzt besprechen";

    public override string GoToLive() => "Zur Besprechung";

    public override string AnswerAStep() => "Schritt aktualisieren";

    public override string ChangeIt() => "Bearbeiten";

    public override string SeeHistory() => "Verlauf";

    public override string HonestNext() => "Hilfe, Pause, beenden";

    public override string IOwnThis() => "Ich bin zuständig";

    public override string QuestionIsAnswered() => "Beantwortet";

    public override string QuestionIsNotNeeded() => "Nicht mehr nötig";

    public override string ShowCommercial() => "Importierte Werte";

    public override string TakeItOver() => "Übernehmen";

    public override string ReopenIt() => "Deal wieder öffnen";

    public override string SaveTheDeal() => "Deal anlegen";

    public override string SaveTheChange() => "Änderung speichern";

    public override string BackToDeal() => "Zurück zum Deal";

    public override string AskForHelp() => "Um Hilfe bitten";

    public override string AskTheLead() => "Teamleitung fragen";

    public override string PauseUntil() => "Pause bis …";

    public override string PauseIt() => "Deal pausieren";

    public override string CloseIt() => "Deal beenden";

    public override string CheckIt() => "Liste prüfen";

    public override string ImportThem(int deals) => $"{Deals(deals)} importieren";

    public override string CheckAnother() => "Andere Liste prüfen";

    public override string LeaveIt() => "Abbrechen";

    public override string UseThisPipeline() => "Diese Deals besprechen";

    public override string ChooseAPipeline() => "Pipeline auswählen";

    public override string StartOneHere() => "Pipeline hier anlegen";

    public override string WhatIUnderstand() => "Was kannst du?";
}
