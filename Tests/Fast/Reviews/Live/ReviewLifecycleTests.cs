using ReviewBot.Reviews;
using ReviewBot.Reviews.Live;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Reviews.Live;

/// <summary>How a review begins.</summary>
public sealed class ReviewLifecycleTests
{
    static readonly Deal Deal = Sample.Deal() with
    {
        Steps = [Sample.Step() with { By = Sample.Days(9) }, Sample.Step("s2"), Sample.Step("s3") with { Status = StepStatus.Done }],
        Past = [Sample.Past(Sample.Days(-7)), Sample.Past(Sample.Days(-14))],
        Reviewed = 8,
    };

    static readonly Review Wanted = ReviewLifecycle.For(Deal, new("r2"), Sample.Kim, "19:other", [], Sample.Minutes(5));

    [Fact]
    public void A_new_review_knows_where_the_deal_stood() =>
        Assert.Equal(new(Sample.Days(-7), 8, Deal.Jobs, [new(new("s2"), Sample.Days(4)), new(new("s1"), Sample.Days(9))]), Wanted.Baseline);

    [Fact]
    public void It_opens_with_its_start_card()
    {
        var accepted = ReviewLifecycle.Open(Deal, null, Wanted, Sample.Minutes(5)).Yes();

        Assert.Equal((Wanted, false, null), (accepted.Review, Wanted.IsRunning, Wanted.Current));
        Assert.Empty(accepted.Journal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData((12 * 60) - 1)]
    public void A_live_review_is_not_taken_from_its_people(int minutes) => Assert.Equal(
        new Refusal.ReviewIsLive(Sample.Sam, "19:channel"),
        ReviewLifecycle.Open(Deal, Sample.Review(Deal), Wanted, Sample.Minutes(minutes)).No());

    [Theory]
    [InlineData("Sam Sample", "19:other", "ReviewIsLive")]
    [InlineData("Kim Example", "19:channel;messageid=2", "ReviewIsLive")]
    [InlineData("Kim Example", "19:channel", "yes")]
    [InlineData("Sam Sample", "19:channel;messageid=2", "yes")]
    public void A_live_review_leaves_its_room_for_nobody(string who, string conversation, string expected) => Assert.Equal(
        expected,
        ReviewLifecycle.Open(
            Deal, Sample.Review(Deal), Wanted with { Lead = Sample.Person(who), Conversation = conversation }, Sample.Minutes(5)).Word());

    [Theory]
    [InlineData("Sam Sample", "yes")]
    [InlineData("Kim Example", "OnlyTheLead")]
    public void Its_lead_brings_it_to_another_room_when_they_want_to(string who, string expected)
    {
        var (live, wanted) = (
            Sample.Review(Deal) with { CardId = "card-1" }, Wanted with { Lead = Sample.Person(who), Conversation = "19:other" });

        var ruling = ReviewLifecycle.Bring(Deal, live, wanted, Sample.Minutes(5));

        Assert.Equal(expected, ruling.Word());
        if (expected is "yes")
            Assert.Equal(live with { Conversation = "19:other", CardId = null }, ruling.Yes().Review);
    }

    [Theory]
    [InlineData("Sam Sample", "19:channel;messageid=2")]
    [InlineData("Kim Example", "19:channel")]
    public void A_live_review_comes_along_from_one_card_to_the_next(string who, string conversation)
    {
        var live = Sample.Review(Deal) with { CardId = "card-1" };

        var review = ReviewLifecycle.Open(
            Deal, live, Wanted with { Lead = Sample.Person(who), Conversation = conversation }, Sample.Minutes(5))
            .Yes().Review;

        Assert.Equal(live with { Conversation = conversation, CardId = null }, review);
    }

    [Fact]
    public void One_that_nobody_has_touched_for_half_a_day_is_opened_anew()
    {
        var accepted = ReviewLifecycle.Open(Deal, Sample.Review(Deal), Wanted, Sample.Minutes(12 * 60)).Yes();

        Assert.Equal(
            (Wanted, Change.ReviewAbandoned, "Sam Sample"), (accepted.Review, accepted.Journal[0].Change, accepted.Journal[0].About));
    }

    [Fact]
    public void One_without_its_lead_is_still_live_while_others_answer()
    {
        var room = Meeting.Of(Deal).Said(Sample.Kim, Says.Who("CFO"), minute: 600);

        Assert.IsType<Refusal.ReviewIsLive>(ReviewLifecycle.Open(room.Deal, room.Review, Wanted, Sample.Minutes(800)).No());
    }

    [Fact]
    public void One_that_has_not_started_is_led_by_whoever_asks_for_it_last()
    {
        var waiting = Sample.Review(Deal) with { StartedAt = null, Current = null };

        var yes = ReviewLifecycle.Open(Deal, waiting, Wanted, Sample.Minutes(1)).Yes().Review;

        Assert.Equal((Wanted.Lead, waiting.Id), (yes?.Lead, yes?.Id));
        Assert.NotEqual(waiting.Lead, Wanted.Lead);
    }

    [Fact]
    public void Words_held_in_a_forgotten_review_go_to_the_journal_as_their_writers()
    {
        var forgotten = Sample.Review(Deal) with { Drafts = [Sample.Draft(Sample.Lee, Topic.Next, "signs the order")] };

        var entry = ReviewLifecycle.Open(Deal, forgotten, Wanted, Sample.Minutes(12 * 60)).Yes().Journal[^1];

        Assert.Equal((Change.AnswerSetAside, Sample.Lee, "signs the order"), (entry.Change, entry.By, entry.To));
    }

    [Fact]
    public void A_rating_that_is_held_there_goes_nowhere()
    {
        var forgotten = Sample.Review(Deal) with { Drafts = [Sample.Draft(Sample.Lee, Topic.Reveal, "2")] };

        var opened = ReviewLifecycle.Open(Deal, forgotten, Wanted, Sample.Minutes(12 * 60)).Yes();

        Assert.DoesNotContain(opened.Journal, it => it.Change is Change.AnswerSetAside);
    }

    [Fact]
    public void A_deal_that_has_ended_is_not_reviewed()
    {
        var ending = new Ending(EndingReason.StatusQuo, Sample.Today, Sample.Lee);

        Assert.Equal(new Refusal.DealHasEnded(ending), ReviewLifecycle.Open(Deal with { Ended = ending }, null, Wanted, Sample.Now).No());
    }

    [Theory]
    [InlineData(ReviewForm.Full)]
    [InlineData(ReviewForm.Short)]
    public void It_starts_with_what_they_have_done(ReviewForm form)
    {
        var review = ReviewLifecycle.Start(Deal, Wanted, form, Sample.Kim, Sample.Minutes(6)).Yes().Review;

        Assert.Equal((form, Topic.Done, Sample.Minutes(6).At, true), (review?.Form, review?.Current, review?.StartedAt, review?.IsRunning));
    }

    [Theory]
    [InlineData("Kim Example", true)]
    [InlineData(null, true)]
    [InlineData("Lee Sample", false)]
    public void A_lead_who_answers_has_the_first_inputs_open(string? owner, bool isOpen)
    {
        var deal = Deal with { Owner = owner is null ? null : Sample.Person(owner) };

        var openings = ReviewLifecycle.Start(deal, Wanted, ReviewForm.Full, Sample.Kim, Sample.Minutes(6)).Yes().Review?.Openings;

        Assert.Equal(isOpen ? [new Opening(Sample.Kim, Topic.Done, Sample.Minutes(6).At)] : [], openings);
    }

    [Fact]
    public void A_deal_that_is_left_out_has_no_review_any_more()
    {
        var accepted = ReviewLifecycle.SkipDeal(Deal, Wanted, Sample.Kim, Sample.Now).Yes();

        Assert.Null(accepted.Review);
        Assert.Equal([Change.ReviewAbandoned], accepted.Changes());
    }
}
