using ReviewBot.Reviews;
using ReviewBot.Reviews.Connections;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Reviews.Connections;

public sealed class SyncPlanTests
{
    static readonly CrmOwner Lee = new(null, "lee@reviewbot.example", "Lee Sample");
    static readonly CrmOwner Kim = new(null, "kim@reviewbot.example", "Kim Example");

    static readonly CrmDeal There = new("9001", "Service desk renewal", CrmState.Open, Sample.Monday) { Customer = "Contoso", Owner = Lee };
    static readonly CrmLink Link = CrmLink.Between(There, Sample.Deal().Id);

    /// <param name="last">The state that was last seen there.</param>
    [Theory]
    [InlineData(CrmState.Open, CrmState.Open, false)]
    [InlineData(CrmState.Open, CrmState.Open, true)]
    [InlineData(CrmState.Open, CrmState.Won, false, SyncEvent.Won)]
    [InlineData(CrmState.Open, CrmState.Lost, false, SyncEvent.Lost)]
    [InlineData(CrmState.Open, CrmState.Won, true, SyncEvent.EndedThere)]
    [InlineData(CrmState.Open, CrmState.Lost, true, SyncEvent.EndedThere)]
    [InlineData(CrmState.Won, CrmState.Won, false)] // taken up again here: that stays
    [InlineData(CrmState.Won, CrmState.Open, true, SyncEvent.Reopened)]
    [InlineData(CrmState.Won, CrmState.Open, false, SyncEvent.Reopened)]
    [InlineData(CrmState.Won, CrmState.Lost, false, SyncEvent.Lost)]
    [InlineData(CrmState.Lost, CrmState.Won, true, SyncEvent.EndedThere)]
    public void The_state_there_means(CrmState last, CrmState now, bool hasEndedHere, params SyncEvent[] events) => Assert.Equal(
        events,
        Plan(There with { State = now }, Here(hasEndedHere), Link with { State = last }).Changed.SelectMany(it => it.Events));

    [Fact]
    public void What_is_as_it_was_is_no_news() => Assert.Equal(new SyncPlan(), Plan(There, Here(), Link));

    /// <summary>A correction or handover here is not undone by a reading that brings nothing new.</summary>
    [Fact]
    public void What_was_changed_here_alone_is_no_news() =>
        Assert.Equal(new SyncPlan(), Plan(There, Here() with { Title = "Service desk, all countries", Owner = Sample.Kim }, Link));

    [Fact]
    public void Another_owner_there_is_told() =>
        Assert.Equal([SyncEvent.OwnerChanged], Plan(There with { Owner = Kim }, Here(), Link).Changed[0].Events);

    [Fact]
    public void Other_names_there_are_told() =>
        Assert.Equal([SyncEvent.Renamed], Plan(There with { Name = "Service desk, all countries" }, Here(), Link).Changed[0].Events);

    /// <summary>The right to read it was taken away.</summary>
    [Fact]
    public void A_customer_that_is_no_longer_shown_is_no_other_one() =>
        Assert.Empty(Plan(There with { Customer = null }, Here(), Link).Changed);

    [Fact]
    public void Several_changes_come_together() => Assert.Equal(
        [SyncEvent.Back, SyncEvent.Renamed, SyncEvent.OwnerChanged, SyncEvent.Won],
        Plan(There with { Name = "Renewal", Owner = Kim, State = CrmState.Won }, Here(), Link with { IsGone = true }).Changed[0].Events);

    [Theory]
    [InlineData("Contoso Ltd.")]
    [InlineData("CONTOSO GmbH & Co. KG")]
    [InlineData("Contoso, Inc.")]
    [InlineData(null)]
    public void One_whose_customer_differs_by_its_legal_form_or_is_not_told_is_offered(string? customer)
    {
        var here = Here() with { Customer = "Contoso", Title = There.Name };

        Assert.Equal([here.Id], Plan(There with { Customer = customer }, here).Offered.SelectMany(it => it.Here));
    }

    [Fact]
    public void A_deal_without_owner_whose_owner_there_was_not_matched_is_looked_at_again() => Assert.Equal(
        [SyncEvent.OwnerChanged],
        Plan(There with { Owner = Kim }, Here() with { Owner = null, OwnerAsWritten = "Kim" }, CrmLink.Between(There with { Owner = Kim }, Here().Id))
            .Changed.SelectMany(it => it.Events));

    [Fact]
    public void One_that_is_open_there_and_not_here_is_new() => Assert.Equal([There], Plan(There).New);

    [Theory]
    [InlineData(CrmState.Won)]
    [InlineData(CrmState.Lost)]
    public void One_that_is_closed_there_and_not_here_is_left_out(CrmState state)
    {
        var plan = Plan(There with { State = state });

        Assert.Empty(plan.New);
        Assert.Single(plan.LeftOut);
    }

