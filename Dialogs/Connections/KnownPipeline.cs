using ReviewBot.Reviews;
using ReviewBot.Reviews.Connections;
using ReviewBot.Storage.Connections;
using ReviewBot.Storage.Deals;

namespace ReviewBot.Dialogs.Connections;

/// <summary>
/// The rows that the pages of one reading are planned by. They are read at its beginning and then told of what the reading itself has
/// saved, so that a page costs what it brings, however many deals there are. A deal that it has saved is read by its id before it is
/// changed once more, and one that somebody else has changed meanwhile is left out of a save, and then read by its id, too. Whoever changes
/// a link or what waits also changes the connection, which ends the reading. What others have added is seen when all is read again: as
/// soon as the reading has saved as many deals as there were before.
/// </summary>
sealed class KnownPipeline
{
    /// <summary>Deals that are saved before all is read again, where fewer were there.</summary>
    const int Few = 2_000;

    /// <summary>Opportunities that are looked up one by one in place of all.</summary>
    const int MostAlone = 100;

    const int AtOnce = 16;

    readonly DealStore deals;
    readonly WorkspaceId id;
    readonly Dictionary<DealId, DealSnapshot> board;
    readonly Dictionary<string, CrmWaiting> waiting;
    readonly HashSet<DealId> elsewhere;
    readonly Dictionary<PersonId, Person> owners = [];

    /// <summary>Those whose rows have other versions by now.</summary>
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

    /// <summary>False: only what one page is about is known, and not who owns other deals.</summary>
    public bool IsWhole { get; }

    /// <summary>Who owns deals.</summary>
    public IReadOnlyCollection<Person> Owners => owners.Values;

    /// <summary>Who can own deals, as it was read last; null: not yet.</summary>
    public CrmColleagues? Colleagues { get; set; }

    /// <summary>True: the reading has saved so much since then that all is read again, which costs as much once more at most.</summary>
    public bool IsOld => saved >= Math.Max(read, Few);

    public static async Task<KnownPipeline> Read(ConnectionStore store, DealStore deals, WorkspaceId pipeline, CancellationToken ct) => new(
        deals,
        pipeline,
        await deals.ReadBoard(pipeline, ct),
        await store.ReadLinks(pipeline, ct),
        await store.ReadWaiting(pipeline, ct),
        await deals.ReadElsewhere(pipeline, ct));

    /// <summary>Only what a page with few changes is about, all of which has links. Null: it has more, or brings something new.</summary>
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

    /// <summary>Null: it does not wait.</summary>
    public CrmWaiting? FindWaiting(string crm) => waiting.GetValueOrDefault(crm);

    /// <summary>False: it has neither left the pipeline nor become a part of another deal.</summary>
    public bool IsElsewhere(DealId deal) => !IsWhole || elsewhere.Contains(deal);

    /// <summary>With the versions of its rows; null: it is not here.</summary>
    public async Task<DealSnapshot?> Find(DealId deal, CancellationToken ct)
    {
        if (stale.Contains(deal) || (!IsWhole && !board.ContainsKey(deal)))
            await Refresh(deal, ct);
        return board.GetValueOrDefault(deal);
    }

    /// <summary>Notes what of a page was saved. Those that were left out are read again.</summary>
    public async Task Saved(IEnumerable<LinkedSave> saves, IReadOnlySet<DealId> leftOut, CancellationToken ct)
    {
        foreach (var it in saves)
        {
            if (leftOut.Contains(it.Yes.Deal.Id))
            {
                await Refresh(it.Yes.Deal.Id, ct);
                continue;
            }
            saved++;
            Put(new(it.Yes.Deal, it.Yes.Review));
            stale.Add(it.Yes.Deal.Id);
            Index.Put(it.Link);
        }
    }

    public void Saved(IEnumerable<CrmLink> links, IEnumerable<CrmWaiting> waits, IEnumerable<string> settled)
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
            Put(now);
            return;
        }
        board.Remove(deal);
        Index.Remove(deal);
        elsewhere.Add(deal); // or it was deleted: whoever follows it finds out
    }

    void Put(DealSnapshot now)
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
