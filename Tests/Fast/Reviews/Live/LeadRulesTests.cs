using ReviewBot.Reviews;
using ReviewBot.Reviews.Live;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Reviews.Live;

public sealed class LeadRulesTests
{
    static readonly Meeting Start = Meeting.Of(Sample.Deal());

    [Fact]
    public void Going_on_from_what_nobody_answered_stores_it_as_not_covered()
    {
        var room = Start.Do((deal, review) => LeadRules.NextTopic(deal, review, Topic.Done, Sample.Sam, Sample.Minutes(1)));

        Assert.Equal((Topic.Why, true), (room.Review.Current, room.Review[Topic.Done]?.Skipped));
        Assert.Equal([nameof(Topic.Done)], room.Noted(Change.TopicSkipped).Select(it => it.About));
    }

    [Fact]
    public void Going_on_keeps_what_was_answered()
    {
        var room = Start.Said(Sample.Kim, Says.To(Topic.Done))
            .Do((deal, review) => LeadRules.NextTopic(deal, review, Topic.Done, Sample.Sam, Sample.Minutes(2)));

        Assert.Equal((Topic.Why, Sample.Kim, false), (room.Review.Current, room.Review[Topic.Done]?.By, room.Review[Topic.Done]?.Skipped));
        Assert.Empty(room.Noted(Change.TopicSkipped));
    }

    [Theory]
    [InlineData(Topic.Done)]
    [InlineData(Topic.Where)]
    public void A_button_of_another_topic_is_outdated(Topic pressed)
    {
        var room = Start.At(Topic.Why, ReviewForm.Full);

        Assert.IsType<Refusal.Outdated>(LeadRules.NextTopic(room.Deal, room.Review, pressed, Sample.Sam, Sample.Now).No());
        Assert.IsType<Refusal.Outdated>(LeadRules.Skip(room.Deal, room.Review, pressed, Sample.Sam, Sample.Now).No());
    }

    [Theory]
    [InlineData(ReviewForm.Full, Topic.Reveal)]
    [InlineData(ReviewForm.Short, Topic.Help)]
    public void After_the_last_topic_comes_the_end(ReviewForm form, Topic last) =>
        Assert.Null(Start.At(last, form).Do((deal, review) => LeadRules.Skip(deal, review, last, Sample.Lee, Sample.Now)).Review.Current);

    [Theory]
    [InlineData(ReviewForm.Full, null, Topic.Reveal)]
    [InlineData(ReviewForm.Short, null, Topic.Help)]
    [InlineData(ReviewForm.Short, Topic.Next, Topic.Done)]
    [InlineData(ReviewForm.Full, Topic.Why, Topic.Done)]
    public void Back_leads_to_the_topic_before(ReviewForm form, Topic? current, Topic before) =>
        Assert.Equal(
            before, Start.At(current, form).Do((deal, review) => LeadRules.Back(deal, review, Sample.Lee, Sample.Now)).Review.Current);

    [Fact]
    public void Who_goes_back_from_open_inputs_has_those_of_the_topic_before_open()
    {
        var room = Start.Said(Sample.Lee, Says.To(Topic.Done)).Do((deal, review) => LeadRules.Back(deal, review, Sample.Lee, Sample.Now));

        Assert.Equal([(Sample.Lee, Topic.Done)], room.Review.Openings.Select(it => (it.By, it.Topic)));
    }

    [Fact]
    public void There_is_nothing_before_the_first_topic() =>
        Assert.IsType<Refusal.Outdated>(LeadRules.Back(Start.Deal, Start.Review, Sample.Sam, Sample.Now).No());

    [Fact]
    public void A_skipped_topic_is_covered_once_somebody_answers_it()
    {
        var room = Start.Do((deal, review) => LeadRules.Skip(deal, review, Topic.Done, Sample.Lee, Sample.Minutes(1)))
            .Said(Sample.Kim, Says.To(Topic.Done), minute: 2);

        Assert.Equal((Sample.Kim, false), (room.Review[Topic.Done]?.By, room.Review[Topic.Done]?.Skipped));
    }

