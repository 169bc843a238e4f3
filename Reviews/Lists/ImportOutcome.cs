namespace ReviewBot.Reviews.Lists;

/// <summary>Preview of an import, for confirmation by a person.</summary>
public sealed record ImportOutcome(ValueList<Landing> Landings, ValueList<UnmatchedOwner> Unmatched)
{
    /// <summary>Deals that are closed in the file and were left out, although keeping them would bring something new.</summary>
    public ValueList<Landing> Closed { get; init; } = [];

    /// <summary>Deals of which the file says no more than that they are closed. They are always left out.</summary>
    public ValueList<Landing> ClosedSomehow { get; init; } = [];

    /// <summary>Owners who were found by less than their name: an alias, a first name. One line of each.</summary>
    public IEnumerable<Landing> Guessed => Landings
        .Where(it => it is { Owner: not null, Row: { OwnerName: { } written, OwnerEmail: null } } && !IsName(written, it.Owner.Name))
        .DistinctBy(it => it.Row.OwnerName);

    public IEnumerable<Landing> New => Landings.Where(it => it.Before is null);

    public IEnumerable<Landing> Changed => Landings.Where(it => it.Before is not null && it.Journal.Count > 0);

    public IEnumerable<Landing> Same => Landings.Where(it => it.Journal.Count == 0);

    /// <param name="deals">All deals of the workspace.</param>
    public static ImportOutcome Of(
        ImportPlan plan, IEnumerable<Deal> deals, IEnumerable<RosterPerson> roster, Person by, Moment now,
        ClosedDeals closed = ClosedDeals.LeftOut)
    {
        var people = new Roster(roster);
        var known = deals.ToDictionary(deal => deal.Id);
        var taken = plan.Rows.Select(row => row.Id).ToHashSet();
        ValueList<Landing> landings = [
            .. plan.Rows.Select(row => Land(row, Find(row, known, taken), people.Find(row.OwnerName, row.OwnerEmail), by, now))
        ];
        var taking = landings.Where(it => !it.Row.IsClosed || (closed is ClosedDeals.Kept && it.Row.Ended is not null));
        return new(taking, Strangers(taking))
        {
            Closed = landings.Where(it => it.Row.Ended is not null && closed is ClosedDeals.LeftOut && it.Journal.Count > 0),
            ClosedSomehow = landings.Where(it => it.Row.IsClosedSomehow),
        };
    }

    /// <summary>
    /// The existing deal for a row: by external id, else by the names under which it was added before that id was known. Only one row may
    /// claim the latter.
    /// </summary>
    static Deal? Find(ImportRow row, Dictionary<DealId, Deal> known, HashSet<DealId> taken) =>
        known.TryGetValue(row.Id, out var deal) ? deal
        : known.TryGetValue(row.NameId, out deal) && taken.Add(row.NameId) ? deal
        : null;

    static Landing Land(ImportRow row, Deal? before, Person? owner, Person by, Moment now)
    {
        var ruling = ImportMerge.Merge(before, null, row, owner, by, now);
        return new(row, before, owner, ruling.Deal, ruling.Journal);
    }

    /// <summary>True if both have the same words, in any order.</summary>
    static bool IsName(string written, string name) => Words(written).IsSupersetOf(Words(name));

    static HashSet<string> Words(string name) =>
        [.. TextNormalizer.Name(name).Split([' ', ',', '(', ')', '.'], StringSplitOptions.RemoveEmptyEntries)];

    static ValueList<UnmatchedOwner> Strangers(ValueList<Landing> landings) =>
    [
        .. from landing in landings
           let written = landing.Owner is null ? landing.Row.OwnerAsWritten : null
           where written is not null
           group (written, landing.Row.Line) by TextNormalizer.Name(written) into same
           select new UnmatchedOwner(same.First().written, [.. same.Select(it => it.Line)]),
    ];
}

/// <summary>One row of the import and the resulting deal.</summary>
/// <param name="Before">Null: a new deal.</param>
/// <param name="Owner">The colleague who matches the row's owner; null: nobody.</param>
/// <param name="Journal">Empty: nothing is new.</param>
public sealed record Landing(ImportRow Row, Deal? Before, Person? Owner, Deal After, ValueList<JournalEntry> Journal)
{
    /// <summary>True if the row's next step has no date, so that its words are kept to start from.</summary>
    public bool KeepsStepForLater => After.ListedStep is { } words && words != Before?.ListedStep;
}

/// <summary>An owner whom nobody in the roster matches, and the lines that name them.</summary>
public sealed record UnmatchedOwner(string Written, ValueList<int> Lines);
