using ReviewBot.Reviews;
using ReviewBot.Reviews.Deals;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Reviews.Deals;

/// <summary>Deals that go to a colleague, and come back. Sample deals are Lee's, and Sam leads.</summary>
public sealed class HandoverRulesTests
{
    static readonly Handover ToKim = new("h1", Sample.Lee, Sample.Kim, Sample.Lee, Sample.Today, null);

    [Theory]
    [InlineData("Lee Sample", true)]
    [InlineData("Sam Sample", true)]
    [InlineData("Kim Example", false)]
    public void The_owner_and_the_lead_may(string by, bool may) =>
        Assert.Equal(may, HandoverRules.May(Sample.Workspace(), Sample.Lee, Sample.Person(by).Id, Sample.Today));

    [Fact]
    public void The_lead_whom_the_admins_named_and_each_admin_may()
    {
        var workspace = Sample.Workspace() with { Nudges = new() { Lead = Sample.Kim } };

        Assert.True(HandoverRules.May(workspace, null, Sample.Kim.Id, Sample.Today));
        Assert.True(HandoverRules.May(workspace, null, Sample.Sam.Id, Sample.Today));
        Assert.False(HandoverRules.May(workspace, null, Sample.Lee.Id, Sample.Today));
    }

    [Fact]
    public void It_has_another_owner_then_and_its_journal_says_until_when()
    {
        var over = ToKim with { Back = Sample.Days(9) };

        var accepted = HandoverRules.HandOver(Sample.Deal(), null, over, Sample.Now).Yes();

        Assert.Equal((Sample.Kim, over), (accepted.Deal.Owner, accepted.Deal.Handed));
        Assert.Equal(
            [new(Sample.Monday, Sample.Lee, Change.HandedOver, About: "2026-11-25", From: "Lee Sample", To: "Kim Example")],
                accepted.Journal);
    }

    [Fact]
    public void What_has_changed_hands_or_ended_stays()
    {
        Assert.IsType<Refusal.Outdated>(
            HandoverRules.HandOver(Sample.Deal() with { Owner = Sample.Sam }, null, ToKim, Sample.Now).No());
        Assert.IsType<Refusal.Outdated>(
            HandoverRules.HandOver(Sample.Deal(), null, ToKim with { To = Sample.Lee }, Sample.Now).No());
        Assert.IsType<Refusal.DealHasEnded>(HandoverRules.HandOver(
            Sample.Deal() with { Ended = new(EndingReason.Other, Sample.Today, Sample.Lee) }, null, ToKim, Sample.Now).No());
        Assert.IsType<Refusal.DayHasPassed>(
            HandoverRules.HandOver(Sample.Deal(), null, ToKim with { Back = Sample.Today }, Sample.Now).No());
    }

    [Fact]
    public void One_press_takes_it_back_with_the_name_that_the_import_gave()
    {
        var was = Sample.Deal() with { Owner = null, OwnerAsWritten = "Lee S." };
        var now = HandoverRules.HandOver(was, null, ToKim with { From = null }, Sample.Now).Yes().Deal;

        var back = HandoverRules.TakeBack(now, null, "h1", Sample.Sam, Sample.Now).Yes();

        Assert.Equal(was with { Version = 3 }, back.Deal);
        Assert.Equal([Change.HandoverUndone], back.Changes());
    }

    [Fact]
    public void What_changed_hands_since_is_not_taken_back()
    {
        var now = HandoverRules.HandOver(Sample.Deal(), null, ToKim, Sample.Now).Yes().Deal;
        var taken = DealRules.TakeOver(now, null, Sample.Sam, Sample.Now).Yes().Deal;
        var again = DealRules.TakeOver(taken, null, Sample.Kim, Sample.Now).Yes().Deal;

        Assert.IsType<Refusal.Outdated>(HandoverRules.TakeBack(now, null, "h2", Sample.Lee, Sample.Now).No());
        Assert.IsType<Refusal.Outdated>(HandoverRules.TakeBack(taken, null, "h1", Sample.Lee, Sample.Now).No());
        Assert.IsType<Refusal.Outdated>(HandoverRules.TakeBack(again, null, "h1", Sample.Lee, Sample.Now).No());
    }

    [Theory]
    [InlineData(4, "Kim Example", 5)]
    [InlineData(5, "Lee Sample", null)]
    [InlineData(30, "Lee Sample", null)]
    public void It_goes_back_on_its_day_also_when_nobody_looked_on_it(int day, string owner, int? next)
    {
        var now = HandoverRules.HandOver(Sample.Deal(), null, ToKim with { Back = Sample.Days(5) }, Sample.Now).Yes().Deal;

        var after = On(now, day, []);

        Assert.Equal((owner, next is { } then ? Sample.Days(then) : null), (after.Owner?.Name, HandoverRules.NextReturn(after)));
    }

    [Fact]
    public void It_stays_when_whoever_would_get_it_back_has_left()
    {
        var now = HandoverRules.HandOver(Sample.Deal(), null, ToKim with { Back = Sample.Days(5) }, Sample.Now).Yes().Deal;

        var after = On(now, 5, [Sample.Lee.Id]);

        Assert.Equal((Sample.Kim, null), (after.Owner, after.Handed));
    }

    /// <summary>Lee is away until day 9, and Kim, who has it, hands it on to Sam.</summary>
    [Theory]
    [InlineData(5, 5, "Kim Example")]
    [InlineData(5, 9, "Lee Sample")]
    [InlineData(20, 8, "Sam Sample")]
    [InlineData(20, 9, "Lee Sample")]
    [InlineData(null, 8, "Sam Sample")]
    [InlineData(null, 9, "Lee Sample")]
    public void What_was_handed_on_goes_straight_to_whoever_had_it_first(int? back, int day, string owner)
    {
        var kims = HandoverRules.HandOver(Sample.Deal(), null, ToKim with { Back = Sample.Days(9) }, Sample.Now).Yes().Deal;
        var on = new Handover("h2", Sample.Kim, Sample.Sam, Sample.Kim, Sample.Today, back is { } days ? Sample.Days(days) : null);
        var sams = HandoverRules.HandOver(kims, null, on, Sample.Now).Yes().Deal;

        Assert.Equal(owner, On(sams, day, []).Owner?.Name);
        Assert.Equal(kims with { Version = 4 }, HandoverRules.TakeBack(sams, null, "h2", Sample.Kim, Sample.Now).Yes().Deal);
    }

    [Fact]
    public void Who_is_erased_gets_nothing_back()
    {
        var now = HandoverRules.HandOver(Sample.Deal(), null, ToKim with { Back = Sample.Days(5) }, Sample.Now).Yes().Deal;

        Assert.Equal((Sample.Kim, null), Erased(Sample.Lee));
        Assert.Equal((null, null), Erased(Sample.Kim));

        (Person?, Handover?) Erased(Person person) =>
            DealRules.Disown(now, null, person.Id, Sample.Sam, Sample.Now).Deal is var deal ? (deal.Owner, deal.Handed) : default;
    }

    static Deal On(Deal deal, int day, ValueList<PersonId> left) =>
        HandoverRules.Return(deal, null, left, new(Sample.At(Sample.Days(day)), Sample.Days(day))) is Ruling.Accepted accepted
            ? accepted.Deal : deal;
}
