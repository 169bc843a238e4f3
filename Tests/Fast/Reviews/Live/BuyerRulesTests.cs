using ReviewBot.Reviews;
using ReviewBot.Reviews.Live;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Reviews.Live;

/// <summary>The people at the customer as a list.</summary>
public sealed class BuyerRulesTests
{
    static readonly BuyerId Priya = Sample.Priya.Id;

    static readonly Buyer Twin = new(new("p2"), "Priya", null, "cash flow", Stance.For, Sample.Days(-1), Sample.Days(-90));

    static readonly Deal Twins = Sample.Deal() with
    {
        Buyers = [Sample.Priya, Twin],
        Steps = [Sample.Step() with { Who = Twin.Id, Before = Sample.Step() with { Who = Twin.Id } }],
        Acts = [new("opened the trial", Twin.Id, new(Level.Said, null, Sample.Today), Sample.Lee, Sample.Now.At)],
    };

    [Theory]
    [InlineData("priya")]
    [InlineData("Sample")]
    [InlineData("PRIYA SAMPLE")]
    public void A_first_or_last_name_is_the_only_one_who_has_it(string name) =>
        Assert.Equal("Priya Sample", WhoAnswers.Find(Sample.Deal() with { Buyers = [Sample.Priya] }, name)?.Name);

    [Theory]
    [InlineData("Pri")]
    [InlineData("Priya Jones")]
    [InlineData("")]
    public void Another_name_is_another_person(string name) =>
        Assert.Null(WhoAnswers.Find(Sample.Deal() with { Buyers = [Sample.Priya] }, name));

    [Fact]
    public void Two_of_one_first_name_are_not_guessed() => Assert.Null(WhoAnswers.Find(
        Sample.Deal() with { Buyers = [Sample.Priya, Sample.Priya with { Id = new("p2"), Name = "Priya Example" }] }, "priya"));

