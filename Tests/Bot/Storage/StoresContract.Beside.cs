using ReviewBot.Reviews;
using ReviewBot.Reviews.Connections;
using ReviewBot.Reviews.Deals;
using ReviewBot.Storage;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Storage;

/// <summary>What is written beside the deals is the same for every way to save them.</summary>
public abstract partial class StoresContract
{
    /// <summary>The first instant of the day on which Lee has the deal back, anywhere.</summary>
    static readonly DateTimeOffset Returned = new(Sample.Days(11).ToDateTime(new(10, 0)), TimeSpan.Zero);

    [Fact]
    public async Task A_deal_that_goes_back_is_looked_at_on_its_day_however_it_was_saved()
    {
        Done(await Save(null, Added(HandedOver())));

        await AssertReturns();
    }

    [Fact]
    public async Task A_deal_that_goes_back_is_looked_at_on_its_day_when_it_is_saved_with_others()
    {
        await SaveAll([New(1), (null, Added(HandedOver()))]);

        await AssertReturns();
    }

    [Fact]
    public async Task A_deal_that_goes_back_is_looked_at_on_its_day_when_it_is_split_from_another()
    {
        var stays = await Kept();
        var goes = await Kept(HandedOver("Fabrikam"));
        Assert.True(await Deals.Merge(home, stays, goes, Merged(stays, goes), None));
        await Forget();

        Assert.NotNull(await Deals.Split(home, await Found(stays.Deal.Id), goes.Deal.Id, Sample.Sam, Sample.Now, None));

        await AssertReturns();
    }

    [Fact]
    public async Task A_deal_that_comes_to_who_holds_another_for_a_time_is_looked_at_on_that_day()
    {
        var stays = await Kept(HandedOver() with { Owner = null });
        var goes = await Kept(Sample.Deal("Fabrikam") with { Owner = Sample.Kim });
        await Forget();

        Assert.True(await Deals.Merge(home, stays, goes, Merged(stays, goes), None));

        await AssertReturns();
    }

    [Fact]
    public async Task A_deal_that_was_left_out_of_a_sync_stays_in_the_agenda_on_its_day()
    {
        var connections = forgetful.Value.OpenConnections(new FixedTime(Sample.Monday));
        var connection = new CrmConnection(CrmSystem.Dynamics, new(CrmScopeKind.View, ["1"]), "Sales", Sample.Sam, Sample.Monday);
        Assert.True(await connections.Create(home, connection, None));
        var was = await connections.Find(home, None);
        Assert.NotNull(was);
        var found = await Kept(Sample.Deal() with { Steps = [Sample.Step()] });
        var later = With(found, Sample.Step() with { By = Sample.Days(90) });
        Done(await Save(found, Renamed(found, "Theirs")));

        var done = await connections.Apply(
            was, [new(found, later, new("1", found.Deal.Id, CrmState.Open))], _ => connection, None);

        Assert.Equal([found.Deal.Id], done?.LeftOut);
        Assert.Equal(Sample.Step().By, Assert.Single(await Agenda(Sample.Lee)).NextDue);
    }

    static Deal HandedOver(string customer = "Contoso")
    {
        var deal = Sample.Deal(customer);
        var over = new Handover("h1", deal.Owner, Sample.Kim, Sample.Sam, Sample.Today, Sample.Days(12));
        return Assert.IsType<Ruling.Accepted>(HandoverRules.HandOver(deal, null, over, Sample.Now)).Deal;
    }

    async Task AssertReturns() => Assert.Contains(new Subject.OfWorkspace(home), await WhoWaits(Returned));
}
