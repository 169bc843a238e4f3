using ReviewBot.Reviews;
using ReviewBot.Reviews.Connections;
using ReviewBot.Storage.Connections;
using ReviewBot.Storage.Deals;

namespace ReviewBot.Dialogs.Connections;

/// <summary>
/// In-memory snapshot of a pipeline's rows for planning the pages of one sync: read once, then updated with what the sync itself saves, so
/// that the cost of a page does not depend on the number of deals. Deals that the sync has saved, and deals that met a conflict, are read
/// again by id before they are changed. Users who change links or waiting opportunities also change the connection, which stops the sync.
/// Deals added by others are noticed when the snapshot is renewed: after as many saves as it had deals.
/// </summary>
sealed class KnownPipeline
{
    /// <summary>Fewest saves before the snapshot is renewed.</summary>
    const int Few = 2_000;

    /// <summary>Most opportunities for which rows are read one by one instead of a snapshot.</summary>
    const int MostAlone = 100;

    const int AtOnce = 16;

    readonly DealStore deals;
    readonly WorkspaceId id;
    readonly Dictionary<DealId, DealSnapshot> board;
    readonly Dictionary<string, CrmWaiting> waiting;
    readonly HashSet<DealId> elsewhere;
    readonly Dictionary<PersonId, Person> owners = [];

    /// <summary>Deals whose rows have newer versions.</summary>
    readonly HashSet<DealId> stale = [];

    readonly int read;
    int saved;

    KnownPipeline(
        DealStore deals,
        WorkspaceId id,
        IReadOnlyList<DealSnapshot> board,
        IReadOnlyList<CrmLink> links,
        IReadOnlyList<CrmWaiting> waiting,
        IReadOnlySet<DealId>? elsewhere)
    {
        (this.deals, this.id, read) = (deals, id, board.Count);
        IsWhole = elsewhere is not null;
        this.board = board.ToDictionary(it => it.Deal.Id);
        this.waiting = waiting.ToDictionary(it => it.There.Id);
        this.elsewhere = [.. elsewhere ?? new HashSet<DealId>()];
        Index = new(
            board.Select(it => it.Deal), links, waiting.SelectMany(it => it.Apart.Select(deal => new CrmApart(it.There.Id, deal))));
        foreach (var it in board)
            Owns(it.Deal);
    }

    public OpportunityIndex Index { get; }

    /// <summary>False: contains the deals of one page only, and not the owners of others.</summary>
    public bool IsWhole { get; }

    /// <summary>Owners of deals.</summary>
    public IReadOnlyCollection<Person> Owners => owners.Values;

    /// <summary>Colleagues who can own deals, as last read; null: not read yet.</summary>
    public CrmColleagues? Colleagues { get; set; }

    /// <summary>True: renew the snapshot. Amortised over the saves, this at most doubles the cost.</summary>
    public bool IsOld => saved >= Math.Max(read, Few);

    public static async Task<KnownPipeline> Read(ConnectionStore store, DealStore deals, WorkspaceId pipeline, CancellationToken ct) => new(
        deals,
        pipeline,
        await deals.ReadBoard(pipeline, ct),
        await store.ReadLinks(pipeline, ct),
        await store.ReadWaiting(pipeline, ct),
        await deals.ReadElsewhere(pipeline, ct));

    /// <summary>
    /// Reads only the rows for a page with few changes, all of which have links. Null: more changes, or new opportunities.
    /// </summary>
    public static async Task<KnownPipeline?> ReadFor(
        ConnectionStore store,
        DealStore deals,
        WorkspaceId pipeline,
        IReadOnlyList<CrmDeal> page,
        IReadOnlyList<string> deleted,
        CancellationToken ct)
    {
        var ids = page.Select(it => it.Id).Concat(deleted).ToHashSet();
        if (ids.Count > MostAlone)
            return null;

        var links = await store.FindLinks(pipeline, ids, ct);
        var linked = links.Select(it => it.CrmId).ToHashSet();
        if (!page.All(it => linked.Contains(it.Id)))
            return null;

        List<DealSnapshot> board = [];
        foreach (var part in links.Where(it => !it.IsErased).Select(it => it.Deal).Distinct().Chunk(AtOnce))
            board.AddRange((await Task.WhenAll(part.Select(it => deals.FindDeal(pipeline, it, ct)))).OfType<DealSnapshot>());
        return new(deals, pipeline, board, links, await store.ReadWaiting(pipeline, ct), null);
    }

    /// <summary>Null: not waiting.</summary>
    public CrmWaiting? FindWaiting(string crm) => waiting.GetValueOrDefault(crm);

    /// <summary>False: it was neither moved nor merged.</summary>
    public bool IsElsewhere(DealId deal) => !IsWhole || elsewhere.Contains(deal);

    /// <summary>The deal with the versions of its rows; null: not in this pipeline.</summary>
    public async Task<DealSnapshot?> Find(DealId deal, CancellationToken ct)
    {
        if (stale.Contains(deal) || (!IsWhole && !board.ContainsKey(deal)))
            await Refresh(deal, ct);
        return board.GetValueOrDefault(deal);
    }

    /// <summary>Updates the snapshot with what was saved. Deals that were left out are read again.</summary>
    public async Task ApplySaved(IEnumerable<LinkedSave> saves, IReadOnlySet<DealId> leftOut, CancellationToken ct)
    {
        foreach (var it in saves)
        {
            if (leftOut.Contains(it.Accepted.Deal.Id))
            {
                await Refresh(it.Accepted.Deal.Id, ct);
                continue;
            }
            saved++;
            Replace(new(it.Accepted.Deal, it.Accepted.Review));
            stale.Add(it.Accepted.Deal.Id);
            Index.Put(it.Link);
        }
    }

    public void ApplySaved(IEnumerable<CrmLink> links, IEnumerable<CrmWaiting> waits, IEnumerable<string> settled)
    {
        foreach (var link in links)
            Index.Put(link);
        foreach (var it in waits)
            waiting[it.There.Id] = it;
        foreach (var crm in settled)
            waiting.Remove(crm);
    }

    async Task Refresh(DealId deal, CancellationToken ct)
    {
        stale.Remove(deal);
        if (await deals.FindDeal(id, deal, ct) is { } now)
        {
            Replace(now);
            return;
        }
        board.Remove(deal);
        Index.Remove(deal);
        elsewhere.Add(deal); // or it was deleted, which FollowDeal finds out
    }

    void Replace(DealSnapshot now)
    {
        board[now.Deal.Id] = now;
        Index.Put(now.Deal);
        Owns(now.Deal);
    }

    void Owns(Deal deal)
    {
        if (deal.Owner is { } owner)
            owners.TryAdd(owner.Id, owner);
    }
}
