using FsCheck;
using FsCheck.Fluent;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Marks;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Reviews.Marks;

public sealed class NeedTests
{
    /// <summary>Reviewed today, with nothing open.</summary>
    static readonly Deal Calm = Sample.Deal() with
    {
        Acts = [Sample.Act(Sample.Today)],
        Jobs = [.. Jobs.All.Select(job => new JobState(job, JobStatus.Settled))],
        Past = [Sample.Past(Sample.Today)],
        Reviewed = 1,
        Steps = [Sample.Step() with { By = Sample.Days(365) }],
    };

    [Theory]
    [InlineData(0, NeedReason.None)]
    [InlineData(6, NeedReason.None)]
    [InlineData(7, NeedReason.LongQuiet)]
    [InlineData(14, NeedReason.LightMark)]
    [InlineData(28, NeedReason.Stuck)]
    [InlineData(49, NeedReason.Frozen)]
    public void The_longer_nothing_is_known_the_stronger_the_reason(int days, NeedReason reason) =>
        Assert.Equal(reason, Reason(Calm, days));

    [Fact]
    public void A_step_without_an_answer_is_a_reason() =>
        Assert.Equal(NeedReason.Overdue, Reason(Calm with { Steps = [Sample.Step() with { By = Sample.Today }] }, 2));

    [Fact]
    public void Going_back_is_a_reason_to_talk() =>
        Assert.Equal(NeedReason.Reopened, Reason(Calm.With(Job.Select, JobStatus.Reopened)));

    [Fact]
    public void Not_knowing_where_they_are_in_three_jobs_is_a_reason()
    {
        var two = Calm.With(Job.Select, JobStatus.Unknown).With(Job.Path, JobStatus.Unknown);
        var three = two.With(Job.Validate, JobStatus.Unknown);

        Assert.Equal(NeedReason.None, Reason(two));
        Assert.Equal(NeedReason.ManyUnknown, Reason(three));
        Assert.Equal([Job.Select, Job.Validate, Job.Path], Need.Of(three, Sample.Today, Sample.Workspace()).Unknown);
    }

    [Fact]
    public void A_new_deal_is_proposed_because_it_is_new() =>
        Assert.Equal(NeedReason.NeverReviewed, Reason(Sample.Deal()));

    [Fact]
    public void An_expected_silence_is_no_reason() =>
        Assert.Equal(NeedReason.None, Reason(Calm with { SilentUntil = Sample.Days(30) }, 20));

    [Fact]
    public void A_paused_deal_needs_nothing() =>
        Assert.Equal(NeedReason.None, Reason(Sample.Deal() with { PausedUntil = Sample.Today }));

    [Theory]
    [InlineData(0, 3, 3)]
    [InlineData(0, 9, 4)]
    [InlineData(2, 9, 4)]
    [InlineData(5, 9, 5)]
    [InlineData(9, 9, 6)]
    public void Four_to_six_are_proposed_as_far_as_there_are_so_many(int pressing, int calm, int proposed)
    {
        var deals = Enumerable.Range(0, calm).Select(i => Calm with { Id = new($"calm-{i}"), Steps = [] })
            .Concat(Enumerable.Range(0, pressing).Select(i => Sample.Deal() with { Id = new($"new-{i}") }));

        var needs = Need.Propose(deals, Sample.Today, Sample.Workspace());

        Assert.Equal(proposed, needs.Count);
        Assert.Equal(Math.Min(pressing, 6), needs.Count(need => need.Reason is NeedReason.NeverReviewed));
    }

    [Fact]
    public void What_is_stuck_is_proposed_before_what_is_new()
    {
        var stuck = Calm with { Steps = [Sample.Step() with { Status = StepStatus.Blocked, BlockedOn = Sample.Today }] };
        var fresh = Enumerable.Range(0, 9).Select(i => Sample.Deal() with { Id = new($"new-{i}") });

        Assert.Equal(NeedReason.Stuck, Need.Propose([.. fresh, stuck], Sample.Today, Sample.Workspace())[0].Reason);
    }

    [Fact]
    public void Paused_and_closed_deals_are_not_proposed()
    {
        var closed = Calm with { Ended = new(EndingReason.Other, Sample.Today, Sample.Lee) };

        Assert.Empty(Need.Propose([closed, Sample.Deal() with { PausedUntil = Sample.Today }], Sample.Today, Sample.Workspace()));
    }

    [Fact]
    public void The_order_of_the_deals_coming_in_does_not_matter() =>
        Prop.ForAll(Shuffled.ToArbitrary(), decks =>
            Order(decks.One).SequenceEqual(Order(decks.Other)) && Propose(decks.One).SequenceEqual(Propose(decks.Other)))
                .QuickCheckThrowOnFailure();

    [Fact]
    public void No_deal_is_lost_or_doubled() =>
        Prop.ForAll(Shuffled.ToArbitrary(), decks =>
            Order(decks.One).Order().SequenceEqual(decks.One.Select(deal => deal.Id.Value).Order())).QuickCheckThrowOnFailure();

    [Fact]
    public void Which_of_two_comes_first_does_not_depend_on_the_others() =>
        Prop.ForAll(Shuffled.ToArbitrary(), decks =>
        {
            var two = decks.One.Take(2).ToList();
            return Order(two).SequenceEqual(Order(decks.One).Where(id => two.Any(deal => deal.Id.Value == id)));
        }).QuickCheckThrowOnFailure();

    static Gen<(Deal[] One, Deal[] Other)> Shuffled { get; } =
        from count in Gen.Choose(0, 8)
        from drawn in Gens.Deal.ListOf(count)
        let deals = drawn.DistinctBy(deal => deal.Id).ToArray()
        from other in Gen.Shuffle(deals)
        select (deals, other);

    static NeedReason Reason(Deal deal, int days = 0) => Need.Of(deal, Sample.Days(days), Sample.Workspace()).Reason;

    static List<string> Order(IEnumerable<Deal> deals) =>
        [.. Need.Order(deals, Sample.Today, Sample.Workspace()).Select(need => need.Deal.Id.Value)];

    static List<string> Propose(IEnumerable<Deal> deals) =>
        [.. Need.Propose(deals, Sample.Today, Sample.Workspace()).Select(need => need.Deal.Id.Value)];
}
