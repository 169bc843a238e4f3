namespace ReviewBot.Cards.Words;

sealed partial class SayGerman
{
    public override string DealNamed(string customer, string title) => $"{customer}, {title}";

    public override string OpensForItsPeople() =>
        "Er öffnet sich für alle, die in seiner Pipeline arbeiten; nur sie sehen, was darin steht.";

    public override string OnlyYouSeeThis() =>
        "Nur du siehst das, weil du in seiner Pipeline arbeitest. Um etwas zu ändern, öffne ihn dort oder im Chat mit mir.";

    public override string NotHere() => "Dieser Deal ist nicht für alle hier bestimmt";

    public override string OpenItAlone() =>
        "Wenn du in seiner Pipeline arbeitest, öffne ihn dort oder im Chat mit mir: Schreib „deal“ und seinen Namen.";

    public override string NothingToFind() =>
        "Ich habe dich noch in keiner Pipeline mit Deals gesehen. Schreib mir einmal im Kanal oder Chat deiner Pipeline.";

    public override string NoDealFound(string name) => $"In deinen Pipelines kenne ich keinen Deal namens „{name}“.";

    public override string UnknownCommand() =>
        "Diesen Befehl kenne ich nicht. Vielleicht haben die App in Teams und der Bot dahinter verschiedene Versionen.";

    public override string ChooseDealTitle() => "Welchen Deal besprecht ihr?";

    public override string ChooseDealHint() => "Die Besprechung öffnet sich in dieser Unterhaltung, wo alle sie sehen.";

    public override string ChooseDealLabel() => "Deal (erforderlich)";

    public override string ChooseDealMissing() => "Bitte wähle einen Deal.";

    public override string ChooseDealMore(int deals) =>
        $"Nicht in der Liste: {Deals(deals)}. Schreib dafür „besprechung“ und den Namen des Kunden.";

    public override string OpenTheReview() => "Besprechung öffnen";

    public override string NoPipelineHere() =>
        "Dieser Chat bespricht noch keine Pipeline. Schreib hier „@ReviewBot pipeline“, um eine zu wählen, und beginne dann noch einmal.";

    public override string NoDealHere() => "Hier gibt es noch keinen Deal zu besprechen. Schreib „@ReviewBot deal anlegen“ für den ersten.";

    public override string NotPostedHere() =>
        "Teams hat die Karte dieser Besprechung nicht angenommen. Gehört ReviewBot zu dieser Unterhaltung? Wenn ja, versuch es bitte noch einmal.";

    public override string AddMeTitle() => "ReviewBot gehört noch nicht zu dieser Unterhaltung";

    public override string AddMeWhy() => "Um hier etwas zu besprechen, muss er zuerst hinzugefügt werden.";

    public override string AddMe() => "Hinzufügen";
}
