using Azure.Data.Tables;
using ReviewBot.Storage.Rows;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Storage;

public sealed class RowsInAzureTests : RowsContract, IAsyncLifetime
{
    IRows rows = EmbeddedRows.InMemory();

    protected override IRows Rows => rows;

    public async Task InitializeAsync() => rows = new AzureRows(new TableServiceClient(await Azurite.ConnectionString()));

    public Task DisposeAsync() => Task.CompletedTask;
}
