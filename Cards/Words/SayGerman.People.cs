namespace ReviewBot.Cards.Words;

sealed partial class SayGerman
{
    public override string PeopleAt(string customer) => $"Die Leute bei {customer}";

    public override string PressAPerson() => "Tippe auf einen Namen, um ihn zu ändern, zwei zusammenzuführen, oder wenn jemand gegangen ist.";

    public override string SomebodyNew() => "Jemand Neues";

    public override string AddAPerson() => "Jemanden hinzufügen";

    public override string LeftOn(string day) => Ended($"Nicht mehr dort, wissen wir seit {day}");

    public override string HasLeft(string day) => $" · gegangen, {day}";

    public override string LeftTheCompany() => "Hat die Firma verlassen";

    public override string IsBackAgain() => "Ist wieder dort";

    public override string RemovePerson() => "Von der Liste nehmen";

    public override string SamePersonAs() => "Dieselbe Person wie";

    public override string MakeThemOne() => "Zusammenführen";

    public override string BackToThePeople() => "Zurück zu den Leuten";

    public override string OpenThePerson(string name) => $"{name} ändern";

    public override string OpenThePeople() => "Die Leute dort";

    public override string JoinOrRemove() => "Gegangen oder doppelt?";
}
