namespace ReviewBot.Reviews.Connections;

/// <summary>
/// In-memory index of a pipeline's deals and links by id and by name. Built once per sync and updated with each page, so that the cost of a
/// page does not depend on the number of deals.
/// </summary>
public sealed class OpportunityIndex
{
    /// <summary>Most deals of one name that an opportunity is compared with.</summary>
    public const int MostCandidates = 20;

    readonly Dictionary<DealId, Deal> deals = [];
    readonly Dictionary<string, CrmLink> links = [];

    /// <summary>Number of links per deal.</summary>
    readonly Dictionary<DealId, int> linked = [];

    /// <summary>Unlinked deals, by customer and title.</summary>
    readonly Dictionary<string, HashSet<DealId>> named = [];

    /// <summary>Unlinked deals by title alone, for opportunities without a customer.</summary>
    readonly Dictionary<string, HashSet<DealId>> titled = [];

    readonly HashSet<CrmApart> apart;

    /// <param name="deals">All deals of the pipeline.</param>
    /// <param name="links">All links of the connection.</param>
    /// <param name="apart">Pairs that a person declared different.</param>
    public OpportunityIndex(IEnumerable<Deal> deals, IEnumerable<CrmLink> links, IEnumerable<CrmApart> apart)
    {
        this.apart = [.. apart];
        foreach (var link in links)
            Put(link);
        foreach (var deal in deals)
            Put(deal);
    }

    public Deal? Find(DealId deal) => deals.GetValueOrDefault(deal);

    public CrmLink? FindLink(string crm) => links.GetValueOrDefault(crm);

    public bool IsLinked(DealId deal) => linked.ContainsKey(deal);

    /// <summary>
    /// Candidates by name for an opportunity, at most <see cref="MostCandidates"/>: "Contoso" and "Contoso Ltd." may be the same, and an
    /// opportunity without a customer matches by title alone.
    /// </summary>
    /// <param name="taken">Deals that are already matched with another opportunity.</param>
    public ValueList<DealId> FindCandidates(CrmDeal there, IReadOnlySet<DealId> taken)
    {
        var found = there.Customer is { } customer
            ? named.GetValueOrDefault(Names(TextNormalizer.Company(customer), there.Name))
            : titled.GetValueOrDefault(Names("", there.Name));
        return [.. (found ?? []).Where(it => !taken.Contains(it) && !apart.Contains(new(there.Id, it))).Take(MostCandidates)];
    }

    public void Put(Deal deal)
    {
        Remove(deal.Id);
        deals[deal.Id] = deal;
        if (!IsLinked(deal.Id))
            Name(deal);
    }

    public void Remove(DealId deal)
    {
        if (!deals.Remove(deal, out var was))
            return;
        Take(named, Named(was), deal);
        Take(titled, Names("", was.Title), deal);
    }

    public void Put(CrmLink link)
    {
        if (links.GetValueOrDefault(link.CrmId) is { } was)
            Unlink(was.Deal);
        links[link.CrmId] = link;
        linked[link.Deal] = linked.GetValueOrDefault(link.Deal) + 1;
        if (deals.GetValueOrDefault(link.Deal) is not { } deal)
            return;
        Take(named, Named(deal), deal.Id);
        Take(titled, Names("", deal.Title), deal.Id);
    }

    void Unlink(DealId deal)
    {
        linked[deal]--;
        if (linked[deal] > 0)
            return;
        linked.Remove(deal);
        if (deals.GetValueOrDefault(deal) is { } free)
            Name(free);
    }

    void Name(Deal deal)
    {
        Add(named, Named(deal), deal.Id);
        Add(titled, Names("", deal.Title), deal.Id);
    }

    static void Add(Dictionary<string, HashSet<DealId>> all, string names, DealId deal)
    {
        if (!all.TryGetValue(names, out var same))
            all[names] = same = [];
        same.Add(deal);
    }

    static void Take(Dictionary<string, HashSet<DealId>> all, string names, DealId deal)
    {
        if (all.TryGetValue(names, out var same) && same.Remove(deal) && same.Count is 0)
            all.Remove(names);
    }

    static string Named(Deal deal) => Names(TextNormalizer.Company(deal.Customer), deal.Title);

    internal static string Names(string customer, string name) => $"{TextNormalizer.Name(customer)}\n{TextNormalizer.Name(name)}";
}
