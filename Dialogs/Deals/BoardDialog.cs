using AdaptiveCards;
using ReviewBot.Cards;
using ReviewBot.Cards.Deals;
using ReviewBot.Dialogs.Live;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Deals;
using ReviewBot.Reviews.Live;
using ReviewBot.Reviews.Marks;
using ReviewBot.Reviews.Nudges;
using ReviewBot.Storage;

namespace ReviewBot.Dialogs.Deals;

/// <summary>The board, one deal of it, and proposals of what to review.</summary>
sealed class BoardDialog(
    VisibleDeals visible, NamedDeals named, PipelineAccess access, OpeningDialog opening, DealDialog dealDialog,
    DealTransaction transaction, InstallationPolicy policy) : ICardActionHandler, ICommandHandler
{
    const int MostAhead = 3;

    public void Register(CardActionRoutes actions)
    {
        actions.InPipeline<CardAction.Board>(async (turn, it, _, ct) => new(await Board(turn, it.View, ct)));
        actions.OnDeal<CardAction.PutOnList>((turn, it, _, ct) => PutOnList(turn, it.On, ct));
        actions.InPipeline<CardAction.Patterns>(async (turn, _, _, ct) => new(await Patterns(turn, ct)));
        actions.InPipeline<CardAction.Propose>(async (turn, it, _, ct) => new(await Propose(turn, ct, it.Led is true)));
    }

    public void Register(CommandRoutes commands)
    {
        commands.On(
            Command.Board,
            async (turn, _, ct) => Reply.Post(await Board(turn, turn.IsPersonal ? BoardView.Led : BoardView.All, ct)));
        commands.On(Command.MyDeals, async (turn, _, ct) => Reply.Post(await Board(turn, BoardView.All, ct)));
        commands.OnNamed(Command.Deal, Deal);
        commands.On(Command.Owed, async (turn, typed, ct) =>
            typed.Name is { } name ? await Deal(turn, name, ct) : Reply.Post(await Today(turn, isOwed: true, ct)));
        commands.On(Command.Today, async (turn, _, ct) => Reply.Post(await Today(turn, isOwed: false, ct)));
        commands.On(Command.Live, (turn, _, ct) => Live(turn, ct));
        commands.On(Command.Patterns, async (turn, _, ct) => Reply.Post(await Patterns(turn, ct)));
    }

    public async Task<AdaptiveCard> Board(Turn turn, BoardView view, CancellationToken ct)
    {
        var all = await visible.ReadAll(turn, ct);
        var led = turn.IsPersonal ? await ReadLed(turn, ct) : [];
        if (view is BoardView.Led && led.Count > 0)
            return await Led(turn, all, led, ct);

        var rows = await Rows(turn, Wanted(all, turn, view), ct);
        return BoardCard.For(
            await Name(turn, ct),
            rows,
            view is BoardView.Led ? BoardView.All : view,
            all.Unreadable,
            turn.SharedContext(turn.Place.Home ?? ""),
            led.Count > 0,
            PageOf(turn));
    }

    /// <summary>Address of the board's page; null: there are no pages.</summary>
    Uri? PageOf(Turn turn) => policy.Pages is { } pages
        ? new(pages, turn.Place.Home is { } home ? $"board?in={Uri.EscapeDataString(home)}" : "board")
        : null;

    /// <summary>All deals visible here, in the order of the board, and the number of unreadable ones.</summary>
    public async Task<(IReadOnlyList<BoardRow> Rows, int Unreadable)> ReadRows(Turn turn, CancellationToken ct)
    {
        var all = await visible.ReadAll(turn, ct);
        return (await Rows(turn, all, ct), all.Unreadable);
    }

    /// <summary>All pipelines that the user leads, in the personal chat.</summary>
    async Task<AdaptiveCard> Led(Turn turn, PartialList<VisibleDeal> all, IReadOnlyList<Workspace> led, CancellationToken ct)
    {
        var rows = await Rows(turn, all, ct);
        List<LedPipeline> pipelines = [];
        foreach (var it in led)
        {
            BoardRow[] own = [.. rows.Where(row => row.Home == it.Id.Home)];
            var left = await access.FindLeft(it.Id, ct);
            pipelines.Add(new(it.Name, own)
            {
                Home = it.Id.Home,
                Coming =
                [
                    .. it.Recurring
                        .Select(series => (series, Next: RecurringReviewRules.Next(series, WorkCalendar.Of(it), turn.At)))
                        .Where(next => next.Next is not null && !(next.series.Last is { IsPlanned: true } last && last.On == next.Next))
                        .Select(next => RecurringReviewRules.Instant(next.series, next.Next.GetValueOrDefault())),
                ],
                Left = [.. DealOwner.Of(own.Select(row => row.Deal).Where(deal => deal.Ended is null), left).Where(owner => owner.HasLeft)],
            });
        }
        return LedPipelinesCard.For(pipelines, all.Unreadable, turn.PersonalContext(""));
    }

    async Task<IReadOnlyList<Workspace>> ReadLed(Turn turn, CancellationToken ct)
    {
        var led = new List<Workspace>();
        foreach (var home in await visible.ReadHomes(turn, ct))
        {
            if (await access.TryFindWorkspace(turn, home, ct) is { } it
                && HandoverRules.IsLead(it, turn.By.Id, turn.Now.Today))
            {
                led.Add(it);
            }
        }
        return led;
    }

    /// <summary>Statistics of the deals visible here.</summary>
    public async Task<AdaptiveCard> Patterns(Turn turn, CancellationToken ct) => PatternsCard.For(
        await Name(turn, ct), await Rows(turn, await visible.ReadAll(turn, ct), ct), turn.SharedContext(turn.Place.Home ?? ""));

    /// <summary>Puts a deal on the list for the next review, and shows the patterns again.</summary>
    async Task<Reply> PutOnList(Turn turn, DealRef on, CancellationToken ct) =>
        await transaction.Run(
            turn,
            on,
            found => DealRules.PutOnList(found.Deal, found.Live, turn.By, turn.Now),
            ct) switch
        {
            TransactionResult.Gone => Reply.Gone(turn.PersonalContext(on.Home)),
            TransactionResult.TooBusy(var now) => new(await dealDialog.Card(turn, on.Home, now, new Notice.NotSaved(), ct)),
            TransactionResult.Refused(var now, Refusal.DealHasEnded why) =>
                new(await dealDialog.Card(turn, on.Home, now, new Notice.Refused(why), ct)),
            _ => new(await Patterns(turn, ct)),
        };

    /// <summary>Proposes 4 to 6 deals to review, with the reason for each.</summary>
    /// <param name="led">True: in the personal chat those of all pipelines that the user leads.</param>
    public async Task<AdaptiveCard> Propose(Turn turn, CancellationToken ct, bool led = false)
    {
        var proposals = await Proposals(turn, await ReadReviewable(turn, led, ct), Need.Propose, ct);
        return ProposeCard.For(await Name(turn, ct), [.. proposals.Take(Need.MostProposed)], turn.SharedContext(turn.Place.Home ?? ""));
    }

    /// <summary>The proposal at the start of a meeting: deals planned for now, else the most urgent ones. Null: none.</summary>
    public async Task<AdaptiveCard?> Agenda(Turn turn, CancellationToken ct)
    {
        var seen = (await visible.ReadAll(turn, ct)).ToArray();
        var planned = MeetingRules.Planned(seen.Select(it => it.Deal), turn.Place.Conversation, turn.Now).Select(deal => deal.Id).ToArray();
        var proposals = planned.Length == 0
            ? await Proposals(turn, seen, Need.Propose, ct)
            : (await Proposals(turn, seen.Where(it => planned.Contains(it.Deal.Id)), Need.Order, ct))
                .OrderBy(it => planned.IndexOf(it.Deal.Id))
                .Select(it => it with { PlannedAt = it.Deal.Planned?.At });
        return proposals.Take(Need.MostProposed).ToArray() is { Length: > 0 } deals
            ? ProposeCard.Agenda(await Name(turn, ct), deals, turn.SharedContext(turn.Place.Home ?? ""))
            : null;
    }

    /// <summary>The deals of <see cref="Propose"/>.</summary>
    public async Task<IReadOnlyList<Deal>> ReadProposed(Turn turn, CancellationToken ct) =>
    [
        .. (await Proposals(turn, await ReadReviewable(turn, led: false, ct), Need.Propose, ct)).Select(it => it.Need.Deal),
    ];

    /// <summary>In the personal chat the user's own deals; for a user without open deals those of the pipelines that they lead.</summary>
    async Task<IEnumerable<VisibleDeal>> ReadReviewable(Turn turn, bool led, CancellationToken ct)
    {
        var all = await visible.ReadAll(turn, ct);
        if (!turn.IsPersonal || (!led && all.Any(it => Mine(it, turn) && it.Deal.Ended is null)))
            return turn.IsPersonal ? all.Where(it => Mine(it, turn)) : all;

        var homes = (await ReadLed(turn, ct)).Select(it => it.Id.Home).ToArray();
        return all.Where(it => Mine(it, turn) || homes.Contains(it.Home));
    }

    /// <summary>The card of the review that is live here, the newest if there are several; else proposals.</summary>
    public async Task<Reply> Live(Turn turn, CancellationToken ct)
    {
        var here = (await visible.ReadAll(turn, ct))
            .Where(it => it.Found.Live is { IsRunning: true } live
                && (live.Conversation == turn.Conversation || ConversationThreads.WholeOf(live.Conversation) == turn.Place.Conversation))
            .OrderByDescending(it => it.Found.Live?.Conversation == turn.Conversation)
            .FirstOrDefault();
        return here is null
            ? Reply.Post(await Propose(turn, ct))
            : await opening.Open(turn, here.Home, here.Deal.Id, [], ct);
    }

    /// <summary>What waits for the user, or what they have promised, in the deals visible here.</summary>
    public async Task<AdaptiveCard> Today(Turn turn, bool isOwed, CancellationToken ct)
    {
        var (due, ahead) = await ReadWaiting(turn, isOwed, ct);
        return TodayCard.For(isOwed, due, ahead, turn.SharedContext(turn.Place.Home ?? ""));
    }

    /// <summary>What waits for the user, or what they have promised: what is due, and the next items that are not due yet.</summary>
    public async Task<(IReadOnlyList<Waiting> Due, IReadOnlyList<Waiting> Ahead)> ReadWaiting(
        Turn turn, bool isOwed, CancellationToken ct)
    {
        var open = (await visible.ReadAll(turn, ct)).Where(it => it.Deal.Ended is null).ToArray();
        var parts = open.SelectMany(it => it.Deal.OpenHelp.Where(part => NameMatcher.IsSame(part.OfUs, turn.By.Name))
            .Select(part => new Waiting(it.Home, it.Deal, null, part, part.By)));
        var mine = isOwed ? [] : open.Where(it => Mine(it, turn)).ToArray();
        var all = parts
            .Concat(mine.SelectMany(it => it.Deal.OpenSteps.Select(step => new Waiting(it.Home, it.Deal, step, null, step.By))))
            .Concat(mine.Where(it => PlannedReviewRules.Ahead(it.Deal, turn.Now) is not null)
                .Select(it => new Waiting(it.Home, it.Deal, null, null, it.Deal.Planned?.On)))
            .OrderBy(it => it.On ?? DateOnly.MaxValue)
            .ToArray();
        return (
            [.. all.Where(it => isOwed || it.On <= turn.Now.Today)],
            [.. all.Where(it => !isOwed && !(it.On <= turn.Now.Today)).Take(MostAhead)]);
    }

    public Task<Reply> Review(Turn turn, string name, CancellationToken ct) =>
        named.Find(turn, name, seen => opening.Open(turn, seen.Home, seen.Deal.Id, [], ct), ct, toReview: true);

    Task<Reply> Deal(Turn turn, string name, CancellationToken ct) =>
        named.Find(turn, name, async seen => Reply.Post(await dealDialog.Card(turn, seen.Home, seen.Found, null, ct)), ct);

    /// <summary>Deals in a live review come last.</summary>
    async Task<IEnumerable<Proposal>> Proposals(
        Turn turn,
        IEnumerable<VisibleDeal> seen,
        Func<IEnumerable<SeenNeed>, Func<SeenNeed, Need>, IEnumerable<SeenNeed>> choose,
        CancellationToken ct) =>
        choose(await Needs(turn, seen, ct), it => it.Need)
            .Select(it => new Proposal(it.Seen.Home, it.Need) { Live = it.Live })
            .OrderBy(it => it.Live is not null);

    async Task<IReadOnlyList<BoardRow>> Rows(Turn turn, IEnumerable<VisibleDeal> seen, CancellationToken ct) =>
        [
            .. Need.Order(await Needs(turn, seen, ct), it => it.Need)
                .Select(it => new BoardRow(it.Seen.Home, it.Need, it.Live is not null)),
        ];

    async Task<IReadOnlyList<SeenNeed>> Needs(Turn turn, IEnumerable<VisibleDeal> seen, CancellationToken ct)
    {
        var needs = new List<SeenNeed>();
        foreach (var home in seen.GroupBy(it => it.Home))
        {
            var workspace = await access.FindWorkspace(turn, home.Key, ct);
            needs.AddRange(home.Select(it => new SeenNeed(it, Need.Of(it.Deal, turn.Now.Today, workspace))));
        }
        return needs;
    }

    /// <summary>In the personal chat the board shows only the user's own deals.</summary>
    static IEnumerable<VisibleDeal> Wanted(PartialList<VisibleDeal> all, Turn turn, BoardView view) =>
        view is BoardView.Mine || turn.IsPersonal ? all.Where(seen => Mine(seen, turn)) : all;

    static bool Mine(VisibleDeal seen, Turn turn) => seen.Deal.Owner?.Id == turn.By.Id;

    async Task<string> Name(Turn turn, CancellationToken ct) =>
        turn is { IsPersonal: false, Place.Home: { } home } ? (await access.FindWorkspace(turn, home, ct)).Name : turn.By.Name;

    sealed record SeenNeed(VisibleDeal Seen, Need Need)
    {
        /// <summary>Its review that is running; null: none.</summary>
        public Review? Live => Seen.Found.Live is { IsRunning: true } live ? live : null;
    }
}
