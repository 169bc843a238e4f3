namespace ReviewBot.Storage.Rows;

/// <summary>How a commit went.</summary>
public abstract record CommitResult
{
    CommitResult() { }

    /// <summary>All is kept. The new versions stand in the order of the changes, null for a deleted row.</summary>
    public sealed record Committed(IReadOnlyList<string?> Versions) : CommitResult;

    /// <summary>Nothing was changed: somebody was first at the row of this change. Read again and decide again.</summary>
    public sealed record Conflict(int Index) : CommitResult;
}
