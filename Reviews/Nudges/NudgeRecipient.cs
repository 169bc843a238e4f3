namespace ReviewBot.Reviews.Nudges;

/// <summary>A deal that a person may be nudged about, with what the planner needs for that.</summary>
public sealed record TrackedDeal(Deal Deal, Review? Live, Workspace Workspace);

/// <summary>One person, with all input of the planner.</summary>
/// <param name="Deals">Deals that they own, and deals of workspaces that they lead with a step at its last rung. Others are
/// ignored.</param>
/// <param name="Ledger">Their nudges of the last <see cref="LedgerEntry.Memory"/>, in any order.</param>
/// <param name="SeenZone">IANA zone of their last activity.</param>
public sealed record NudgeRecipient(
    Person Who, NudgeSettings Settings, ValueList<TrackedDeal> Deals, ValueList<LedgerEntry> Ledger, string? SeenZone = null)
{
    /// <summary>
    /// Workspaces in which they own deals or lead, even if none of these deals is in <see cref="Deals"/>. Their holidays count, and the
    /// first one's zone is the default.
    /// </summary>
    public ValueList<Workspace> Homes { get; init; } = [];

    /// <summary>The person's time zone.</summary>
    public TimeZoneInfo Zone => ContactHoursWith([]).Zone;

    /// <param name="led">Further workspaces of this person.</param>
    internal ContactHours ContactHoursWith(IEnumerable<Workspace> led) =>
        ContactHours.Of(this, [.. led, .. Homes, .. Deals.Select(it => it.Workspace)]);
}

/// <summary>All deals of one workspace, for its list and its digest.</summary>
/// <param name="Unreachable">Owners to whom Teams does not deliver: their nudges appear in the list and the digest instead.</param>
public sealed record PipelineDeals(Workspace Workspace, ValueList<Deal> Deals, ValueList<PersonId> Unreachable)
{
    /// <summary>Owners who have left the pipeline: their deals count as without an owner.</summary>
    public ValueList<PersonId> Left { get; init; } = [];
}
