using FsCheck;
using FsCheck.Fluent;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Marks;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Reviews.Marks;

public sealed class PipelinePatternsTests
{
    static readonly Deal Reviewed = Sample.Deal() with
    {
        Reviewed = 1,
        Past = [Sample.Past(Sample.Today)],
        Acts = [Sample.Act(Sample.Today)]
    };

    static readonly BuyerStep Late = Sample.Step() with { By = Sample.Days(-20), Job = Job.Consensus };

    [Fact]
    public void A_deal_stops_at_the_job_of_a_late_step_and_at_one_that_they_went_back_to()
    {
        var patterns = Patterns(
            Reviewed with { Steps = [Late] },
            Reviewed with { Steps = [Late, Late with { Id = new("s2") }] },
            (Reviewed with { Steps = [Late] }).With(Job.Path, JobStatus.Reopened),
            Reviewed with { Steps = [Late with { Job = null }] },
            Reviewed with { Steps = [Late with { By = Sample.Days(1) }] });

        Assert.Equal([(Job.Consensus, 3), (Job.Path, 1)], patterns.Stops.Select(it => (it.Job, it.Deals.Count)));
    }

    [Fact]
    public void A_step_counts_from_its_second_move_on()
    {
        var patterns = Patterns(Moved(1), Moved(2), Moved(4), Moved(2) with { Ended = new(EndingReason.Other, Sample.Today, Sample.Lee) });

        Assert.Equal([4, 2], patterns.Moved.Select(it => it.Step.Moves));

        static Deal Moved(int times) => Reviewed with
        {
            Steps = [Sample.Step() with { By = Sample.Days(9), MovedOn = [.. Enumerable.Range(0, times).Select(_ => Sample.Today)] }],
        };
    }

    [Fact]
    public void A_guess_is_a_deal_that_was_reviewed_and_of_which_they_have_told_nothing()
    {
        var guess = Reviewed with { Acts = [], Jobs = Jobs.Unknown, Steps = [] };

        Assert.Single(Patterns(guess).Guesses);
        Assert.Empty(Patterns(guess with { Reviewed = 0 }).Guesses);
        Assert.Empty(Patterns(guess with { Acts = [Sample.Act(Sample.Today)] }).Guesses);
        Assert.Single(
            Patterns(guess with { Acts = [Sample.Act(Sample.Today) with { Evidence = new(Level.Guess, null, Sample.Today) }] }).Guesses);
        Assert.Empty(Patterns(
            guess with
            {
                Steps = [Sample.Step() with { Status = StepStatus.Done, Evidence = new(Level.Said, null, Sample.Today) }]
            }).Guesses);
        Assert.Empty(Patterns(guess with { Case = new(Why: Why(Level.Wrote)) }).Guesses);
        Assert.Single(Patterns(guess with { Case = new(Why: Why(Level.Guess)) }).Guesses);

        static Statement Why(Level level) => new("tickets get lost", "Priya Sample", level, Sample.Today, Sample.Today);
    }

    [Fact]
    public void One_voice_is_one_person_who_is_still_there()
    {
        var (priya, gone) = (Sample.Priya, Sample.Jonas with { Left = Sample.Today });

        Assert.Single(Patterns(Reviewed with { Buyers = [priya, gone] }).OneVoice);
        Assert.Empty(Patterns(Reviewed with { Buyers = [priya, gone with { Left = null }] }).OneVoice);
        Assert.Empty(Patterns(Reviewed with { Buyers = [] }).OneVoice);
        Assert.Empty(Patterns(Reviewed with { Buyers = [priya], Reviewed = 0 }).OneVoice);
    }

    [Fact]
    public void Resting_deals_are_not_counted()
    {
        var patterns = Patterns(Reviewed, Reviewed with { PausedUntil = Sample.Today });

        Assert.Equal(1, patterns.Deals);
    }

    [Fact]
    public void They_equal_a_count_by_hand_on_any_pipeline() => Prop.ForAll(Gens.Deal.ListOf().ToArbitrary(), deals =>
    {
        var patterns = Patterns([.. deals]);
        var open = deals.Where(deal => deal.Ended is null && !(Sample.Today <= deal.PausedUntil)).ToArray();

        Assert.Equal(open.Length, patterns.Deals);
        Assert.Equal(
            open.SelectMany(deal => deal.Steps.Where(step => step.IsOpen && step.MovedOn.Count > 1)).Select(step => step.MovedOn.Count)
                .OrderDescending(),
            patterns.Moved.Select(it => it.Step.Moves));
        Assert.Equal(open.Where(IsGuess), patterns.Guesses);
        foreach (var job in Jobs.All)
        {
            Assert.Equal(
                open.Count(deal => deal.Jobs.Any(it => it.Job == job && it.Status is (JobStatus.Working or JobStatus.Reopened))),
                patterns.WorkingOn[(int)job]);
        }
        Assert.Equal(open.Count(deal => deal.Reviewed > 0 && deal.Buyers.Count(it => it.Left is null) == 1), patterns.OneVoice.Count);
        foreach (var job in Jobs.All)
            Assert.Equal(open.Count(deal => StopsAt(deal, job)), patterns.Stops.FirstOrDefault(it => it.Job == job)?.Deals.Count ?? 0);
    }).QuickCheckThrowOnFailure();

    static bool IsGuess(Deal deal)
    {
        Level?[] known =
        [
            .. deal.Acts.Select(it => (Level?)it.Evidence.Level), .. deal.Jobs.Select(it => it.Proof),
            .. deal.Steps.Select(it => it.Evidence?.Level), deal.Case.Why?.Level, deal.Case.IfNothing?.Level, deal.Case.Outcome?.Level,
        ];
        return deal.Reviewed > 0 && known.Max() is not > Level.Guess;
    }

    static bool StopsAt(Deal deal, Job job) =>
        deal.Jobs.Any(it => it.Job == job && it.Status is JobStatus.Reopened)
        || MarkCalculator.MarksOf(deal, Sample.Today, Sample.Workspace())
            .Any(mark => (mark is IStepMark { Step.Job: { } of } && of == job) || (mark is Mark.Slow { Job: var slow } && slow == job));

    static PipelinePatterns Patterns(params Deal[] deals) =>
        PipelinePatterns.Of(deals.Select(deal => Need.Of(deal, Sample.Today, Sample.Workspace())));
}
