namespace ReviewBot.Cards.Words;

/// <summary>Texts about deals that go to another pipeline.</summary>
public partial class Say
{
    /// <summary>A button.</summary>
    public virtual string MoveDeal() => "Move elsewhere";

    /// <summary>A button.</summary>
    public virtual string MoveIt() => "Move it";

    public virtual string MoveTitle(string customer) => $"Where does {customer} go?";

    public virtual string MoveHint() =>
        "Its reviews and its history go with it. Who is not in that pipeline sees it no longer. You can undo it.";

    public virtual string MoveToLabel() => "To which pipeline? (required)";

    public virtual string NoOtherPipeline() => "You work in no other pipeline. A deal can go only where you are, too.";

    public virtual string IsMoved(string customer, string pipeline) => $"{customer} is in {pipeline} now";

    public virtual string OwnerIsNotThere(string owner) => $"{owner} is not in that pipeline, so nobody owns it there yet.";

    public virtual string IsThereAlready() => "That pipeline has a deal of these names already. ";

    public virtual string RenameItFirst() => "Rename one of the two first.";

    public virtual string MovedHere(string? from, string? to) => $"Moved from {from} to {to}.";
}
