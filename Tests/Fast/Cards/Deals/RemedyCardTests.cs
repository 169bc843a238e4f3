using ReviewBot.Cards;
using ReviewBot.Cards.Deals;
using ReviewBot.Cards.Live;
using ReviewBot.Cards.Nudges;
using ReviewBot.Cards.Words;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Marks;
using ReviewBot.Reviews.Nudges;
using ReviewBot.Tests.Cards.Live;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Cards.Deals;

/// <summary>What holds a customer back: asked at the mark, answered on a card, shown on deal, board, nudge and summary.</summary>
public sealed class RemedyCardTests
{
    static readonly CardContext German = Readers.Lee with { Say = Say.All[1] };

    public static TheoryData<YesNo, YesNo> Answers => new MatrixTheoryData<YesNo, YesNo>(Enum.GetValues<YesNo>(), Enum.GetValues<YesNo>());

    [Fact]
    public Task Two_questions() => Approved.Card(RemedyCard.For(SampleDeals.Fabrikam, [], new Notice.Missing([Fields.Agree]), Readers.Lee));

    [Theory]
    [InlineData(YesNo.No, YesNo.Yes)]
    [InlineData(YesNo.Yes, YesNo.Yes)]
    [InlineData(YesNo.Yes, YesNo.No)]
    [InlineData(YesNo.NotKnown, YesNo.NotKnown)]
    [InlineData(YesNo.Yes, YesNo.NotKnown)]
    public async Task One_remedy(YesNo agree, YesNo afraid)
    {
        await Approved.Card(RemedyCard.For(Said(agree, afraid), [], null, Readers.Lee), $"One_remedy.{agree}.{afraid}");
        await Approved.Card(RemedyCard.For(Said(agree, afraid), [], null, German), $"One_remedy.{agree}.{afraid}.DE");
    }

    [Fact]
    public Task A_move_becomes_our_part() => Approved.Card(RemedyCard.Promise(
        Said(YesNo.Yes, YesNo.Yes), RemedyMove.TakeRiskOff, [], new Notice.Missing([Fields.By]), Readers.Lee));

    [Fact]
    public Task On_the_deal() => Approved.Card(DealCard.For(
        Said(YesNo.Yes, YesNo.Yes), null, SampleDeals.Marks(SampleDeals.Fabrikam), null, Readers.Lee));

