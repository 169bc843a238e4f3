using ReviewBot.Reviews;
using ReviewBot.Reviews.Deals;
using ReviewBot.Reviews.Live;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Reviews;

/// <summary>The most of everything that a deal holds.</summary>
public sealed class LimitsTests
{
    static readonly Meeting FiveSteps = Meeting.Of(Sample.Deal() with { Steps = [.. Enumerable.Range(1, 5).Select(Numbered)] })
        .At(Topic.Next, ReviewForm.Full);

    static readonly Meeting TwentyBuyers = Meeting.Of(
        Sample.Deal() with
        {
            Buyers = [.. Enumerable.Range(1, 20).Select(at => Sample.Priya with { Id = new($"p{at}"), Name = $"Buyer {at}" })]
        });

    [Fact]
    public void A_sixth_open_step_asks_which_one_first() =>
        Assert.IsType<Refusal.TooManySteps>(FiveSteps.Asked(Sample.Lee, Says.Next("a sixth")).No());

    [Fact]
    public void One_of_the_five_may_still_be_changed() =>
        Assert.Equal(Sample.Days(20), FiveSteps.Said(Sample.Lee, Says.Next("step 2", 20)).Deal.Steps[1].By);

    [Fact]
    public void One_that_goes_makes_room_for_the_sixth()
    {
        var room = FiveSteps.Do(
            (deal, review) => ReviewAnswerRules.DropFor(deal, review, new("s3"), Says.Next("a sixth"), Sample.Lee, Sample.Minutes(1)));

        Assert.Equal(
            (StepStatus.Dropped, "a sixth", Topic.Help), (room.Deal.Steps[2].Status, room.Deal.Steps[^1].What, room.Review.Current));
        Assert.Equal([Change.StepDropped, Change.StepAdded], room.Journal.Select(it => it.Change));
    }

    [Fact]
    public void One_that_is_over_already_makes_no_room() =>
        Assert.IsType<Refusal.TooManySteps>(
            ReviewAnswerRules.DropFor(FiveSteps.Deal, FiveSteps.Review, new("s99"), Says.Next("a sixth"), Sample.Lee, Sample.Now).No());

    [Fact]
    public void A_step_dropped_for_another_asks_nothing_any_more()
    {
        var room = Meeting.Of(Sample.Deal() with { Steps = [.. Enumerable.Range(1, 4).Select(Numbered)] })
            .Said(Sample.Lee, Says.Next("a fifth") with { Doer = Doer.NotKnown })
            .Do((
                deal,
                review) => ReviewAnswerRules.DropFor(
                    deal, review, review.NextStep.GetValueOrDefault(), Says.Next("a sixth"), Sample.Lee, Sample.Minutes(2)));

        Assert.Empty(room.Deal.Questions);
    }

    [Fact]
    public void The_step_of_this_review_can_be_written_anew_beside_four_others()
    {
        var room = Meeting.Of(Sample.Deal() with { Steps = [.. Enumerable.Range(1, 4).Select(Numbered)] })
            .Said(Sample.Lee, Says.Next("a fifth"));

        Assert.Equal("the fifth", room.Said(Sample.Lee, Says.Next("the fifth")).Deal.Steps[^1].What);
    }

    [Fact]
    public void Both_next_steps_need_room_for_both()
    {
        var room = Meeting.Of(Sample.Deal() with { Steps = [.. Enumerable.Range(1, 4).Select(Numbered)] })
            .Said(Sample.Kim, Says.Next("a fifth"));

        Assert.IsType<Refusal.TooManySteps>(room.Asked(Sample.Lee, Says.Next("a sixth"), 1, Resolution.Both).No());
    }

    [Fact]
    public void The_last_ten_closed_steps_stay_with_the_open_ones()
    {
        var closed = Enumerable.Range(1, 14).Select(at => Numbered(at) with { Status = StepStatus.Done });
        var room = Meeting.Of(Sample.Deal() with { Steps = [Numbered(20), .. closed] }).Said(Sample.Lee, Says.Next("signs"));

        Assert.Equal(["s20", "s5"], Enumerable.Take(room.Deal.Steps, 2).Select(it => it.Id.Value));
        Assert.Equal(12, room.Deal.Steps.Count);
    }

    [Fact]
    public void Of_a_twenty_first_buyer_the_card_says_that_it_is_full()
    {
        Assert.Equal(new Refusal.Full(20), TwentyBuyers.Asked(Sample.Lee, Says.Who("Buyer 21")).No());
        Assert.Equal(new Refusal.Full(20), TwentyBuyers.Asked(Sample.Lee, Says.Next("signs") with { Doer = new(null, "Buyer 21") }).No());
    }

    [Fact]
    public void One_of_the_twenty_may_still_be_changed() =>
        Assert.Equal("yes", TwentyBuyers.Asked(Sample.Lee, Says.Who("buyer 7", "cash flow")).Word());

    [Fact]
    public void Twelve_questions_are_enough()
    {
        var room = Enumerable.Range(1, 12).Aggregate(Meeting.Of(Sample.Deal()), (room, at) =>
            room.Do((deal, review) => DealRules.AskForHelp(deal, review, $"ask {at}", Sample.Lee, Sample.Now)));

        Assert.Equal(("ask 1", "ask 12"), (room.Deal.Questions[0].Text, room.Deal.Questions[^1].Text));
        Assert.Equal(new Refusal.Full(12), DealRules.AskForHelp(room.Deal, null, "ask 13", Sample.Lee, Sample.Now).No());
    }

    [Fact]
    public void The_last_ten_kinds_of_help_stay() => Assert.Equal(
        ["page 12", "page 3"],
        Of(12, at => Says.Help($"page {at}")).Help.Where(it => it.What is "page 12" or "page 3" or "page 2").Select(it => it.What));

    [Fact]
    public void The_last_twenty_acts_stay()
    {
        var acts = Of(23, at => Says.Also($"act {at}")).Acts;

        Assert.Equal((20, "act 23", "act 4"), (acts.Count, acts[0].What, acts[^1].What));
    }

    static Deal Of(int many, Func<int, Answer> answer) =>
        Enumerable.Range(1, many).Aggregate(Meeting.Of(Sample.Deal()), (room, at) => room.Said(Sample.Lee, answer(at))).Deal;

    static BuyerStep Numbered(int at) => Sample.Step($"s{at}") with { What = $"step {at}" };
}
