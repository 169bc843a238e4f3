namespace ReviewBot.Cards.Words;

/// <summary>The people at the customer.</summary>
public partial class Say
{
    public virtual string PeopleAt(string customer) => $"People at {customer}";

    public virtual string PressAPerson() => "Press a name to change it, to join two, or when somebody has left.";

    public virtual string SomebodyNew() => "Somebody new";

    public virtual string AddAPerson() => "Add a person";

    public virtual string LeftOn(string day) => $"No longer there, we heard on {day}.";

    public virtual string HasLeft(string day) => $" · left, {day}";

    public virtual string LeftTheCompany() => "Left the company";

    public virtual string IsBackAgain() => "Is there again";

    public virtual string RemovePerson() => "Take off the list";

    public virtual string SamePersonAs() => "The same person as";

    public virtual string MakeThemOne() => "Make them one";

    public virtual string BackToThePeople() => "Back to the people";

    public virtual string OpenThePerson(string name) => $"Change {name}";

    public virtual string OpenThePeople() => "Their people";

    public virtual string JoinOrRemove() => "Has left, or is listed twice";
}
