namespace ReviewBot.Storage.Rows;

/// <summary>Outcome of a transaction.</summary>
public abstract record CommitResult
{
    CommitResult() { }

    /// <summary>
    /// Committed. The new versions are in the order of the changes; null for a deleted row. If the response was lost and another writer
    /// came next, a version is outdated already: the next write with it conflicts.
    /// </summary>
    public sealed record Committed(IReadOnlyList<string?> Versions) : CommitResult;

    /// <summary>
    /// Nothing was changed, because the row of the change at <paramref name="Index"/> is not in the expected state. Read again and decide
    /// again. In Azure, a transaction of deletions only, whose response was lost, may report its own effect as a conflict.
    /// </summary>
    /// <param name="Index">0 also if the database does not tell which.</param>
    public sealed record Conflict(int Index) : CommitResult;
}
