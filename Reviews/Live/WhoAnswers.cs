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

    /// <summary>The person or role of this name, added when there is none.</summary>
    public static Edit Named(Edit edit, string name, out BuyerId id)
    {
        if (Find(edit.Deal, name) is { } known)
        {
            id = known.Id;
            return edit;
        }
        edit = edit.Number(out var number);
        var buyer = new Buyer(new($"p{number}"), name, Known: edit.Now.Today);
        id = buyer.Id;
        return edit.Set(deal => deal with { Buyers = deal.Buyers.Add(buyer) }).Note(Change.BuyerAdded, name);
    }

    public static Buyer? Find(Deal deal, string name) =>
        deal.Buyers.FirstOrDefault(it => string.Equals(it.Name, name, StringComparison.OrdinalIgnoreCase));

    static Edit Write(Edit edit, BuyerEntry entry)
    {
        edit = Named(edit, entry.Name, out var id);
        var was = edit.Deal.Buyers.First(it => it.Id == id);
        var now = was with
        {
            Function = entry.Function ?? was.Function,
            Priority = entry.Priority ?? was.Priority,
            Stance = entry.Stance is Stance.NotKnown ? was.Stance : entry.Stance,
        };
        return now == was
            ? edit
            : edit
                .Set(deal => deal with { Buyers = deal.Buyers.Change(it => it.Id == id, _ => now) })
                .Note(Change.BuyerChanged, now.Name, Words(was), Words(now));
    }

    static string Words(Buyer buyer) =>
        string.Join(" · ", new[] { buyer.Function, buyer.Priority, buyer.Stance.ToString() }.Where(it => it is not null));
}
