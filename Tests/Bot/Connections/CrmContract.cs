using ReviewBot.Connections;
using ReviewBot.CrmStandIns;
using ReviewBot.Reviews.Connections;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Connections;

/// <summary>Contract of every CRM client, over HTTP to the stand-in of its system.</summary>
public abstract class CrmContract(CrmSystem system)
{
    static readonly string[] NeverRead = ["mount", "estimatedvalue", "actualvalue", "closedate", "CloseDate"];

    internal abstract CrmFields Own { get; }

    /// <summary>A permission without which reading is refused, and its name in the failure; null: nothing is refused.</summary>
    internal abstract string? ReadRight { get; }

    internal abstract string DealId(int number);

    internal abstract string OwnerId(StandInPerson person);

    internal abstract IEnumerable<CrmScope> Scopes();

    /// <summary>Number of requests for a reading with 50 changed opportunities, once signed in.</summary>
    internal abstract int RequestsForChanges { get; }

    /// <summary>Number of requests to read 50,000 opportunities of 997 customers.</summary>
    internal abstract int RequestsForAll { get; }

    [Fact]
    public async Task The_test_says_who_answers()
    {
        await using var crm = await Start();

        Assert.NotEmpty(await crm.Crm.TestConnection(CancellationToken.None));
    }

    [Fact]
    public async Task All_of_a_scope_come_with_what_is_used()
    {
        await using var crm = await Start();

        var (deals, _, mark) = await crm.ReadChanges(Everybody());

        var contoso = deals.Single(it => it.Name == "Service desk renewal");
        Assert.Equal(14, deals.Count);
        Assert.NotNull(mark);
        Assert.Equal((DealId(1), "Contoso", CrmState.Open), (contoso.Id, contoso.Customer, contoso.State));
        Assert.Equal(("lee@reviewbot.example", "Lee Sample"), (contoso.Owner?.Email, contoso.Owner?.Name));
        Assert.Contains(DealId(1), $"{contoso.Link}", StringComparison.Ordinal);
        Assert.Equal(CrmFixture.Morning.AddHours(-14), contoso.Modified);
        Assert.Equal([CrmState.Won, CrmState.Lost], deals.Where(it => it.State is not CrmState.Open).Select(it => it.State));
    }

