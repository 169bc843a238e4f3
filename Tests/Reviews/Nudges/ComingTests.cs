using ReviewBot.Reviews.Nudges;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Reviews.Nudges;

/// <summary>What is planned for one person. Day 0 is a Monday.</summary>
public sealed class ComingTests
{
    [Fact]
    public void It_says_the_day_and_the_rung_of_each_step_the_earliest_first()
    {
        var person = Nudge.Lee(Nudge.Due(Some.Days(4)), Nudge.Due(Some.Days(-7), "Fabrikam"), Nudge.Due(Some.Days(-40), "Tailspin"), Nudge.Due(Some.Days(-8), "Wingtip"))
            .Rule(3, Some.Monday, (deal, now) => Nudging.Snooze(deal, null, new("s1"), new SnoozeFor.NextReview(), Some.Workspace(), Some.Lee, now))
            .Had(Nudge.Sent(Some.Today));

        Assert.Equal(
            [("Fabrikam", Some.Days(1), Rung.Obstacle), ("Tailspin", Some.Days(1), Rung.Choose), ("Contoso", Some.Days(8), Rung.Ask), ("Wingtip", null, Rung.Obstacle)],
            Coming.For(person, Some.Monday).Select(it => (it.Item.Deal.Customer, it.On, it.Item.Rung)));
    }

    [Fact]
    public void What_was_said_is_not_ahead_and_who_opted_out_has_nothing_ahead()
    {
        var person = Nudge.Lee(Nudge.Due(Some.Days(-40)));
        var card = Assert.IsType<Plan.Card>(NudgePlanner.For(person, Some.Monday));

        Assert.Empty(Coming.For(person.Had(card.Entry(Some.Monday) with { State = NudgeState.Sent, SentAt = Some.Monday }), Some.Monday));
        Assert.Empty(Coming.For(person with { Settings = new() { Pace = NudgePace.Off } }, Some.Monday));
    }
}
