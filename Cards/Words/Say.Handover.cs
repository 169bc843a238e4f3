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

    public virtual string HandoverWhere() => "Deals of which pipeline?";

    public virtual string HandoverWhose() => "Whose deals?";

    public virtual string OwnerHas(string owner, int deals, bool hasLeft) =>
        $"{owner}: {Deals(deals)}{(hasLeft ? ", has left" : "")}";

    public virtual string HandoverTitle(string owner) => $"Who takes {owner}’s deals?";

    public virtual string HandoverOfYours() => "Who takes your deals?";

    public virtual string HandoverOfNobody() => "Who takes this deal?";

    public virtual string HandoverHint() => "I’ll tell them once, and ask them about the customer’s steps from now on. You can undo it.";

    public virtual string WhichDealsLabel() => "Which deals?";

    public virtual string ColleagueLabel() => "Who takes them? (required)";

    public virtual string ColleagueMissing() => "Choose a colleague.";

    public virtual string HandoverUntilLabel() => "Back on (empty: for good)";

    public virtual string NothingToHandOver() => "There’s no open deal to hand over.";

    public virtual string NobodyToHandOverTo() =>
        "I don’t know anyone else in this pipeline yet. Anyone who messages me once in its channel or chat can be chosen here.";

    public virtual string HandedOverTo(string name, int deals) => $"{name} has {Deals(deals)} now";

    public virtual string NothingHandedOver() => "Nothing changed hands";

    public virtual string UntilThen(string day) => $"They go back automatically on {day}.";

    public virtual string WasTold(string name) => $"I told {name}.";

    public virtual string TellThemYourself(string name) => $"I couldn’t reach {name}. It’s best to tell them yourself.";

    public virtual string ChangedHandsSince() => "Changed in the meantime, so left as they are: ";

    public virtual string YouHaveNow(string by, int deals) => $"{by} handed {Deals(deals)} over to you";

    public virtual string AddedForYou(string by) => $"{by} added a deal that you own";

    public virtual string YoursAreWith(string by, string to, int deals) => $"{by} handed {Deals(deals)} of yours over to {to}";

    public virtual string TakenBackFromYou(string by, int deals) => $"{by} took {Deals(deals)} back from you";

    public virtual string TookBack(int deals) => $"{Deals(deals)} went back";

    public virtual string NothingTakenBack() => "There’s nothing to take back";

    public virtual string OwnerLeft(string owner, int deals) => $"{owner} has left and still owns {Deals(deals)}.";

    /// <param name="stays">Who has left, to whom it would have gone; null: it went back.</param>
    public virtual string WentBack(string? from, string? to, string? stays) =>
        stays is null ? $"Back with {to} (was: {from})." : $"It stays with {to}: {stays} has left.";

    /// <param name="back">Null: for good.</param>
    public virtual string HandedOver(string? from, string? to, string? back) =>
        $"Handed over to {to}{(from is null ? "" : $" (was: {from})")}{(back is null ? "" : $", until {back}")}.";

    public virtual string HandoverUndone(string? from, string? to) =>
        to is null ? $"The handover was undone (was: {from})." : $"The handover was undone: back with {to} (was: {from}).";
}
