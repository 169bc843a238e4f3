using AdaptiveCards;
using ReviewBot.Cards.Parts;
using ReviewBot.Cards.Words;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Marks;

namespace ReviewBot.Cards.Deals;

/// <param name="Home">Home of the deal's pipeline.</param>
public sealed record BoardRow(string Home, Need Need, bool IsLive)
{
    public Deal Deal => Need.Deal;

    public ValueList<Mark> Marks { get; } = Need.Marks.WithoutEchoes();
}

/// <summary>The board: all open deals, most urgent first. Closed ones are a separate view.</summary>
public static class BoardCard
{
    const int MostRows = 12;
    const int InQueue = 3;

    /// <param name="rows">In the order of the board.</param>
    /// <param name="unreadable">Number of deals that exist and cannot be read.</param>
    /// <param name="leads">The reader leads a pipeline, and is offered <see cref="LedPipelinesCard"/>.</param>
    /// <param name="page">Address of the board's page; null: there are no pages.</param>
    public static AdaptiveCard For(
        string pipeline, IReadOnlyList<BoardRow> rows, BoardView view, int unreadable, CardContext context, bool leads = false,
        Uri? page = null)
    {
        var (open, ended) = (rows.Where(row => row.Deal.Ended is null), rows.Where(row => row.Deal.Ended is not null).ToArray());
        BoardRow[] shown = view switch
        {
            BoardView.NeedsHelp => [.. open.Where(row => row.Marks.Count > 0)],
            BoardView.Ended => [.. ended.OrderByDescending(row => row.Deal.Ended?.On)],
            _ => [.. open],
        };
        var counts = BoardCounts.Of(rows.Select(row => row.Need), context.Today);
        return shown.Length is 0
            ? Empty(pipeline, view, ended.Length > 0, unreadable, leads, context)
            : Fit.Card(
                Math.Min(shown.Length, MostRows),
                most => Card(pipeline, shown, most, counts, view, ended.Length > 0, unreadable, leads, page, context));
    }

    static AdaptiveCard Card(
        string pipeline,
        BoardRow[] rows,
        int most,
        BoardCounts counts,
        BoardView view,
        bool hasEnded,
        int unreadable,
        bool leads,
        Uri? page,
        CardContext context)
    {
        var say = context.Say;
        AdaptiveAction[] beside = view is not BoardView.All
            ? []
            :
            [
                .. page is null ? (AdaptiveAction[])[] : [new AdaptiveOpenUrlAction { Title = say.OpenTheBoard(), Url = page }],
                .. rows.Length >= PipelinePatterns.FewestDeals
                    ? [Button.Plain(say.SeePatterns(), new CardAction.Patterns()).Alone()]
                    : (AdaptiveAction[])[],
            ];
        return Frame.Card(
            say,
            view is BoardView.Ended
                ? say.BoardTitle(view)
                : say.BoardInShort(pipeline, rows.Length, Truncate.Names(rows.Select(row => row.Deal.Customer), DealRow.MostName * 2)),
            [
                Header.For(pipeline, right: say.Deals(rows.Length)),
                Line.Title(say.BoardTitle(view)),
                .. view is BoardView.Ended ? [] : (AdaptiveElement[])[Line.Hint(say.BoardHint(context.Day(context.Today)))],
                .. Unreadable(unreadable, context),
                .. view is BoardView.Ended ? [] : BoardChart.For(counts, context),
                .. beside.Length > 0 ? [Block.Buttons(beside)] : (AdaptiveElement[])[],
                .. rows.Take(most).Select(row => BoardLine.For(row, context)),
                .. More(rows.Skip(most), context),
                .. BoardLine.Legend(rows.Take(most), say),
            ],
            [
                .. Queue(rows, context),
                Button.Plain(say.AddADeal(), new CardAction.AddDeal()).Alone(),
                .. Views(view, hasEnded, leads, context),
            ]);
    }

