using Microsoft.Extensions.DependencyInjection;
using ReviewBot.CrmStandIns;
using ReviewBot.Dialogs.Connections;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Connections;
using ReviewBot.Storage;
using ReviewBot.Storage.Connections;
using ReviewBot.Storage.Rows;

namespace ReviewBot.Tests.Kit;

/// <summary>A pipeline in a conversation, and a CRM stand-in over real HTTP, on one clock. Sam is the admin.</summary>
sealed class SyncFixture : IAsyncDisposable
{
    SyncFixture(CrmStandIn there, CrmSystem system, IRows? rows, FakeTime thereTime)
    {
        (There, System, this.thereTime) = (there, system, thereTime);
        Room = new(rows, settings: CrmFixture.Settings(system, $"{there.Address}"));
        Sam = Room.Seat(Sample.Sam);
        Lee = Room.Seat(Sample.Lee);
        Kim = Room.Seat(Sample.Kim);
    }

    readonly FakeTime thereTime;

    public CrmStandIn There { get; }

    public CrmSystem System { get; }

    public ConversationFixture Room { get; }

    public Seat Sam { get; }

    public Seat Lee { get; }

    public Seat Kim { get; }

    public ConnectionStore Store => Room.Services.GetRequiredService<ConnectionStore>();

    public WorkspaceId Pipeline => Room.Workspace;

    public static async Task<SyncFixture> Start(CrmSystem system = CrmSystem.Dynamics, IRows? rows = null, int? count = null)
    {
        var time = new FakeTime(Sample.Monday);
        var deals = count is { } many ? StandInDeals.Many(time, many) : StandInDeals.Samples(time);
        CrmStandIn there = system switch
        {
            CrmSystem.Dynamics => new DynamicsStandIn(deals),
            CrmSystem.Salesforce => new SalesforceStandIn(deals),
            _ => new HubSpotStandIn(deals),
        };
        await there.Start();
        var all = new SyncFixture(there, system, rows, time);
        await all.Room.Deals.Save(
            new Workspace(all.Pipeline, "Sales", [Sample.Sam]) { IsSetUp = true, Version = 0 }, default);
        await all.Room.Services.GetRequiredService<PlaceStore>().Save(ConversationFixture.Tenant, all.Room.Place, default);
        return all;
    }

    public string IdOf(int number) => System switch
    {
        CrmSystem.Dynamics => DynamicsStandIn.Id(number),
        CrmSystem.Salesforce => SalesforceStandIn.Id(number),
        _ => HubSpotStandIn.Id(number),
    };

    public DealId DealOf(int number) => DealKey.Of(IdOf(number));

    /// <summary>Connects with a scope of all owners.</summary>
    public async Task Connect() => await Store.Create(
        Pipeline, new(System, Everybody(), "All", Sample.Sam, Room.Time.GetUtcNow()), default);

    public CrmScope Everybody() => new(CrmScopeKind.Owners, [.. StandInDeals.People.Select(it => System switch
    {
        CrmSystem.Dynamics => DynamicsStandIn.OwnerId(it),
        CrmSystem.Salesforce => SalesforceStandIn.OwnerId(it),
        _ => HubSpotStandIn.OwnerId(it),
    })]);

    /// <summary>One sync, as run by the worker under its lease.</summary>
    /// <param name="holds">Called between pages to renew the lease; null: always succeeds.</param>
    public Task<SyncRun> Run(Func<Task<bool>>? holds = null) =>
        Room.Services.GetRequiredService<ConnectionSync>().Run(Pipeline, holds ?? (() => Task.FromResult(true)), default);

    /// <summary>Advances the clock by a quarter of an hour, and syncs.</summary>
    public Task<SyncRun> RunLater(TimeSpan? after = null)
    {
        Pass(after ?? CrmConnection.Every);
        return Run();
    }

    public void Pass(TimeSpan time)
    {
        Room.Time.Advance(time);
        thereTime.Advance(time);
    }

    public async Task<CrmConnection> Now() => (await Store.Find(Pipeline, default))?.Connection
        ?? throw new InvalidOperationException("There is no connection.");

    public async Task<IReadOnlyList<Deal>> Board() => [.. (await Room.Deals.ReadBoard(Pipeline, default)).Select(it => it.Deal)];

    public async Task<Deal> Deal(int number) => (await Room.Deals.FindDeal(Pipeline, DealOf(number), default))?.Deal
        ?? throw new InvalidOperationException("There is no such deal.");

    public async Task<IReadOnlyList<PendingPost>> PendingPosts(PostKind kind) =>
        [.. (await Room.Deals.Outbox.Read(Pipeline, default)).Select(it => it.Post).Where(it => it.Kind == kind)];

    public ValueTask DisposeAsync() => There.DisposeAsync();
}
