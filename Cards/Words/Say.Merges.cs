namespace ReviewBot.Cards.Words;

/// <summary>Texts about two deals that are one.</summary>
public partial class Say
{
    /// <summary>A button.</summary>
    public virtual string MergeDeals() => "Merge with another deal";

    /// <summary>A button.</summary>
    public virtual string MergeThem() => "Merge them";

    public virtual string MergeTitle(string customer) => $"Which deal is the same as {customer}?";

    public virtual string MayBeOnePerson(string whole, string firstName) =>
        $"Are {firstName} and {whole} the same person? If not, leave it.";

    public virtual string SameOnePerson() => "Yes, the same person";

    public virtual string MergeHint() =>
        "This one stays. The other one’s people, steps, our part, reviews and history are added to it, without duplicates. You can undo it.";

    public virtual string OtherDealLabel() => "The other deal (required)";

    public virtual string OtherDealMissing() => "Choose the other deal.";

    public virtual string NoOtherDeal() => "There’s no other open deal here that you can change.";

    public virtual string OneNow(string customer) => $"Merged into {customer}";

    public virtual string TwoAgain() => "They’re two deals again";

    public virtual string DealsMerged(string? customer, string? title) => $"Merged with {customer}, {title}.";

    public virtual string MergeUndone(string? customer) => $"The merge with {customer} was undone.";
}
