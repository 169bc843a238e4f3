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
/// <param name="Id">Idempotency key: the id of the press that asked for it. A repeated press continues the same erasure.</param>
public sealed record Erasure(string Id, Erased What, Person By, DateTimeOffset At) : ExtensibleRecord
{
    /// <summary>The name in all its spellings; empty when the erasure is done.</summary>
    public ValueList<string> Names { get; init; } = [];

    public PersonId? Person { get; init; }

    public DealId? Deal { get; init; }

    /// <summary>When it finished; null: it is running, or was interrupted and will be resumed.</summary>
    public DateTimeOffset? DoneAt { get; init; }

    /// <summary>True: stopped before it finished.</summary>
    public bool IsStopped { get; init; }

    /// <summary>Number of rows that were changed or deleted.</summary>
    public int Rows { get; init; }

    /// <summary>The record to keep after it is done: without the names.</summary>
    public Erasure Done(DateTimeOffset at, int rows) =>
        this with { DoneAt = at, Rows = Rows + rows, Names = [], Person = null, Deal = null };
}
