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
        "Its reviews and history go with it. Anyone who isn’t in that pipeline will no longer see it. You can undo it.";

    public virtual string MoveToLabel() => "To which pipeline? (required)";

    public virtual string NoOtherPipeline() => "You’re not in any other pipeline. A deal can only go where you are, too.";

    public virtual string IsMoved(string customer, string pipeline) => $"{customer} is in {pipeline} now";

    public virtual string OwnerIsNotThere(string owner) => $"{owner} isn’t in that pipeline, so no one owns it there yet.";

    public virtual string IsThereAlready() => "That pipeline already has a deal with these names. ";

    public virtual string RenameItFirst() => "Rename one of the two first.";

    public virtual string MovedHere(string? from, string? to) => $"Moved from {from} to {to}.";
}
