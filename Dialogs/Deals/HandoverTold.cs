using ReviewBot.Reviews;

namespace ReviewBot.Dialogs.Deals;

/// <summary>Who is told of a handover.</summary>
/// <param name="To">The colleague who has the deals now; null: knows it, or hears nothing.</param>
/// <param name="Before">The owner before; null: likewise.</param>
sealed record HandoverTold(Person? To, Person? Before)
{
    /// <summary>The ids are of the handover and not of its people, who may be erased.</summary>
    public IEnumerable<PendingPost> Promise(Handover over, ValueList<DealId> deals, Turn turn)
    {
        if (To is { } to)
            yield return New("to", to);
        if (Before is { } before)
            yield return New("before", before);

        PendingPost New(string whom, Person person) =>
            new($"{over.Id}:{PostKind.HandedOver}:{whom}", PostKind.HandedOver, deals, turn.By, turn.At) { To = person.Id, Over = over };
    }
}
