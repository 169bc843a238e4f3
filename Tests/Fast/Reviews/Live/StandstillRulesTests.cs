using ReviewBot.Reviews;
using ReviewBot.Reviews.Live;
using ReviewBot.Reviews.Marks;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Reviews.Live;

/// <summary>The answers to two questions determine one remedy. Its opposite would make the standstill worse.</summary>
public sealed class StandstillRulesTests
{
    static readonly Answer.Help Help = new("narrows the options to two", "Kim Example", Sample.Days(3));

    [Theory]
    [InlineData(YesNo.No, YesNo.No, RemedyKind.RebuildTheReason)]
    [InlineData(YesNo.No, YesNo.Yes, RemedyKind.RebuildTheReason)]
    [InlineData(YesNo.No, YesNo.NotKnown, RemedyKind.RebuildTheReason)]
    [InlineData(YesNo.Yes, YesNo.Yes, RemedyKind.HelpThemChoose)]
    [InlineData(YesNo.Yes, YesNo.No, RemedyKind.LookElsewhere)]
    [InlineData(YesNo.Yes, YesNo.NotKnown, RemedyKind.AskThem)]
    [InlineData(YesNo.NotKnown, YesNo.Yes, RemedyKind.AskThem)]
    [InlineData(YesNo.NotKnown, YesNo.No, RemedyKind.AskThem)]
    [InlineData(YesNo.NotKnown, YesNo.NotKnown, RemedyKind.AskThem)]
    public void Two_answers_name_one_remedy(YesNo agree, YesNo afraid, RemedyKind remedy)
    {
        var accepted = StandstillRules.Answer(Sample.Deal(), null, agree, afraid, Sample.Kim, Sample.Now).Yes();

        Assert.Equal(new Standstill(agree, afraid, Sample.Kim, Sample.Today), accepted.Deal.Standstill);
        Assert.Equal(remedy, accepted.Deal.Standstill?.Remedy);
        Assert.Equal(
            (Change.StandstillSaid, null, $"{remedy}"), (accepted.Journal[0].Change, accepted.Journal[0].From, accepted.Journal[0].To));
        Assert.Equal(remedy is RemedyKind.RebuildTheReason or RemedyKind.HelpThemChoose, accepted.Deal.Standstill?.IsKnown);
        Assert.InRange(accepted.Deal.Standstill?.Moves.Count ?? 0, accepted.Deal.Standstill?.IsKnown is true ? 3 : 1, 3);
    }

    [Fact]
    public void No_move_is_of_two_remedies()
    {
        (YesNo, YesNo)[] all = [(YesNo.No, YesNo.Yes), (YesNo.Yes, YesNo.Yes), (YesNo.Yes, YesNo.No), (YesNo.NotKnown, YesNo.NotKnown)];

        Assert.Equal(
            Enum.GetValues<RemedyMove>(), all.SelectMany(it => new Standstill(it.Item1, it.Item2, Sample.Kim, Sample.Today).Moves).Order());
    }

    [Theory]
    [InlineData(YesNo.Yes, YesNo.NotKnown, RemedyMove.AskWhatWorries)]
    [InlineData(YesNo.NotKnown, YesNo.Yes, RemedyMove.AskWhatIfNothing)]
    public void What_is_not_known_is_asked(YesNo agree, YesNo afraid, RemedyMove move) =>
        Assert.Equal([move], new Standstill(agree, afraid, Sample.Kim, Sample.Today).Moves);

    [Theory]
    [InlineData(PromiseAnswer.Done, true)]
    [InlineData(PromiseAnswer.NotYet, true)]
    [InlineData(PromiseAnswer.NotNeeded, false)]
    public void A_move_that_is_off_again_can_be_promised_again(PromiseAnswer answer, bool isOurs)
    {
        var deal = StandstillRules.Promise(Undecided, null, RemedyMove.TakeRiskOff, Help, Sample.Lee, Sample.Now).Yes().Deal;

        var later = PromiseRules.Answer(
            deal, null, new(deal.Help[0].Key, answer, Sample.Days(5)), Sample.Lee, Sample.Minutes(60)).Yes().Deal;

        Assert.Equal(isOurs, later.Standstill?.IsOurs(RemedyMove.TakeRiskOff, later, out _));
        Assert.False(later.Standstill?.IsOurs(RemedyMove.RecommendOne, later, out _));
    }

    [Fact]
    public void A_row_of_before_says_that_it_is_ours()
    {
        var deal =
            Undecided with { Standstill = new(YesNo.Yes, YesNo.Yes, Sample.Kim, Sample.Today) { Chosen = [RemedyMove.TakeRiskOff] } };

        Assert.True(deal.Standstill?.IsOurs(RemedyMove.TakeRiskOff, deal, out _));
    }

