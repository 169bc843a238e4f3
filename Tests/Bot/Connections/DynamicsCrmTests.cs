using ReviewBot.Connections;
using ReviewBot.CrmStandIns;
using ReviewBot.Reviews.Connections;

namespace ReviewBot.Tests.Connections;

public sealed class DynamicsCrmTests() : CrmContract(CrmSystem.Dynamics)
{
    static readonly CrmScope View = new(CrmScopeKind.View, [DynamicsStandIn.OpenView]);

    internal override CrmFields Own { get; } = new()
    {
        NextStep = "sample_nextstep", NextStepBy = "sample_nextstepby", LastHeard = "sample_lastheard", Headline = "sample_summary",
    };

    /// <summary>Field security hides values without a word.</summary>
    internal override string? ReadRight => null;

    internal override int RequestsForChanges => 1;

    internal override int RequestsForAll => 25;

    internal override string DealId(int number) => DynamicsStandIn.Id(number);

    internal override string OwnerId(StandInPerson person) => DynamicsStandIn.OwnerId(person);

    internal override IEnumerable<CrmScope> Scopes() =>
    [
        View,
        new(CrmScopeKind.Team, [DynamicsStandIn.UnitId(StandInDeals.People[0])]),
        new(CrmScopeKind.Owners, [OwnerId(StandInDeals.People[0])]),
    ];

    [Fact]
    public async Task The_owner_is_known_by_object_id()
    {
        await using var crm = await Start();

        var (byOwner, _, _) = await crm.ReadChanges(Everybody());
        var (byView, _, _) = await crm.ReadChanges(View);

        foreach (var deals in new[] { byOwner, byView })
            Assert.Equal(DynamicsStandIn.ObjectId(StandInDeals.People[0]), deals.Single(it => it.Id == DealId(1)).Owner?.ObjectId);
    }

    [Fact]
    public async Task A_view_keeps_its_filter_and_loses_its_columns()
    {
        await using var crm = await Start(count: 5_000);

        var (deals, _, mark) = await crm.ReadChanges(View);
        crm.Time.Advance(TimeSpan.FromHours(1));
        crm.There.Deals.Change(1, deal => deal);
        var (changed, _, _) = await crm.ReadChanges(View, mark);

        Assert.Equal(4_000, deals.DistinctBy(it => it.Id).Count());
        Assert.All(deals, it => Assert.Equal(CrmState.Open, it.State));
        Assert.Contains(changed, it => it.Id == DealId(1));
    }

    [Fact]
    public async Task A_team_that_owns_is_called_by_its_name()
    {
        await using var crm = await Start();
        crm.There.Deals.Change(1, deal => deal with { Owner = null });

        var (deals, _, _) = await crm.ReadChanges(new(CrmScopeKind.Team, [DynamicsStandIn.UnitId(StandInDeals.People[0])]));

        Assert.Equal(new CrmOwner(null, null, StandInDeals.North), deals.Single(it => it.Id == DealId(1)).Owner);
    }

    [Fact]
    public async Task Values_that_are_hidden_are_null()
    {
        await using var crm = await Start();
        crm.There.Withheld["_customerid_value"] = true;
        crm.There.Withheld["internalemailaddress"] = true;

        var (deals, _, _) = await crm.ReadChanges(Everybody());

        Assert.All(deals, it => Assert.Equal((null, null), (it.Customer, it.Owner?.Email)));
    }

    [Fact]
    public async Task A_column_without_the_right_to_change_it_is_told()
    {
        await using var crm = await Start();
        crm.There.Withheld["sample_nextstep"] = true;

        var failed = await crm.Crm.WriteFields(Own, [new(DealId(1)) { NextStep = "asks" }], CancellationToken.None);

        Assert.Equal(new CrmFailure.Forbidden(Code: "0x8004f508"), failed[DealId(1)]);
    }

    [Fact]
    public async Task A_secret_that_has_expired_is_told_by_its_code()
    {
        await using var crm = await Start();
        crm.There.AcceptsSignIn = false;

        Assert.Equal(new CrmFailure.SignInRefused("AADSTS7000222"), await FailureOf(() => crm.Crm.TestConnection(CancellationToken.None)));
    }

    [Fact]
    public async Task A_token_is_used_until_it_expires()
    {
        await using var crm = await Start();

        await crm.Crm.TestConnection(CancellationToken.None);
        await crm.Crm.TestConnection(CancellationToken.None);
        crm.Time.Advance(TimeSpan.FromHours(2));
        await crm.Crm.TestConnection(CancellationToken.None);

        Assert.Equal(2, crm.There.Requests.Count(it => it.Path.EndsWith("token", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_next_page_elsewhere_is_not_read()
    {
        await using var crm = await Start();
        crm.There.Faults.Enqueue(new(200, Body: "{\"value\":[],\"@odata.nextLink\":\"https://other.crm4.dynamics.com/api/data/v9.2/opportunities\"}"));

        Assert.Equal(new CrmFailure.NotUnderstood("foreign-host"), await FailureOf(() => crm.ReadChanges(Everybody())));
    }

    [Fact]
    public async Task A_reading_without_an_end_is_ended()
    {
        await using var crm = await Start();
        foreach (var _ in Enumerable.Range(0, 2))
            crm.There.Faults.Enqueue(new(200, Body: $"{{\"value\":[],\"@odata.nextLink\":\"{crm.There.Address}api/data/v9.2/opportunities\"}}"));

        Assert.Equal(new CrmFailure.NotUnderstood("paging"), await FailureOf(() => crm.ReadChanges(Everybody())));
    }

    [Fact]
    public async Task A_view_that_was_deleted_is_told()
    {
        await using var crm = await Start();

        Assert.IsType<CrmFailure.NotFound>(
            await FailureOf(() => crm.ReadChanges(new(CrmScopeKind.View, [DynamicsStandIn.Id(7, 9)]))));
    }
}
