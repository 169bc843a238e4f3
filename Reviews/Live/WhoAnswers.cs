namespace ReviewBot.Reviews.Live;

/// <summary>Effects of the topic "who has to agree, and what does each care about?".</summary>
static class WhoAnswers
{
    public static Edit Apply(Edit edit, Answer.Who answer)
    {
        if (answer.Person is { } person)
            edit = Write(edit, person).Answered(Asking.WhoAgrees);
        if (answer.SharedGoal is { } goal && goal != edit.Deal.SharedGoal)
        {
            edit = edit.Note(Change.GoalWritten, nameof(Deal.SharedGoal), edit.Deal.SharedGoal, goal)
                .Set(deal => deal with { SharedGoal = goal });
        }
        if (answer.OpenConflict is { } open && open != edit.Deal.OpenConflict)
        {
            edit = edit.Note(Change.GoalWritten, nameof(Deal.OpenConflict), edit.Deal.OpenConflict, open)
                .Set(deal => deal with { OpenConflict = open });
        }
        return edit;
    }

    /// <summary>Finds or adds the person or role with this name. Naming somebody who has left means that they are back.</summary>
    public static Edit Named(Edit edit, string name, out BuyerId id)
    {
        if (Find(edit.Deal, name) is { } known)
        {
            id = known.Id;
            return known.Left is null
                ? edit
                : edit
                    .Set(deal => deal with { Buyers = deal.Buyers.Change(it => it.Id == known.Id, it => it with { Left = null }) })
                    .Note(Change.BuyerBack, known.Name);
        }
        edit = edit.Number(out var number);
        var buyer = new Buyer(new($"p{number}"), name, Known: edit.Now.Today);
        id = buyer.Id;
        return edit.Set(deal => deal with { Buyers = deal.Buyers.Add(buyer) }).Note(Change.BuyerAdded, name);
    }

    /// <summary>The person with this name, else the only one whose name begins or ends with it: "priya" is Priya Sample.</summary>
    public static Buyer? Find(Deal deal, string name) =>
        deal.Buyers.FirstOrDefault(it => NameMatcher.IsSame(name, it.Name))
            ?? (deal.Buyers.Where(it => NameMatcher.IsPart(name, it.Name)) is [var only] ? only : null);

    public static Edit Write(Edit edit, BuyerEntry entry)
    {
        var id = entry.Known ?? default;
        if (entry.Known is null)
            edit = Named(edit, entry.Name, out id);
        var was = edit.Deal.Buyers.First(it => it.Id == id);
        var now = entry.Known is null
            ? was with
            {
                Function = entry.Function ?? was.Function,
                Priority = entry.Priority ?? was.Priority,
                Stance = entry.Stance is Stance.NotKnown ? was.Stance : entry.Stance,
            }
            : was with { Name = entry.Name, Function = entry.Function, Priority = entry.Priority, Stance = entry.Stance };
        return now == was
            ? edit
            : edit
                .Set(deal => deal with { Buyers = deal.Buyers.Change(it => it.Id == id, _ => now) })
                .Note(Change.BuyerChanged, now.Name, Words(was, now.Name), Words(now, was.Name));
    }

    /// <param name="known">A name that the text need not repeat; null: none.</param>
    internal static string Words(Buyer buyer, string? known = null) =>
        string.Join(
            " · ",
            new[] { buyer.Name == known ? null : buyer.Name, buyer.Function, buyer.Priority, buyer.Stance.ToString() }.Where(
                it => it is not null));
}
