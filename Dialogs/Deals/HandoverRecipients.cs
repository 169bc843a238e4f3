using ReviewBot.Reviews;

namespace ReviewBot.Dialogs.Deals;

/// <summary>Recipients of messages about a handover.</summary>
/// <param name="To">The new owner; null: did it themselves, or has notifications off.</param>
/// <param name="Before">The previous owner; null: likewise.</param>
sealed record HandoverRecipients(Person? To, Person? Before)
{
    /// <summary>The row ids are derived from the handover, not from people, who may be erased.</summary>
    public IEnumerable<PendingPost> PendingPosts(Handover over, ValueList<DealId> deals, Turn turn)
    {
        if (To is { } to)
            yield return New("to", to);
        if (Before is { } before)
            yield return New("before", before);

        PendingPost New(string whom, Person person) =>
            new($"{over.Id}:{PostKind.HandedOver}:{whom}", PostKind.HandedOver, deals, turn.By, turn.At) { To = person.Id, Over = over };
    }
}
