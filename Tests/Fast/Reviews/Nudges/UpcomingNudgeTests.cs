using ReviewBot.Reviews;
using ReviewBot.Reviews.Nudges;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Reviews.Nudges;

/// <summary>What is planned for one person. Day 0 is a Monday.</summary>
public sealed class UpcomingNudgeTests
{
    [Fact]
    public void It_says_the_day_and_the_rung_of_each_step_the_earliest_first()
    {
        var person =
            Nudge.Lee(
                Nudge.Due(Sample.Days(4)),
                Nudge.Due(Sample.Days(-7), "Fabrikam"),
                Nudge.Due(Sample.Days(-40), "Tailspin"),
                Nudge.Due(Sample.Days(-8), "Wingtip"))
            .Rule(
                3,
                Sample.Monday,
                (deal, now) => NudgeAnswerRules.Snooze(
                    deal, null, new("s1"), new SnoozeFor.NextReview(), Sample.Workspace(), Sample.Lee, now))
            .Had(Nudge.Sent(Sample.Today));

        Assert.Equal(
            [("Fabrikam", Sample.Days(
                1), Rung.Obstacle), ("Tailspin", Sample.Days(1), Rung.Choose), ("Contoso", Sample.Days(8), Rung.Ask),
                ("Wingtip", null, Rung.Obstacle)],
            UpcomingNudge.ListFor(person, Sample.Monday).Select(it => (it.Item.Deal.Customer, it.On, it.Item.Rung)));
    }

    [Fact]
    public void What_was_said_is_not_ahead_and_who_opted_out_has_nothing_ahead()
    {
        var person = Nudge.Lee(Nudge.Due(Sample.Days(-40)));
        var card = Assert.IsType<Plan.Card>(NudgePlanner.Plan(person, Sample.Monday));

        Assert.Empty(
            UpcomingNudge.ListFor(
                person.Had(card.Entry(Sample.Monday) with { State = NudgeState.Sent, SentAt = Sample.Monday }), Sample.Monday));
        Assert.Empty(UpcomingNudge.ListFor(person with { Settings = new() { Pace = NudgePace.Off } }, Sample.Monday));
    }
}
