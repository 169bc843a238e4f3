using System.Security.Cryptography;
using System.Text;
using Azure;
using Azure.Data.Tables;
using Azure.Data.Tables.Models;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Sdk.Tables;

public sealed partial class EmulatorTests
{
    [Fact]
    public async Task A_query_is_followed_from_page_to_page()
    {
        await table.SubmitTransactionAsync(Enumerable.Range(0, 25).Select(at =>
            new TableTransactionAction(TableTransactionActionType.Add, new TableEntity("p", $"r{at:D2}") { ["A"] = at, ["B"] = at })));

        var pages = new List<int>();
        await foreach (var page in table.QueryAsync<TableEntity>(maxPerPage: 10).AsPages())
            pages.Add(page.Values.Count);

        Assert.Equal([10, 10, 5], pages);
        Assert.Equal(Enumerable.Range(0, 25), (await List(maxPerPage: 7)).Select(entity => entity.GetInt32("A") ?? -1));
        Assert.Equal(["r03", "r04"], (await List("RowKey ge 'r03' and RowKey lt 'r05'")).Select(entity => entity.RowKey));
        Assert.All(await List("A lt 3", select: ["A"]), entity => Assert.False(entity.ContainsKey("B")));
    }

    [Fact]
    public async Task A_transaction_is_made_whole_and_answers_in_order()
    {
        await table.AddEntityAsync(new TableEntity("p", "merged") { ["A"] = 1, ["B"] = 1 });
        await table.AddEntityAsync(new TableEntity("p", "deleted"));

        var answer = await table.SubmitTransactionAsync(
        [
            new(TableTransactionActionType.Add, new TableEntity("p", "added") { ["Text"] = "--changeset\r\n\r\n\"HTTP/1.1 500\" ä😀" }),
            new(TableTransactionActionType.UpdateMerge, new TableEntity("p", "merged") { ["A"] = 2 }, ETag.All),
            new(TableTransactionActionType.Delete, new TableEntity("p", "deleted")),
            new(TableTransactionActionType.UpsertReplace, new TableEntity("p", "it's") { ["A"] = 3 }),
            new(TableTransactionActionType.UpsertMerge, new TableEntity("p", "z")),
        ]);

        Assert.Equal(202, answer.GetRawResponse().Status);
        Assert.All(answer.Value, part => Assert.Equal(204, part.Status));
        Assert.Equal((await table.GetEntityAsync<TableEntity>("p", "added")).Value.ETag, answer.Value[0].Headers.ETag);
        Assert.Equal((await table.GetEntityAsync<TableEntity>("p", "it's")).Value.ETag, answer.Value[3].Headers.ETag);
        Assert.Equal("--changeset\r\n\r\n\"HTTP/1.1 500\" ä😀", (await table.GetEntityAsync<TableEntity>("p", "added")).Value.GetString("Text"));
        Assert.Equal(["added", "it's", "merged", "z"], (await List()).Select(entity => entity.RowKey));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    public async Task A_transaction_that_fails_says_where_and_changes_nothing(int at)
    {
        await table.AddEntityAsync(new TableEntity("p", $"r{at}"));

        var failure = await Assert.ThrowsAsync<TableTransactionFailedException>(() => table.SubmitTransactionAsync(
            Enumerable.Range(0, 4).Select(index => new TableTransactionAction(TableTransactionActionType.Add, new TableEntity("p", $"r{index}")))));

        Assert.Equal((409, at), (failure.Status, failure.FailedTransactionActionIndex));
        Assert.True(failure.ErrorCode == TableErrorCode.EntityAlreadyExists);
        Assert.Equal([$"r{at}"], (await List()).Select(entity => entity.RowKey));
    }

    [Fact]
    public Task An_empty_transaction_is_refused() => Assert.ThrowsAsync<InvalidOperationException>(() => table.SubmitTransactionAsync([]));

    [Fact]
    public async Task Tables_are_made_listed_and_deleted()
    {
        var name = $"{table.Name}b";
        await service.CreateTableIfNotExistsAsync(name);
        await service.CreateTableIfNotExistsAsync(name);

        List<string> names = [];
        await foreach (var item in service.QueryAsync(TableServiceClient.CreateQueryFilter($"TableName ge {table.Name} and TableName le {name}")))
            names.Add(item.Name);

        Assert.Equal([table.Name, name], names);
        await Fails(409, TableErrorCode.TableAlreadyExists, () => service.CreateTableAsync(name));
        Assert.Equal(204, (await service.DeleteTableAsync(name)).Status);
        Assert.Equal(404, (await service.DeleteTableAsync(name)).Status);
        await Fails(404, TableErrorCode.TableNotFound, () => service.GetTableClient(name).AddEntityAsync(new TableEntity("p", "r")));
        await Fails(404, TableErrorCode.TableNotFound, () => service.GetTableClient(name).SubmitTransactionAsync([new(TableTransactionActionType.Add, new TableEntity("p", "r"))]));
    }

    [Fact]
    public async Task A_signature_opens_what_it_says_and_a_wrong_key_nothing()
    {
        await table.AddEntityAsync(new TableEntity("p", "r"));
        var endpoint = await Azurite.Endpoint();
        var reader = new TableServiceClient(endpoint, new AzureSasCredential(ReadOnly())).GetTableClient(table.Name);
        var stranger = new TableClient(endpoint, table.Name, new TableSharedKeyCredential(Azurite.Account, "d3Jvbmc="));

        Assert.Equal("r", (await reader.GetEntityAsync<TableEntity>("p", "r")).Value.RowKey);
        Assert.Equal(403, (await Assert.ThrowsAsync<RequestFailedException>(() => reader.AddEntityAsync(new TableEntity("p", "s")))).Status);
        Assert.Equal(403, (await Assert.ThrowsAsync<RequestFailedException>(() => stranger.GetEntityAsync<TableEntity>("p", "r"))).Status);
    }

    // https://learn.microsoft.com/rest/api/storageservices/create-account-sas
    static string ReadOnly()
    {
        const string version = "2019-02-02", until = "2099-01-01T00:00:00Z";
        var signed = $"{Azurite.Account}\nr\nt\nsco\n\n{until}\n\nhttps,http\n{version}\n";
        var signature = Convert.ToBase64String(HMACSHA256.HashData(Convert.FromBase64String(Azurite.Key), Encoding.UTF8.GetBytes(signed)));
        return $"sv={version}&ss=t&srt=sco&sp=r&se={Uri.EscapeDataString(until)}&spr=https,http&sig={Uri.EscapeDataString(signature)}";
    }
}
