using ReviewBot.Reviews;

namespace ReviewBot.Storage.Deals;

/// <summary>A deal with its live review, as they were read, with the versions of their rows.</summary>
public sealed record DealSnapshot(Deal Deal, Review? Live)
{
    /// <summary>Messages in the outbox about the change that created this snapshot; empty when it was read.</summary>
    public ValueList<StoredPost> Posts { get; init; } = [];

    /// <summary>The first of them; null: none.</summary>
    public StoredPost? Post => Posts is [var first, ..] ? first : null;

    internal string? DealVersion { get; init; }

    /// <summary>Null when there is no live review.</summary>
    internal string? LiveVersion { get; init; }
}

/// <summary>Outcome of a save under optimistic concurrency.</summary>
public abstract record SaveResult
{
    SaveResult() { }

    /// <summary>Saved. <paramref name="Now"/> has the new versions, so a next change can start from it.</summary>
    public sealed record Done(DealSnapshot Now) : SaveResult;

    /// <summary>Conflict: another writer saved first and nothing was written. Read again and decide again.</summary>
    public sealed record Conflict : SaveResult;

    /// <summary>The idempotency key of this press is already stored: its effect was saved earlier, and nothing was written now.</summary>
    public sealed record AlreadyApplied : SaveResult;
}
