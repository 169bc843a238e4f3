using ReviewBot.Reviews;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Reviews;

/// <summary>Words that wait for a decision.</summary>
public sealed class DraftTests
{
    static readonly Draft Mine = Some.Draft(Some.Lee, Topic.Next, "signs the order");

    static readonly Meeting Start = Meeting.At(Topic.Next).Do((deal, review) => Replying.Hold(deal, review, Mine, Some.Now));

    [Fact]
    public void Held_words_survive_what_others_do()
    {
        var room = Start
            .Said(Some.Kim, Says.To(Topic.Next))
            .Said(Some.Lee, Says.To(Topic.Help))
            .Do((deal, review) => Steering.GoOn(deal, review, Topic.Next, Some.Sam, Some.Minutes(2)))
            .Do((deal, review) => Steering.Back(deal, review, Some.Sam, Some.Minutes(3)))
            .Do((deal, review) => Steering.TakeLead(deal, review, Some.Kim, Some.Minutes(20)));

        Assert.Equal(Mine, room.Review.DraftOf(Some.Lee.Id, Topic.Next));
    }

    [Fact]
    public void What_somebody_sends_again_replaces_what_was_held()
    {
        var again = Some.Draft(Some.Lee, Topic.Next, "signs the contract");

        Assert.Equal([again], Start.Do((deal, review) => Replying.Hold(deal, review, again, Some.Minutes(1))).Review.Drafts);
    }

    [Fact]
    public void Each_person_and_topic_holds_its_own()
    {
        var room = Start
            .Do((deal, review) => Replying.Hold(deal, review, Some.Draft(Some.Kim, Topic.Next, "names the owner"), Some.Now))
            .Do((deal, review) => Replying.Hold(deal, review, Some.Draft(Some.Lee, Topic.Why, "costs rise"), Some.Now));

        Assert.Equal(3, room.Review.Drafts.Count);
    }

    [Fact]
    public void Holding_words_changes_nothing_about_the_deal()
    {
        Assert.Empty(Start.Journal);
        Assert.Equal(Some.Deal() with { Version = 2 }, Start.Deal);
    }

    [Fact]
    public void Their_words_are_one_line_without_what_was_left_empty() =>
        Assert.Equal("CFO · signs", (Mine with { Fields = [new("who", "CFO"), new("by", ""), new("what", "signs")] }).Words);
}
