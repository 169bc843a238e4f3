namespace ReviewBot.Reviews;

public enum Erased
{
    /// <summary>A person at the customer.</summary>
    Buyer,

    /// <summary>One of us.</summary>
    Colleague,

    Deal,

    Workspace,
}

/// <summary>Something of a workspace that is to be forgotten. While it goes on it says what; afterwards only that it was done.</summary>
/// <param name="Id">The press that it came from.</param>
public sealed record Erasure(string Id, Erased What, Person By, DateTimeOffset At)
{
    /// <summary>The name, and how else it was written; empty when it is done.</summary>
    public ValueList<string> Names { get; init; } = [];

    public PersonId? Person { get; init; }

    public DealId? Deal { get; init; }

    /// <summary>Null: it goes on, or was cut short and is taken up again.</summary>
    public DateTimeOffset? DoneAt { get; init; }

    /// <summary>In how many rows something was changed or deleted.</summary>
    public int Rows { get; init; }

    /// <summary>What may stay of it.</summary>
    public Erasure Done(DateTimeOffset at, int rows) =>
        this with { DoneAt = at, Rows = Rows + rows, Names = [], Person = null, Deal = null };
}
