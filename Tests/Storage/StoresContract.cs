using Azure.Data.Tables;
using ReviewBot.Reviews;
using ReviewBot.Storage;
using ReviewBot.Storage.Rows;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Storage;

/// <summary>What the stores promise on every adapter. Each test has a tenant of its own, so that adapters may be shared.</summary>
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

    People People => new(forgetful.Value);

    Places Places => new(forgetful.Value);

    Deals Deals => new(forgetful.Value, People, new FixedTime(Some.Monday));

    static CancellationToken None => CancellationToken.None;

    static Ruling.Yes Added(Deal deal, Review? live = null) => new(deal, live, [Entry(Change.DealAdded)]);

    static JournalEntry Entry(Change change, DateTimeOffset? at = null) => new(at ?? Some.Monday, Some.Lee, change);

    static Review Review(Deal deal) => Reviewing.For(deal, new("r1"), Some.Sam, "19:chat", [], Some.Now);

    /// <summary>What a press on a card does: the same rule, whoever is first.</summary>
    static Ruling.Yes Renamed(Found found, string title, Person? by = null) =>
        (Ruling.Yes)Dealing.Rename(found.Deal, found.Live, found.Deal.Customer, title, null, by ?? Some.Lee, Some.Now);

    static Found Done(Saved saved) => Assert.IsType<Saved.Done>(saved).Now;

    async Task<Found> Kept(Deal? deal = null, Review? live = null) => Done(await Save(null, Added(deal ?? Some.Deal(), live)));

    Task<Saved> Save(Found? before, Ruling.Yes yes, string? press = null) => Deals.Save(home, before, yes, press, None);

    async Task<Found> Found(DealId? deal = null)
    {
        var found = await Deals.Find(home, deal ?? Some.Deal().Id, None);
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

    public async Task InitializeAsync() => rows = new AzureRows(new TableServiceClient(await Azurite.ConnectionString()));

    public Task DisposeAsync() => Task.CompletedTask;
}
