using ReviewBot.Reviews;
using ReviewBot.Reviews.Nudges;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Reviews;

/// <summary>"Change my answer": Lee said from a nudge that they did it, and takes that back.</summary>
public sealed class RetractingTests
{
    static readonly StepId Id = new("s1");

    [Fact]
    public void A_step_that_is_open_again_asks_again_who_does_it()
    {
        var open = Some.Deal() with { Steps = [Some.Step() with { Who = null }], Questions = [new(new("q1"), Asking.WhoDoesIt, Id, null, Some.Lee, Some.Days(-7))] };
        var done = Nudging.Did(open, null, Id, Some.Lee, Some.Minutes(1)).Yes().Deal;

        Assert.Equal([(Asking.WhoDoesIt, Id)], Retract(done).Yes().Deal.Questions.Select(it => (it.Asking, it.About.GetValueOrDefault())));
    }

    [Fact]
    public void No_sixth_step_opens_again()
    {
        var done = Nudging.Did(Some.Deal() with { Steps = [Some.Step()] }, null, Id, Some.Lee, Some.Minutes(1)).Yes().Deal;
        var full = done with { Steps = [.. done.Steps, .. Enumerable.Range(2, Limits.OpenSteps).Select(i => Some.Step($"s{i}"))] };

        Assert.Equal(new Refusal.Full(Limits.OpenSteps), Retract(full).No());
    }

    static Ruling Retract(Deal deal) => Retracting.Of(deal, null, Id, Some.Monday, Some.Lee, Some.Minutes(2));
}
