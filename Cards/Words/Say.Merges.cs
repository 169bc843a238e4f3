namespace ReviewBot.Cards.Words;

/// <summary>Texts about two deals that are one.</summary>
public partial class Say
{
    /// <summary>A button.</summary>
    public virtual string MergeDeals() => "Same as another deal";

    /// <summary>A button.</summary>
    public virtual string MergeThem() => "Make them one";

    public virtual string MergeTitle(string customer) => $"Which deal is the same as {customer}?";

    public virtual string MergeHint() =>
        "This one stays. The other one’s people, steps, our part, reviews and history come here, nothing twice. You can undo it.";

    public virtual string OtherDealLabel() => "The other deal (required)";

    public virtual string OtherDealMissing() => "Choose the other deal.";

    public virtual string NoOtherDeal() => "There’s no other open deal here that’s yours to change.";

    public virtual string OneNow(string customer) => $"{customer} is one deal now";

    public virtual string TwoAgain() => "They’re two deals again";

    public virtual string DealsMerged(string? customer, string? title) => $"Made one with {customer}, {title}.";

    public virtual string MergeUndone(string? customer) => $"No longer one with {customer}.";
}
