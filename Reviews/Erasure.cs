namespace ReviewBot.Reviews;

public enum Erased
{
    /// <summary>A person at the customer.</summary>
    Buyer,

    /// <summary>A colleague.</summary>
    Colleague,

    Deal,

    Workspace,
}

/// <summary>An erasure in a workspace. While it runs it holds the names to erase; afterwards only that it was done.</summary>
/// <param name="Id">Id of the press that asked for it: repeating the press continues the same erasure.</param>
public sealed record Erasure(string Id, Erased What, Person By, DateTimeOffset At) : Kept
{
    /// <summary>The name in all its spellings; empty when the erasure is done.</summary>
    public ValueList<string> Names { get; init; } = [];

    public PersonId? Person { get; init; }

    public DealId? Deal { get; init; }

    /// <summary>When it was finished; null: it is running, or was interrupted and will be continued.</summary>
    public DateTimeOffset? DoneAt { get; init; }

    /// <summary>Number of rows that were changed or deleted.</summary>
    public int Rows { get; init; }

    /// <summary>The erasure as it is kept after it is done: without names.</summary>
    public Erasure Done(DateTimeOffset at, int rows) =>
        this with { DoneAt = at, Rows = Rows + rows, Names = [], Person = null, Deal = null };
}