    [Fact]
    public void Two_entries_become_one_with_all_that_either_says()
    {
        var accepted = Yes(BuyerRules.Merge(Twins, null, Priya, Twin.Id, Sample.Kim, Sample.Now));

        Assert.Equal(
            [Sample.Priya with { Priority = "cash flow", Stance = Stance.For, LastHeard = Sample.Days(-1), Known = Sample.Days(-90) }],
            accepted.Deal.Buyers);
        Assert.Equal((Priya, Priya), (accepted.Deal.Steps[0].Who, accepted.Deal.Steps[0].Before?.Who));
        Assert.Equal(Priya, accepted.Deal.Acts[0].Who);
        Assert.Equal([(Change.BuyersMerged, "Priya Sample")], accepted.Journal.Select(it => (it.Change, it.About)));
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public void One_of_whom_either_entry_is_there_has_not_left(bool oneLeft, bool otherLeft)
    {
        var twins = Twins with
        {
            Buyers =
            [
                Sample.Priya with { Left = oneLeft ? Sample.Today : null },
                Twin with { Left = otherLeft ? Sample.Today : null },
            ],
        };

        Assert.Null(Yes(BuyerRules.Merge(twins, null, Priya, Twin.Id, Sample.Kim, Sample.Now)).Deal.Find(Priya)?.Left);
    }

    [Fact]
    public void Whose_step_is_open_when_they_leave_is_asked_about()
    {
        var accepted = Yes(BuyerRules.Leave(Twins, null, Twin.Id, false, Sample.Kim, Sample.Now));

        Assert.Equal(Sample.Today, accepted.Deal.Find(Twin.Id)?.Left);
        Assert.Null(accepted.Deal.Steps[0].Who);
        Assert.Equal(Twin.Id, accepted.Deal.Acts[0].Who);
        Assert.Equal([(Asking.WhoDoesIt, accepted.Deal.Steps[0].Id)], accepted.Deal.Questions.Select(it => (it.Asking, it.About!.Value)));
        Assert.Equal(["Priya Sample"], accepted.Deal.PresentBuyers.Select(it => it.Name));
        Assert.Contains(Change.BuyerLeft, accepted.Journal.Select(it => it.Change));
    }

    [Fact]
    public void Who_is_named_again_is_back()
    {
        var gone = Yes(BuyerRules.Leave(Twins, null, Priya, false, Sample.Kim, Sample.Now)).Deal;

        Assert.Null(Yes(BuyerRules.Leave(gone, null, Priya, true, Sample.Kim, Sample.Now)).Deal.Find(Priya)?.Left);
        Assert.Null(WhoAnswers.Named(new(gone, null, Sample.Kim, Sample.Now), "Priya Sample", out _).Deal.Find(Priya)?.Left);
    }

    [Fact]
    public void Who_is_taken_off_leaves_steps_and_acts_behind()
    {
        var accepted = Yes(BuyerRules.Remove(Twins, null, Twin.Id, Sample.Kim, Sample.Now));

        Assert.Equal([Sample.Priya], accepted.Deal.Buyers);
        Assert.Equal((null, null), (accepted.Deal.Steps[0].Who, accepted.Deal.Acts[0].Who));
        Assert.Equal(Asking.WhoDoesIt, Assert.Single(accepted.Deal.Questions).Asking);
    }

    [Fact]
    public void One_is_renamed_and_what_was_emptied_is_empty()
    {
        var accepted = Yes(BuyerRules.Write(
            Twins, null, Twin.Id, new("Priyanka Jones", "CEO", null, Stance.NotKnown), Sample.Kim, Sample.Now));

        Assert.Equal(
            Twin with { Name = "Priyanka Jones", Function = "CEO", Priority = null, Stance = Stance.NotKnown }, accepted.Deal.Buyers[1]);
        Assert.Equal(
            [("Priya · cash flow · For", "Priyanka Jones · CEO · NotKnown")], accepted.Journal.Select(it => (it.From ?? "", it.To ?? "")));
    }

    [Fact]
    public void Somebody_new_between_reviews_is_added() =>
        Assert.Equal("Tom Example", Yes(BuyerRules.Write(
            Twins, null, null, new("Tom Example", null, null, Stance.NotKnown), Sample.Kim, Sample.Now)).Deal.Buyers[^1].Name);

    [Fact]
    public void A_list_that_is_full_takes_nobody_more()
    {
        var full = Twins with
        {
            Buyers = [.. Enumerable.Range(0, Limits.Buyers).Select(at => Twin with { Id = new($"p{at}"), Name = $"N{at}" })]
        };

        Assert.IsType<Refusal.Full>(No(BuyerRules.Write(full, null, null, new("Tom", null, null, default), Sample.Kim, Sample.Now)));
        Yes(BuyerRules.Write(full, null, null, new("n3", null, "cost", default), Sample.Kim, Sample.Now));
    }

    [Fact]
    public void Whom_nobody_knows_any_more_changes_nothing()
    {
        var gone = new BuyerId("p99");

        Assert.IsType<Refusal.Outdated>(No(BuyerRules.Write(Twins, null, gone, new("X", null, null, default), Sample.Kim, Sample.Now)));
        Assert.IsType<Refusal.Outdated>(No(BuyerRules.Leave(Twins, null, gone, false, Sample.Kim, Sample.Now)));
        Assert.IsType<Refusal.Outdated>(No(BuyerRules.Leave(Twins, null, Priya, true, Sample.Kim, Sample.Now)));
        Assert.IsType<Refusal.Outdated>(No(BuyerRules.Merge(Twins, null, Priya, gone, Sample.Kim, Sample.Now)));
        Assert.IsType<Refusal.Outdated>(No(BuyerRules.Merge(Twins, null, Priya, Priya, Sample.Kim, Sample.Now)));
        Assert.IsType<Refusal.Outdated>(No(BuyerRules.Remove(Twins, null, gone, Sample.Kim, Sample.Now)));
    }

    static Ruling.Accepted Yes(Ruling ruling) => Assert.IsType<Ruling.Accepted>(ruling);

    static Refusal No(Ruling ruling) => Assert.IsType<Ruling.Refused>(ruling).Why;
}
