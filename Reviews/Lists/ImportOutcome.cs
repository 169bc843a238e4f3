namespace ReviewBot.Reviews.Lists;

/// <summary>Preview of an import, for confirmation by a person.</summary>
public sealed record ImportOutcome(ValueList<Landing> Landings, ValueList<UnmatchedOwner> Unmatched)
{
    /// <summary>Deals that are closed in the file and were left out, although importing them would change something.</summary>
    public ValueList<Landing> Closed { get; init; } = [];

    /// <summary>Deals that the file marks as closed without saying how. Always left out.</summary>
    public ValueList<Landing> ClosedSomehow { get; init; } = [];

    /// <summary>Owners that were matched by less than a full name: an alias, a first name. One line each.</summary>
    public IEnumerable<Landing> Guessed => AllGuessed.DistinctBy(it => it.Row.OwnerName);

    /// <summary>Owners that were matched by an earlier answer of a user.</summary>
    public IEnumerable<(OwnerChoice Said, Person Who)> Said => Landings
        .SelectMany(it => it is { Owner: { } who, OwnerSaid: { } said } ? [(said, who)] : (IEnumerable<(OwnerChoice, Person)>)[])
        .Distinct();

    /// <summary>Owners to ask the user about: no match, or a match by first name alone. Those with most deals first.</summary>
    public IEnumerable<OwnerQuestion> ToMatch => Unmatched.Select(it => new OwnerQuestion(it.Written, it.Lines, null))
        .Concat(
            from it in AllGuessed
            where it.Owner is not null && Roster.IsFirstName(it.Row.OwnerName ?? "", it.Owner.Name)
            group it by OwnerChoice.KeyOf(it.Row.OwnerName ?? "") into same
            select new OwnerQuestion(same.First().Row.OwnerName ?? "", [.. same.Select(it => it.Row.Line)], same.First().Owner))
        .OrderByDescending(it => it.Lines.Count)
        .ThenBy(it => it.Lines[0]);

    IEnumerable<Landing> AllGuessed => Landings.Where(
        it => it is { Owner: not null, OwnerSaid: null, Row: { OwnerName: { } written, OwnerEmail: null } }
            && !IsName(written, it.Owner.Name));

    public IEnumerable<Landing> New => Landings.Where(it => it.Before is null);

    public IEnumerable<Landing> Changed => Landings.Where(it => it.Before is not null && it.Journal.Count > 0);

    public IEnumerable<Landing> Same => Landings.Where(it => it.Journal.Count == 0);

    /// <param name="deals">All deals of the workspace.</param>
    /// <param name="said">Users' answers to "who is this owner?"; null: none.</param>
    public static ImportOutcome Of(
        ImportPlan plan, IEnumerable<Deal> deals, IEnumerable<RosterPerson> roster, Person by, Moment now,
        ClosedDeals closed = ClosedDeals.LeftOut, IEnumerable<OwnerChoice>? said = null)
    {
        var people = new Roster(roster, said);
        var known = deals.ToDictionary(deal => deal.Id);
        var taken = plan.Rows.Select(row => row.Id).ToHashSet();
        ValueList<Landing> landings = [
            .. plan.Rows.Select(row => Land(row, Find(row, known, taken), people, by, now))
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

    static Landing Land(ImportRow row, Deal? before, Roster people, Person by, Moment now)
    {
        var owner = people.Find(row.OwnerName, row.OwnerEmail);
        var ruling = ImportMerge.Merge(before, null, row, owner, by, now);
        return new(row, before, owner, ruling.Deal, ruling.Journal) { OwnerSaid = people.FindSaid(row.OwnerName, row.OwnerEmail) };
    }

    /// <summary>True if the written name contains all words of the name, in any order.</summary>
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
    /// <summary>The user's answer that matched the owner; null: none was needed.</summary>
    public OwnerChoice? OwnerSaid { get; init; }

    /// <summary>True if the row's next step has no doer or no future date, so that its text is stored as a prefill.</summary>
    public bool KeepsStepForLater => After.ListedStep is { } words && words != Before?.ListedStep;
}

/// <summary>An owner to ask about.</summary>
/// <param name="Lines">Lines that name them, one deal each.</param>
/// <param name="Guess">A colleague matched by first name alone; null: none.</param>
public sealed record OwnerQuestion(string Written, ValueList<int> Lines, Person? Guess);

/// <summary>An owner whom nobody in the roster matches, and the lines that name them.</summary>
public sealed record UnmatchedOwner(string Written, ValueList<int> Lines);