    static AdaptiveCard Empty(string pipeline, BoardView view, bool hasEnded, int unreadable, bool leads, CardContext context)
    {
        var say = context.Say;
        var title = view is BoardView.All ? say.NoDealsTitle() : say.BoardTitle(view);
        return Frame.Card(
            say,
            title,
            [
                Header.For(pipeline),
                Line.Title(title),
                .. Unreadable(unreadable, context),
                Line.Text(view switch
                {
                    BoardView.Mine => say.NoneOfYours(),
                    BoardView.NeedsHelp => say.NothingNeedsHelp(),
                    BoardView.Ended => say.NoneHasEnded(),
                    _ => say.NoDealsHint(),
                }),
            ],
            view is BoardView.All
                ?
                [
                    Button.Main(say.AddADeal(), new CardAction.AddDeal()).Alone(),
                    .. leads ? [Button.Plain(say.SeeLed(), new CardAction.Board(BoardView.Led)).Alone()] : Array.Empty<AdaptiveAction>(),
                    Button.Plain(say.ImportAList(), new CardAction.Import()).Alone(),
                    Button.Plain(say.HowItWorks(), new CardAction.Help()).Alone(),
                    .. Ended(hasEnded, say),
                ]
                :
                [
                    Button.Main(say.SeeAllDeals(), new CardAction.Board()).Alone(),
                    Button.Plain(say.AddADeal(), new CardAction.AddDeal()).Alone(),
                ]);
    }

    internal static IEnumerable<AdaptiveElement> Unreadable(int deals, CardContext context) =>
        deals is 0 ? [] : [Note.Failed(context.Say.Unreadable(deals), context.Say.UnreadableWhy())];

    static IEnumerable<AdaptiveElement> More(IEnumerable<BoardRow> rows, CardContext context)
    {
        const int room = 300;
        var left = rows.Select(row => row.Deal.Customer).ToArray();
        return left.Length is 0
            ? []
            : [Line.Of(Run.Subtle(context.Say.MoreDeals(left.Length, Truncate.Names(left, room))).Small()).Spaced(AdaptiveSpacing.Medium)];
    }

    /// <summary>A button to review the first deals one after the other. A queue has deals of one pipeline only.</summary>
    static IEnumerable<AdaptiveAction> Queue(BoardRow[] rows, CardContext context)
    {
        var open = rows.Where(row => !row.IsLive && row.Deal.Ended is null && !(context.Today <= row.Deal.PausedUntil)).ToArray();
        var queue = open.TakeWhile(row => row.Home == open[0].Home).Take(InQueue).ToArray();
        return queue.Length is 0
            ? []
            :
            [
                Button.Main(
                    queue.Length is 1
                        ? DealRow.Button(context.Say.ReviewIt(queue[0].Deal.Customer), context.Say.ReviewWord())
                        : context.Say.ReviewTheFirst(queue.Length),
                    new CardAction.ReviewDeal(
                        context.On(queue[0].Home, queue[0].Deal), [.. queue.Skip(1).Select(row => row.Deal.Id.Value)]))
                        .Alone(),
            ];
    }

    /// <summary>Buttons for the other views. In the personal chat there is no "mine": all deals are the user's own.</summary>
    static IEnumerable<AdaptiveAction> Views(BoardView view, bool hasEnded, bool leads, CardContext context)
    {
        var say = context.Say;
        var all = Button.Plain(say.SeeAllDeals(), new CardAction.Board()).Alone();
        var needsHelp = new CardAction.Board(BoardView.NeedsHelp);
        return view switch
        {
            not BoardView.All => [all],
            _ when context.Home.Length is 0 && leads =>
            [
                Button.Plain(say.SeeLed(), new CardAction.Board(BoardView.Led)).Alone(),
                Button.More(say.SeeNeedsHelp(), needsHelp).Alone(),
                .. Ended(hasEnded, say),
            ],
            _ when context.Home.Length is 0 => [Button.Plain(say.SeeNeedsHelp(), needsHelp).Alone(), .. Ended(hasEnded, say)],
            _ =>
            [
                Button.Plain(say.SeeMyDeals(), new CardAction.Board(BoardView.Mine)).Alone(),
                Button.More(say.SeeNeedsHelp(), needsHelp).Alone(),
                .. Ended(hasEnded, say),
            ],
        };
    }

    static AdaptiveAction[] Ended(bool hasEnded, Say say) =>
        hasEnded ? [Button.More(say.SeeEnded(), new CardAction.Board(BoardView.Ended)).Alone()] : [];
}
