namespace ReviewBot.Cards.Words;

sealed partial class SayGerman
{
    public override string DealNamed(string customer, string title) => $"{customer}, {title}";

    public override string OpensForItsPeople() =>
        "Öffnen kann diesen Deal nur, wer in seiner Pipeline arbeitet.";

    public override string OnlyYouSeeThis() =>
        "Das siehst nur du. Um etwas zu ändern, öffne den Deal in seiner Pipeline oder in unserem Chat.";

    public override string NotHere() => "Nicht alle hier können diesen Deal sehen";

    public override string OpenItAlone() =>
        "Wenn du in seiner Pipeline arbeitest, öffne ihn dort oder in unserem Chat: Schreib „deal“ und seinen Namen.";

    public override string NothingToFind() =>
        "Ich habe dich noch in keiner Pipeline gesehen. Schreib mir einmal im Kanal oder Chat deines Teams.";

    public override string NoDealFound(string name) => $"In deinen Pipelines finde ich keinen Deal namens „{name}“.";

    public override string UnknownCommand() =>
        "Diesen Befehl kenne ich nicht. Vielleicht haben die App in Teams und der Bot dahinter verschiedene Versionen.";

    public override string ChooseDealTitle() => "Welchen Deal möchtest du besprechen?";

    public override string ChooseDealHint() => "Die Besprechung beginnt in dieser Unterhaltung; alle hier sehen sie.";

    public override string ChooseDealLabel() => "Deal (erforderlich)";

    public override string ChooseDealMissing() => "Bitte wähle einen Deal.";

    public override string ChooseDealMore(int deals) =>
        $"{(deals == 1 ? "1 weiterer Deal steht" : $"{Number(deals)} weitere Deals stehen")} nicht in der Liste. Schreib dafür „besprechung“ und den Namen des Kunden.";

    public override string OpenTheReview() => "Besprechung öffnen";

    public override string NoPipelineHere() =>
        "In diesem Chat wird noch keine Pipeline besprochen. Schreib hier „@ReviewBot pipeline“, um eine zu wählen, und beginne dann noch einmal.";

    public override string NoDealHere() => "Hier gibt es noch keinen Deal zu besprechen. Schreib „@ReviewBot deal anlegen“ für den ersten.";

    public override string NotPostedHere() =>
        "Teams konnte die Karte zur Besprechung nicht anzeigen. Gehört ReviewBot zu dieser Unterhaltung? Wenn ja, versuch es bitte noch einmal.";

    public override string AddMeTitle() => "ReviewBot gehört noch nicht zu dieser Unterhaltung";

    public override string AddMeWhy() => "Um hier etwas zu besprechen, muss er zuerst hinzugefügt werden.";

    public override string AddMe() => "Hinzufügen";
}
