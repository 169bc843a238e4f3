namespace ReviewBot.Reviews.Nudges;

/// <summary>
/// The weekly digest of a workspace: one line for each buyer step that needs help, and for each overdue action of ours. It @mentions
/// nobody.
/// </summary>
public static class DigestPlanner
{
    /// <summary>
    /// The digest if it is due now, else the time to ask again: next week's slot at the latest, so that a change of a deal need not
    /// reschedule it.
    /// </summary>
    /// <param name="ledger">The digests of this workspace as far back as <see cref="LedgerEntry.Memory"/>, in any order.</param>
    public static DigestPlan Plan(PipelineDeals board, ValueList<LedgerEntry> ledger, DateTimeOffset now)
    {
        var nudges = board.Workspace.Nudges;
        if (!nudges.IsOn || !nudges.HasDigest)
            return new DigestPlan.Nothing(null);

        var hours = ContactHours.Of(board.Workspace);
        var listing = new NeedsHelpList([board], ledger, NudgeKind.Digest);
        foreach (var (slot, window) in WeeklyWindows.From(hours, nudges.DigestDay, now))
        {
            var id = NudgeId.OfWeek(window.Day);
            if (ledger.Any(it => it.Id == id && it.State is not NudgeState.Planned))
                continue;
            if (slot.Opens > now)
                return new DigestPlan.Nothing(window.Opens);
            var items = listing.On(slot, window.Day, hours.Zone);
            var ours = LatePromises.On([board], slot, window.Day, hours.Zone);
            if (items.Count + ours.Count == 0)
                continue;
            var (steps, ourPart, more) = LatePromises.BesideSteps(items, ours);
            return window.Opens > now
                ? new DigestPlan.Nothing(window.Opens)
                : new DigestPlan.Post(
                    id,
                    window.Day,
                    window.Closes,
                    steps,
                    more,
                    Last(ledger))
                {
                    Promises = ourPart,
                };
        }
        return new DigestPlan.Nothing(null);
    }

    static LedgerEntry? Last(ValueList<LedgerEntry> ledger) =>
        ledger.Where(it => it is { Kind: NudgeKind.Digest, WasSent: true, Message: not null }).MaxBy(it => it.Day);
}
