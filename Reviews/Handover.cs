namespace ReviewBot.Reviews;

/// <summary>A transfer of a deal to a colleague, for good or until a day.</summary>
/// <param name="Id">Shared by all deals that were handed over by one press, so that they can be taken back together.</param>
/// <param name="From">The owner before; null: it had none.</param>
/// <param name="Back">The day on which the deal automatically returns; null: never.</param>
public sealed record Handover(string Id, Person? From, Person To, Person By, DateOnly On, DateOnly? Back) : ExtensibleRecord
{
    /// <summary>The imported name of the previous owner, if it matched no colleague.</summary>
    public string? FromAsWritten { get; init; }

    /// <summary>The temporary handover under which the giver had it, which still ends on its own day; null: none.</summary>
    public Handover? Before { get; init; }

    /// <summary>This handover and the earlier ones, newest first.</summary>
    public IEnumerable<Handover> All
    {
        get
        {
            for (var it = (Handover?)this; it is not null; it = it.Before)
                yield return it;
        }
    }
}