    /// <summary>A list with the column of ids was imported before.</summary>
    [Theory]
    [InlineData("9001")]
    [InlineData("0065g00000ABCDEAA4")]
    [InlineData("5A3D1C00-0000-4000-8000-000000000001")]
    public void The_first_match_is_by_id(string id)
    {
        var here = Here() with { Id = DealKey.Of(id), Title = "Called otherwise here" };

        var plan = Plan(There with { Id = id }, here);

        Assert.Equal(new SyncChange(There with { Id = id }, here.Id, [SyncEvent.Linked]), Assert.Single(plan.Changed));
        Assert.Empty(plan.New);
    }

    [Fact]
    public void One_that_is_matched_by_id_and_closed_there_has_ended() => Assert.Equal(
        [SyncEvent.Linked, SyncEvent.Won],
        Plan(There with { State = CrmState.Won }, Here() with { Id = DealKey.Of(There.Id) }).Changed[0].Events);

    [Theory]
    [InlineData("Contoso", "Service desk renewal")]
    [InlineData("CONTOSO ", "service  desk renewal")]
    [InlineData("Cóntoso", "Service desk renewal")]
    public void The_second_is_by_name_and_asked(string customer, string title)
    {
        var here = Here() with { Customer = customer, Title = title };

        var plan = Plan(There, here);

        Assert.Equal(new SyncOffer(There, [here.Id]), Assert.Single(plan.Offered));
        Assert.Equal((0, 0), (plan.New.Count, plan.Changed.Count));
    }

    [Fact]
    public void One_that_was_called_different_is_new() => Assert.Equal(
        [There], SyncPlan.For([There], [], [Here()], [], [new(There.Id, Here().Id)]).New);

    [Fact]
    public void A_deal_that_is_linked_is_offered_to_no_other()
    {
        var plan = SyncPlan.For([There with { Id = "9002" }], [], [Here()], [Link], []);

        Assert.Equal((1, 0), (plan.New.Count, plan.Offered.Count));
    }

    [Fact]
    public void Several_of_one_name_here_are_all_offered()
    {
        var second = Here() with { Id = new("d-second") };

        Assert.Equal([Here().Id, second.Id], SyncPlan.For([There], [], [Here(), second], [], []).Offered[0].Here);
    }

    [Fact]
    public void Two_of_one_name_there_are_not_both_added_in_silence()
    {
        var plan = SyncPlan.For([There, There with { Id = "9002" }], [], [], [], []);

        Assert.Equal([There], plan.New);
        Assert.Equal(new SyncOffer(There with { Id = "9002" }, [DealKey.Of(There.Id)]), Assert.Single(plan.Offered));
    }

    /// <summary>Readings overlap.</summary>
    [Fact]
    public void Of_one_that_comes_twice_the_latest_counts()
    {
        var later = There with { State = CrmState.Won, Modified = Sample.Monday.AddMinutes(1) };

        Assert.Equal([SyncEvent.Won], SyncPlan.For([later, There], [], [Here()], [Link], []).Changed.Single().Events);
    }

    [Fact]
    public void A_deleted_one_is_gone_once()
    {
        Assert.Equal([Link], SyncPlan.For([], [There.Id], [Here()], [Link], []).Gone);
        Assert.Empty(SyncPlan.For([], [There.Id], [Here()], [Link with { IsGone = true }], []).Gone);
        Assert.Equal(new SyncPlan(), SyncPlan.For([There], [There.Id], [Here()], [], []));
    }

    [Fact]
    public void Whoever_a_complete_reading_does_not_find_is_gone()
    {
        CrmLink[] links = [Link, Link with { CrmId = "9002" }, Link with { CrmId = "9003", IsGone = true }];

        Assert.Equal(["9002"], SyncPlan.FindGone(links, new HashSet<string> { There.Id }).Select(it => it.CrmId));
    }

    [Theory]
    [InlineData(1, 1, false)]
    [InlineData(10, 10, false)]
    [InlineData(11, 22, false)]
    [InlineData(11, 21, true)]
    [InlineData(500, 500, true)]
    public void So_much_at_once_is_doubted(int gone, int links, bool isDoubtful) =>
        Assert.Equal(isDoubtful, SyncPlan.IsDoubtful(gone, links));

    /// <summary>What is applied and linked is no news in the next reading, however often it comes.</summary>
    [Fact]
    public void A_plan_that_was_applied_is_empty()
    {
        CrmDeal[] read = [There, There with { Id = "9002", Name = "Guest desk", State = CrmState.Lost }];
        var plan = SyncPlan.For(read, [], [], [], []);
        var here = plan.New.Select(it => Here() with { Id = DealKey.Of(it.Id), Customer = it.Customer ?? "", Title = it.Name });
        var links = plan.New.Select(it => CrmLink.Between(it, DealKey.Of(it.Id)));

        Assert.Equal(new SyncPlan { LeftOut = plan.LeftOut }, SyncPlan.For(read, [], here, links, []));
    }

    static Deal Here(bool hasEnded = false) => Sample.Deal() with
    {
        Ended = hasEnded ? new(EndingReason.Other, Sample.Today, Sample.Lee) : null,
    };

    static SyncPlan Plan(CrmDeal there, Deal? here = null, CrmLink? link = null) =>
        SyncPlan.For([there], [], here is null ? [] : [here], link is null ? [] : [link], []);
}
