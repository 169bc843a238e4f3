using ReviewBot.Reviews;
using ReviewBot.Reviews.Live;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Reviews.Live;

/// <summary>Who has to agree, and what does each care about?</summary>
public sealed class WhoAnswersTests
{
    static readonly Meeting Start = Meeting.At(Topic.Who);

    [Fact]
    public void Somebody_new_is_added_on_the_day_they_are_named()
    {
        var buyer = Start.Said(
            Sample.Kim, new Answer.Who(new("Tom Example", "Procurement", "no surprises", Stance.Open), null, null)).Deal.Buyers[^1];

        Assert.Equal(new(new("p11"), "Tom Example", "Procurement", "no surprises", Stance.Open, null, Sample.Today), buyer);
    }

    [Fact]
    public void Somebody_known_is_changed_whatever_the_case_of_their_name()
    {
        var room = Start.Said(Sample.Kim, Says.Who("PRIYA sample", "cash flow", Stance.Doubtful));

        Assert.Equal(2, room.Deal.Buyers.Count);
        Assert.Equal(Sample.Priya with { Priority = "cash flow", Stance = Stance.Doubtful }, room.Deal.Buyers[0]);
        Assert.Equal([("CFO · NotKnown", "CFO · cash flow · Doubtful")], room.Noted(Change.BuyerChanged).Select(it => (it.From, it.To)));
    }

    [Fact]
    public void What_is_left_empty_stays_as_it_was()
    {
        var room = Start.Said(Sample.Kim, Says.Who("Priya Sample", "cash flow", Stance.For)).Said(Sample.Lee, Says.Who("Priya Sample"));

        Assert.Equal(Sample.Priya with { Priority = "cash flow", Stance = Stance.For }, room.Deal.Buyers[0]);
    }

    [Fact]
    public void What_they_want_and_where_they_differ_keep_both_versions()
    {
        var room = Start.Said(Sample.Kim, new Answer.Who(null, "one desk", "who pays"))
            .Said(Sample.Lee, new Answer.Who(null, "one desk for all", null));

        Assert.Equal(("one desk for all", "who pays"), (room.Deal.SharedGoal, room.Deal.OpenConflict));
        Assert.Equal(
            [("SharedGoal", null, "one desk"), ("OpenConflict", null, "who pays"), ("SharedGoal", "one desk", "one desk for all")],
            room.Noted(Change.GoalWritten).Select(it => (it.About, it.From, it.To)));
    }
}
