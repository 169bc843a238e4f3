using System.Globalization;
using ReviewBot.Cards;
using ReviewBot.Cards.Deals;
using ReviewBot.Cards.Live;
using ReviewBot.Cards.Words;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Live;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Cards.Deals;

public sealed class DealCardTests
{
    [Fact]
    public Task In_the_middle() => Card(SampleDeals.Contoso);

    [Fact]
    public Task Frozen() => Card(SampleDeals.Fabrikam);

    [Fact]
    public Task New_without_an_owner() => Card(SampleDeals.Northwind);

    [Fact]
    public Task Live() =>
        Approved.Card(
            DealCard.For(SampleDeals.Tailspin, SampleDeals.Live(
                SampleDeals.Tailspin), [], new Notice.SavedBy(Sample.Lee, Sample.Monday), Readers.Lee));

    [Fact]
    public Task To_look_at(
        ) => Approved.Card(DealCard.ToLookAt(SampleDeals.Contoso, null, SampleDeals.Marks(SampleDeals.Contoso), Readers.Lee));

    [Fact]
    public Task With_a_question_of_ours_and_commercial_values() => Card(SampleDeals.Northwind with
    {
        Questions = [
            new(new("q1"), Asking.Written, null, "Who knows their CFO?", Sample.Lee, Sample.Today),
            new(new("q2"), Asking.WhyChange, null, null, Sample.Lee, Sample.Today),
        ],
        Commercial = [new("Amount", "10,000"), new("Stage", "Proposal")],
    });

    [Fact]
    public Task Our_part_serves_something_else() => Card((SampleDeals.Northwind with
    {
        Help = [.. Enumerable.Range(1, 5).Select(at => new Help($"sends comparison {at}", "Lee Sample", Sample.Days(2), null)
        {
            Job = Job.Select,
        })],
    }).With(Job.Consensus, JobStatus.Working));

    [Fact]
    public Task Paused() => Card(SampleDeals.Paused);

    [Fact]
    public Task Ended() => Card(SampleDeals.Ended);

    [Fact]
    public Task Won() => Card(SampleDeals.Won);

    [Fact]
    public Task Won_for_the_team() =>
        Approved.Card(WonCard.For(SampleDeals.Won, SampleDeals.Won.Ended ?? throw new InvalidOperationException(), Readers.Everybody));

    [Fact]
    public Task Help_wanted() =>
        Approved.Card(HelpWantedCard.For(SampleDeals.Contoso, "Someone who knows their head of purchasing", Sample.Lee, Readers.Everybody));

    [Fact]
    public Task Three_honest_endings_of_which_one_asks_the_lead() =>
        Approved.Card(ThreeEndingsCard.For(SampleDeals.Fabrikam, SampleDeals.Marks(SampleDeals.Fabrikam), null, Readers.Lee, Sample.Sam));

    [Fact]
    public Task How_did_it_end() => Approved.Card(EndCard.For(SampleDeals.Contoso, [], null, Readers.Lee));

    /// <summary>A CRM has said so: that way stands first, and can be put right.</summary>
    [Theory]
    [InlineData("en-GB")]
    [InlineData("de-DE")]
    public Task It_is_closed_already_and_what_decided_it_is_asked(string culture) => Approved.Card(
        EndCard.For(
            SampleDeals.Contoso with
            {
                Ended = new(EndingReason.Other, Sample.Today, Sample.Lee) { How = EndingKind.ChoseOther, IsUnexplained = true },
            },
            [],
            null,
            Readers.Lee with { Say = Say.In(CultureInfo.GetCultureInfo(culture)) }),
        $"closed-{culture}");

    [Fact]
    public Task No_decision_without_its_reason() => Approved.Card(EndCard.For(
        SampleDeals.Contoso, [new(Fields.Decided, "The pilot was too short")], new Notice.Missing([Fields.Ending]), Readers.Lee));

