using ReviewBot.Reviews;
using ReviewBot.Reviews.Live;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Reviews.Live;

public sealed class ReviewAnswerRulesTests
{
    [Theory]
    [InlineData("Sam Sample", true)]
    [InlineData("Lee Sample", true)]
    [InlineData("Kim Example", false)]
    public void The_leads_and_the_owners_answers_move_the_review_on_and_open_their_next_inputs(string who, bool movesOn)
    {
        var by = Sample.Person(who);

        foreach (var topic in Topics.Of(ReviewForm.Full).Where(it => it is not Topic.Reveal))
        {
            var review = Meeting.At(topic).Said(by, Says.To(topic)).Review;

            Assert.Equal(movesOn ? Topics.After(ReviewForm.Full, topic) : topic, review.Current);
            Assert.Equal(movesOn ? [new Opening(by, topic + 1, Sample.Minutes(1).At)] : [], review.Openings);
            Assert.Equal((by, false), (review[topic]?.By, review[topic]?.Skipped));
        }
    }

    [Fact]
    public void Anybodys_answer_moves_on_a_deal_without_an_owner() =>
        Assert.Equal(Topic.Why, Meeting.Of(Sample.Deal() with { Owner = null }).Said(Sample.Kim, Says.To(Topic.Done)).Review.Current);

    [Fact]
    public void Confidence_waits_for_its_reveal() =>
        Assert.Equal(Topic.Reveal, Meeting.At(Topic.Reveal).Said(Sample.Lee, Says.To(Topic.Reveal)).Review.Current);

    [Fact]
    public void The_last_answer_of_the_short_form_leads_to_the_end()
    {
        var review = Meeting.Of(Sample.Deal()).At(Topic.Help, ReviewForm.Short).Said(Sample.Lee, Says.To(Topic.Help)).Review;

        Assert.Equal((null, 0), (review.Current, review.Openings.Count));
    }

    [Theory]
    [InlineData(Topic.Done)]
    [InlineData(Topic.Next)]
    public void An_answer_to_another_topic_does_not_move_the_room(Topic answered) =>
        Assert.Equal(Topic.Where, Meeting.At(Topic.Where).Said(Sample.Lee, Says.To(answered)).Review.Current);

    [Fact]
    public void Somebody_has_one_card_of_inputs_open_at_a_time()
    {
        var room = Meeting.At(Topic.Done)
            .Do((deal, review) => ReviewAnswerRules.Open(deal, review, Topic.Done, Sample.Kim, Sample.Now))
            .Do((deal, review) => ReviewAnswerRules.Open(deal, review, Topic.Why, Sample.Kim, Sample.Minutes(1)));

        Assert.Equal([new Opening(Sample.Kim, Topic.Why, Sample.Minutes(1).At)], room.Review.Openings);
    }

    [Theory]
    [InlineData("Lee Sample", 2, 5)]
    [InlineData("Lee Sample", 4, 5)]
    [InlineData("Lee Sample", 5, null)]
    [InlineData("Kim Example", 2, 3)]
    [InlineData("Kim Example", 3, null)]
    public void Edits_wait_for_others_who_are_typing_and_three_minutes_at_most(string except, int minute, int? until)
    {
        var review = Sample.Review(Sample.Deal()) with
        {
            Openings = [new(Sample.Lee, Topic.Done, Sample.Monday), new(Sample.Kim, Topic.Done, Sample.Minutes(2).At)]
        };

        Assert.Equal(
            until is { } it ? Sample.Minutes(it).At : null,
            ReviewAnswerRules.HeldUntil(review, Sample.Person(except).Id, Sample.Minutes(minute).At));
    }

    [Fact]
    public void One_of_several_people_is_added_and_the_topic_stays()
    {
        var room = Meeting.At(Topic.Who)
            .Do((deal, review) => ReviewAnswerRules.AddOne(deal, review, Says.Who("Tom Example"), Sample.Lee, Sample.Now));

        Assert.Equal((Topic.Who, "Tom Example", Sample.Lee), (room.Review.Current, room.Deal.Buyers[^1].Name, room.Review[Topic.Who]?.By));
    }

    [Fact]
    public void How_sure_somebody_is_can_be_said_again_and_is_not_in_the_journal()
    {
        var room = Meeting.At(Topic.Reveal)
            .Said(Sample.Lee, new Answer.Confidence(2))
            .Said(Sample.Kim, new Answer.Confidence(5))
            .Said(Sample.Lee, new Answer.Confidence(4));

        Assert.Equal([new(Sample.Kim, 5), new Rating(Sample.Lee, 4)], room.Review.Ratings);
        Assert.All(room.Noted(Change.Rated), entry => Assert.Equal((null, null, null), (entry.About, entry.From, entry.To)));
    }

    [Fact]
    public void The_lens_moves_our_own_words_to_help_and_keeps_the_rest()
    {
        var left = Sample.Draft(Sample.Lee, Topic.Next, "");
        var room = Meeting.At(Topic.Next)
            .Do((
                deal,
                review) => ReviewAnswerRules.Hold(deal, review, Sample.Draft(Sample.Lee, Topic.Next, "send the proposal"), Sample.Now))
            .Do((
                deal,
                review) => ReviewAnswerRules.MoveToHelp(deal, review, Says.Help("send the proposal"), left, Sample.Lee, Sample.Minutes(1)));

        Assert.Equal("send the proposal", room.Deal.Help[0].What);
        Assert.Equal([left], room.Review.Drafts);
        Assert.Equal((Topic.Next, null), (room.Review.Current, room.Review[Topic.Next]));
        Assert.Equal([(Change.HelpAdded, Topic.Next)], room.Journal.Select(it => (it.Change, it.Through)));
    }

    [Fact]
    public void What_the_lens_has_moved_helps_the_step_that_is_written_down_then()
    {
        var room = Meeting.At(Topic.Next)
            .Do((
                deal,
                review) => ReviewAnswerRules.MoveToHelp(
                    deal, review, Says.Help("send the proposal"), Sample.Draft(Sample.Lee, Topic.Next, ""), Sample.Lee, Sample.Minutes(1)))
            .Said(Sample.Lee, Says.Next("reads the proposal"));

        Assert.Equal(["send the proposal"], room.Deal.HelpFor(room.Review.NextStep).Select(it => it.What));
        Assert.Equal(room.Review.NextStep, room.Deal.Help[0].For);
    }
}