    [Fact]
    public void Skipping_a_topic_opens_ones_own_next_inputs_and_closes_nobody_elses()
    {
        var room = Start
            .Do((deal, review) => ReviewAnswerRules.Open(deal, review, Topic.Done, Sample.Lee, Sample.Now))
            .Do((deal, review) => ReviewAnswerRules.Open(deal, review, Topic.Done, Sample.Kim, Sample.Now))
            .Do((deal, review) => LeadRules.Skip(deal, review, Topic.Done, Sample.Lee, Sample.Minutes(1)));

        Assert.Equal([(Sample.Kim, Topic.Done), (Sample.Lee, Topic.Why)], room.Review.Openings.Select(it => (it.By, it.Topic)));
    }

    [Fact]
    public void Leaving_inputs_closes_ones_own_and_nobody_elses()
    {
        var room = Start
            .Do((deal, review) => ReviewAnswerRules.Open(deal, review, Topic.Done, Sample.Lee, Sample.Now))
            .Do((deal, review) => ReviewAnswerRules.Open(deal, review, Topic.Done, Sample.Kim, Sample.Now))
            .Do((deal, review) => ReviewAnswerRules.Leave(deal, review, Sample.Kim, Sample.Minutes(1)));

        Assert.Equal([Sample.Lee], room.Review.Openings.Select(it => it.By));
        Assert.IsType<Refusal.Outdated>(ReviewAnswerRules.Leave(room.Deal, room.Review, Sample.Kim, Sample.Minutes(2)).No());
    }

    [Fact]
    public void Another_prompt_is_the_next_one() =>
        Assert.Equal(1, Start.Do((deal, review) => LeadRules.AnotherPrompt(deal, review, Sample.Sam, Sample.Now)).Review.Prompt);

    [Fact]
    public void Nothing_is_revealed_before_anybody_has_said_how_sure_they_are() =>
        Assert.Equal(
            new Refusal.NotRatedYet([Sample.Lee, Sample.Sam]), LeadRules.Reveal(Start.Deal, Start.Review, Sample.Sam, Sample.Now).No());

    [Fact]
    public void The_room_need_not_wait_for_an_owner_who_is_not_there()
    {
        var room = Start.Said(Sample.Sam, new Answer.Confidence(4));

        Assert.Equal([Sample.Lee], LeadRules.NotRated(room.Deal, room.Review));
        Assert.True(room.Do((deal, review) => LeadRules.Reveal(deal, review, Sample.Sam, Sample.Now)).Review.Revealed);
    }

    [Fact]
    public void A_lead_who_owns_the_deal_is_asked_once() =>
        Assert.Equal([Sample.Sam], LeadRules.NotRated(Start.Deal with { Owner = Sample.Sam }, Start.Review));

    [Fact]
    public void Whoever_takes_over_leads_from_there()
    {
        var room = Start.Do((deal, review) => LeadRules.TakeLead(deal, review, Sample.Kim, Sample.Minutes(10)));

        Assert.Equal((Sample.Kim, Sample.Minutes(10).At), (room.Review.Lead, room.Review.LeadSeenAt));
        Assert.Equal([("Sam Sample", "Kim Example")], room.Noted(Change.LeadTaken).Select(it => (it.From, it.To)));
    }

    [Theory]
    [InlineData("Sam Sample", "OnlyTheLead")]
    [InlineData("Lee Sample", "yes")]
    public void A_lead_who_has_pressed_anything_is_not_silent(string who, string expected)
    {
        var room = Start.Said(Sample.Person(who), Says.To(Topic.Who), minute: 5);

        Assert.Equal(expected, LeadRules.TakeLead(room.Deal, room.Review, Sample.Kim, Sample.Minutes(14)).Word());
    }
}
