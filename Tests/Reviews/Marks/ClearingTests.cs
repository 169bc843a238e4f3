using System.Diagnostics;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Marks;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Reviews.Marks;

public sealed class ClearingTests
{
    static readonly BuyerStep Late = Some.Step() with { By = Some.Today };

    public static TheoryData<Clearing> All => [.. Enum.GetValues<Clearing>()];

    [Theory]
    [MemberData(nameof(All))]
    public void The_action_that_a_mark_names_clears_it(Clearing clearing)
    {
        var before = With(clearing);
        var marks = Marked.After(100, before).Where(mark => mark.Clearing == clearing).Select(mark => mark.GetType()).ToMany();

        var after = Marked.After(100, Done(before, clearing));

        Assert.NotEmpty(marks);
        Assert.Empty(after.Where(mark => marks.Contains(mark.GetType())));
    }

    static Deal With(Clearing clearing) => clearing switch
    {
        Clearing.AgreeOnStep => Some.Deal() with { Past = [Some.Past(Some.Today)] },
        Clearing.AnswerStep => Some.Deal() with { Steps = [Late] },
        Clearing.FinishOrMoveStep => Some.Deal() with { Steps = [Late] },
        Clearing.FinishStep => Some.Deal() with { Steps = [Late with { By = Some.Days(100), MovedOn = [Some.Today, Some.Today] }] },
        Clearing.ClearTheWay => Some.Deal() with { Steps = [Late with { By = Some.Days(100), Status = StepStatus.Blocked, BlockedOn = Some.Today }] },
        Clearing.CustomerAct => Some.Deal() with { Past = [Dry(8), Dry(1)] },
        Clearing.MoveJob => Some.Deal().With(Job.Path, JobStatus.Working),
        Clearing.NameSecondPerson => Some.Deal().With(Job.Select, JobStatus.Reopened) with { Buyers = [Some.Jonas] },
        Clearing.SayWhatIfNothing => Some.Deal() with { Past = [Some.Past(Some.Today)], Reviewed = 2 },
        Clearing.SeeThemDecide => Some.Deal() with { Past = [Torn(8), Torn(1)] },
        _ => throw new UnreachableException(),
    };

    static Deal Done(Deal deal, Clearing clearing) => clearing switch
    {
        Clearing.AgreeOnStep => deal with { Steps = [Late with { By = Some.Days(101) }] },
        Clearing.AnswerStep => Change(deal, step => step with { AnsweredOn = Some.Days(100) }),
        Clearing.FinishOrMoveStep => Change(deal, step => step with { By = Some.Days(101), MovedOn = [Some.Days(100)] }),
        Clearing.FinishStep => Change(deal, step => step with { Status = StepStatus.Done, AnsweredOn = Some.Days(100) }),
        Clearing.ClearTheWay => Change(deal, step => step with { Status = StepStatus.Started }),
        Clearing.CustomerAct => deal with { Acts = [Some.Act(Some.Days(100))] },
        Clearing.MoveJob => deal.With(Job.Path, JobStatus.Settled),
        Clearing.NameSecondPerson => deal with { Buyers = [Some.Jonas, Some.Priya] },
        Clearing.SayWhatIfNothing => deal with { Case = new(IfNothing: new("six more people", "Jonas Example", Level.Said, Some.Today, Some.Today)) },
        Clearing.SeeThemDecide => deal with { Past = [Some.Past(Some.Days(99)), .. deal.Past] },
        _ => throw new UnreachableException(),
    };

    static Deal Change(Deal deal, Func<BuyerStep, BuyerStep> change) => deal with { Steps = deal.Steps.Change(_ => true, change) };

    static PastReview Dry(int day) => Some.Past(Some.Days(day)) with { NewEvidence = false };

    static PastReview Torn(int day) => Some.Past(Some.Days(day)) with { Signs = [OffCourse.WantMoreInformation] };
}
