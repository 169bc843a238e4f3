using Azure.Data.Tables;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Deals;
using ReviewBot.Reviews.Live;
using ReviewBot.Storage;
using ReviewBot.Storage.Deals;
using ReviewBot.Storage.Keeping;
using ReviewBot.Storage.People;
using ReviewBot.Storage.Rows;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Storage;

/// <summary>Contract of the stores on every adapter. Each test has a tenant of its own, so that adapters may be shared.</summary>
public abstract partial class StoresContract
{
    readonly WorkspaceId home = new(Path.GetRandomFileName(), "19:team@thread.tacv2");
    readonly Lazy<CountingRows> counting;
    readonly Lazy<ForgetfulRows> forgetful;

    protected StoresContract()
    {
        counting = new(() => new(Rows));
        forgetful = new(() => new(counting.Value));
    }

    protected abstract IRows Rows { get; }

    PersonStore People => forgetful.Value.OpenPeople();

    PlaceStore Places => new(forgetful.Value);

    DealStore Deals => forgetful.Value.OpenDeals(new FixedTime(Sample.Monday));

    ErasureService Erasures => forgetful.Value.OpenErasures(new FixedTime(Sample.Monday));

    static CancellationToken None => CancellationToken.None;

    static Ruling.Accepted Added(Deal deal, Review? live = null) => new(deal, live, [Entry(Change.DealAdded)]);

    static JournalEntry Entry(Change change, DateTimeOffset? at = null) => new(at ?? Sample.Monday, Sample.Lee, change);

    static Review Review(Deal deal) => ReviewLifecycle.For(deal, new("r1"), Sample.Sam, "19:chat", [], Sample.Now);

    /// <summary>What a press on a card does: the same rule, whoever is first.</summary>
    static Ruling.Accepted Renamed(DealSnapshot found, string title, Person? by = null) =>
        (Ruling.Accepted)DealRules.Rename(found.Deal, found.Live, found.Deal.Customer, title, null, by ?? Sample.Lee, Sample.Now);

    static DealSnapshot Done(SaveResult saved) => Assert.IsType<SaveResult.Done>(saved).Now;

    async Task<DealSnapshot> Kept(Deal? deal = null, Review? live = null) => Done(await Save(null, Added(deal ?? Sample.Deal(), live)));

    Task<SaveResult> Save(
        DealSnapshot? before, Ruling.Accepted accepted, string? press = null) => Deals.Save(home, before, accepted, press, None);

    async Task<DealSnapshot> Found(DealId? deal = null)
    {
        var found = await Deals.FindDeal(home, deal ?? Sample.Deal().Id, None);
        Assert.NotNull(found);
        return found;
    }

    sealed class FixedTime(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}

public sealed class StoresInMemoryTests : StoresContract, IDisposable
{
    readonly EmbeddedRows rows = EmbeddedRows.InMemory();

    protected override IRows Rows => rows;

    public void Dispose() => rows.Dispose();
}

public sealed class StoresInAFileTests : StoresContract, IDisposable
{
    readonly Folder folder = new();
    readonly EmbeddedRows rows;

    public StoresInAFileTests() => rows = EmbeddedRows.InFile(folder.File("rows.db"));

    protected override IRows Rows => rows;

    public void Dispose()
    {
        rows.Dispose();
        folder.Dispose();
    }
}

public sealed class StoresInAzureTests : StoresContract, IAsyncLifetime
{
    IRows rows = EmbeddedRows.InMemory();

    protected override IRows Rows => rows;

    public async ValueTask InitializeAsync() => rows = new AzureRows(new TableServiceClient(await Azurite.ConnectionString()));

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
