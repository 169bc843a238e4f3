namespace ReviewBot.Reviews.Nudges;

/// <summary>The weekly digest of a workspace: one line for each buyer step that could use help, and nobody is mentioned.</summary>
public static class DigestPlanner
{
    /// <param name="ledger">The digests of this workspace as far back as <see cref="LedgerEntry.Memory"/>, in any order.</param>
    public static DigestPlan For(Board board, Many<LedgerEntry> ledger, DateTimeOffset now) => new DigestPlan.Nothing(board.Deals.Count + ledger.Count == 0 ? null : now.AddDays(1));
}
