using System.Diagnostics;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Marks;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Reviews.Marks;

public sealed class ClearingTests
{
    static readonly BuyerStep Late = Sample.Step() with { By = Sample.Today };

    public static TheoryData<Clearing> All => [.. Enum.GetValues<Clearing>()];

    [Theory]
    [MemberData(nameof(All))]
    public void The_action_that_a_mark_names_clears_it(Clearing clearing)
    {
        var before = With(clearing);
        var marks = Marked.After(100, before).Where(mark => mark.Clearing == clearing).Select(mark => mark.GetType()).ToValueList();

        var after = Marked.After(100, Done(before, clearing));

        Assert.NotEmpty(marks);
        Assert.Empty(after.Where(mark => marks.Contains(mark.GetType())));
    }

    static Deal With(Clearing clearing) => clearing switch
    {
        Clearing.AgreeOnStep => Sample.Deal() with { Past = [Sample.Past(Sample.Today)] },
        Clearing.AnswerStep => Sample.Deal() with { Steps = [Late] },
        Clearing.FinishOrMoveStep => Sample.Deal() with { Steps = [Late] },
        Clearing.FinishStep => Sample.Deal() with { Steps = [Late with { By = Sample.Days(100), MovedOn = [Sample.Today, Sample.Today] }] },
        Clearing.ClearTheWay =>
            Sample.Deal() with { Steps = [Late with { By = Sample.Days(100), Status = StepStatus.Blocked, BlockedOn = Sample.Today }] },
        Clearing.CustomerAct => Sample.Deal() with { Past = [Dry(8), Dry(1)] },
        Clearing.MoveJob => Sample.Deal().With(Job.Path, JobStatus.Working),
        Clearing.NameSecondPerson => Sample.Deal().With(Job.Select, JobStatus.Reopened) with { Buyers = [Sample.Jonas] },
        Clearing.SayWhatIfNothing => Sample.Deal() with { Past = [Sample.Past(Sample.Today)], Reviewed = 2 },
        Clearing.SeeThemDecide => Sample.Deal() with { Past = [Torn(8), Torn(1)] },
        _ => throw new UnreachableException(),
    };

    static Deal Done(Deal deal, Clearing clearing) => clearing switch
    {
        Clearing.AgreeOnStep => deal with { Steps = [Late with { By = Sample.Days(101) }] },
        Clearing.AnswerStep => Change(deal, step => step with { AnsweredOn = Sample.Days(100) }),
        Clearing.FinishOrMoveStep => Change(deal, step => step with { By = Sample.Days(101), MovedOn = [Sample.Days(100)] }),
        Clearing.FinishStep => Change(deal, step => step with { Status = StepStatus.Done, AnsweredOn = Sample.Days(100) }),
        Clearing.ClearTheWay => Change(deal, step => step with { Status = StepStatus.Started }),
        Clearing.CustomerAct => deal with { Acts = [Sample.Act(Sample.Days(100))] },
        Clearing.MoveJob => deal.With(Job.Path, JobStatus.Settled),
        Clearing.NameSecondPerson => deal with { Buyers = [Sample.Jonas, Sample.Priya] },
        Clearing.SayWhatIfNothing =>
            deal with { Case = new(IfNothing: new("six more people", "Jonas Example", Level.Said, Sample.Today, Sample.Today)) },
        Clearing.SeeThemDecide => deal with { Past = [Sample.Past(Sample.Days(99)), .. deal.Past] },
        _ => throw new UnreachableException(),
    };

    static Deal Change(Deal deal, Func<BuyerStep, BuyerStep> change) => deal with { Steps = deal.Steps.Change(_ => true, change) };

    static PastReview Dry(int day) => Sample.Past(Sample.Days(day)) with { NewEvidence = false };

    static PastReview Torn(int day) => Sample.Past(Sample.Days(day)) with { Signs = [OffCourse.WantMoreInformation] };
}
