namespace ReviewBot.Reviews.Connections;

/// <summary>What a reading of the CRM would change in a pipeline. Nothing of it is applied yet.</summary>
public sealed record SyncPlan
{
    /// <summary>Open in the CRM and unknown here.</summary>
    public ValueList<CrmDeal> New { get; init; } = [];

    /// <summary>
    /// Opportunities with the name of a deal. A person decides which are the same; until then neither is changed or added.
    /// </summary>
    public ValueList<SyncOffer> Offered { get; init; } = [];

    /// <summary>Linked opportunities with changes.</summary>
    public ValueList<SyncChange> Changed { get; init; } = [];

    /// <summary>Closed in the CRM and never linked: not imported.</summary>
    public ValueList<CrmDeal> LeftOut { get; init; } = [];

    /// <summary>Links of opportunities that were deleted or left the scope. Reported once.</summary>
    public ValueList<CrmLink> Gone { get; init; } = [];

    /// <param name="read">In any order. Of duplicates, the latest version is used.</param>
    /// <param name="deleted">Ids that the CRM reports as deleted.</param>
    /// <param name="here">All deals of the pipeline.</param>
    /// <param name="links">All links of the connection.</param>
    /// <param name="apart">Pairs that a person declared different.</param>
    public static SyncPlan For(
        IEnumerable<CrmDeal> read, IEnumerable<string> deleted, IEnumerable<Deal> here, IEnumerable<CrmLink> links,
        IEnumerable<CrmApart> apart) => For(read, deleted, new(here, links, apart));

    /// <summary>The plan for one page. Its cost does not depend on the number of known deals.</summary>
    public static SyncPlan For(IEnumerable<CrmDeal> read, IEnumerable<string> deleted, OpportunityIndex known)
    {
        var gone = deleted.ToHashSet();
        HashSet<DealId> taken = [];
        var plan = new Lists([], [], [], []);
        Dictionary<string, DealId> added = [];
        foreach (var there in Latest(read).Where(it => !gone.Contains(it.Id) && known.FindLink(it.Id) is not { IsErased: true }))
        {
            var names = OpportunityIndex.Names(there.Customer ?? "", there.Name);
            if (known.FindLink(there.Id) is { } link)
                plan.Add(there, link.Deal, EventsOf(there, link, known.Find(link.Deal)));
            else if (known.Find(DealKey.Of(there.Id)) is { } same && !known.IsLinked(same.Id) && taken.Add(same.Id))
                plan.Add(there, same.Id, [SyncEvent.Linked, .. Ending(there, same)]);
            else if (known.FindCandidates(there, taken) is { Count: > 0 } candidates)
                plan.Offered.Add(new(there, candidates));
            else if (there.State is not CrmState.Open)
                plan.LeftOut.Add(there);
            else if (added.TryAdd(names, DealKey.Of(there.Id)))
                plan.New.Add(there);
            else
                plan.Offered.Add(new(there, [added[names]]));
        }
        return new()
        {
            New = [.. plan.New],
            Offered = [.. plan.Offered],
            Changed = [.. plan.Changed],
            LeftOut = [.. plan.LeftOut],
            Gone = [.. gone.Select(known.FindLink).OfType<CrmLink>().Where(it => it is { IsGone: false, IsErased: false })],
        };
    }

    /// <summary>Links of opportunities that a complete reading did not find.</summary>
    public static ValueList<CrmLink> FindGone(IEnumerable<CrmLink> links, IReadOnlySet<string> present) =>
        [.. links.Where(it => it is { IsGone: false, IsErased: false } && !present.Contains(it.CrmId))];

    /// <summary>
    /// Safety check before a mass change: true if so many opportunities disappeared at once that a changed scope or permission is more
    /// likely. A person must confirm it.
    /// </summary>
    public static bool IsDoubtful(int gone, int links) => gone > 10 && gone * 2 > links;

    static IEnumerable<CrmDeal> Latest(IEnumerable<CrmDeal> read) =>
        read.GroupBy(it => it.Id).Select(it => it.MaxBy(deal => deal.Modified)).OfType<CrmDeal>();

    static ValueList<SyncEvent> EventsOf(CrmDeal there, CrmLink link, Deal? here) =>
    [
        .. link.IsGone ? [SyncEvent.Back] : Array.Empty<SyncEvent>(),
        .. link.IsRenamed(there) ? [SyncEvent.Renamed] : Array.Empty<SyncEvent>(),
        .. link.HasOtherOwner(there) || IsUnmatched(there, here) ? [SyncEvent.OwnerChanged] : Array.Empty<SyncEvent>(),
        .. there.State == link.State ? []
            : there.State is CrmState.Open ? [SyncEvent.Reopened]
            : Ending(there, here),
    ];

    /// <summary>True if its owner matched nobody when it was imported: they may be a member now.</summary>
    static bool IsUnmatched(CrmDeal there, Deal? here) =>
        there.Owner is not null && here is { Owner: null, OwnerAsWritten: not null };

    /// <summary>If the deal has already ended here, its reason was asked for then.</summary>
    static ValueList<SyncEvent> Ending(CrmDeal there, Deal? here) => (there.State, here?.Ended) switch
    {
        (CrmState.Won, null) => [SyncEvent.Won],
        (CrmState.Lost, null) => [SyncEvent.Lost],
        (not CrmState.Open, _) => [SyncEvent.EndedThere],
        _ => [],
    };

    sealed record Lists(List<CrmDeal> New, List<SyncOffer> Offered, List<SyncChange> Changed, List<CrmDeal> LeftOut)
    {
        public void Add(CrmDeal there, DealId here, ValueList<SyncEvent> events)
        {
            if (events.Count > 0)
                Changed.Add(new(there, here, events));
        }
    }
}

/// <summary>An opportunity that may be one of these deals.</summary>
public sealed record SyncOffer(CrmDeal There, ValueList<DealId> Here);

public sealed record SyncChange(CrmDeal There, DealId Here, ValueList<SyncEvent> Events);

public enum SyncEvent
{
    /// <summary>Matched by its id for the first time.</summary>
    Linked,

    /// <summary>It had disappeared, and was found again.</summary>
    Back,

    Renamed,
    OwnerChanged,
    Won,
    Lost,

    /// <summary>Closed in the CRM after it had ended here: no question to ask.</summary>
    EndedThere,

    Reopened,
}
