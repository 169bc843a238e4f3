namespace ReviewBot.Cards.Words;

sealed partial class SayGerman
{
    public override string PeopleAt(string customer) => $"Personen bei {customer}";

    public override string PressAPerson() => "Tippe auf einen Namen, um ihn zu bearbeiten, zwei Einträge zusammenzuführen oder zu vermerken, dass jemand gegangen ist.";

    public override string SomebodyNew() => "Jemand Neues";

    public override string AddAPerson() => "Jemanden hinzufügen";

    public override string LeftOn(string day) => $"Nicht mehr dort (wir wissen es seit dem {day}).";

    public override string HasLeft(string day) => $" · gegangen, {day}";

    public override string LeftTheCompany() => "Hat die Firma verlassen";

    public override string IsBackAgain() => "Ist wieder dort";

    public override string RemovePerson() => "Aus der Liste entfernen";

    public override string SamePersonAs() => "Dieselbe Person wie";

    public override string MakeThemOne() => "Zusammenführen";

    public override string BackToThePeople() => "Zurück zu den Personen";

    public override string OpenThePerson(string name) => $"{name} bearbeiten";

    public override string OpenThePeople() => "Personen bearbeiten";

    public override string JoinOrRemove() => "Gegangen oder doppelt?";
}
