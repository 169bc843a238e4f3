namespace ReviewBot.Cards.Words;

/// <summary>Texts about deals that change hands.</summary>
public partial class Say
{
    /// <summary>A button.</summary>
    public virtual string HandOver() => "Hand over";

    /// <summary>A button in the row that names what is chosen.</summary>
    public virtual string ChooseThese() => "Choose";

    /// <summary>A button.</summary>
    public virtual string TakeThemBack() => "Undo";

    public virtual string HandoverWhere() => "Which pipeline’s deals?";

    public virtual string HandoverWhose() => "Whose deals?";

    public virtual string OwnerHas(string owner, int deals, bool hasLeft) =>
        $"{owner}{(hasLeft ? " (has left)" : "")}: {Deals(deals)}";

    public virtual string HandoverTitle(string owner) => $"Who takes over {owner}’s deals?";

    public virtual string HandoverOfYours() => "Who takes over your deals?";

    public virtual string HandoverOfNobody() => "Who takes over this deal?";

    public virtual string HandoverHint() => "I’ll tell them once, and ask them about the customer’s steps from now on. You can undo it.";

    public virtual string WhichDealsLabel() => "Which deals?";

    public virtual string ColleagueLabel() => "Who takes over? (required)";

    public virtual string ColleagueMissing() => "Choose a colleague.";

    public virtual string HandoverUntilLabel() => "Goes back on (blank: for good)";

    public virtual string NothingToHandOver() => "There are no open deals to hand over.";

    public virtual string NobodyToHandOverTo() =>
        "I don’t know anyone else in this pipeline yet. Anyone who messages me once in its channel or chat can be chosen here.";

    public virtual string HandedOverTo(string name, int deals) => $"{Deals(deals)} handed over to {name}";

    public virtual string NothingHandedOver() => "Nothing changed hands";

    public virtual string UntilThen(string day) => $"Goes back automatically on {day}.";

    public virtual string WasTold(string name) => $"I’ve told {name}.";

    public virtual string TellThemYourself(string name) => $"I couldn’t reach {name}. It’s best to tell them yourself.";

    public virtual string ChangedHandsSince() => "Changed in the meantime, so I left these as they are: ";

    public virtual string YouHaveNow(string by, int deals) => $"{by} handed {Deals(deals)} over to you";

    public virtual string AddedForYou(string by) => $"{by} added a deal and made you its owner";

    public virtual string YoursAreWith(string by, string to, int deals) => $"{by} handed over {Number(deals)} of your deals to {to}";

    public virtual string TakenBackFromYou(string by, int deals) => $"{by} took {Deals(deals)} back from you";

    public virtual string BackWithYou(string from, int deals) => $"{Deals(deals)} came back to you from {from}";

    public virtual string WentBackFromYou(string to, int deals) => $"{Deals(deals)} went back to {to} today";

    public virtual string StaysWithYou(string left, int deals) => $"You keep {Deals(deals)}: {left} has left";

    public virtual string AskedOfYouAgain() => "They’re yours again, and I’ll ask you about the customer’s steps.";

    public virtual string YouStandIn(string pipeline, string day) => $"You’re standing in for the lead of {pipeline} until {day}";

    public virtual string StandInMeans() => "You can do what the lead can, and you’ll get the weekly list of deals that could use help.";

    public virtual string CardIsOfBefore() => "That card is out of date.";

    public virtual string IsPartOf(string customer) => $"That deal is now part of {customer}";

    public virtual string IsInAnotherPipeline() => "That deal has moved to another pipeline";

    public virtual string NotYourPipeline() => "You’re not in that pipeline. Ask the deal’s owner.";

    public virtual string TookBack(int deals) => $"{Deals(deals)} went back";

    public virtual string NothingTakenBack() => "There’s nothing to undo";

    public virtual string OwnerLeft(string owner, int deals) => $"{owner} has left but still owns {Deals(deals)}.";

    /// <param name="stays">Who has left, to whom it would have gone; null: it went back.</param>
    public virtual string WentBack(string? from, string? to, string? stays) =>
        stays is null ? $"Back with {to} (was: {from})." : $"It stays with {to}: {stays} has left.";

    /// <param name="back">Null: for good.</param>
    public virtual string HandedOver(string? from, string? to, string? back) =>
        $"Handed over to {to}{(from is null ? "" : $" (was: {from})")}{(back is null ? "" : $", until {back}")}.";

    public virtual string HandoverUndone(string? from, string? to) =>
        to is null ? $"The handover was undone (was: {from})." : $"The handover was undone: back with {to} (was: {from}).";
}
