using ReviewBot.Reviews;
using ReviewBot.Reviews.Live;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Reviews;

/// <summary>Reviews for a later time: Sam plans, Lee owns the deal, Kim is of the team.</summary>
public sealed class PlannedReviewRulesTests
{
    static readonly PlannedReview Thursday = new(Sample.Monday.AddDays(3), Sample.Days(3), Sample.Sam, "19:channel");

    static readonly Deal Planned = Sample.Deal() with { Planned = Thursday };

    [Fact]
    public void A_review_is_planned_and_moved()
    {
        var accepted = PlannedReviewRules.Plan(Sample.Deal(), null, Thursday, Sample.Now).Yes();
        Assert.Equal((Thursday, [new(
            Sample.Monday, Sample.Sam, Change.ReviewPlanned, To: "2026-11-19")]), (accepted.Deal.Planned, accepted.Journal));

        var friday = Thursday with { At = Sample.Monday.AddDays(4), On = Sample.Days(4), Lead = Sample.Kim };
        var moved = PlannedReviewRules.Plan(accepted.Deal, null, friday, Sample.Now).Yes();
        Assert.Equal(
            (friday, [new(Sample.Monday, Sample.Kim, Change.ReviewPlanned, From: "2026-11-19", To: "2026-11-20")]),
            (moved.Deal.Planned, moved.Journal));
    }

    [Fact]
    public void Not_for_the_past_nor_twice_nor_for_a_deal_that_is_closed()
    {
        Assert.Equal("DayHasPassed", PlannedReviewRules.Plan(Sample.Deal(), null, Thursday with { At = Sample.Monday }, Sample.Now).Word());
        Assert.Equal("Outdated", PlannedReviewRules.Plan(Planned, null, Thursday, Sample.Now).Word());
        Assert.Equal(
            "DealHasEnded",
            PlannedReviewRules.Plan(
                Sample.Deal() with { Ended = new(EndingReason.Other, Sample.Today, Sample.Kim) }, null, Thursday, Sample.Now)
                .Word());
    }

    [Theory]
    [InlineData("Sam Sample", "yes")]
    [InlineData("Lee Sample", "yes")]
    [InlineData("Kim Example", "OnlyOwnerOrLead")]
    public void Its_lead_and_the_owner_call_it_off(string who, string word) =>
        Assert.Equal(word, PlannedReviewRules.Cancel(Planned, null, Sample.Person(who), Sample.Now).Word());

    [Fact]
    public void What_is_called_off_or_over_cannot_be_called_off()
    {
        Assert.Null(PlannedReviewRules.Cancel(Planned, null, Sample.Sam, Sample.Now).Yes().Deal.Planned);
        Assert.Equal("Outdated", PlannedReviewRules.Cancel(Sample.Deal(), null, Sample.Sam, Sample.Now).Word());
        Assert.Equal(
            "Outdated", PlannedReviewRules.Cancel(Planned, null, Sample.Sam, new(Sample.Monday.AddDays(4), Sample.Days(4))).Word());
    }

    [Theory]
    [InlineData(2, true)]
    [InlineData(3, false)]
    [InlineData(9, false)]
    public void A_review_on_its_day_or_later_takes_it_off(int day, bool stays) => Assert.Equal(
        stays ? Thursday : null,
        ReviewLifecycle.Close(Planned, Sample.Review(Planned), Sample.Sam, new(Sample.Monday.AddDays(day), Sample.Days(day)))
            .Yes().Deal.Planned);
}
