using AdaptiveCards;
using Microsoft.AspNetCore.Http;
using ReviewBot.Cards.Words;
using ReviewBot.Dialogs;
using ReviewBot.Dialogs.Deals;
using ReviewBot.Dialogs.Live;
using ReviewBot.Pages.Changes;
using ReviewBot.Pages.Deals;
using ReviewBot.Pages.Http;
using ReviewBot.Pages.Live;
using ReviewBot.Pages.Parts;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Marks;
using ReviewBot.Storage;
using ReviewBot.Storage.Deals;

namespace ReviewBot.Pages;

/// <summary>
/// The content of a page for one visit. Parts that are equal for several people are rendered once per change of the pipeline.
/// </summary>
sealed class PageContents(
    BoardDialog boards, SteeringDialog steering, DealStore deals, PlaceStore places, PageRenderer renderer, SharedPages shared)
{
    /// <summary>Teams' frame context of a meeting's shared stage.</summary>
    const string Stage = "meetingStage";

    /// <summary>Most closed reviews to search for revealed ratings.</summary>
    const int MostClosed = 12;

    public Task<RenderedPage> Render(PageVisit visit, string page, IQueryCollection query, CancellationToken ct) => (visit, page) switch
    {
        ({ IsWithheld: true }, _) => Withheld(visit),
        ({ Home: null }, _) => Empty(visit.Turn.Say.PageNoPipeline(), visit.Turn.Say.PageNoPipelineWhy()),
        (_, "board") => shared.GetOrAdd(KeyOf(visit, page, query), () => Board(visit, query, ct)),
        (_, "day") => Day(visit, ct),
        (_, "review") => Review(visit, query, ct),
        (_, "deal") => shared.GetOrAdd(KeyOf(visit, page, query), () => Deal(visit, query, ct)),
        _ => Gone(visit),
    };

    async Task<RenderedPage> Board(PageVisit visit, IQueryCollection query, CancellationToken ct)
    {
        var (rows, unreadable) = await boards.ReadRows(visit.Turn, ct);
        return await renderer.Render<BoardPage>(new()
        {
            [nameof(BoardPage.Model)] = new BoardModel(
                visit.Home ?? "", visit.Name, visit.Pipelines, [.. rows.Where(it => it.Deal.Ended is null)], unreadable,
                BoardFilter.From(query), BoardCounts.Of(rows.Select(it => it.Need), visit.Turn.Now.Today), SharedContext(visit)),
        });
    }

    /// <summary>All pipelines of the person, as in their personal chat.</summary>
    async Task<RenderedPage> Day(PageVisit visit, CancellationToken ct)
    {
        var turn = visit.Turn with { Place = visit.Turn.Place with { Kind = PlaceKind.Personal, Home = null } };
        var (due, ahead) = await boards.ReadWaiting(turn, isOwed: false, ct);
        var (rows, _) = await boards.ReadRows(turn, ct);
        return await renderer.Render<DayPage>(new()
        {
            [nameof(DayPage.Due)] = due.Where(it => IsSeen(it.Home)).ToArray(),
            [nameof(DayPage.Ahead)] = ahead.Where(it => IsSeen(it.Home)).ToArray(),
            [nameof(DayPage.Mine)] =
                rows.Where(it => IsSeen(it.Home) && it.Deal.Owner?.Id == turn.By.Id && it.Deal.Ended is null).ToArray(),
            [nameof(DayPage.Context)] = turn.PersonalContext(visit.Home ?? ""),
        });

        bool IsSeen(string home) => visit.Pipelines.Any(it => it.Home == home);
    }

    async Task<RenderedPage> Deal(PageVisit visit, IQueryCollection query, CancellationToken ct)
    {
        if (await Find(visit, query, ct) is not { } found)
            return await Gone(visit);

        return await Deal(visit, found, ct);
    }

    async Task<RenderedPage> Deal(PageVisit visit, DealSnapshot found, CancellationToken ct)
    {
        var workspace = visit.Turn.Workspace(visit.Home ?? "");
        var closed = await deals.ReadClosed(workspace, found.Deal.Id, MostClosed, ct);
        return await renderer.Render<DealPage>(new()
        {
            [nameof(DealPage.Model)] = new DealModel(
                workspace.Home, found.Deal, found.Live, Confidence.Of(closed), SharedContext(visit)),
        });
    }

    /// <summary>
    /// The shared card, and next to it the person's own card, except on the shared stage. Without a running review: the deal, or the board.
    /// </summary>
    async Task<RenderedPage> Review(PageVisit visit, IQueryCollection query, CancellationToken ct)
    {
        if (await FindLive(visit, query, ct) is not ({ } found, { } review))
        {
            return await Find(visit, query, ct) is null
                ? await shared.GetOrAdd(KeyOf(visit, "board", query), () => Board(visit, query, ct))
                : await shared.GetOrAdd(KeyOf(visit, "deal", query), () => Deal(visit, query, ct));
        }

        var room = await shared.GetOrAdd(
            KeyOf(visit, $"review {found.Deal.Id.Value}", query),
            () => review.IsRunning ? Room(visit, found.Deal, review) : Deal(visit, found, ct));
        if (query["frame"] == Stage)
            return room;

        var mine = await steering.Refresh(visit.Turn, new(visit.Home ?? "", found.Deal.Id.Value, found.Deal.Version), ct);
        return mine.ForPresser is { } card ? new($"<div class=\"both\">{room.Text}{await Own(visit, card)}</div>") : room;
    }

    Task<RenderedPage> Room(PageVisit visit, Deal deal, Review review) => renderer.Render<LivePage>(new()
    {
        [nameof(LivePage.Home)] = visit.Home,
        [nameof(LivePage.Deal)] = deal,
        [nameof(LivePage.Review)] = review,
        [nameof(LivePage.Context)] = SharedContext(visit),
    });

    public Task<string> Own(PageVisit visit, AdaptiveCard card) => renderer.RenderText<OwnPanel>(
        new() { [nameof(OwnPanel.Say)] = visit.Turn.Say, [nameof(OwnPanel.Card)] = card });

    /// <summary>
    /// Moves the visit into the conversation of a running review, for a press; null: no such review, or its conversation is not known.
    /// </summary>
    public async Task<Turn?> EnterReview(PageVisit visit, DealId deal, CancellationToken ct) =>
        visit is { IsWithheld: false, Home: { } home }
        && await deals.FindDeal(visit.Turn.Workspace(home), deal, ct) is { Live: { } review }
        && await places.FindPlace(visit.Turn.Tenant, ConversationThreads.WholeOf(review.Conversation), ct) is { } place
            ? visit.Turn with { Place = place, Conversation = review.Conversation }
            : null;

    /// <summary>The live review of the named deal; else the one in the page's conversation, or in the pipeline.</summary>
    async Task<(DealSnapshot Found, Review Review)?> FindLive(PageVisit visit, IQueryCollection query, CancellationToken ct)
    {
        if (query.ContainsKey("deal"))
            return await Find(visit, query, ct) is { Live: { } named } it ? (it, named) : null;

        var here = visit.Turn.Place.Conversation;
        var all = await deals.ReadBoard(visit.Turn.Workspace(visit.Home ?? ""), ct);
        return all.Where(it => it.Live is not null)
            .OrderByDescending(it => here.Length > 0 && ConversationThreads.WholeOf(it.Live?.Conversation ?? "") == here)
            .ThenByDescending(it => it.Live?.OpenedAt)
            .Select(it => ((DealSnapshot, Review)?)(it, it.Live ?? throw new System.Diagnostics.UnreachableException()))
            .FirstOrDefault();
    }

    /// <summary>Null: there is no such deal in this pipeline.</summary>
    async Task<DealSnapshot?> Find(PageVisit visit, IQueryCollection query, CancellationToken ct) =>
        query["deal"].ToString() is var id && Keys.Fits(id)
            ? await deals.FindDeal(visit.Turn.Workspace(visit.Home ?? ""), new(id), ct)
            : null;

    Task<RenderedPage> Gone(PageVisit visit) => Empty(visit.Turn.Say.DealIsGone(), visit.Turn.Say.WhyGone());

    /// <summary>Reveals no more than the neutral card.</summary>
    Task<RenderedPage> Withheld(PageVisit visit) => Empty(visit.Turn.Say.NothingShownHere(), visit.Turn.Say.SomebodyFromOutside());

    Task<RenderedPage> Empty(string title, string why) =>
        renderer.Render<EmptyPage>(new() { [nameof(EmptyPage.Title)] = title, [nameof(EmptyPage.Why)] = why });

    static CardContext SharedContext(PageVisit visit) => visit.Turn.SharedContext(visit.Home ?? "");

    static PageKey KeyOf(PageVisit visit, string page, IQueryCollection query) => new(
        visit.Turn.Workspace(visit.Home ?? ""),
        page,
        string.Join('&', query.Where(it => it.Key is "owner" or "mark" or "job" or "deal").OrderBy(it => it.Key, StringComparer.Ordinal)
            .Select(it => $"{it.Key}={it.Value}"))
            + $"#{string.Join('|', visit.Pipelines)}",
        visit.Turn.Say.Culture.Name,
        SharedContext(visit).Zone.Id,
        visit.Turn.Now.Today);
}
