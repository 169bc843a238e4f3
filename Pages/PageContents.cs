using Microsoft.AspNetCore.Http;
using ReviewBot.Cards.Words;
using ReviewBot.Dialogs.Deals;
using ReviewBot.Pages.Changes;
using ReviewBot.Pages.Deals;
using ReviewBot.Pages.Http;
using ReviewBot.Pages.Parts;
using ReviewBot.Reviews.Marks;

namespace ReviewBot.Pages;

/// <summary>What is on a page, for one visit. What all see alike is rendered once for each change of the pipeline.</summary>
sealed class PageContents(BoardDialog boards, PageRenderer renderer, SharedPages shared)
{
    public Task<RenderedPage> Render(PageVisit visit, string page, IQueryCollection query, CancellationToken ct) => (visit, page) switch
    {
        ({ IsWithheld: true }, _) => Withheld(visit),
        ({ Home: null }, _) => Empty(visit.Turn.Say.PageNoPipeline(), visit.Turn.Say.PageNoPipelineWhy()),
        (_, "board") => shared.GetOrAdd(KeyOf(visit, page, query), () => Board(visit, query, ct)),
        _ => Empty(visit.Turn.Say.DealIsGone(), visit.Turn.Say.WhyGone()),
    };

    async Task<RenderedPage> Board(PageVisit visit, IQueryCollection query, CancellationToken ct)
    {
        var (rows, unreadable) = await boards.ReadRows(visit.Turn, ct);
        return await renderer.Render<BoardPage>(new()
        {
            [nameof(BoardPage.Model)] = new BoardModel(
                visit.Home ?? "", visit.Name, visit.Pipelines, [.. rows.Where(it => it.Deal.Ended is null)], unreadable,
                BoardFilter.From(query), BoardCounts.Of(rows.Select(it => it.Need), visit.Turn.Now.Today), Reader(visit)),
        });
    }

    /// <summary>Says no more than the card that stands for what is withheld.</summary>
    Task<RenderedPage> Withheld(PageVisit visit) => Empty(visit.Turn.Say.NothingShownHere(), visit.Turn.Say.SomebodyFromOutside());

    Task<RenderedPage> Empty(string title, string why) =>
        renderer.Render<EmptyPage>(new() { [nameof(EmptyPage.Title)] = title, [nameof(EmptyPage.Why)] = why });

    static CardContext Reader(PageVisit visit) => visit.Turn.Shared(visit.Home ?? "");

    static PageKey KeyOf(PageVisit visit, string page, IQueryCollection query) => new(
        visit.Turn.Workspace(visit.Home ?? ""),
        page,
        string.Join('&', query.Where(it => it.Key is "owner" or "mark" or "job" or "deal").OrderBy(it => it.Key, StringComparer.Ordinal)
            .Select(it => $"{it.Key}={it.Value}"))
            + $"#{string.Join('|', visit.Pipelines)}",
        visit.Turn.Say.Culture.Name,
        Reader(visit).Zone.Id,
        visit.Turn.Now.Today,
        null);
}
