using FsCheck;
using FsCheck.Fluent;
using ReviewBot.Cards.Deals;
using ReviewBot.Cards.Words;
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
    public void They_equal_a_count_by_hand_on_any_pipeline() => Prop.ForAll(Pipeline.ToArbitrary(), deals =>
    {
        var patterns = Patterns(deals);
        var open = deals.Where(deal => deal.Ended is null && !(Sample.Today <= deal.PausedUntil)).ToArray();

        Assert.Equal(open.Length, patterns.Deals);
        Assert.Equal(
            open.SelectMany(deal => deal.Steps.Where(step => IsOpen(step) && step.MovedOn.Count > 1)).Select(step => step.MovedOn.Count)
                .OrderDescending(),
            patterns.Moved.Select(it => it.Step.Moves));
        Assert.Equal(open.Where(IsGuess), patterns.Guesses);
        Assert.Equal(open.Where(deal => deal.Reviewed > 0 && deal.Buyers.Count(it => it.Left is null) == 1), patterns.OneVoice);
        foreach (var job in Jobs.All)
        {
            Assert.Equal(
                open.Count(deal => deal.Jobs.Any(it => it.Job == job && it.Status is (JobStatus.Working or JobStatus.Reopened))),
                patterns.WorkingOn[(int)job]);
            Assert.Equal(
                open.Where(deal => StopsAt(deal, job)).ToArray(),
                patterns.Stops.FirstOrDefault(it => it.Job == job)?.Deals.ToArray() ?? []);
        }
        Assert.Equal(patterns.Stops.Select(it => it.Deals.Count).OrderDescending(), patterns.Stops.Select(it => it.Deals.Count));
    }).Check(PropertyCases.Of(500));

    /// <summary>What people read: the numbers of the count by hand, and nobody of us.</summary>
    [Fact]
    public void The_card_says_what_was_counted_and_names_no_colleague() => Prop.ForAll(Pipeline.ToArbitrary(), deals =>
    {
        foreach (var say in Say.All)
        {
            BoardRow[] rows = [.. deals.Select(it => new BoardRow("team", Need.Of(it, Sample.Today, Sample.Workspace()), false))];
            var card = new CardFace(PatternsCard.For("Sales", rows, Cards.Readers.Everybody with { Say = say }).ToJson());
            var text = string.Join('\n', card.Lines);
            var open = deals.Where(deal => deal.Ended is null && !(Sample.Today <= deal.PausedUntil)).ToArray();
            var held = Jobs.All.Select(job => (Job: job, Deals: open.Count(deal => StopsAt(deal, job)))).Where(it => it.Deals > 1)
                .OrderByDescending(it => it.Deals).Take(3);

            Assert.DoesNotContain(Sample.Lee.Name, text, StringComparison.Ordinal);
            Assert.DoesNotContain(Sample.Sam.Name, text, StringComparison.Ordinal);
            if (open.Length < 4)
            {
                Assert.Contains(say.PatternsTooFew(), text, StringComparison.Ordinal);
                Assert.Equal([say.Deals(open.Length), say.PatternsTitle(), say.PatternsTooFew()], card.Lines.TakeLast(3));
                continue;
            }
            foreach (var (job, count) in held)
                Assert.Contains(card.Lines, it => it.StartsWith(say.StopsAt(job, count, ""), StringComparison.Ordinal));
        }
    }).Check(PropertyCases.Of(100));

    static bool IsGuess(Deal deal)
    {
        Level?[] known =
        [
            .. deal.Acts.Select(it => (Level?)it.Evidence.Level), .. deal.Jobs.Select(it => it.Proof),
            .. deal.Steps.Select(it => it.Evidence?.Level), deal.Case.Why?.Level, deal.Case.IfNothing?.Level, deal.Case.Outcome?.Level,
        ];
        return deal.Reviewed > 0 && known.Max() is not > Level.Guess;
    }

    /// <summary>
    /// Day by day, by the thresholds of an ordinary pipeline: a step is blocked, was moved twice, is late by two working days without an
    /// answer since or by eight with one; they have been at the job for more than three weeks; or they went back to it.
    /// </summary>
    static bool StopsAt(Deal deal, Job job) =>
        deal.Jobs.Any(it => it.Job == job
            && (it.Status is JobStatus.Reopened || (it.Status is JobStatus.Working && it.Since < Sample.Today.AddDays(-21))))
        || deal.Steps.Any(step => step.Job == job && IsOpen(step)
            && (step.Status is StepStatus.Blocked || step.MovedOn.Count > 1
                || DaysLate(deal, step) >= (step.AnsweredOn > step.By ? 8 : 2)));

    static bool IsOpen(BuyerStep step) => step.Status is not (StepStatus.Done or StepStatus.Dropped);

    /// <summary>None while they have said that they are silent; else from its day on, or from the end of that silence.</summary>
    static int DaysLate(Deal deal, BuyerStep step)
    {
        if (Sample.Today < deal.SilentUntil)
            return 0;

        var (day, late) = (deal.SilentUntil > step.By ? deal.SilentUntil.Value : step.By, 0);
        while (day < Sample.Today)
        {
            day = day.AddDays(1);
            late += day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? 0 : 1;
        }
        return late;
    }

    /// <summary>Deals of every kind: open, paused, ended; with people who have left, reasons, steps for every job or for none.</summary>
    static Gen<Deal[]> Pipeline =>
        from size in Gen.Choose(0, 12)
        from deals in (
            from deal in Gens.Deal
            from id in Gen.Choose(1, int.MaxValue)
            from isEnded in Gen.Frequency((4, Gen.Constant(false)), (1, Gen.Constant(true)))
            from left in Gen.Elements(true, false).ArrayOf(2)
            from level in Gen.Elements<Level?>(null, Level.Guess, Level.Guess, Level.Said, Level.Wrote)
            from proof in Gen.Elements<Level?>(null, null, Level.Guess, Level.Wrote)
            from known in Gen.Frequency((2, Gen.Constant(false)), (1, Gen.Constant(true)))
            from jobs in Gen.Elements<Job?>([null, .. Jobs.All]).ArrayOf(4)
            select deal with
            {
                Id = new($"d-{id}"),
                Ended = isEnded ? new(EndingReason.Other, Sample.Today, Sample.Kim) : null,
                Buyers = [.. deal.Buyers.Zip(left, (buyer, isGone) => isGone ? buyer with { Left = Sample.Today } : buyer)],
                Acts = known ? deal.Acts : [],
                Jobs = deal.Jobs.Change(it => it.Job is Job.Path, it => it with { Proof = proof }),
                Case = new(Why: level is { } how ? new("tickets get lost", null, how, Sample.Today, Sample.Today) : null),
                Steps = [.. deal.Steps.Zip(jobs, (step, job) => step with { Job = job })],
            }).ArrayOf(size)
        select deals;

    static PipelinePatterns Patterns(params Deal[] deals) =>
        PipelinePatterns.Of(deals.Select(deal => Need.Of(deal, Sample.Today, Sample.Workspace())));
}