    [Fact]
    public Task Three_honest_endings(
        ) => Approved.Card(ThreeEndingsCard.For(SampleDeals.Fabrikam, SampleDeals.Marks(SampleDeals.Fabrikam), null, Readers.Lee));

    [Fact]
    public Task An_honest_ending_without_its_date() =>
        Approved.Card(ThreeEndingsCard.For(SampleDeals.Tailspin, [], new Notice.Missing([Fields.Until]), Readers.Lee));

    [Fact]
    public Task Adding_one() => Approved.Card(AddDealCard.For(
        [], null, [("team", "Sales, Central region")], [Sample.Kim, Sample.Sam], Readers.Lee));

    [Fact]
    public Task Adding_one_into_one_of_several_pipelines() => Approved.Card(AddDealCard.For(
        [new(Fields.Customer, "Contoso")],
        new Notice.Missing([Fields.Title]),
        [("team", "Sales, Central region"), ("chat", "Partners")],
        null,
        Readers.Alone));

    [Fact]
    public Task Adding_one_whose_owner_is_asked_once_the_pipeline_is_known() => Approved.Card(AddDealCard.For(
        [new(
            Fields.Customer,
            "Contoso"), new(Fields.Title, "Renewal"), new(Fields.Pipeline, "chat"), new(Fields.Owner, AddDealCard.Colleague)],
        new Notice.Missing([Fields.Owner]),
        [("team", "Sales, Central region"), ("chat", "Partners")],
        [Sample.Kim, Sample.Sam],
        Readers.Alone));

    [Fact]
    public Task The_owner_of_a_new_one_is_told() => Approved.Card(HandoverCard.Added(Sample.Lee, SampleDeals.Contoso, Readers.Everybody));

    [Fact]
    public Task Adding_one_without_a_pipeline() => Approved.Card(AddDealCard.For([], null, [], null, Readers.Alone));

    [Fact]
    public Task Changing_one() => Approved.Card(ChangeDealCard.For(
        SampleDeals.Contoso,
        [new(Fields.Customer, "Contoso"), new(Fields.Title, "Service desk renewal"), new(Fields.SilentUntil, "2026-12-01")],
        null,
        Readers.Everybody with { Me = Sample.Kim }));

    static Task Card(Deal deal, [System.Runtime.CompilerServices.CallerMemberName] string name = "") =>
        Approved.Card(DealCard.For(deal, null, SampleDeals.Marks(deal), null, Readers.Lee), name);

    [Fact]
    public void It_shows_what_we_promised_last()
    {
        var deal = SampleDeals.Contoso;
        foreach (var what in new[] { "first promise", "second promise", "third promise" })
            deal = AnswerEffects.Apply(new(deal, null, Sample.Lee, Sample.Now), new Answer.Help(what, "Lee Sample", Sample.Days(3))).Deal;

        var card = DealCard.For(deal, null, [], null, Readers.Lee).ToJson();

        Assert.Contains("third promise", card, StringComparison.Ordinal);
        Assert.DoesNotContain("first promise", card, StringComparison.Ordinal);
    }

    [Fact]
    public void What_they_have_begun_is_not_called_done()
    {
        var started = Sample.Act(Sample.Today) with { IsStart = true };

        var card = new CardFace(DealCard.For(SampleDeals.Northwind with { Acts = [started] }, null, [], null, Readers.Lee).ToJson());

        Assert.True(card.Says("pened the trial · started, Jonas Example said, 16 Nov"), string.Join('\n', card.Lines));
        Assert.DoesNotContain("✓", card.Lines);
    }

    [Fact]
    public void Our_guess_of_what_they_want_is_not_called_confirmed()
    {
        var deal = SampleDeals.Northwind with { Case = new(Outcome: new("one desk", null, Level.Guess, Sample.Today, Sample.Today)) };

        var card = DealCard.For(deal, null, [], null, Readers.Lee).ToJson();

        Assert.Contains("Our guess", card, StringComparison.Ordinal);
        Assert.DoesNotContain("Confirmed", card, StringComparison.Ordinal);
    }
}
