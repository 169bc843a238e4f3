using ReviewBot.Reviews;
using ReviewBot.Storage;
using ReviewBot.Storage.Deals;
using ReviewBot.Storage.Rows;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Storage;

/// <summary>A deal goes to another workspace, which is another partition.</summary>
public abstract partial class StoresContract
{
    WorkspaceId There => home with { Home = $"{home.Home}-there" };

    [Fact]
    public async Task A_moved_deal_is_there_with_its_reviews_and_its_journal_and_nowhere_else()
    {
        var found = await WithHistory();

        Assert.True(await Deals.Move(home, found, There, Moved(found), None));

        await AssertIsOnlyIn(There);
        Assert.Null(await Deals.FindDeal(home, found.Deal.Id, None));
        Assert.Equal(There, await Deals.FindMoved(home, found.Deal.Id, None));
        Assert.Equal([There.Home], (await Agenda(Sample.Lee)).Select(it => it.Home));
        Assert.DoesNotContain(
            await Rows.Read(Table.Deals, Keys.Partition(home), Keys.Everything, int.MaxValue, None),
            row => Keys.DealOf(row.Key) is not null && row.Key != Keys.Moved(found.Deal.Id));
    }

    /// <summary>Whatever has been done then, and whichever of the two is looked at first.</summary>
    [Fact]
    public async Task A_move_that_is_cut_short_anywhere_loses_nothing_and_doubles_nothing()
    {
        var total = 0;
        for (var commits = 0; total == 0; commits++)
        {
            foreach (var isTargetFirst in new[] { true, false })
            {
                await Empty();
                var found = await WithHistory();
                var dying = new DyingRows(Rows, commits);
                var ended = await Record.ExceptionAsync(
                    () => dying.OpenDeals(new FixedTime(Sample.Monday)).Move(home, found, There, Moved(found), None));

                var isMoved = (await Deals.ReadBoard(isTargetFirst ? There : home, None)).Count == 1 == isTargetFirst;
                await AssertIsOnlyIn(isMoved ? There : home);
                if (!isMoved)
                {
                    // The same press again does the rest.
                    var again = await Found(found.Deal.Id);
                    Assert.True(await Deals.Move(home, again, There, Moved(again), None));
                    await AssertIsOnlyIn(There);
                }
                total = ended is null ? commits : 0;
            }
        }
        Assert.True(total > 6, $"Only {total} commits.");
    }

    [Fact]
    public async Task A_deal_that_was_changed_meanwhile_stays_and_what_was_on_its_way_is_gone_later()
    {
        var found = await WithHistory();
        await Record.ExceptionAsync(() => new DyingRows(Rows, 3).OpenDeals(new FixedTime(Sample.Monday)).Move(
            home, found, There, Moved(found), None));
        Done(await Save(found, Renamed(found, "Renamed")));

        Assert.False(await Deals.Move(home, found, There, Moved(found), None));

        Assert.Equal("Renamed", (await Found(found.Deal.Id)).Deal.Title);
        Assert.Empty(await Deals.ReadBoard(There, None));
        Assert.Empty(await Rows.OpenDeals(new FixedTime(Sample.Monday.AddHours(1))).ReadBoard(There, None));
        Assert.DoesNotContain(
            await Rows.Read(Table.Deals, Keys.Partition(There), Keys.Everything, int.MaxValue, None),
            row => Keys.DealOf(row.Key) is not null);
        Assert.Equal("Renamed", (await Found(found.Deal.Id)).Deal.Title);
    }

    [Fact]
    public async Task A_deal_of_the_same_names_there_is_not_overwritten()
    {
        var found = await WithHistory();
        await Deals.Save(There, null, new(Sample.Deal() with { SharedGoal = "theirs" }, null, []), null, None);

        Assert.False(await Deals.Move(home, found, There, Moved(found), None));

        Assert.Equal("theirs", (await Deals.FindDeal(There, found.Deal.Id, None))?.Deal.SharedGoal);
        Assert.Equal(found, await Found(found.Deal.Id));
    }

    [Fact]
    public async Task There_and_back_again_is_as_before()
    {
        var found = await WithHistory();
        await Deals.Move(home, found, There, Moved(found), None);
        var there = await Deals.FindDeal(There, found.Deal.Id, None);
        Assert.NotNull(there);

        Assert.True(await Deals.Move(There, there, home, Moved(there), None));

        await AssertIsOnlyIn(home, moves: 2);
        Assert.Equal(found.Deal with { Version = found.Deal.Version + 2 }, (await Found(found.Deal.Id)).Deal);
    }

    [Fact]
    public async Task A_moved_deal_is_erased_where_it_is()
    {
        var found = await WithHistory();
        await Deals.Move(home, found, There, Moved(found), None);

        await Erasures.Run(There, new("e1", Erased.Deal, Sample.Sam, Sample.Monday) { Deal = found.Deal.Id }, None);

        Assert.Empty(await Deals.ReadBoard(There, None));
        Assert.Empty(await Deals.ReadClosed(There, found.Deal.Id, 10, None));
        Assert.Empty(await Agenda(Sample.Lee));
    }

    static Ruling.Accepted Moved(DealSnapshot found) => new(
        found.Deal with { Version = found.Deal.Version + 1 },
        null,
        [new(Sample.Monday, Sample.Sam, Change.MovedHere, From: "Sales", To: "Service")]);

    /// <summary>A deal with two closed reviews and their journal.</summary>
    async Task<DealSnapshot> WithHistory()
    {
        var found = await Kept(Sample.Deal() with { Steps = [Sample.Step()] }, Review(Sample.Deal()));
        for (var day = 1; day <= 2; day++)
        {
            found = Done(await Save(
                found, Closing(found, -day, null) with { Review = day == 1 ? found.Live : null, Journal = [Entry(Change.BuyerAdded)] }));
        }
        return found;
    }

    async Task AssertIsOnlyIn(WorkspaceId where, int moves = 1)
    {
        var other = where == home ? There : home;
        var deal = Assert.Single(await Deals.ReadBoard(where, None)).Deal;
        Assert.Empty(await Deals.ReadBoard(other, None));
        Assert.Null(await Deals.FindDeal(other, deal.Id, None));
        Assert.Equal(2, (await Deals.ReadClosed(where, deal.Id, 10, None)).Count);
        Assert.Empty(await Deals.ReadClosed(other, deal.Id, 10, None));
        var journal = await Deals.ReadJournal(where, deal.Id, 10, None);
        Assert.Equal(2, journal.Count(it => it.Change is Change.BuyerAdded));
        Assert.Equal(deal.Version > 3 ? moves : 0, journal.Count(it => it.Change is Change.MovedHere));
    }

    async Task Empty()
    {
        foreach (var partition in new[] { Keys.Partition(home), Keys.Partition(There) })
        {
            foreach (var row in await Rows.Read(Table.Deals, partition, Keys.Everything, int.MaxValue, None))
                await Rows.Commit(Table.Deals, [new RowChange.Delete(row)], None);
        }
        foreach (var row in await Rows.Read(
            Table.People, Keys.Partition(home.Tenant, Sample.Lee.Id), Keys.Everything, int.MaxValue, None))
        {
            await Rows.Commit(Table.People, [new RowChange.Delete(row)], None);
        }
    }
}
