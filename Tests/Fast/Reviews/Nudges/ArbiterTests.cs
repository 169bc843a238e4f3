using ReviewBot.Reviews.Nudges;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Reviews.Nudges;

public sealed class ArbiterTests
{
    static readonly Plan.TooMany Card = new(NudgeId.Of(Sample.Today), Sample.Today, Sample.Monday.AddHours(8), 5);

    /// <summary>Whatever planner a new kind of nudge brings, which knows neither the pace nor who can be reached.</summary>
    [Theory]
    [InlineData("daily", true)]
    [InlineData("off", false)]
    [InlineData("unreachable", false)]
    public void Nobody_who_chose_none_or_cannot_be_reached_is_sent_anything(string how, bool isSent)
    {
        var person = Nudge.Lee() with
        {
            Settings = how switch
            {
                "off" => new() { Pace = NudgePace.Off },
                "unreachable" => new() { UnreachableSince = Sample.Monday },
                _ => new(),
            },
        };

        var plan = NudgeArbiter.Next([_ => Card], new(person, [], null, Sample.Monday));

        Assert.Equal(isSent ? (Plan)Card : new Plan.Nothing(null), plan);
    }
}
