using ReviewBot.Connections;
using ReviewBot.CrmStandIns;
using ReviewBot.Reviews.Connections;

namespace ReviewBot.Tests.Connections;

public sealed class SalesforceCrmTests() : CrmContract(CrmSystem.Salesforce)
{
    static readonly CrmScope View = new(CrmScopeKind.View, [SalesforceStandIn.OpenView]);

    internal override CrmFields Own { get; } = new()
    {
        NextStep = "NextStep", NextStepBy = "Next_Step_By__c", LastHeard = "Last_Heard__c", Headline = "Summary__c",
    };

    internal override string? ReadRight => "Account.Name";

    internal override int RequestsForChanges => 1;

    internal override int RequestsForAll => 25;

    internal override string DealId(int number) => SalesforceStandIn.Id(number);

    internal override string OwnerId(StandInPerson person) => SalesforceStandIn.OwnerId(person);

    internal override IEnumerable<CrmScope> Scopes() =>
    [
        View,
        new(CrmScopeKind.Pipeline, [SalesforceStandIn.RecordTypeId(StandInDeals.Sales)]),
        new(CrmScopeKind.Team, [SalesforceStandIn.RoleId(StandInDeals.People[0])]),
        new(CrmScopeKind.Owners, [OwnerId(StandInDeals.People[0])]),
    ];

    [Fact]
    public async Task A_deleted_one_is_told_to_whoever_has_read_it()
    {
        await using var crm = await Start();
        crm.There.Deals.Change(2, deal => deal with { IsDeleted = true });
        var (_, before, mark) = await crm.ReadChanges(Everybody());
        crm.Time.Advance(TimeSpan.FromHours(1));
        crm.There.Deals.Change(1, deal => deal with { IsDeleted = true });

        var (changed, deleted, _) = await crm.ReadChanges(Everybody(), mark);

        Assert.Empty(before);
        Assert.Contains(DealId(1), deleted);
        Assert.DoesNotContain(changed, it => it.Id == DealId(1));
    }

    [Fact]
    public async Task A_list_view_keeps_its_condition_and_loses_its_columns()
    {
        await using var crm = await Start();

        var (deals, _, _) = await crm.ReadChanges(View);

        Assert.All(deals, it => Assert.True(it.Owner?.Name is "Lee Sample" or "Kim Example"));
        Assert.All(deals, it => Assert.Equal(CrmState.Open, it.State));
        Assert.Equal(5, deals.Count);
    }

    [Fact]
    public async Task The_choices_come_with_their_open_deals()
    {
        await using var crm = await Start();

        var choices = await crm.Crm.ListScopes(CancellationToken.None);

        Assert.Equal(3, choices.Single(it => it.Name == "Kim Example").Deals);
        Assert.Equal(12, choices.Single(it => it.Kind is CrmScopeKind.Pipeline).Deals);
    }

    [Fact]
    public async Task An_org_without_record_types_has_the_other_choices()
    {
        await using var crm = await Start();
        crm.There.Withheld["RecordTypeId"] = true;

        var choices = await crm.Crm.ListScopes(CancellationToken.None);

        Assert.DoesNotContain(choices, it => it.Kind is CrmScopeKind.Pipeline);
        Assert.Contains(choices, it => it.Kind is CrmScopeKind.Owners);
    }

    [Fact]
    public async Task A_session_that_has_expired_is_renewed_once()
    {
        await using var crm = await Start();
        await crm.Crm.TestConnection(CancellationToken.None);
        crm.There.ExpireTokens();

        await crm.Crm.TestConnection(CancellationToken.None);

        Assert.Equal(2, crm.There.Requests.Count(it => it.Path.EndsWith("token", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(403, "[{\"errorCode\":\"REQUEST_LIMIT_EXCEEDED\",\"message\":\"TotalRequests Limit exceeded.\"}]", typeof(CrmFailure.RateLimited))]
    [InlineData(403, "[{\"errorCode\":\"API_DISABLED_FOR_ORG\",\"message\":\"\"}]", typeof(CrmFailure.Forbidden))]
    [InlineData(400, "[{\"errorCode\":\"INVALID_TYPE\",\"message\":\"sObject type 'Opportunity' is not supported.\"}]", typeof(CrmFailure.Forbidden))]
    [InlineData(400, "[{\"errorCode\":\"INVALID_QUERY_LOCATOR\",\"message\":\"\"}]", typeof(CrmFailure.Unavailable))]
    [InlineData(400, "[{\"errorCode\":\"MALFORMED_QUERY\",\"message\":\"\"}]", typeof(CrmFailure.NotUnderstood))]
    [InlineData(404, "[{\"errorCode\":\"NOT_FOUND\",\"message\":\"\"}]", typeof(CrmFailure.NotFound))]
    public async Task A_refusal_is_read_by_its_code(int status, string body, Type failure)
    {
        await using var crm = await Start();
        await crm.Crm.TestConnection(CancellationToken.None);
        crm.There.Faults.Enqueue(new(status, Body: body));

        Assert.IsType(failure, await FailureOf(() => crm.Crm.TestConnection(CancellationToken.None)));
    }

    [Fact]
    public async Task A_reading_without_an_end_is_ended()
    {
        await using var crm = await Start();
        foreach (var _ in Enumerable.Range(0, 2))
            crm.There.Faults.Enqueue(new(200, Body: "{\"records\":[],\"done\":false,\"nextRecordsUrl\":\"/services/data/v63.0/query/x-1\"}"));

        Assert.Equal(new CrmFailure.NotUnderstood("paging"), await FailureOf(() => crm.ReadChanges(Everybody())));
    }

    [Fact]
    public async Task The_address_that_the_sign_in_names_is_not_followed()
    {
        await using var crm = await Start();

        await crm.Crm.TestConnection(CancellationToken.None);

        Assert.Equal(2, crm.There.Requests.Count);
    }

    [Fact]
    public async Task A_field_without_the_right_to_change_it_is_told()
    {
        await using var crm = await Start();
        crm.There.Withheld["NextStep"] = true;

        var failed = await crm.Crm.WriteFields(Own, [new(DealId(1)) { NextStep = "asks" }], CancellationToken.None);

        Assert.Equal(new CrmFailure.Forbidden("NextStep", "INVALID_FIELD_FOR_INSERT_UPDATE"), failed[DealId(1)]);
    }

    [Fact]
    public async Task Two_hundred_are_written_by_one_request()
    {
        await using var crm = await Start(count: 201);
        await crm.Crm.TestConnection(CancellationToken.None);
        crm.There.ForgetRequests();

        var failed = await crm.Crm.WriteFields(
            Own, [.. Enumerable.Range(1, 201).Select(it => new CrmUpdate(DealId(it)) { NextStep = "asks" })], CancellationToken.None);

        Assert.Empty(failed);
        Assert.Equal(2, crm.There.Requests.Count);
    }
}
