using ReviewBot.Reviews;
using ReviewBot.Reviews.Nudges;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Reviews.Nudges;

/// <summary>A step whose deal came from another pipeline goes on where it was on its ladder.</summary>
public sealed class MovedDealTests
{
    const string Before = "team:before";

    static readonly Deal Moved = Nudge.Due(Sample.Days(-7)) with { Arrival = new(Before, Sample.Sam, Sample.Lee, null, null) };

    [Fact]
    public void The_next_rung_comes_on_its_day_and_none_again_that_was_heard_there()
    {
        var lee = Nudge.Lee(Moved).Had(Nudge.Sent(Sample.Days(-5), Line(Before, Rung.Obstacle)));

        var (at, plan) = lee.First(Sample.Monday) ?? throw new InvalidOperationException("Nothing comes.");

        Assert.Equal(Rung.Choose, Assert.IsType<Plan.Card>(plan).Items[0].Rung);
        Assert.Equal(LadderOf.Reaches(Rung.Choose), DateOnly.FromDateTime(at.UtcDateTime));
    }

    [Fact]
    public void What_was_heard_of_another_deal_of_one_of_its_names_does_not_count()
    {
        var lee = Nudge.Lee(Moved).Had(Nudge.Sent(Sample.Days(-5), Line("team:third", Rung.Obstacle)));

        Assert.Equal(Sample.Monday.Date, lee.First(Sample.Monday)?.At.Date);
    }

    static Ladder LadderOf => Ladder.Of(Moved, Moved.Steps[0], Sample.Workspace());

    static LedgerLine Line(string home, Rung rung) =>
        new(Sample.Workspace().Id with { Home = home }, Moved.Id, Moved.Steps[0].Id, rung, LadderOf.From);
}
