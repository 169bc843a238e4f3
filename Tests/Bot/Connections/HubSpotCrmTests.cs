using ReviewBot.Connections;
using ReviewBot.CrmStandIns;
using ReviewBot.Reviews.Connections;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Connections;

public sealed class HubSpotCrmTests() : CrmContract(CrmSystem.HubSpot)
{
    internal override CrmFields Own { get; } = new()
    {
        NextStep = "next_step", NextStepBy = "next_step_by", LastHeard = "last_heard", Headline = "summary",
    };

    internal override string? ReadRight => "crm.objects.companies.read";

    /// <summary>The search, the companies of the deals, their names; the owners are still known.</summary>
    internal override int RequestsForChanges => 3;

    /// <summary>251 searches (the last finds nothing), 250 for companies, 10 for their names, 3 for owners, 1 for the account.</summary>
    internal override int RequestsForAll => 515;

    internal override string DealId(int number) => HubSpotStandIn.Id(number);

    internal override string OwnerId(StandInPerson person) => HubSpotStandIn.OwnerId(person);

    internal override IEnumerable<CrmScope> Scopes() =>
    [
        new(CrmScopeKind.Pipeline, [StandInDeals.Sales]),
        new(CrmScopeKind.Team, [HubSpotStandIn.TeamId(StandInDeals.People[0])]),
        new(CrmScopeKind.Owners, [OwnerId(StandInDeals.People[0])]),
    ];

    /// <summary>A search ends after 10,000; and a bulk change gives all of them one time.</summary>
    [Fact]
    public async Task More_than_a_search_returns_are_read_though_all_changed_at_once()
    {
        await using var crm = await Start(count: 10_500);
        foreach (var number in Enumerable.Range(1, 10_500))
            crm.There.Deals.Change(number, deal => deal);

        Assert.Equal(10_500, (await crm.ReadChanges(Everybody())).Deals.DistinctBy(it => it.Id).Count());
    }

    [Fact]
    public async Task What_changes_while_it_is_read_makes_no_other_slip_through()
    {
        await using var crm = await Start(count: 1_000);
        HashSet<string> seen = [];
        await foreach (var page in crm.Crm.ReadChanges(Everybody(), null, CancellationToken.None))
        {
            seen.UnionWith(page.Deals.Select(it => it.Id));
            crm.Time.Advance(TimeSpan.FromSeconds(1));
            foreach (var number in Enumerable.Range(1, 100))
                crm.There.Deals.Change(number, deal => deal);
        }

        Assert.Equal(1_000, seen.Count);
    }

    [Fact]
    public async Task The_primary_company_is_the_customer_and_none_is_null()
    {
        await using var crm = await Start();
        crm.There.Deals.Change(1, deal => deal with { Customer = "" });

        var (deals, _, _) = await crm.ReadChanges(Everybody());

        Assert.Null(deals.Single(it => it.Id == DealId(1)).Customer);
        Assert.Equal("Fabrikam", deals.Single(it => it.Id == DealId(2)).Customer);
    }

    [Theory]
    [InlineData("TEN_SECONDLY_ROLLING", 10)]
    [InlineData("SECONDLY", 1)]
    public async Task A_limit_without_a_time_is_waited_for_by_its_name(string policy, int seconds)
    {
        await using var crm = await Start();
        crm.There.Faults.Enqueue(new(429, Body: $"{{\"category\":\"RATE_LIMITS\",\"policyName\":\"{policy}\"}}"));

        await crm.Time.AdvanceUntil(() => crm.Crm.TestConnection(CancellationToken.None));

        Assert.InRange((crm.Time.GetUtcNow() - CrmFixture.Morning).TotalSeconds, seconds, seconds + 3);
    }

    [Fact]
    public async Task The_limit_of_a_day_is_told_at_once()
    {
        await using var crm = await Start();
        crm.There.Faults.Enqueue(new(429, Body: "{\"category\":\"RATE_LIMITS\",\"policyName\":\"DAILY\"}"));

        Assert.Equal(
            new CrmFailure.RateLimited(TimeSpan.FromHours(1), ForToday: true),
            await FailureOf(() => crm.Crm.TestConnection(CancellationToken.None)));
    }

    [Fact]
    public async Task Owners_without_an_end_are_ended()
    {
        await using var crm = await Start();
        crm.There.Faults.Enqueue(new(200, Body: Account));
        crm.There.Faults.Enqueue(new(200, Body: "{\"results\":[]}"));
        foreach (var _ in Enumerable.Range(0, 2))
            crm.There.Faults.Enqueue(new(200, Body: "{\"results\":[],\"paging\":{\"next\":{\"after\":\"1\"}}}"));

        Assert.Equal(new CrmFailure.NotUnderstood("paging"), await FailureOf(() => crm.Crm.ListScopes(CancellationToken.None)));
    }

