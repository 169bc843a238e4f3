using ReviewBot.Reviews;
using ReviewBot.Reviews.Nudges;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Reviews.Nudges;

/// <summary>Reviews for a later time: Sam plans, Lee owns the deal, Kim is of the team.</summary>
public sealed class SchedulingTests
{
    static readonly PlannedReview Thursday = new(Some.Monday.AddDays(3), Some.Days(3), Some.Sam, "19:channel");

    static readonly Deal Planned = Some.Deal() with { Planned = Thursday };

    [Fact]
    public void A_review_is_planned_and_moved()
    {
        var yes = Scheduling.Plan(Some.Deal(), null, Thursday, Some.Now).Yes();
        Assert.Equal((Thursday, [new(Some.Monday, Some.Sam, Change.ReviewPlanned, To: "2026-11-19")]), (yes.Deal.Planned, yes.Journal));

        var friday = Thursday with { At = Some.Monday.AddDays(4), On = Some.Days(4), Lead = Some.Kim };
        var moved = Scheduling.Plan(yes.Deal, null, friday, Some.Now).Yes();
        Assert.Equal((friday, [new(Some.Monday, Some.Kim, Change.ReviewPlanned, From: "2026-11-19", To: "2026-11-20")]), (moved.Deal.Planned, moved.Journal));
    }

    [Fact]
    public void Not_for_the_past_nor_twice_nor_for_a_deal_that_is_closed()
    {
        Assert.Equal("DayHasPassed", Scheduling.Plan(Some.Deal(), null, Thursday with { At = Some.Monday }, Some.Now).Word());
        Assert.Equal("Outdated", Scheduling.Plan(Planned, null, Thursday, Some.Now).Word());
        Assert.Equal("DealHasEnded", Scheduling.Plan(Some.Deal() with { Ended = new(EndingReason.Other, Some.Today, Some.Kim) }, null, Thursday, Some.Now).Word());
    }

    [Theory]
    [InlineData("Sam Sample", "yes")]
    [InlineData("Lee Sample", "yes")]
    [InlineData("Kim Example", "OnlyOwnerOrLead")]
    public void Its_lead_and_the_owner_call_it_off(string who, string word) =>
        Assert.Equal(word, Scheduling.Cancel(Planned, null, Some.Person(who), Some.Now).Word());

    [Fact]
    public void What_is_called_off_or_over_cannot_be_called_off()
    {
        Assert.Null(Scheduling.Cancel(Planned, null, Some.Sam, Some.Now).Yes().Deal.Planned);
        Assert.Equal("Outdated", Scheduling.Cancel(Some.Deal(), null, Some.Sam, Some.Now).Word());
        Assert.Equal("Outdated", Scheduling.Cancel(Planned, null, Some.Sam, new(Some.Monday.AddDays(4), Some.Days(4))).Word());
    }

    [Theory]
    [InlineData(2, true)]
    [InlineData(3, false)]
    [InlineData(9, false)]
    public void A_review_on_its_day_or_later_takes_it_off(int day, bool stays) => Assert.Equal(
        stays ? Thursday : null,
        Reviewing.Close(Planned, Some.Review(Planned), Some.Sam, new(Some.Monday.AddDays(day), Some.Days(day))).Yes().Deal.Planned);
}
