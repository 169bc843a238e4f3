namespace ReviewBot.Reviews.Import;

/// <summary>What applying a plan would do, for somebody to look at before they say so.</summary>
public sealed record ImportOutcome(ValueList<Landing> Landings, ValueList<UnmatchedOwner> Unmatched)
{
    public IEnumerable<Landing> New => Landings.Where(it => it.Before is null);

    public IEnumerable<Landing> Changed => Landings.Where(it => it.Before is not null && it.Journal.Count > 0);

    public IEnumerable<Landing> Same => Landings.Where(it => it.Journal.Count == 0);

    /// <param name="deals">All of the workspace.</param>
    public static ImportOutcome Of(ImportPlan plan, IEnumerable<Deal> deals, IEnumerable<RosterPerson> roster, Person by, Moment now)
    {
        var people = new Roster(roster);
        var known = deals.ToDictionary(deal => deal.Id);
        var taken = plan.Rows.Select(row => row.Id).ToHashSet();
        ValueList<Landing> landings = [
            .. plan.Rows.Select(row => Land(row, Find(row, known, taken), people.Find(row.OwnerName, row.OwnerEmail), by, now))
        ];
        return new(landings, Strangers(landings));
    }

    /// <summary>By its id, else the one that was added under the same names when nobody knew that id: only one row may take that.</summary>
    static Deal? Find(ImportRow row, Dictionary<DealId, Deal> known, HashSet<DealId> taken) =>
        known.TryGetValue(row.Id, out var deal) ? deal
        : known.TryGetValue(row.NameId, out deal) && taken.Add(row.NameId) ? deal
        : null;

    static Landing Land(ImportRow row, Deal? before, Person? owner, Person by, Moment now)
    {
        var ruling = ImportMerge.Merge(before, null, row, owner, by, now);
        return new(row, before, owner, ruling.Deal, ruling.Journal);
    }

    static ValueList<UnmatchedOwner> Strangers(ValueList<Landing> landings) =>
    [
        .. from landing in landings
           let written = landing.Owner is null ? landing.Row.OwnerAsWritten : null
           where written is not null
           group (written, landing.Row.Line) by TextNormalizer.Name(written) into same
           select new UnmatchedOwner(same.First().written, [.. same.Select(it => it.Line)]),
    ];
}

/// <summary>One row and the deal that it leads to.</summary>
/// <param name="Before">Null: a new deal.</param>
/// <param name="Owner">Whom the roster knows by the row's owner.</param>
/// <param name="Journal">Empty: nothing is new.</param>
public sealed record Landing(ImportRow Row, Deal? Before, Person? Owner, Deal After, ValueList<JournalEntry> Journal)
{
    /// <summary>The next step is left out, because nobody says by when.</summary>
    public bool LeavesStepOut => Before is null && Row is { NextStep: not null, NextStepBy: null };
}

/// <summary>An owner whom nobody in the roster matches, and the lines that name them.</summary>
public sealed record UnmatchedOwner(string Written, ValueList<int> Lines);
