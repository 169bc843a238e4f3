namespace ReviewBot.Cards.Words;

/// <summary>Texts about deals that go to another pipeline.</summary>
public partial class Say
{
    /// <summary>A button.</summary>
    public virtual string MoveDeal() => "Move to another pipeline";

    /// <summary>A button.</summary>
    public virtual string MoveIt() => "Move it";

    public virtual string MoveTitle(string customer) => $"Where should {customer} go?";

    public virtual string MoveHint() =>
        "Its reviews and history go with it. Anyone who isn’t in that pipeline will no longer see it. You can undo it.";

    public virtual string MoveToLabel() => "Move to which pipeline? (required)";

    public virtual string NoOtherPipeline() => "You’re not in any other pipeline. You can only move a deal to a pipeline you’re in.";

    public virtual string IsMoved(string customer, string pipeline) => $"{customer} is now in {pipeline}";

    public virtual string OwnerIsNotThere(string owner) => $"{owner} isn’t in that pipeline, so no one owns it there yet.";

    public virtual string IsThereAlready() => "That pipeline already has a deal with this customer and name. ";

    public virtual string RenameItFirst() => "Rename one of the two first.";

    public virtual string MovedHere(string? from, string? to) => $"Moved from {from} to {to}.";
}
