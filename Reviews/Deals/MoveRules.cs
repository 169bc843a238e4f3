namespace ReviewBot.Reviews.Deals;

/// <summary>A deal that goes to another pipeline. Whether somebody may is asked in both.</summary>
public static class MoveRules
{
    /// <summary>
    /// The deal as it arrives. An owner who does not work there owns it no longer: their name is kept as an imported one is, so that nobody
    /// sees a pipeline because of a move.
    /// </summary>
    /// <param name="members">Who works in the other pipeline.</param>
    public static Ruling Move(Deal deal, Review? live, Workspace from, Workspace to, ValueList<PersonId> members, Person by, Moment now)
    {
        if (live is not null)
            return new Ruling.Refused(new Refusal.ReviewIsLive(live.Lead, live.Conversation));

        var isLost = deal.Owner is { } owner && !members.Contains(owner.Id);
        var stays = !isLost && deal.Handed?.All.All(it => it.From is null || members.Contains(it.From.Id)) is true;
        return Ruling.Of(new Edit(deal, null, by, now)
            .Set(it => it with
            {
                Owner = isLost ? null : it.Owner,
                OwnerAsWritten = isLost ? it.Owner?.Name : it.OwnerAsWritten,
                Handed = stays ? it.Handed : null,
                Arrival = new(from.Id.Home, by, it.Owner, it.OwnerAsWritten, it.Handed),
            })
            .Note(Change.MovedHere, from: from.Name, to: to.Name));
    }

    /// <summary>Undoes it: the deal as it arrives back, with its owner. Refused when anything has changed since.</summary>
    /// <param name="version">The version of the deal when it had arrived.</param>
    public static Ruling MoveBack(Deal deal, Review? live, int version, Workspace from, Workspace to, Person by, Moment now) =>
        live is not null || deal.Version != version || deal.Arrival is not { } came || came.From != to.Id.Home
            ? new Ruling.Refused(new Refusal.Outdated())
            : Ruling.Of(new Edit(deal, null, by, now)
                .Set(it => it with
                {
                    Owner = came.Owner,
                    OwnerAsWritten = came.OwnerAsWritten,
                    Handed = came.Handed,
                    Arrival = null,
                })
                .Note(Change.MovedHere, from: from.Name, to: to.Name));
}