    [Theory]
    [InlineData(YesNo.No, YesNo.Yes, "Frozen · status quo", "Eingefroren · Status quo")]
    [InlineData(YesNo.Yes, YesNo.Yes, "Frozen · indecision", "Eingefroren · unentschlossen")]
    [InlineData(YesNo.Yes, YesNo.No, "Frozen\"", "Eingefroren\"")]
    public void On_the_board_in_one_word(YesNo agree, YesNo afraid, string english, string german)
    {
        BoardRow[] rows = [new("team", Need.Of(Said(agree, afraid), Sample.Today, Sample.Workspace()), false)];

        Assert.Contains(english, BoardCard.For("Sales", rows, BoardView.All, 0, Readers.Lee).ToJson(), StringComparison.Ordinal);
        Assert.Contains(german, BoardCard.For("Sales", rows, BoardView.All, 0, German).ToJson(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Rung.Choose, true)]
    [InlineData(Rung.Ask, false)]
    public void On_the_nudge_that_asks_what_to_do(Rung rung, bool isShown)
    {
        var deal = Said(YesNo.Yes, YesNo.Yes) with { Steps = [Sample.Step() with { By = Sample.Days(-30) }] };
        var card = NudgeCard.For(
            new NudgeCardModel(
                NudgeId.Of(Sample.Today), Sample.Monday, [new("team", deal, deal.Steps[0], rung, NudgeRole.Owner, null)], 0, 1, 3),
            Readers.Lee).ToJson();

        Assert.Equal(isShown, card.Contains("Indecision: help them choose.", StringComparison.Ordinal));
        Assert.Equal(isShown, card.Contains("Not: more pressure, more information.", StringComparison.Ordinal));
        Assert.Equal(isShown, card.Contains("remedy-ask", StringComparison.Ordinal));
    }

    [Fact]
    public void What_a_move_has_become_is_in_our_words_of_now()
    {
        var help = new Help("narrows it to three", "Lee Sample", Sample.Days(3), null) { Id = new("h1") };
        var known = new Standstill(YesNo.Yes, YesNo.Yes, Sample.Kim, Sample.Today)
        {
            Chosen = [RemedyMove.NarrowTheOptions],
            Promised = [new(RemedyMove.NarrowTheOptions, new("h1"))],
        };

        Assert.Contains("narrows it to three", Card(help), StringComparison.Ordinal);
        Assert.Contains("done", Card(help with { IsDone = true, ClosedOn = Sample.Today }), StringComparison.Ordinal);
        Assert.DoesNotContain("narrows it", Card(help with { ClosedOn = Sample.Today }), StringComparison.Ordinal);

        string Card(Help help) =>
            RemedyCard.For(SampleDeals.Fabrikam with { Standstill = known, Help = [help] }, [], null, Readers.Lee).ToJson();
    }

    [Fact]
    public void In_the_summary()
    {
        var summary = SummaryCard.For(
            Table.Closed with { Deal = Said(YesNo.No, YesNo.NotKnown) },
            SampleDeals.Marks(SampleDeals.Fabrikam),
            null,
            Sample.Workspace(),
            Table.Lee).ToJson();

        Assert.Contains("Status quo: rebuild the reason to change.", summary, StringComparison.Ordinal);
        Assert.Contains("Not now: more options or a discount.", summary, StringComparison.Ordinal);
    }

    /// <summary>The customer may read our action in a note: it must not reveal what we think of them.</summary>
    [Theory]
    [InlineData("afraid")]
    [InlineData("indecision")]
    [InlineData("status quo")]
    [InlineData("Angst")]
    public void Our_part_says_nothing_of_the_cause(string word) => Assert.All(
        from say in Say.All from move in Enum.GetValues<RemedyMove>() select say.AsOurPart(move),
        it => Assert.DoesNotContain(word, it, StringComparison.OrdinalIgnoreCase));

    [Theory]
    [MemberData(nameof(Answers))]
    public void A_warning_never_stands_beside_what_it_warns_of(YesNo agree, YesNo afraid)
    {
        var known = new Standstill(agree, afraid, Sample.Kim, Sample.Today);

        Assert.Equal(known.IsKnown, Say.All[0].RemedyNot(known.Remedy) is not null);
        Assert.Equal(known.IsKnown, Say.All[0].Word(known.Remedy) is not null);
        Assert.Equal(known.IsKnown, Say.All[1].RemedyInShort(known.Remedy) is not null);
    }

    [Theory]
    [MemberData(nameof(Answers))]
    public void A_summary_names_one_remedy(YesNo agree, YesNo afraid)
    {
        var deal = Said(agree, afraid);

        Assert.All(Enum.GetValues<OffCourse>(), sign =>
        {
            var closed = Table.Closed with { Deal = deal, Review = Table.Closed.Review with { Signs = [sign] } };
            var json = SummaryCard.For(closed, SampleDeals.Marks(SampleDeals.Fabrikam), null, Sample.Workspace(), Table.Lee).ToJson();
            var choose = json.Contains("recommend one", StringComparison.Ordinal);
            var rebuild = json.Contains("Rebuild the", StringComparison.Ordinal);

            Assert.False(choose && deal.Standstill?.Remedy is not RemedyKind.HelpThemChoose);
            Assert.False(rebuild && deal.Standstill?.Remedy is not RemedyKind.RebuildTheReason);
        });
    }

    [Theory]
    [InlineData(RemedyKind.HelpThemChoose, OffCourse.CannotChoose)]
    [InlineData(RemedyKind.HelpThemChoose, OffCourse.DoubtTheResult, OffCourse.PersonLeftOrArrived)]
    [InlineData(RemedyKind.RebuildTheReason, OffCourse.InterestFading)]
    [InlineData(null, OffCourse.InterestFading, OffCourse.WantMoreInformation)]
    [InlineData(null, OffCourse.PersonLeftOrArrived, OffCourse.ScopeRedefined, OffCourse.UnsureHowToBuy)]
    public void What_was_seen_names_a_remedy_only_where_it_has_one_cause(RemedyKind? remedy, params OffCourse[] signs) =>
        Assert.Equal(remedy, signs.Remedy(null));

    static Deal Said(YesNo agree, YesNo afraid) => SampleDeals.Fabrikam with
    {
        Standstill = new(agree, afraid, Sample.Kim, Sample.Days(-2))
        {
            Chosen = (agree, afraid) is (YesNo.Yes, YesNo.Yes) ? [RemedyMove.NarrowTheOptions] : [],
        },
    };
}
