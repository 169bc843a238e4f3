using ReviewBot.Reviews;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Reviews;

/// <summary>How a review begins.</summary>
public sealed class ReviewingTests
{
    static readonly Deal Deal = Some.Deal() with
    {
        Steps = [Some.Step() with { By = Some.Days(9) }, Some.Step("s2"), Some.Step("s3") with { Status = StepStatus.Done }],
        Past = [Some.Past(Some.Days(-7)), Some.Past(Some.Days(-14))],
        Reviewed = 8,
    };

    static readonly Review Wanted = Reviewing.For(Deal, new("r2"), Some.Kim, "19:other", [], Some.Minutes(5));

    [Fact]
    public void A_new_review_knows_where_the_deal_stood() =>
        Assert.Equal(new(Some.Days(-7), 8, Deal.Jobs, [new(new("s2"), Some.Days(4)), new(new("s1"), Some.Days(9))]), Wanted.Baseline);

    [Fact]
    public void It_opens_with_its_start_card()
    {
        var yes = Reviewing.Open(Deal, null, Wanted, Some.Minutes(5)).Yes();

        Assert.Equal((Wanted, false, null), (yes.Review, Wanted.IsRunning, Wanted.Current));
        Assert.Empty(yes.Journal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData((12 * 60) - 1)]
    public void A_live_review_is_not_taken_from_its_people(int minutes) => Assert.Equal(
        new Refusal.ReviewIsLive(Some.Sam, "19:channel"),
        Reviewing.Open(Deal, Some.Review(Deal), Wanted, Some.Minutes(minutes)).No());

    [Theory]
    [InlineData("Sam Sample", "19:other")]
    [InlineData("Kim Example", "19:channel")]
    public void A_live_review_comes_along_with_its_lead_and_from_one_card_to_the_next(string who, string conversation)
    {
        var live = Some.Review(Deal) with { CardId = "card-1" };

        var review = Reviewing.Open(Deal, live, Wanted with { Lead = Some.Person(who), Conversation = conversation }, Some.Minutes(5)).Yes().Review;

        Assert.Equal(live with { Conversation = conversation, CardId = null }, review);
    }

    [Fact]
    public void One_that_nobody_has_touched_for_half_a_day_is_opened_anew()
    {
        var yes = Reviewing.Open(Deal, Some.Review(Deal), Wanted, Some.Minutes(12 * 60)).Yes();

        Assert.Equal((Wanted, Change.ReviewAbandoned, "Sam Sample"), (yes.Review, yes.Journal[0].Change, yes.Journal[0].About));
    }

    [Fact]
    public void One_without_its_lead_is_still_live_while_others_answer()
    {
        var room = Meeting.Of(Deal).Said(Some.Kim, Says.Who("CFO"), minute: 600);

        Assert.IsType<Refusal.ReviewIsLive>(Reviewing.Open(room.Deal, room.Review, Wanted, Some.Minutes(800)).No());
    }

    [Fact]
    public void One_that_has_not_started_is_led_by_whoever_asks_for_it_last()
    {
        var waiting = Some.Review(Deal) with { StartedAt = null, Current = null };

        var yes = Reviewing.Open(Deal, waiting, Wanted, Some.Minutes(1)).Yes().Review;

        Assert.Equal((Wanted.Lead, waiting.Id), (yes?.Lead, yes?.Id));
        Assert.NotEqual(waiting.Lead, Wanted.Lead);
    }

    [Fact]
    public void Words_held_in_a_forgotten_review_go_to_the_journal_as_their_writers()
    {
        var forgotten = Some.Review(Deal) with { Drafts = [Some.Draft(Some.Lee, Topic.Next, "signs the order")] };

        var entry = Reviewing.Open(Deal, forgotten, Wanted, Some.Minutes(12 * 60)).Yes().Journal[^1];

        Assert.Equal((Change.AnswerSetAside, Some.Lee, "signs the order"), (entry.Change, entry.By, entry.To));
    }

    [Fact]
    public void A_deal_that_has_ended_is_not_reviewed()
    {
        var ending = new Ending(EndingReason.StatusQuo, Some.Today, Some.Lee);

        Assert.Equal(new Refusal.DealHasEnded(ending), Reviewing.Open(Deal with { Ended = ending }, null, Wanted, Some.Now).No());
    }

    [Theory]
    [InlineData(ReviewForm.Full)]
    [InlineData(ReviewForm.Short)]
    public void It_starts_with_what_they_have_done(ReviewForm form)
    {
        var review = Reviewing.Start(Deal, Wanted, form, Some.Kim, Some.Minutes(6)).Yes().Review;

        Assert.Equal((form, Topic.Done, Some.Minutes(6).At, true), (review?.Form, review?.Current, review?.StartedAt, review?.IsRunning));
    }

    [Theory]
    [InlineData("Kim Example", true)]
    [InlineData(null, true)]
    [InlineData("Lee Sample", false)]
    public void A_lead_who_answers_has_the_first_inputs_open(string? owner, bool isOpen)
    {
        var deal = Deal with { Owner = owner is null ? null : Some.Person(owner) };

        var openings = Reviewing.Start(deal, Wanted, ReviewForm.Full, Some.Kim, Some.Minutes(6)).Yes().Review?.Openings;

        Assert.Equal(isOpen ? [new Opening(Some.Kim, Topic.Done, Some.Minutes(6).At)] : [], openings);
    }

    [Fact]
    public void A_deal_that_is_left_out_has_no_review_any_more()
    {
        var yes = Reviewing.SkipDeal(Deal, Wanted, Some.Kim, Some.Now).Yes();

        Assert.Null(yes.Review);
        Assert.Equal([Change.ReviewAbandoned], yes.Changes());
    }
}
