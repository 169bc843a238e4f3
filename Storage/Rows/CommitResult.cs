namespace ReviewBot.Storage.Rows;

/// <summary>Outcome of a transaction.</summary>
public abstract record CommitResult
{
    CommitResult() { }

    /// <summary>Committed. The new versions are in the order of the changes; null for a deleted row.</summary>
    public sealed record Committed(IReadOnlyList<string?> Versions) : CommitResult;

    /// <summary>
    /// Nothing was changed, because the row of the change at <paramref name="Index"/> is not in the expected state. Read again and decide
    /// again.
    /// </summary>
    public sealed record Conflict(int Index) : CommitResult;
}
