using ReviewBot.CrmStandIns;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Connections;
using ReviewBot.Storage.Rows;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Connections;

/// <summary>Kill test of the sync: cut before random commits and started again. Nothing is lost, nothing duplicated.</summary>
public sealed class CutSyncTests
{
    const int Opportunities = 150;

    [Theory]
    [InlineData(CrmSystem.Dynamics)]
    [InlineData(CrmSystem.Salesforce)]
    [InlineData(CrmSystem.HubSpot)]
    public async Task Readings_that_are_cut_fifty_times_end_as_if_they_had_not_been(CrmSystem system)
    {
        var cuts = 0;
        for (var seed = 1; cuts < 50; seed++)
        {
            var rows = new KilledRows(EmbeddedRows.InMemory());
            await using var crm = await SyncFixture.Start(system, rows, Opportunities);
            var here = await crm.Room.Has(Sample.Deal("Sample customer 1") with { Title = "Sample deal 1" });
            await crm.Connect();
            var random = new Random(seed);

            cuts += await RunUntilWhole(crm, rows, random);
            foreach (var number in Enumerable.Range(10, 20))
                crm.There.Deals.Change(number, it => it with { State = it.State is CrmState.Open ? CrmState.Won : it.State });
            foreach (var number in Enumerable.Range(40, 10))
                crm.There.Deals.Change(number, it => it with { Owner = StandInDeals.People[1] });
            foreach (var number in Enumerable.Range(60, 5))
                crm.There.Deals.Change(number, it => it with { Name = $"Renamed {number}" });
            crm.There.Deals.Change(70, it => it with { IsDeleted = true });
            crm.There.Deals.Add("Contoso", "New one", StandInDeals.People[0]);
            crm.Pass(TimeSpan.FromHours(20));
            cuts += await RunUntilWhole(crm, rows, random);

            await AssertIsAsThere(crm, here);
        }
    }

    static async Task<int> RunUntilWhole(SyncFixture crm, KilledRows rows, Random random)
    {
        for (var cuts = 0; ; cuts++)
        {
            rows.KillAfter(random.Next(0, 25));
            try
            {
                await crm.Run();
            }
            catch (TimeoutException)
            {
                // it was killed
            }
            var isWhole = !rows.IsKilled;
            rows.Revive();
            if (isWhole)
                return cuts;
            crm.Pass(TimeSpan.FromSeconds(1));
        }
    }

    static async Task AssertIsAsThere(SyncFixture crm, Deal here)
    {
        var there = crm.There.Deals.All;
        var open = there.Where(it => it.State is CrmState.Open || it.Number is >= 10 and < 30).ToList();
        open.RemoveAll(it => it.Number % 10 is 8 or 9 && it.Number <= Opportunities); // closed from the beginning
        var links = await crm.Store.ReadLinks(crm.Pipeline, default);
        var board = (await crm.Board()).ToDictionary(it => it.Id);

        // the one of the same name waits
        Assert.Equal(crm.IdOf(1), Assert.Single(await crm.Store.ReadWaiting(crm.Pipeline, default)).There.Id);
        Assert.Equal(open.Select(it => crm.IdOf(it.Number)).Where(it => it != crm.IdOf(1)).Order(), links.Select(it => it.CrmId).Order());
        Assert.Equal(links.Count, links.Select(it => it.Deal).Distinct().Count());
        Assert.Equal(links.Select(it => it.Deal).Append(here.Id).OrderBy(it => it.Value), board.Keys.OrderBy(it => it.Value));

        var asked = (await crm.PendingPosts(PostKind.EndedInCrm)).SelectMany(it => it.Deals).ToList();
        foreach (var opportunity in open.Where(it => it.Number != 1))
        {
            var deal = board[crm.DealOf(opportunity.Number)];
            var journal = await crm.Room.Deals.ReadJournal(crm.Pipeline, deal.Id, 50, default);
            Assert.Equal((opportunity.Customer, opportunity.Name), (deal.Customer, deal.Title));
            Assert.Equal(opportunity.State is CrmState.Won, deal.Ended is not null);
            Assert.Single(journal, it => it.Change is Change.DealImported);
            Assert.Equal(opportunity.State is CrmState.Won ? 1 : 0, journal.Count(it => it.Change is Change.DealEnded));
            Assert.Equal(opportunity.State is CrmState.Won ? 1 : 0, asked.Count(it => it == deal.Id));
            Assert.Equal(opportunity.Number is 70 ? 1 : 0, journal.Count(it => it is { Change: Change.CrmLinked, To: nameof(CrmLink.IsGone) }));
            if (opportunity.Number is >= 40 and < 50)
                Assert.Equal(Sample.Kim, deal.Owner);
        }
    }
}
