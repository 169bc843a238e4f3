using Azure.Core.Pipeline;
using Azure.Data.Tables;
using ReviewBot.Storage.Rows;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Storage;

public sealed class AzureRowsTests : RowsContract, IAsyncLifetime
{
    readonly string partition = Path.GetRandomFileName();
    readonly Forgetful wire = new();
    IRows rows = EmbeddedRows.InMemory();

    protected override IRows Rows => rows;

    public async ValueTask InitializeAsync() =>
        rows = new AzureRows(new TableServiceClient(await Azurite.ConnectionString(), new TableClientOptions
        {
            Transport = new HttpClientTransport(wire),
            Retry = { Delay = TimeSpan.FromMilliseconds(1) },
        }));

    public ValueTask DisposeAsync()
    {
        wire.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_commit_whose_answer_is_lost_is_no_conflict()
    {
        var deal = New("d:1") with { Version = (await Commit(new RowChange.Insert(New("d:1"))))[0] };
        var old = New("d:0") with { Version = (await Commit(new RowChange.Insert(New("d:0"))))[0] };
        wire.Loses(() => Task.CompletedTask);

        var versions = await Commit(new RowChange.Delete(old), new RowChange.Replace(deal), new RowChange.Insert(New("p:1")));

        Assert.Null(versions[0]);
        await Commit(
            new RowChange.Replace(deal with { Version = versions[1] }), new RowChange.Delete(New("p:1") with { Version = versions[2] }));
    }

    [Fact]
    public async Task Who_changed_the_row_before_the_second_try_keeps_it()
    {
        var deal = New("d:1") with { Version = (await Commit(new RowChange.Insert(New("d:1"))))[0] };
        wire.Loses(async () => await Commit(new RowChange.Upsert(New("d:1"))));

        var versions = await Commit(new RowChange.Replace(deal), new RowChange.Insert(New("p:1")));

        Assert.Equal(
            new CommitResult.Conflict(0),
            await Rows.Commit(Table.Deals, [new RowChange.Replace(deal with { Version = versions[0] })], CancellationToken.None));
    }

    [Fact]
    public async Task A_row_of_somebody_else_is_a_conflict_though_an_answer_was_lost()
    {
        await Commit(new RowChange.Insert(New("p:1")));
        wire.Loses(() => Task.CompletedTask);

        Assert.Equal(new CommitResult.Conflict(1), await Rows.Commit(
            Table.Deals, [new RowChange.Insert(New("j:1")), new RowChange.Insert(New("p:1"))], CancellationToken.None));
    }

    Row New(string key) => new(partition, key, Columns.None);

    async Task<IReadOnlyList<string?>> Commit(params RowChange[] changes) =>
        Assert.IsType<CommitResult.Committed>(await Rows.Commit(Table.Deals, changes, CancellationToken.None)).Versions;

    /// <summary>On demand, loses the response to a request that the service has executed.</summary>
    sealed class Forgetful : DelegatingHandler
    {
        Func<Task>? meanwhile;

        public Forgetful() => InnerHandler = new HttpClientHandler();

        public void Loses(Func<Task> andMeanwhile) => meanwhile = andMeanwhile;

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var response = await base.SendAsync(request, cancellationToken);
            if (Interlocked.Exchange(ref meanwhile, null) is not { } then)
                return response;

            response.Dispose();
            await then();
            throw new HttpRequestException("The connection was closed.", new IOException());
        }
    }
}
