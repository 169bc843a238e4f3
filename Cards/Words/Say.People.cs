namespace ReviewBot.Cards.Words;

/// <summary>The people at the customer.</summary>
public partial class Say
{
    public virtual string PeopleAt(string customer) => $"People at {customer}";

    public virtual string PressAPerson() => "Tap a name to edit it, merge two entries, or note that someone has left.";

    public virtual string SomebodyNew() => "Someone new";

    public virtual string AddAPerson() => "Add a person";

    public virtual string LeftOn(string day) => $"We heard on {day} that they’ve left.";

    public virtual string HasLeft(string day) => $" · left, {day}";

    public virtual string LeftTheCompany() => "Left the company";

    public virtual string IsBackAgain() => "Is back";

    public virtual string RemovePerson() => "Remove from the list";

    public virtual string SamePersonAs() => "The same person as";

    public virtual string MakeThemOne() => "Merge them";

    public virtual string BackToThePeople() => "Back to the people";

    public virtual string OpenThePerson(string name) => $"Edit {name}";

    public virtual string OpenThePeople() => "Their people";

    public virtual string JoinOrRemove() => "Left, or listed twice";
}
