using AdaptiveCards;
using ReviewBot.Cards;
using ReviewBot.Dialogs.Live;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Marks;
using ReviewBot.Storage;

namespace ReviewBot.Dialogs;

/// <summary>All deals by need, what to review now, and a deal by its name.</summary>
sealed class BoardDialog(InView inView, Homes homes, OpeningDialog opening, DealDialog dealing)
{
    public async Task<AdaptiveCard> Board(Turn turn, BoardView view, CancellationToken ct)
    {
        var all = await inView.All(turn, ct);
        var rows = await Rows(turn, Wanted(all, turn, view), ct);
        return BoardCard.For(await Name(turn, ct), rows, view, all.Unreadable, turn.Shared(turn.Place.Home ?? ""));
    }

    /// <summary>4 to 6 deals by need, with the reason for each.</summary>
    public async Task<AdaptiveCard> Propose(Turn turn, CancellationToken ct)
    {
        var proposals = new List<Proposal>();
        foreach (var (home, seen) in (await inView.All(turn, ct)).Where(seen => Mine(seen, turn) || !turn.IsPersonal).GroupBy(it => it.Home).Select(it => (it.Key, it)))
        {
            var needs = Need.Propose(seen.Select(it => it.Deal), turn.Now.Today, await homes.Workspace(turn, home, ct));
            proposals.AddRange(needs.Select(need => new Proposal(home, need)));
        }
        return ProposeCard.For(await Name(turn, ct), [.. proposals.Take(Need.MostProposed)], turn.Shared(turn.Place.Home ?? ""));
    }

    public async Task<Reply> Review(Turn turn, string name, CancellationToken ct) => await inView.Find(turn, name, ct) switch
    {
        Named<Seen>.One { It: var seen } => await opening.Open(turn, seen.Home, seen.Deal.Id, [], ct),
        Named<Seen>.Several several => Reply.Post(AnswerCard.WhichOf(name, [.. several.All.Select(it => (it.Home, it.Deal))], toReview: true, turn.Shared(""))),
        Named<Seen>.None none => Reply.Post(AnswerCard.NoSuchDeal(name, [.. none.Near.Select(it => (it.Home, it.Deal))], toReview: true, turn.Shared(""))),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    public async Task<Reply> Deal(Turn turn, string name, CancellationToken ct) => await inView.Find(turn, name, ct) switch
    {
        Named<Seen>.One { It: var seen } => Reply.Post(await dealing.Card(turn, seen.Home, seen.Found, null, ct)),
        Named<Seen>.Several several => Reply.Post(AnswerCard.WhichOf(name, [.. several.All.Select(it => (it.Home, it.Deal))], toReview: false, turn.Shared(""))),
        Named<Seen>.None none => Reply.Post(AnswerCard.NoSuchDeal(name, [.. none.Near.Select(it => (it.Home, it.Deal))], toReview: false, turn.Shared(""))),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    async Task<IReadOnlyList<BoardRow>> Rows(Turn turn, IEnumerable<Seen> seen, CancellationToken ct)
    {
        var rows = new List<BoardRow>();
        foreach (var home in seen.GroupBy(it => it.Home))
        {
            var live = home.Where(it => it.Found.Live is { IsRunning: true }).Select(it => it.Deal.Id).ToHashSet();
            var needs = Need.Order(home.Select(it => it.Deal), turn.Now.Today, await homes.Workspace(turn, home.Key, ct));
            rows.AddRange(needs.Select(need => new BoardRow(home.Key, need.Deal, need.Marks.WithoutEchoes(), live.Contains(need.Deal.Id))));
        }
        return rows;
    }

    /// <summary>The personal board is about one's own deals.</summary>
    static IEnumerable<Seen> Wanted(Listing<Seen> all, Turn turn, BoardView view) =>
        view is BoardView.Mine || turn.IsPersonal ? all.Where(seen => Mine(seen, turn)) : all;

    static bool Mine(Seen seen, Turn turn) => seen.Deal.Owner?.Id == turn.By.Id;

    async Task<string> Name(Turn turn, CancellationToken ct) =>
        turn is { IsPersonal: false, Place.Home: { } home } ? (await homes.Workspace(turn, home, ct)).Name : turn.By.Name;
}