    [Fact]
    public void The_job_of_our_part_is_changed_outside_a_review()
    {
        var deal = Undecided with { Help = [new("the numbers", "Lee Sample", null, null) { Id = new("h1"), Job = Job.Select }] };

        var accepted = PromiseRules.Serve(deal, null, new("h1"), Job.Consensus, Sample.Lee, Sample.Now).Yes();

        Assert.Equal(Job.Consensus, accepted.Deal.Help[0].Job);
        Assert.Equal(
            (Change.HelpJobSet, "Select", "Consensus"), (accepted.Journal[0].Change, accepted.Journal[0].From, accepted.Journal[0].To));
        Assert.Equal("Outdated", PromiseRules.Serve(accepted.Deal, null, new("h1"), Job.Consensus, Sample.Lee, Sample.Now).Word());
        Assert.Equal("Outdated", PromiseRules.Serve(deal, null, new("h9"), Job.Consensus, Sample.Lee, Sample.Now).Word());
    }

    [Theory]
    [InlineData(RemedyMove.RecommendOne, "yes")]
    [InlineData(RemedyMove.NarrowTheOptions, "yes")]
    [InlineData(RemedyMove.TakeRiskOff, "yes")]
    [InlineData(RemedyMove.ReasonToChange, "Outdated")]
    [InlineData(RemedyMove.CostOfWaiting, "Outdated")]
    [InlineData(RemedyMove.WhoFeelsIt, "Outdated")]
    public void A_move_of_the_other_cause_is_refused(RemedyMove move, string ruling) =>
        Assert.Equal(ruling, StandstillRules.Promise(Undecided, null, move, Help, Sample.Lee, Sample.Now).Word());

    [Fact]
    public void A_move_becomes_our_part_with_who_and_when_for_their_next_step()
    {
        var accepted = StandstillRules.Promise(Undecided, null, RemedyMove.NarrowTheOptions, Help, Sample.Lee, Sample.Now).Yes();

        var ours = Assert.Single(accepted.Deal.Help);
        Assert.Equal(
            ("narrows the options to two", "Kim Example", Sample.Days(3), new StepId("s1")), (ours.What, ours.OfUs, ours.By, ours.For));
        Assert.True(ours.IsOpen);
        Assert.Equal([Change.HelpAdded], accepted.Changes());
        Assert.Equal([RemedyMove.NarrowTheOptions], accepted.Deal.Standstill?.Chosen);
    }

    [Theory]
    [InlineData(YesNo.Yes, YesNo.Yes, 1)]
    [InlineData(YesNo.No, YesNo.Yes, 0)]
    public void Another_remedy_begins_without_moves(YesNo agree, YesNo afraid, int chosen)
    {
        var promised = StandstillRules.Promise(Undecided, null, RemedyMove.TakeRiskOff, Help, Sample.Lee, Sample.Now).Yes().Deal;

        var later = StandstillRules.Answer(promised, null, agree, afraid, Sample.Kim, new(Sample.Monday.AddDays(1), Sample.Days(1))).Yes();

        Assert.Equal(chosen, later.Deal.Standstill?.Chosen.Count);
        Assert.Equal(promised.Help, later.Deal.Help);
        Assert.Equal(nameof(RemedyKind.HelpThemChoose), later.Journal[0].From);
    }

    [Fact]
    public void The_same_on_one_day_is_said_once() => Assert.Equal(
        "Outdated", StandstillRules.Answer(Undecided, null, YesNo.Yes, YesNo.Yes, Sample.Kim, Sample.Now).Word());

    [Fact]
    public void An_ended_deal_is_not_asked()
    {
        var ended = Undecided with { Ended = new(EndingReason.Indecision, Sample.Today, Sample.Lee) };

        Assert.Equal("DealHasEnded", StandstillRules.Answer(ended, null, YesNo.No, YesNo.No, Sample.Kim, Sample.Now).Word());
        Assert.Equal(
            "DealHasEnded", StandstillRules.Promise(ended, null, RemedyMove.TakeRiskOff, Help, Sample.Kim, Sample.Now).Word());
    }

    [Fact]
    public void It_is_asked_where_a_deal_does_not_move_or_may_end_as_no_decision()
    {
        var late = new Mark.PastDate(Sample.Step(), Sample.Days(-20), 14) { Since = Sample.Days(-3) };
        Mark[] asking =
        [
            late, new Mark.Frozen(late, 20) { Since = Sample.Today }, new Mark.StatusQuo(2) { Since = Sample.Today },
            new Mark.Indecision([OffCourse.CannotChoose], 2) { Since = Sample.Today },
        ];
        Mark[] silent =
        [
            new Mark.Overdue(Sample.Step(), Sample.Days(-3), 3) { Since = Sample.Today },
            new Mark.Blind(Sample.Days(-6), 4) { Since = Sample.Today },
        ];

        Assert.All(asking, it => Assert.True(it.AsksWhatHoldsThemBack()));
        Assert.All(silent, it => Assert.False(it.AsksWhatHoldsThemBack()));
    }

    static Deal Undecided => Sample.Deal() with
    {
        Steps = [Sample.Step()],
        Standstill = new(YesNo.Yes, YesNo.Yes, Sample.Kim, Sample.Today),
    };
}
