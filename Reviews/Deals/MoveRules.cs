namespace ReviewBot.Reviews.Deals;

/// <summary>Moves a deal to another pipeline. The caller checks the permission in both.</summary>
public static class MoveRules
{
    /// <summary>
    /// The deal as it arrives. An owner who is not a member there is removed and their name kept as text, as for imports: a move must not
    /// grant access to a pipeline.
    /// </summary>
    /// <param name="members">Members of the target pipeline.</param>
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

    /// <summary>Undoes the move: the deal with its previous owner. Refused if anything has changed since.</summary>
    /// <param name="version">Version of the deal when it arrived.</param>
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
