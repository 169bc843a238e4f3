using ReviewBot.Storage;
using ReviewBot.Storage.Deals;
using ReviewBot.Storage.Rows;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Storage;

public abstract partial class StoresContract
{
    [Fact]
    public async Task A_deal_and_its_live_review_come_back_as_they_were_saved()
    {
        var deal = MaximalDeal.Deal();
        var live = MaximalDeal.Review(deal);

        var now = Done(await Save(null, Added(deal, live), "p1"));

        Assert.Equal((deal, live), (now.Deal, now.Live));
        Assert.Equal(now, await Found(deal.Id));
    }

    [Fact]
    public async Task A_deal_that_was_never_saved_is_absent() => Assert.Null(await Deals.FindDeal(home, new("d-none"), None));

    [Fact]
    public async Task A_deal_is_found_among_others_whose_ids_begin_alike()
    {
        foreach (var id in new[] { "d-a", "d-a-1", "d-a:live", "d-a0" })
            await Kept(Sample.Deal(id) with { Id = new(id) }, Review(Sample.Deal()));

        var found = await Found(new("d-a"));

        Assert.Equal("d-a", found.Deal.Customer);
        Assert.NotNull(found.Live);
        Assert.Equal(4, (await Deals.ReadBoard(home, None)).Count(it => it.Live is not null));
    }

    [Fact]
    public async Task A_new_deal_does_not_replace_one_that_is_there()
    {
        await Kept();

        Assert.IsType<SaveResult.Conflict>(await Save(null, Added(Sample.Deal() with { Title = "Other" })));
        Assert.Equal(Sample.Deal().Title, (await Found()).Deal.Title);
    }

    [Fact]
    public async Task A_live_review_comes_stays_moves_and_goes_with_its_deal()
    {
        var deal = await Kept();
        var live = Review(deal.Deal);

        var opened = Done(await Save(deal, new(deal.Deal, live, [])));
        var renamed = Done(await Save(opened, Renamed(opened, "Renamed")));
        var moved = Done(await Save(renamed, new(renamed.Deal, live with { CardId = "c1" }, [])));
        Assert.Equal(moved, await Found());
        Assert.Equal("c1", moved.Live?.CardId);

        var closed = Done(await Save(moved, new(moved.Deal, null, [])));
        Assert.Null(closed.Live);
        Assert.Equal(closed, await Found());
        Assert.Equal(live, Done(await Save(closed, new(closed.Deal, live, []))).Live);
    }

    [Fact]
    public async Task Of_two_who_decided_about_the_same_state_one_is_told_to_decide_again()
    {
        var found = await Kept(live: Review(Sample.Deal()));

        var saved = await Task.WhenAll(Enumerable.Range(0, 8).Select(by => Save(found, Renamed(found, $"Title {by}"), $"press {by}")));

        Assert.Single(saved.OfType<SaveResult.Done>());
        Assert.Equal(7, saved.OfType<SaveResult.Conflict>().Count());
        Assert.Equal(2, (await Deals.ReadJournal(home, found.Deal.Id, 10, None)).Count);
    }

    [Fact]
    public async Task Two_who_decide_again_on_a_conflict_both_have_their_effect()
    {
        await Kept();

        await Task.WhenAll(Enumerable.Range(0, 4).Select(by => Press($"press {by}")));

        Assert.Equal(5, (await Found()).Deal.Version);
        Assert.Equal(5, (await Deals.ReadJournal(home, Sample.Deal().Id, 10, None)).Count);
    }

    [Fact]
    public async Task A_press_has_its_effect_once()
    {
        var found = await Kept();
        await Save(found, Renamed(found, "Once"), "19:chat/7");

        var again = await Found();

        Assert.IsType<SaveResult.AlreadyApplied>(await Save(again, Renamed(again, "Twice"), "19:chat/7"));
        Assert.IsType<SaveResult.AlreadyApplied>(await Save(found, Renamed(found, "Twice"), "19:chat/7"));
        Assert.Equal(again, await Found());
    }

    [Fact]
    public async Task A_press_costs_one_range_and_one_transaction()
    {
        await Kept(live: Review(Sample.Deal()));
        counting.Value.Reset();

        var found = await Found();
        Done(await Save(found, Renamed(found, "Cheap"), "p1"));

        Assert.Equal((0, 1, 1), counting.Value.Counts);
    }

    [Fact]
    public async Task A_press_that_brings_the_next_step_costs_one_look_and_two_writes_more()
    {
        var found = await Kept();
        counting.Value.Reset();

        Done(await Save(found, new(found.Deal with { Version = 2, Steps = [Sample.Step()] }, null, []), "p1"));

        Assert.Equal((1, 0, 3), counting.Value.Counts);
    }

    [Fact]
    public async Task People_who_look_at_the_table_find_their_columns()
    {
        await Kept(Sample.Deal() with { Steps = [Sample.Step()], Acts = [Sample.Act(Sample.Days(-3))], Reviewed = 2 });

        var columns = (await Rows.Get(Table.Deals, Keys.Partition(home), Keys.Deal(Sample.Deal().Id), None))?.Columns;

        Assert.NotNull(columns);
        Assert.Equal(
            ("Contoso", "Lee Sample", "Unknown"), (columns.Text("Customer"), columns.Text("OwnerName"), columns.Text("JobConsensus")));
        Assert.Equal(7, columns.Count(it => it.Key.StartsWith("Job", StringComparison.Ordinal)));
        Assert.Equal(("names the budget owner", 2L), (columns.Text("NextStep"), columns.Number("Reviewed")));
        Assert.Equal(new(Sample.Days(4).ToDateTime(default), TimeSpan.Zero), columns.Time("NextBy"));
        Assert.Equal(new(Sample.Days(-3).ToDateTime(default), TimeSpan.Zero), columns.Time("LastAct"));
    }

    async Task Press(string press)
    {
        while (true)
        {
            var found = await Found();
            if (await Save(found, Renamed(found, press), press) is SaveResult.Done)
                return;
        }
    }
}
