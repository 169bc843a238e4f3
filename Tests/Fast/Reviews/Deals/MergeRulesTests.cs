using ReviewBot.Reviews;
using ReviewBot.Reviews.Deals;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Reviews.Deals;

/// <summary>One is made of two deals that are the same.</summary>
public sealed class MergeRulesTests
{
    static readonly Deal Stays = Sample.Deal() with
    {
        Steps = [Sample.Step()],
        Buyers = [Sample.Priya with { Function = null }],
        Case = new(Why: Said("one desk")),
        Reviewed = 2,
    };

    static readonly Deal Goes = Sample.Deal("Contoso Ltd") with
    {
        Id = new("d-other"),
        Owner = Sample.Kim,
        Buyers = [Sample.Jonas with { Id = new("p1") }, Sample.Priya with { Id = new("p2"), Name = "PRIYA sample" }],
        Steps =
        [
            Sample.Step() with { Who = new("p2"), What = "Names the  budget owner" },
            Sample.Step("s2") with { Who = new("p1"), What = "sends the list" },
        ],
        Help = [new("drafts the page", "Kim Example", Sample.Days(2), new("s1")) { Id = new("h3") }],
        Questions = [new(new("q4"), Asking.DidItHappen, new("s2"), null, Sample.Kim, Sample.Today)],
        Case = new(Why: Said("cost"), Outcome: Said("fewer tickets")),
        LastNumber = 4,
        Reviewed = 1,
    };

    [Fact]
    public void People_steps_and_our_part_of_both_are_kept_and_nothing_twice()
    {
        var both = Merge().Deal;

        Assert.Equal(["Priya Sample", "Jonas Example"], both.Buyers.Select(it => it.Name));
        Assert.Equal("CFO", both.Buyers[0].Function);
        Assert.Equal(["names the budget owner", "sends the list"], both.Steps.Select(it => it.What));
        Assert.Equal("Jonas Example", both.Find(both.Steps[1].Who)?.Name);
        Assert.Equal(both.Steps[0].Id, both.Help[0].For);
        Assert.Equal(both.Steps[1].Id, both.Questions[0].About);
    }

    [Fact]
    public void Each_has_an_id_of_its_own_and_no_number_is_given_again()
    {
        var both = Merge().Deal;

        string[] ids = [
            .. both.Steps.Select(it => it.Id.Value), .. both.Buyers.Select(it => it.Id.Value), .. both.Help.Select(it => it.Key.Value),
            .. both.Questions.Select(it => it.Id.Value),
        ];
        Assert.Equal(ids.Length, ids.Distinct().Count());
        Assert.Equal(14, both.LastNumber);
        Assert.All(ids.Select(it => int.Parse(it[1..], null)), it => Assert.InRange(it, 1, 14));
    }

    /// <summary>Two people of one first name are never one by themselves.</summary>
    [Theory]
    [InlineData("Priya", "Priya Raman", "Priya Raman+Priya")]
    [InlineData("Priya Raman", "priya", "Priya Raman+priya")]
    [InlineData("Priya Shah", "Priya Raman", "")]
    [InlineData("Jonas", "Priya Raman", "")]
    public void A_first_name_that_one_other_has_is_offered_and_both_stay(string here, string there, string offered)
    {
        var both = Merge(Deal("Contoso", here), Deal("Contoso Ltd", there)).Deal;

        Assert.Equal(2, both.Buyers.Count);
        Assert.Equal(offered, string.Join(", ", MergeRules.MayBeOne(both).Select(it => $"{it.Whole.Name}+{it.FirstName.Name}")));
    }

    [Fact]
    public void A_first_name_that_two_others_have_is_not_offered()
    {
        var both = Merge(Deal("Contoso", "Priya Raman", "Priya Shah"), Deal("Contoso Ltd", "Priya")).Deal;

        Assert.Empty(MergeRules.MayBeOne(both));
    }

    static Deal Deal(string customer, params string[] people) => Sample.Deal(customer) with
    {
        Buyers = [.. people.Select((it, i) => new Buyer(new($"p{i + 1}"), it))],
        LastNumber = people.Length,
    };

    [Fact]
    public void Where_both_know_it_the_one_that_stays_is_right()
    {
        var both = Merge().Deal;

        Assert.Equal(
            ("Contoso", Sample.Lee, "one desk", "fewer tickets", 3),
            (both.Customer, both.Owner, both.Case.Why?.Text, both.Case.Outcome?.Text, both.Reviewed));
    }

    [Fact]
    public void Of_a_job_the_later_answer_counts()
    {
        var both = Merge(
            Stays.With(Job.Require, JobStatus.Working, Sample.Days(-3)).With(Job.Select, JobStatus.Settled, Sample.Days(-1)),
            Goes.With(Job.Require, JobStatus.Settled, Sample.Days(-2)).With(Job.Select, JobStatus.Working, Sample.Days(-2))).Deal;

        Assert.Equal((JobStatus.Settled, JobStatus.Settled), (both[Job.Require].Status, both[Job.Select].Status));
    }

    [Fact]
    public void What_has_no_room_is_refused_and_lost_by_nobody()
    {
        var many = Goes with { Steps = [.. Enumerable.Range(1, 5).Select(it => Sample.Step($"s{it}") with { What = $"step {it}" })] };

        Assert.IsType<Refusal.TooManySteps>(MergeRules.Merge(Stays, null, many, null, Sample.Sam, Sample.Now).No());
    }

    [Fact]
    public void Not_while_one_is_reviewed_or_has_ended_or_with_itself()
    {
        var ended = Goes with { Ended = new(EndingReason.Other, Sample.Today, Sample.Kim) };

        Assert.IsType<Refusal.ReviewIsLive>(MergeRules.Merge(Stays, null, Goes, Sample.Review(Goes), Sample.Sam, Sample.Now).No());
        Assert.IsType<Refusal.DealHasEnded>(MergeRules.Merge(Stays, null, ended, null, Sample.Sam, Sample.Now).No());
        Assert.IsType<Refusal.Outdated>(MergeRules.Merge(Stays, null, Stays, null, Sample.Sam, Sample.Now).No());
    }

    static Ruling.Accepted Merge(Deal? stays = null, Deal? goes = null) =>
        MergeRules.Merge(stays ?? Stays, null, goes ?? Goes, null, Sample.Sam, Sample.Now).Yes();

    static Statement Said(string text) => new(text, null, Level.Said, Sample.Today, Sample.Today);
}