    [Fact]
    public async Task A_search_that_minds_no_filter_is_ended()
    {
        await using var crm = await Start();
        var same = string.Join(',', Enumerable.Repeat("{\"id\":\"0\",\"updatedAt\":\"2026-11-23T08:30:00Z\"}", 200));
        crm.There.Faults.Enqueue(new(200, Body: Account));
        crm.There.Faults.Enqueue(new(200, Body: $"{{\"total\":200,\"results\":[{same}]}}"));

        Assert.Equal(new CrmFailure.NotUnderstood("paging"), await FailureOf(() => crm.ReadChanges(Everybody())));
    }

    [Fact]
    public async Task A_hundred_are_written_by_one_request()
    {
        await using var crm = await Start(count: 101);

        var failed = await crm.Crm.WriteFields(
            Own, [.. Enumerable.Range(1, 101).Select(it => new CrmUpdate(DealId(it)) { NextStep = "asks" })], CancellationToken.None);

        Assert.Empty(failed);
        Assert.Equal(2, crm.There.Requests.Count(it => it.Path.EndsWith("/batch/update", StringComparison.Ordinal)));
    }

    /// <summary>v3 ends in September 2027.</summary>
    [Fact]
    public async Task Only_dated_paths_are_asked_where_they_are_known()
    {
        await using var crm = await Start();
        There(crm).Versions = new HashSet<string> { "2026-09" };

        await DoAll(crm);

        Assert.All(crm.There.Requests, it => Assert.Contains("/2026-09", it.Path, StringComparison.Ordinal));
        Assert.Single(There(crm).Deals.Find(1)?.Notes ?? []);
    }

    [Fact]
    public async Task Where_dated_paths_are_not_known_those_of_v3_are_asked()
    {
        await using var crm = await Start();
        There(crm).Versions = new HashSet<string> { "v3" };

        await DoAll(crm);

        Assert.Single(crm.There.Requests, it => it.Path.Contains("/2026-09", StringComparison.Ordinal));
        Assert.Single(There(crm).Deals.Find(1)?.Notes ?? []);
    }

    /// <summary>A key may see deals without seeing the account's own details.</summary>
    [Fact]
    public async Task Without_a_right_to_the_account_deals_have_no_page()
    {
        await using var crm = await Start();
        crm.There.Faults.Enqueue(new(403, Body: "{\"category\":\"MISSING_SCOPES\"}"));

        var (deals, _, _) = await crm.ReadChanges(Everybody());

        Assert.NotEmpty(deals);
        Assert.All(deals, it => Assert.Null(it.Link));
    }

    /// <summary>Since 2026-09 a write is held to what an admin requires, although it is about another property.</summary>
    [Fact]
    public async Task One_that_lacks_what_an_admin_requires_is_refused_alone()
    {
        await using var crm = await Start();
        crm.There.Deals.Change(1, it => it.With(new Dictionary<string, string> { ["summary"] = "known" }));
        There(crm).Required = "summary";

        var failed = await crm.Crm.WriteFields(
            Own, [.. Enumerable.Range(1, 2).Select(it => new CrmUpdate(DealId(it)) { NextStep = "asks" })], CancellationToken.None);

        Assert.Equal([KeyValuePair.Create(DealId(2), (CrmFailure)new CrmFailure.NotUnderstood("VALIDATION_ERROR"))], failed);
        Assert.Equal("asks", crm.There.Deals.Find(1)?.Written["next_step"]);
        Assert.False(crm.There.Deals.Find(2)?.Written.ContainsKey("next_step"));
    }

    const string Account = "{\"portalId\":4242,\"uiDomain\":\"app.hubspot.com\"}";

    static HubSpotStandIn There(CrmFixture crm) => (HubSpotStandIn)crm.There;

    async Task DoAll(CrmFixture crm)
    {
        await crm.Crm.TestConnection(CancellationToken.None);
        Assert.NotEmpty(await crm.Crm.ListScopes(CancellationToken.None));
        Assert.NotEqual(0, (await crm.Crm.CountDeals(Everybody(), CancellationToken.None)).Deals);
        Assert.All((await crm.ReadChanges(Everybody())).Deals, it => Assert.NotNull(it.Link));
        var failed = await crm.Crm.WriteFields(
            Own,
            [new(DealId(1)) { NextStep = "asks" }, new(DealId(99)) { NextStep = "nobody" }],
            CancellationToken.None);
        Assert.Equal(DealId(99), Assert.Single(failed).Key);
        await crm.Crm.WriteNote(DealId(1), "ReviewBot", "a note", CancellationToken.None);
    }
}
