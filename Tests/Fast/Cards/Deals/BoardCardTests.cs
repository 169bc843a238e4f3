using ReviewBot.Cards;
using ReviewBot.Cards.Deals;
using ReviewBot.Reviews;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Cards.Deals;

public sealed class BoardCardTests
{
    const string Pipeline = "Sales, Central region";

    [Fact]
    public Task All_deals() => Board(SampleDeals.Rows(SampleDeals.All), BoardView.All);

    [Fact]
    public Task More_than_a_dozen() =>
        Board(
            SampleDeals.Rows(
                Enumerable.Range(1, 15)
                    .Select(it => SampleDeals.Northwind with { Id = new($"d-{it}"), Customer = $"Northwind {it}", Title = "Returns" })),
            BoardView.Mine);

    [Fact]
    public Task Every_pipeline_of_its_lead() => Approved.Card(LedPipelinesCard.For(
        [
            new(Pipeline, SampleDeals.Rows(SampleDeals.All)),
            new("Sales, North", SampleDeals.Rows([Planned], "north")),
            new("Empty", []),
        ],
        1,
        Readers.Alone));

    [Fact]
    public Task My_own_of_somebody_who_leads() =>
        Approved.Card(BoardCard.For("Lee Sample", SampleDeals.Rows([SampleDeals.Contoso]), BoardView.All, 0, Readers.Alone, leads: true));

    [Fact]
    public void Where_there_are_pages_one_press_opens_the_board()
    {
        var page = new Uri("https://deals.example.com/pages/board?in=team");
        var rows = SampleDeals.Rows([SampleDeals.Contoso]);

        var with = new CardFace(BoardCard.For(Pipeline, rows, BoardView.All, 0, Readers.Everybody, page: page).ToJson());
        var mine = new CardFace(BoardCard.For(Pipeline, rows, BoardView.Mine, 0, Readers.Everybody, page: page).ToJson());

        Assert.Equal(($"{page}", false), (with.Links["Open the board"], mine.Links.ContainsKey("Open the board")));
    }

    [Fact]
    public Task What_they_have_in_common() => Approved.Card(PatternsCard.For(
        Pipeline,
        SampleDeals.Rows([.. SampleDeals.All, SampleDeals.Tailspin with { Id = new("d-listed"), Listed = new(Sample.Kim, Sample.Today) }]),
        Readers.Everybody));

    [Fact]
    public Task None_yet() => Board([], BoardView.All);

    [Fact]
    public Task None_that_needs_help() => Board(SampleDeals.Rows([SampleDeals.Paused]), BoardView.NeedsHelp);

    [Fact]
    public Task Some_cannot_be_read() =>
        Approved.Card(BoardCard.For("Lee Sample", SampleDeals.Rows([SampleDeals.Contoso]), BoardView.All, 1, Readers.Alone));

    [Fact]
    public Task What_a_meeting_looks_at() => Approved.Card(ProposeCard.Agenda(
        Pipeline,
        [.. SampleDeals.Proposals(SampleDeals.All).Take(
            2), SampleDeals.Proposals([SampleDeals.Tailspin])[0] with { Live = SampleDeals.Live(SampleDeals.Tailspin) }],
        Readers.Everybody));

    [Fact]
    public Task What_was_planned_for_a_meeting() => Approved.Card(ProposeCard.Agenda(
        Pipeline, [SampleDeals.Proposals([SampleDeals.Contoso])[0] with { PlannedAt = Sample.Monday.AddMinutes(30) }], Readers.Everybody));

    [Fact]
    public Task What_to_review_now() => Approved.Card(ProposeCard.For(Pipeline, SampleDeals.Proposals(SampleDeals.All), Readers.Everybody));

    [Fact]
    public Task What_to_review_now_in_two_pipelines() => Approved.Card(ProposeCard.For(
        "Lee Sample",
        [.. SampleDeals.Proposals([SampleDeals.Contoso]), .. SampleDeals.Proposals([SampleDeals.Fabrikam], "chat")],
        Readers.Alone));

    [Fact]
    public Task Nothing_to_review() => Approved.Card(ProposeCard.For(Pipeline, [], Readers.Everybody));

    [Fact]
    public void A_queue_stays_in_its_pipeline()
    {
        var card = BoardCard.For(
            "Lee Sample", [.. SampleDeals.Rows(
                [SampleDeals.Contoso]), .. SampleDeals.Rows([SampleDeals.Fabrikam], "chat")], BoardView.All, 0, Readers.Alone);

        var review = Assert.IsType<CardAction.ReviewDeal>(
            CardActionInvocation.From(((global::AdaptiveCards.AdaptiveExecuteAction)card.Actions[0]).DataJson)?.Press);
        Assert.Equal(SampleDeals.Contoso.Id.Value, review.On.Deal);
        Assert.Empty(review.Queue ?? []);
    }

    [Fact]
    public Task Ended_ones() => Board(SampleDeals.Rows([.. SampleDeals.All, SampleDeals.Won]), BoardView.Ended);

    [Fact]
    public void A_queue_leaves_out_what_is_live_paused_or_closed()
    {
        var card = BoardCard.For(
            Pipeline, SampleDeals.Rows([SampleDeals.Tailspin, SampleDeals.Paused, SampleDeals.Ended]), BoardView.All, 0, Readers.Everybody);

        Assert.DoesNotContain(card.Actions, it => it.Title.StartsWith("Review", StringComparison.Ordinal));
    }

    static Deal Planned { get; } = SampleDeals.Northwind with
    {
        Planned = new(Sample.Monday.AddDays(3), Sample.Days(3), Sample.Sam, "19:deals@thread.tacv2"),
    };

    static Task Board(IReadOnlyList<BoardRow> rows, BoardView view, [System.Runtime.CompilerServices.CallerMemberName] string name = "") =>
        Approved.Card(BoardCard.For(Pipeline, rows, view, 0, Readers.Everybody), name);
}
