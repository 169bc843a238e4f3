using ReviewBot.Reviews;
using ReviewBot.Reviews.Marks;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Reviews.Marks;

public sealed class BoardCountsTests
{
    static readonly Deal Calm = Sample.Deal() with
    {
        Acts = [Sample.Act(Sample.Days(-4))],
        Jobs = [.. Jobs.All.Select(job => new JobState(job, JobStatus.Settled))],
        Past = [Sample.Past(Sample.Today)],
        Reviewed = 1,
        Steps = [Sample.Step() with { By = Sample.Days(30) }],
    };

    [Fact]
    public void Each_open_deal_is_in_one_state()
    {
        var blocked = Calm with { Steps = [Sample.Step() with { Status = StepStatus.Blocked, BlockedOn = Sample.Today }] };
        var counts = Of(
            Calm, blocked, blocked, Calm.With(Job.Select, JobStatus.Reopened), Sample.Deal(), Calm with { PausedUntil = Sample.Today });

        Assert.Equal(
            [new(BoardState.NeedsHelp, 2), new(BoardState.WentBack, 1), new(BoardState.OnTrack, 1), new(BoardState.LittleKnown, 1)],
            counts.States);
    }

    [Theory]
    [InlineData(0, -7)]
    [InlineData(1, 0)]
    [InlineData(6, 0)]
    [InlineData(7, 0)]
    [InlineData(8, 7)]
    public void It_looks_back_to_the_last_Monday_before_today(int today, int since) =>
        Assert.Equal(Sample.Days(since), BoardCounts.Of([], Sample.Days(today)).Since);

    [Fact]
    public void What_they_did_or_went_back_to_since_then_is_a_move()
    {
        var guessed = Calm with { Acts = [Sample.Act(Sample.Today) with { Evidence = new(Level.Guess, null, Sample.Today) }] };
        var back = Calm with { Acts = [] };
        back = back with
        {
            Jobs = [.. back.Jobs.Select(it => it.Job is Job.Select ? new(Job.Select, JobStatus.Reopened, Sample.Days(-1)) : it)],
        };

        Assert.Equal(2, Of(Calm, Calm with { Acts = [Sample.Act(Sample.Days(-8))] }, guessed, back).Moved.Count);
    }

    [Fact]
    public void What_they_bought_since_then_is_won()
    {
        Deal Ended(EndingKind how, int day) => Calm with { Ended = new(default, Sample.Days(day), Sample.Lee) { How = how } };

        Assert.Equal(1, Of(Ended(EndingKind.Bought, -1), Ended(EndingKind.Bought, -8), Ended(EndingKind.ChoseOther, -1), Calm).Won);
    }

    static BoardCounts Of(params Deal[] deals) =>
        BoardCounts.Of(deals.Select(deal => Need.Of(deal, Sample.Today, Sample.Workspace())), Sample.Today);
}