    [Fact]
    public async Task Amounts_and_their_dates_are_never_asked_for()
    {
        await using var crm = await Start();

        foreach (var scope in Scopes())
            await crm.ReadChanges(scope);
        await foreach (var page in crm.Crm.ReadStates(Everybody(), CancellationToken.None))
            Assert.NotEmpty(page);

        Assert.DoesNotContain(crm.There.Requests, it => NeverRead.Any(word =>
            it.Body.Contains(word, StringComparison.Ordinal) || Uri.UnescapeDataString(it.Query).Contains(word, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Only_the_scope_is_read()
    {
        await using var crm = await Start();

        var (deals, _, _) = await crm.ReadChanges(new(CrmScopeKind.Owners, [OwnerId(StandInDeals.People[0])]));

        Assert.All(deals, it => Assert.Equal("Lee Sample", it.Owner?.Name));
        Assert.Equal(3, deals.Count);
    }

    [Fact]
    public async Task Every_scope_that_is_listed_can_be_counted_and_read()
    {
        await using var crm = await Start();

        var choices = await crm.Crm.ListScopes(CancellationToken.None);

        Assert.All(Scopes().Select(it => it.Kind), kind => Assert.Contains(choices, it => it.Kind == kind));
        foreach (var choice in choices)
        {
            var scope = new CrmScope(choice.Kind, [choice.Id]);
            Assert.Equal(
                (await crm.ReadChanges(scope)).Deals.Count, (await crm.Crm.CountDeals(scope, CancellationToken.None)).Deals);
        }
    }

    [Fact]
    public async Task The_first_of_every_scope_come_in_one_page_of_the_size_that_is_asked_for()
    {
        await using var crm = await Start();

        foreach (var scope in Scopes())
        {
            var all = (await crm.ReadChanges(scope)).Deals;
            var first = await crm.Crm.ReadFirst(scope, 5, CancellationToken.None);
            Assert.Equal(Math.Min(5, all.Count), first.Count);
            Assert.Subset(all.ToHashSet(), first.ToHashSet());
        }
    }

    [Fact]
    public async Task What_has_changed_since_the_mark_comes_and_nothing_else()
    {
        await using var crm = await Start();
        var (_, _, mark) = await crm.ReadChanges(Everybody());
        crm.Time.Advance(TimeSpan.FromHours(1));
        crm.There.Deals.Change(2, deal => deal with { State = CrmState.Won });
        crm.There.Deals.Change(13, deal => deal with { State = CrmState.Open });
        crm.There.Deals.Add("Margie's Travel", "Agency portal", StandInDeals.People[0]);

        var (changed, _, next) = await crm.ReadChanges(Everybody(), mark);

        Assert.Equal(
            [(DealId(2), CrmState.Won), (DealId(13), CrmState.Open), (DealId(15), CrmState.Open)],
            changed.Where(it => it.Modified > CrmFixture.Morning)
                .Select(it => (it.Id, it.State))
                .OrderBy(it => it.Id, StringComparer.Ordinal));
        crm.Time.Advance(TimeSpan.FromHours(1));
        crm.There.Deals.Change(3, deal => deal);
        Assert.Contains((await crm.ReadChanges(Everybody(), next)).Deals, it => it.Id == DealId(3));
    }

    /// <summary>A transaction may end, or a search index be updated, after newer ones.</summary>
    [Fact]
    public async Task A_change_that_shows_late_is_not_missed()
    {
        await using var crm = await Start();
        crm.There.Deals.Change(1, deal => deal);
        var (_, _, mark) = await crm.ReadChanges(Everybody());
        crm.Time.SetUtcNow(CrmFixture.Morning.AddMinutes(1));
        crm.There.Deals.Change(5, deal => deal);

        var (changed, _, _) = await crm.ReadChanges(Everybody(), mark);

        Assert.Contains(changed, it => it.Id == DealId(5));
        Assert.Contains(changed, it => it.Id == DealId(1));
    }

    [Fact]
    public async Task A_clock_of_ours_that_is_wrong_loses_nothing()
    {
        await using var crm = await Start();
        var (_, _, mark) = await crm.ReadChanges(Everybody());
        var late = crm.There.Deals.Change(4, deal => deal); // made by their clock, at the moment of the mark

        Assert.Contains((await crm.ReadChanges(Everybody(), mark)).Deals, it => it.Id == DealId(late.Number));
    }

    [Fact]
    public async Task A_reading_that_was_killed_goes_on_at_its_mark()
    {
        await using var crm = await Start(count: 4_500);
        HashSet<string> seen = [];
        CrmMark? mark = null;
        for (var kills = 0; kills < 30; kills++)
        {
            await using var pages = crm.Crm.ReadChanges(Everybody(), mark, CancellationToken.None).GetAsyncEnumerator();
            if (!await pages.MoveNextAsync())
                break;
            seen.UnionWith(pages.Current.Deals.Select(it => it.Id));
            mark = pages.Current.Mark;
        }

        Assert.Equal(4_500, seen.Count);
    }

    [Fact]
    public async Task The_states_of_the_night_show_who_is_gone_and_who_is_back()
    {
        await using var crm = await Start();
        crm.There.Deals.Change(1, deal => deal with { IsDeleted = true });
        crm.There.Deals.Change(13, deal => deal with { State = CrmState.Open });

        List<CrmDealState> states = [];
        await foreach (var page in crm.Crm.ReadStates(Everybody(), CancellationToken.None))
            states.AddRange(page);

        Assert.Equal(13, states.Count);
        Assert.DoesNotContain(states, it => it.Id == DealId(1));
        Assert.Equal(CrmState.Open, states.Single(it => it.Id == DealId(13)).State);
    }

    [Fact]
    public async Task A_short_limit_is_waited_for()
    {
        await using var crm = await Start();
        await crm.Crm.TestConnection(CancellationToken.None);
        crm.There.Faults.Enqueue(new(429, RetryAfter: 7));
        crm.There.Faults.Enqueue(new(429, RetryAfter: 3));

        await crm.Time.AdvanceUntil(() => crm.Crm.TestConnection(CancellationToken.None));

        Assert.InRange((crm.Time.GetUtcNow() - CrmFixture.Morning).TotalSeconds, 10, 15);
    }

    [Fact]
    public async Task A_long_limit_is_told_at_once()
    {
        await using var crm = await Start();
        await crm.Crm.TestConnection(CancellationToken.None);
        crm.There.ForgetRequests();
        crm.There.Faults.Enqueue(new(429, RetryAfter: 300));

        var failure = Assert.IsType<CrmFailure.RateLimited>(await FailureOf(() => crm.Crm.TestConnection(CancellationToken.None)));

        Assert.Equal(TimeSpan.FromSeconds(300), failure.Wait);
        Assert.Single(crm.There.Requests);
    }

    [Theory]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    public async Task A_CRM_that_is_away_is_tried_again_and_then_told(int status)
    {
        await using var crm = await Start();
        await crm.Crm.TestConnection(CancellationToken.None);
        crm.There.ForgetRequests();
        foreach (var _ in Enumerable.Range(0, 4))
            crm.There.Faults.Enqueue(new(status, Body: "<html>away</html>"));

        CrmFailure? failure = null;
        await crm.Time.AdvanceUntil(async () => failure = await FailureOf(() => crm.Crm.TestConnection(CancellationToken.None)));

        Assert.IsType<CrmFailure.Unavailable>(failure);
        Assert.Equal(4, crm.There.Requests.Count);
    }

    [Fact]
    public async Task A_CRM_that_nobody_can_reach_is_told()
    {
        await using var crm = await Start(address: new("http://127.0.0.1:9"));

        CrmFailure? failure = null;
        await crm.Time.AdvanceUntil(async () => failure = await FailureOf(() => crm.Crm.TestConnection(CancellationToken.None)));

        Assert.IsType<CrmFailure.Unavailable>(failure);
    }

    [Fact]
    public async Task A_sign_in_that_is_over_is_told()
    {
        await using var crm = await Start();
        crm.There.AcceptsSignIn = false;

        var failure = await FailureOf(() => crm.Crm.TestConnection(CancellationToken.None));

        Assert.IsType<CrmFailure.SignInRefused>(failure);
        Assert.Contains("Renew", failure.Advice, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_right_that_is_missing_is_named()
    {
        await using var crm = await Start();
        if (ReadRight is not { } right)
            return;
        crm.There.Withheld[right] = true;

        var failure = Assert.IsType<CrmFailure.Forbidden>(await FailureOf(() => crm.ReadChanges(Everybody())));

        Assert.Equal(right, failure.What);
    }

    [Theory]
    [InlineData(200, "no JSON")]
    [InlineData(200, "[]")]
    [InlineData(200, "{}")]
    [InlineData(200, "{\"value\":[{\"name\":1}],\"records\":[{\"Id\":1}],\"results\":[{\"id\":1}]}")]
    [InlineData(418, "{}")]
    [InlineData(302, "")]
    public async Task What_is_not_as_documented_is_told_and_nothing_of_it(int status, string body)
    {
        await using var crm = await Start();
        await crm.Crm.TestConnection(CancellationToken.None);
        crm.There.Faults.Enqueue(new(status, Body: body));

        Assert.IsType<CrmFailure.NotUnderstood>(await FailureOf(() => crm.ReadChanges(Everybody())));
    }

    [Fact]
    public async Task An_answer_that_is_too_large_is_not_read()
    {
        await using var crm = await Start();
        await crm.Crm.TestConnection(CancellationToken.None);
        crm.There.Faults.Enqueue(new(200, Body: $"{{\"value\":[],\"x\":\"{new string('x', 17 * 1024 * 1024)}\"}}"));

        Assert.Equal(new CrmFailure.NotUnderstood("too-large"), await FailureOf(() => crm.ReadChanges(Everybody())));
    }

    [Theory]
    [InlineData("")]
    [InlineData("1' OR Name != '")]
    [InlineData("00000000-0000-0000-0002-000000000001) or (statecode eq 0")]
    [InlineData("../x")]
    public async Task What_is_no_id_is_never_sent(string id)
    {
        await using var crm = await Start();

        await FailureOf(() => crm.ReadChanges(new(CrmScopeKind.Owners, [id])));
        await FailureOf(() => crm.Crm.CountDeals(new(CrmScopeKind.Team, [id]), CancellationToken.None));
        await FailureOf(() => crm.Crm.WriteNote(id, "ReviewBot", "asks", CancellationToken.None));
        var failed = await crm.Crm.WriteFields(Own, [new(id) { NextStep = "asks" }], CancellationToken.None);

        Assert.Equal(new CrmFailure.NotFound("id"), failed[id]);
        Assert.DoesNotContain(crm.There.Requests, it => !it.Path.EndsWith("token", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_mark_of_somebody_else_is_refused()
    {
        await using var crm = await Start();

        Assert.IsType<CrmFailure.NotUnderstood>(await FailureOf(() => crm.ReadChanges(Everybody(), new CrmMark("' OR Id != '"))));
    }

    [Fact]
    public async Task Named_fields_are_written_and_no_other()
    {
        await using var crm = await Start();
        CrmUpdate update = new(DealId(1))
        {
            NextStep = "names the budget owner",
            NextStepBy = new(2026, 11, 27),
            LastHeard = new(2026, 11, 20),
            Headline = "They have a date",
        };

        var failed = await crm.Crm.WriteFields(Own, [update], CancellationToken.None);

        Assert.Empty(failed);
        Assert.Equal(
            new Dictionary<string, string>
            {
                [Own.NextStep ?? ""] = "names the budget owner", [Own.NextStepBy ?? ""] = "2026-11-27", [Own.LastHeard ?? ""] = "2026-11-20",
                [Own.Headline ?? ""] = "They have a date",
            },
            crm.There.Deals.Find(1)?.Written);
        Assert.All(crm.There.Deals.All.Skip(1), it => Assert.Empty(it.Written));
    }

    [Fact]
    public async Task A_field_without_a_name_and_a_value_that_is_not_known_are_not_written()
    {
        await using var crm = await Start();

        await crm.Crm.WriteFields(
            new() { NextStep = Own.NextStep }, [new(DealId(1)) { Headline = "They have a date" }, new(DealId(2))], CancellationToken.None);

        Assert.DoesNotContain(crm.There.Requests, it => !it.Path.EndsWith("token", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("amount")]
    [InlineData("CloseDate")]
    [InlineData("statecode")]
    [InlineData("dealstage")]
    [InlineData("OwnerId")]
    [InlineData("x y")]
    [InlineData("@odata.type")]
    [InlineData("")]
    public async Task What_is_the_CRMs_alone_and_what_is_no_name_is_never_written(string field)
    {
        await using var crm = await Start();

        Assert.IsType<CrmFailure.Forbidden>(await FailureOf(() =>
            crm.Crm.WriteFields(new() { Headline = field }, [new(DealId(1)) { Headline = "asks" }], CancellationToken.None)));

        Assert.Empty(crm.There.Requests);
    }

    [Fact]
    public async Task One_field_for_two_values_is_refused()
    {
        await using var crm = await Start();

        Assert.IsType<CrmFailure.Forbidden>(await FailureOf(() => crm.Crm.WriteFields(
            Own with { Headline = Own.NextStep }, [new(DealId(1)) { Headline = "asks" }], CancellationToken.None)));
    }

    [Fact]
    public async Task A_long_text_is_shortened()
    {
        await using var crm = await Start();

        var failed = await crm.Crm.WriteFields(
            new() { NextStep = Own.NextStep }, [new(DealId(1)) { NextStep = new string('x', 400) }], CancellationToken.None);

        Assert.Empty(failed);
        Assert.Equal(255, crm.There.Deals.Find(1)?.Written[Own.NextStep ?? ""].Length);
    }

    [Fact]
    public async Task One_deal_that_cannot_be_written_stops_no_other()
    {
        await using var crm = await Start();
        crm.There.Deals.Change(2, deal => deal with { IsDeleted = true });

        var failed = await crm.Crm.WriteFields(
            Own,
            [.. Enumerable.Range(1, 3).Select(it => new CrmUpdate(DealId(it)) { NextStep = "asks" })],
            CancellationToken.None);

        Assert.Equal([DealId(2)], failed.Keys);
        Assert.IsType<CrmFailure.NotFound>(failed[DealId(2)]);
        Assert.Equal("asks", crm.There.Deals.Find(1)?.Written[Own.NextStep ?? ""]);
        Assert.Equal("asks", crm.There.Deals.Find(3)?.Written[Own.NextStep ?? ""]);
        Assert.Equal(14, crm.There.Deals.All.Count);
    }

    [Fact]
    public async Task A_field_that_may_not_be_written_is_told()
    {
        await using var crm = await Start();

        var failed = await crm.Crm.WriteFields(
            new() { NextStep = "of_nobody" }, [new(DealId(1)) { NextStep = "asks" }], CancellationToken.None);

        Assert.True(failed[DealId(1)] is CrmFailure.Forbidden or CrmFailure.NotUnderstood);
    }

    [Fact]
    public async Task A_note_is_added()
    {
        await using var crm = await Start();

        await crm.Crm.WriteNote(DealId(1), "ReviewBot", "They have a <date>", CancellationToken.None);

        Assert.Contains("have a", Assert.Single(crm.There.Deals.Find(1)?.Notes ?? []), StringComparison.Ordinal);
    }

    /// <summary>Unknown outcome: the note may have been added.</summary>
    [Fact]
    public async Task A_note_whose_answer_is_lost_is_not_added_twice()
    {
        await using var crm = await Start();
        await crm.Crm.TestConnection(CancellationToken.None);
        crm.There.ForgetRequests();
        crm.There.Faults.Enqueue(new(502));

        Assert.IsType<CrmFailure.Unavailable>(
            await FailureOf(() => crm.Crm.WriteNote(DealId(1), "ReviewBot", "They have a date", CancellationToken.None)));

        Assert.Single(crm.There.Requests);
    }

    [Fact]
    public async Task Fifty_changes_take_the_fewest_requests()
    {
        await using var crm = await Start(count: 1_000);
        crm.Time.Advance(TimeSpan.FromHours(1));
        var (_, _, mark) = await crm.ReadChanges(Everybody());
        crm.Time.Advance(TimeSpan.FromMinutes(15));
        foreach (var number in Enumerable.Range(1, 50))
            crm.There.Deals.Change(number, deal => deal);
        crm.Time.Advance(TimeSpan.FromMinutes(1));
        crm.There.ForgetRequests();

        var (changed, _, _) = await crm.ReadChanges(Everybody(), mark);

        Assert.Equal(50, changed.Count(it => it.Modified > CrmFixture.Morning));
        Assert.Equal(RequestsForChanges, crm.There.Requests.Count(it => !it.Path.EndsWith("token", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Secrets_and_customers_are_in_no_log_and_no_failure()
    {
        await using var crm = await Start();
        List<string> said = [];
        CrmFailure[] failures = [
            await FailureAfter(new(401, Body: "{\"error\":{\"code\":\"Contoso secret\",\"message\":\"Contoso\"}}")),
            await FailureAfter(new(403, Body: "[{\"errorCode\":\"Contoso (AG)\",\"message\":\"Contoso\"}]")),
            await FailureAfter(new(400, Body: "{\"category\":\"for Contoso\",\"message\":\"Contoso\"}")),
            await FailureAfter(new(200, Body: "{\"value\":\"Contoso\",\"records\":\"Contoso\",\"results\":\"Contoso\"}")),
        ];

        foreach (var text in said.Concat(failures.Select(it => $"{it} {it.Advice}")).Concat(crm.Log.Lines))
        {
            Assert.DoesNotContain("Contoso", text, StringComparison.Ordinal);
            Assert.DoesNotContain("Sample", text, StringComparison.Ordinal);
            Assert.DoesNotContain(CrmStandIn.Secret, text, StringComparison.Ordinal);
            Assert.DoesNotContain("sample-token", text, StringComparison.Ordinal);
        }

        async Task<CrmFailure> FailureAfter(StandInFault fault)
        {
            await crm.ReadChanges(Everybody());
            crm.There.Faults.Enqueue(fault);
            var wrong = await Assert.ThrowsAsync<CrmException>(() => crm.ReadChanges(Everybody()));
            said.Add($"{wrong}");
            return wrong.Failure;
        }
    }

    [Fact]
    public async Task Fifty_thousand_are_read_with_the_memory_of_some_pages()
    {
        await using var crm = await Start(count: 50_000);
        HashSet<string> seen = [];
        var (before, most) = (GC.GetTotalMemory(forceFullCollection: true), 0L);
        await foreach (var page in crm.Crm.ReadChanges(Everybody(), null, CancellationToken.None))
        {
            seen.UnionWith(page.Deals.Select(it => it.Id));
            if (seen.Count % 10_000 == 0)
                most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: true) - before);
        }

        Assert.Equal(50_000, seen.Count);
        Assert.Equal(RequestsForAll, crm.There.Requests.Count(it => !it.Path.EndsWith("token", StringComparison.Ordinal)));
        // the ids that the test remembers, and the stand-in's rows of one query, are most of it
        Assert.InRange(most / 1024 / 1024, 0, 150);
    }

    private protected Task<CrmFixture> Start(int? count = null, Uri? address = null) => CrmFixture.Start(system, count, address);

    protected CrmScope Everybody() => new(CrmScopeKind.Owners, [.. StandInDeals.People.Select(OwnerId)]);

    protected static async Task<CrmFailure> FailureOf(Func<Task> act) => (await Assert.ThrowsAsync<CrmException>(act)).Failure;
}
