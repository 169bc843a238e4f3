using ReviewBot.CrmStandIns;
using ReviewBot.Dialogs.Connections;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Connections;
using ReviewBot.Storage.Deals;
using ReviewBot.Storage.Rows;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Connections;

/// <summary>Store calls of a sync grow linearly, not quadratically, with the number of opportunities.</summary>
public sealed class LargeSyncTests
{
    const int Opportunities = 3_000;

    [Theory]
    [InlineData(CrmSystem.Dynamics)]
    [InlineData(CrmSystem.HubSpot)] // has the smallest pages, so the most of them
    public async Task A_first_reading_reads_each_row_a_few_times_at_most(CrmSystem system)
    {
        var rows = new CountingRows(EmbeddedRows.InMemory());
        await using var crm = await SyncFixture.Start(system, rows, Opportunities);
        await crm.Connect();
        rows.Reset();

        var run = await crm.Run();

        Assert.Equal((Opportunities * 8 / 10, Opportunities * 2 / 10), (run.Counts?.Added, run.Counts?.LeftOut));
        Assert.InRange(rows.RowsRead, 0, 3 * Opportunities);
        var (gets, reads, commits) = rows.Counts;
        Assert.InRange(gets + reads + commits, 0, Opportunities / 4);
    }

    /// <summary>All of a night is read page by page, and changes little.</summary>
    [Fact]
    public async Task A_night_reads_what_is_known_once()
    {
        var rows = new CountingRows(EmbeddedRows.InMemory());
        await using var crm = await SyncFixture.Start(CrmSystem.HubSpot, rows, Opportunities);
        await crm.Connect();
        await crm.Run();
        foreach (var number in Enumerable.Range(1, Opportunities).Where(it => it % 200 is 0))
            crm.There.Deals.Touch(number, it => it with { Customer = "Renamed" });
        rows.Reset();

        var run = await crm.RunLater(TimeSpan.FromHours(20));

        Assert.Equal(Opportunities / 200, run.Counts?.Changed);
        Assert.InRange(rows.RowsRead, 0, 3 * Opportunities);
    }

    [Theory]
    [InlineData(CrmSystem.Dynamics)]
    [InlineData(CrmSystem.Salesforce)]
    public async Task A_reading_of_few_changes_reads_what_they_are_about(CrmSystem system)
    {
        const int Changed = 50;
        var rows = new CountingRows(EmbeddedRows.InMemory());
        await using var crm = await SyncFixture.Start(system, rows, Opportunities);
        await crm.Connect();
        await crm.Run();
        crm.Pass(TimeSpan.FromHours(1));
        crm.There.Deals.Change(1, it => it); // what changed in the minutes before it comes again, until something later was read
        await crm.Run();
        crm.Pass(TimeSpan.FromHours(1));
        foreach (var number in Enumerable.Range(1, Changed))
            crm.There.Deals.Change(number * 10, it => it with { Name = $"Renamed {number}" });
        crm.There.Deals.Change(11, it => it with { State = CrmState.Won });
        rows.Reset();

        var run = await crm.Run();

        Assert.Equal((Changed + 1, 1), (run.Counts?.Changed, run.Counts?.Ended));
        Assert.InRange(rows.RowsRead, 0, 10 * Changed);
        Assert.Equal("Renamed 7", (await crm.Deal(70)).Title);
    }

    /// <summary>Each transaction writes what is told anew, so one message about all of them would cost their square.</summary>
    [Fact]
    public async Task Whoever_gets_very_many_deals_is_told_in_messages_of_bounded_size()
    {
        const int Handed = CrmChangePosts.Most + 140;
        await using var crm = await SyncFixture.Start(CrmSystem.Dynamics, count: Handed * StandInDeals.People.Count);
        await crm.Connect();
        await crm.Run();
        foreach (var it in crm.There.Deals.All.Where(it => it.Owner == StandInDeals.People[0]))
            crm.There.Deals.Change(it.Number, deal => deal with { Owner = StandInDeals.People[1] });

        await crm.RunLater();

        var told = (await crm.PendingPosts(PostKind.HandedOver)).Where(it => it.To == Sample.Kim.Id).ToList();
        Assert.Equal([CrmChangePosts.Most, Handed - CrmChangePosts.Most], told.Select(it => it.Deals.Count).OrderDescending());
        Assert.Equal(Handed, told.SelectMany(it => it.Deals).Distinct().Count());
    }

    [Fact]
    public async Task Many_of_the_same_names_wait_and_are_matched_by_one_press_together()
    {
        const int Many = 300;
        var rows = new CountingRows(EmbeddedRows.InMemory());
        await using var crm = await SyncFixture.Start(CrmSystem.Dynamics, rows, Many);
        foreach (var there in crm.There.Deals.All)
            await crm.Room.Has(Sample.Deal(there.Customer) with { Id = new($"here{there.Number}"), Title = there.Name });
        await crm.Connect();
        await crm.Run();
        Assert.Equal(Many, (await crm.Store.ReadWaiting(crm.Pipeline, default)).Count(it => it.Why is CrmWait.SameName));
        await crm.Sam.TypesAlone("connect");
        await crm.Sam.Presses("Same or different?");
        rows.Reset();

        await crm.Sam.Presses("All are the same");
        var (gets, reads, commits) = rows.Counts;
        await crm.RunLater();

        Assert.InRange(gets + reads + commits, 0, Many);
        Assert.InRange(rows.RowsRead, 0, 20 * Many);
        Assert.Equal(Many, (await crm.Board()).Count);
        Assert.Empty(await crm.Store.ReadWaiting(crm.Pipeline, default));
        Assert.Equal(Many, (await crm.Store.ReadLinks(crm.Pipeline, default)).Select(it => it.Deal).Distinct().Count());
    }

    /// <summary>The pages of a reading are planned by what it knows; what others have changed since is not undone.</summary>
    [Fact]
    public async Task What_others_change_while_all_is_read_is_not_undone()
    {
        await using var crm = await SyncFixture.Start(CrmSystem.HubSpot, count: 600);
        await crm.Connect();
        await crm.Run();
        foreach (var number in new[] { 1, 301 })
            crm.There.Deals.Change(number, it => it with { Name = $"Renamed {number}" });
        var asked = 0;
        crm.Pass(TimeSpan.FromHours(20));
        await crm.Run(async () =>
        {
            if (asked++ is 4) // the first pages of the comparison and of the reading are done
                await Note(crm, 301);
            return true;
        });

        var deal = await crm.Deal(301);
        Assert.Equal(("Renamed 301", "noted meanwhile"), (deal.Title, deal.Note));
        Assert.Equal("Renamed 1", (await crm.Deal(1)).Title);
    }

    static async Task Note(SyncFixture crm, int number)
    {
        if (await crm.Room.Deals.FindDeal(crm.Pipeline, crm.DealOf(number), default) is not { } found)
            throw new InvalidOperationException("There is no such deal.");
        var changed = found.Deal with { Note = "noted meanwhile", Version = found.Deal.Version + 1 };
        Assert.IsType<SaveResult.Done>(
            await crm.Room.Deals.Save(crm.Pipeline, found, new(changed, found.Live, []), null, default));
    }
}
