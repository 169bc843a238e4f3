using Microsoft.Extensions.DependencyInjection;
using ReviewBot.BotApp.Connections;
using ReviewBot.Cards;
using ReviewBot.CrmStandIns;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Connections;
using ReviewBot.Storage.Connections;
using ReviewBot.Storage.Rows;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Connections;

/// <summary>An admin connects a pipeline, alone with the bot.</summary>
public sealed class ConnectTests
{
    [Theory]
    [InlineData(CrmSystem.Dynamics, "Dynamics 365")]
    [InlineData(CrmSystem.Salesforce, "Salesforce")]
    [InlineData(CrmSystem.HubSpot, "HubSpot")]
    public async Task An_admin_chooses_looks_and_switches_on(CrmSystem system, string name)
    {
        await using var crm = await SyncFixture.Start(system);
        await crm.Room.Has(Sample.Deal());
        await crm.Sam.Types("deal Contoso");

        await crm.Sam.TypesAlone("connect");
        Assert.Equal("Connect this pipeline to your CRM", crm.Sam.Card.Title);
        await crm.Sam.Presses(name);
        Assert.Equal($"Which deals in {name} belong here?", crm.Sam.Card.Title);
        await crm.Sam.Presses("Preview the import", ("scopeowners", string.Join(',', crm.Everybody().Ids)));

        Assert.Equal($"11 deals to import from {name}", crm.Sam.Card.Title);
        Assert.True(crm.Sam.Card.Says("14 deals"));
        Assert.True(crm.Sam.Card.Says("1 deal has the same name as one that’s already here."));
        Assert.True(crm.Sam.Card.Says("2 deals are already closed there, so I won’t import them."));
        Assert.True(crm.Sam.Card.Says("I don’t know 2 of the owners there."));
        Assert.True(crm.Sam.Card.Says("Alex Example (3), Robin Sample (2)"));
        Assert.Single(await crm.Board());
        Assert.Null(await crm.Store.Find(crm.Pipeline, default));

        await crm.Sam.Presses("Switch it on");
        Assert.Equal($"Connected to {name}", crm.Sam.Card.Title);
        await crm.Run();

        Assert.Equal(12, (await crm.Board()).Count);
        await crm.Sam.TypesAlone("connect");
        Assert.True(crm.Sam.Card.Says("11 new"));
        Assert.Equal(AuditKind.CrmConnected, (await crm.Room.Deals.FindWorkspace(crm.Pipeline, default))?.Audit[^1].What);
        Assert.DoesNotContain(CrmStandIn.Secret, $"{string.Join('\n', crm.Sam.Card.Lines)}", StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_view_is_chosen_by_its_name()
    {
        await using var crm = await SyncFixture.Start();
        await crm.Sam.Types("board");
        await crm.Sam.TypesAlone("connect");
        await crm.Sam.Presses("Dynamics 365");

        await crm.Sam.Presses("Preview the import", ("scope", $"View:{DynamicsStandIn.OpenView}"));

        Assert.Equal("12 deals to import from Dynamics 365", crm.Sam.Card.Title);
    }

    [Fact]
    public async Task Who_is_no_admin_may_not()
    {
        await using var crm = await SyncFixture.Start();
        await crm.Lee.Types("board");

        await crm.Lee.TypesAlone("connect");

        Assert.DoesNotContain(crm.Lee.Card.Buttons.Keys, it => it.StartsWith("Dynamics", StringComparison.Ordinal));
        await crm.Lee.Forges(new { press = "connect-now", home = crm.Pipeline.Home, system = "dynamics", kind = "owners", ids = crm.Everybody().Ids, name = "x" });
        Assert.Null(await crm.Store.Find(crm.Pipeline, default));
    }

    [Fact]
    public async Task What_is_no_scope_is_not_connected()
    {
        await using var crm = await SyncFixture.Start();
        await crm.Sam.Types("board");
        await crm.Sam.TypesAlone("connect");

        await crm.Sam.Presses("Dynamics 365");
        await crm.Sam.Presses("Preview the import");

        Assert.Equal("Which deals in Dynamics 365 belong here?", crm.Sam.Card.Title);
    }

    [Fact]
    public async Task A_scope_is_found_by_a_part_of_its_name()
    {
        await using var crm = await SyncFixture.Start();
        await crm.Sam.Types("board");
        await crm.Sam.TypesAlone("connect");
        var start = crm.Sam.Card;

        await crm.Sam.Sends(start, "Dynamics 365", null, (Fields.ScopeFind, "open opp"));

        Assert.Equal("open opp", crm.Sam.Card.Inputs[Fields.ScopeFind]);
        Assert.Contains(Fields.Scope, crm.Sam.Card.Inputs.Keys);
        Assert.DoesNotContain(Fields.ScopeOwners, crm.Sam.Card.Inputs.Keys);
    }

    [Fact]
    public async Task A_CRM_that_refuses_is_said_on_the_card()
    {
        await using var crm = await SyncFixture.Start();
        crm.There.AcceptsSignIn = false;
        await crm.Sam.Types("board");
        await crm.Sam.TypesAlone("connect");

        await crm.Sam.Presses("Dynamics 365");

        Assert.True(crm.Sam.Card.Says("The sign-in was refused."));
    }

    [Fact]
    public async Task Where_no_CRM_is_set_up_or_connections_are_forbidden_there_is_nothing_to_choose()
    {
        foreach (var room in new[]
        {
            new ConversationFixture(),
            new ConversationFixture(
                policy: new() { AllowConnections = false }, settings: CrmFixture.Settings(CrmSystem.Dynamics, "http://127.0.0.1:9")),
        })
        {
            await room.Deals.Save(new Workspace(room.Workspace, "Sales", [Sample.Sam]), default);
            var sam = room.Seat(Sample.Sam);
            await sam.Types("board");

            await sam.TypesAlone("connect");

            Assert.True(sam.Card.Says("No CRM has been set up for me yet."));
        }
    }

    [Theory]
    [InlineData("amount")]
    [InlineData("")]
    [InlineData("x y")]
    public async Task What_may_not_be_written_is_not_switched_on(string field)
    {
        await using var crm = await SyncFixture.Start();
        await crm.Connect();
        await crm.Sam.Types("board");
        await crm.Sam.TypesAlone("connect");

        await crm.Sam.Presses("Write back");
        await crm.Sam.Presses("Switch it on", ("crmstep", field));
        Assert.Null((await crm.Now()).Writing);

        await crm.Sam.Presses("Switch it on", ("crmstep", "sample_nextstep"));
        Assert.Equal(new() { NextStep = "sample_nextstep" }, (await crm.Now()).Writing);
        await crm.Sam.Presses("Write back");
        await crm.Sam.Presses("Stop writing back");
        Assert.Null((await crm.Now()).Writing);
    }

    [Fact]
    public async Task Two_replicas_read_a_connection_once()
    {
        var rows = EmbeddedRows.InMemory();
        var time = new FakeTime(Sample.Monday);
        await using var there = new DynamicsStandIn(StandInDeals.Samples(time));
        await there.Start();
        string[] settings = [.. CrmFixture.Settings(CrmSystem.Dynamics, $"{there.Address}").Select(it => $"--{it.Key}={it.Value}")];
        await using var one = await BotFixture.Open(rows, settings: settings);
        await using var other = await BotFixture.Open(rows, settings: settings);
        var store = one.Services.GetRequiredService<ConnectionStore>();
        await one.Deals.Save(new Workspace(BotFixture.Home(), "Sales", [Sample.Sam]), default);
        var scope = new CrmScope(CrmScopeKind.Owners, [.. StandInDeals.People.Select(DynamicsStandIn.OwnerId)]);
        await store.Create(BotFixture.Home(), new(CrmSystem.Dynamics, scope, "All", Sample.Sam, Sample.Monday), default);

        var ran = await Task.WhenAll(
            one.Services.GetRequiredService<ConnectionRun>().Run(new(BotFixture.Home()), default),
            other.Services.GetRequiredService<ConnectionRun>().Run(new(BotFixture.Home()), default));

        Assert.Single(ran, it => it);
        Assert.Equal(12, (await one.Deals.ReadBoard(BotFixture.Home(), default)).Count);
        Assert.False(await other.Services.GetRequiredService<ConnectionRun>().Run(new(BotFixture.Home()), default));
        Assert.Single(there.Requests, it => it.Path.EndsWith("opportunities", StringComparison.Ordinal));
    }
}
