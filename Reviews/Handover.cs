namespace ReviewBot.Reviews;

/// <summary>A deal in the hands of a colleague, for good or until a day.</summary>
/// <param name="Id">All deals that one press handed over have the same.</param>
/// <param name="From">The owner before; null: it had none.</param>
/// <param name="Back">The day on which it goes back by itself; null: it stays.</param>
public sealed record Handover(string Id, Person? From, Person To, Person By, DateOnly On, DateOnly? Back) : Kept
{
    /// <summary>The imported name of the owner before, while no colleague matched it.</summary>
    public string? FromAsWritten { get; init; }

    /// <summary>The one that this colleague had it by, which still ends on its day; null: none.</summary>
    public Handover? Before { get; init; }

    /// <summary>This one and those before it, the latest first.</summary>
    public IEnumerable<Handover> All
    {
        get
        {
            for (var it = (Handover?)this; it is not null; it = it.Before)
                yield return it;
        }
    }
}
