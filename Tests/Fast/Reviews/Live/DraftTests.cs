using ReviewBot.Reviews;
using ReviewBot.Reviews.Live;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Reviews.Live;

/// <summary>Words that wait for a decision.</summary>
public sealed class DraftTests
{
    static readonly Draft Mine = Sample.Draft(Sample.Lee, Topic.Next, "signs the order");

    static readonly Meeting Start = Meeting.At(Topic.Next).Do((deal, review) => ReviewAnswerRules.Hold(deal, review, Mine, Sample.Now));

    [Fact]
    public void Held_words_survive_what_others_do()
    {
        var room = Start
            .Said(Sample.Kim, Says.To(Topic.Next))
            .Said(Sample.Lee, Says.To(Topic.Help))
            .Do((deal, review) => LeadRules.NextTopic(deal, review, Topic.Next, Sample.Sam, Sample.Minutes(2)))
            .Do((deal, review) => LeadRules.Back(deal, review, Sample.Sam, Sample.Minutes(3)))
            .Do((deal, review) => LeadRules.TakeLead(deal, review, Sample.Kim, Sample.Minutes(20)));

        Assert.Equal(Mine, room.Review.DraftOf(Sample.Lee.Id, Topic.Next));
    }

    [Fact]
    public void What_somebody_sends_again_replaces_what_was_held()
    {
        var again = Sample.Draft(Sample.Lee, Topic.Next, "signs the contract");

        Assert.Equal([again], Start.Do((deal, review) => ReviewAnswerRules.Hold(deal, review, again, Sample.Minutes(1))).Review.Drafts);
    }

    [Fact]
    public void Each_person_and_topic_holds_its_own()
    {
        var room = Start
            .Do((deal, review) => ReviewAnswerRules.Hold(deal, review, Sample.Draft(Sample.Kim, Topic.Next, "names the owner"), Sample.Now))
            .Do((deal, review) => ReviewAnswerRules.Hold(deal, review, Sample.Draft(Sample.Lee, Topic.Why, "costs rise"), Sample.Now));

        Assert.Equal(3, room.Review.Drafts.Count);
    }

    [Fact]
    public void Holding_words_changes_nothing_about_the_deal()
    {
        Assert.Empty(Start.Journal);
        Assert.Equal(Sample.Deal() with { Version = 2 }, Start.Deal);
    }

    [Fact]
    public void Their_words_are_one_line_without_what_was_left_empty() =>
        Assert.Equal("CFO · signs", (Mine with { Fields = [new("who", "CFO"), new("by", ""), new("what", "signs")] }).Words);
}
