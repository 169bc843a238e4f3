namespace ReviewBot.Reviews.Nudges;

/// <summary>A deal that concerns somebody, with all that decides whether they hear of it.</summary>
public sealed record TrackedDeal(Deal Deal, Review? Live, Workspace Workspace);

/// <summary>One person, and all that the planner needs of them.</summary>
/// <param name="Deals">The deals they own, and those of the workspaces they lead that have a step at the end of its ladder; others do no
/// harm.</param>
/// <param name="Ledger">Their nudges as far back as <see cref="LedgerEntry.Memory"/>, in any order.</param>
/// <param name="SeenZone">IANA zone of their last activity.</param>
public sealed record NudgeRecipient(
    Person Who, NudgeSettings Settings, ValueList<TrackedDeal> Deals, ValueList<LedgerEntry> Ledger, string? SeenZone = null)
{
    /// <summary>
    /// Where they own deals or lead, also where no deal is among <see cref="Deals"/>: their holidays hold, and who was never seen lives by
    /// the clock of the first.
    /// </summary>
    public ValueList<Workspace> Homes { get; init; } = [];

    /// <summary>The clock that they live by.</summary>
    public TimeZoneInfo Zone => OfficeWith([]).Zone;

    /// <param name="led">More workspaces of theirs.</param>
    internal ContactHours OfficeWith(IEnumerable<Workspace> led) =>
        ContactHours.Of(this, [.. led, .. Homes, .. Deals.Select(it => it.Workspace)]);
}

/// <summary>All deals of one workspace, for its list and its digest.</summary>
/// <param name="Unreachable">Owners that Teams refuses to deliver to: what they should have heard is said here.</param>
public sealed record PipelineDeals(Workspace Workspace, ValueList<Deal> Deals, ValueList<PersonId> Unreachable);
