using System.Net;
using Azure;
using Azure.Core.Pipeline;
using Azure.Data.Tables;
using Azure.Data.Tables.Models;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Sdk.Tables;

/// <summary>What the service does and the emulator does not: throttling, lost answers, empty pages, odd answers.</summary>
public sealed class RecordedTests : IDisposable
{
    const string Exists = """{"odata.error":{"code":"EntityAlreadyExists","message":{"lang":"en-US","value":"The specified entity already exists.\nRequestId:1"}}}""";

    readonly Wire wire = new();
    readonly TableClient table;

    public RecordedTests() => table = new(
        new Uri("https://deals.table.core.windows.net"),
        "Deals",
        new TableSharedKeyCredential("deals", "a2V5"),
        new() { Transport = new HttpClientTransport(wire), Retry = { Delay = TimeSpan.FromMilliseconds(1), MaxRetries = 3 } });

    public void Dispose() => wire.Dispose();

    [Theory]
    [InlineData(HttpStatusCode.RequestTimeout)]
    [InlineData(HttpStatusCode.TooManyRequests)]
    [InlineData(HttpStatusCode.InternalServerError)]
    [InlineData(HttpStatusCode.BadGateway)]
    [InlineData(HttpStatusCode.ServiceUnavailable)]
    [InlineData(HttpStatusCode.GatewayTimeout)]
    public async Task What_may_pass_is_tried_again_with_the_same_body(HttpStatusCode status)
    {
        wire.Answers(status).Breaks().Answers(HttpStatusCode.NoContent, headers: ("ETag", "W/\"1\""));

        var response = await table.AddEntityAsync(new TableEntity("p", "r") { ["Name"] = "Contoso" });

        Assert.Equal(new ETag("W/\"1\""), response.Headers.ETag);
        Assert.Equal(3, wire.Requests.Count);
        Assert.All(wire.Requests, sent => Assert.Equal("""{"PartitionKey":"p","RowKey":"r","Name":"Contoso"}""", sent.Body));
    }

    [Fact]
    public async Task It_is_tried_so_often_and_no_more()
    {
        for (var tries = 0; tries < 4; tries++)
            wire.Answers(HttpStatusCode.ServiceUnavailable, """{"odata.error":{"code":"ServerBusy","message":{"lang":"en-US","value":"Busy."}}}""");

        var failure = await Assert.ThrowsAsync<RequestFailedException>(() => table.AddEntityAsync(new TableEntity("p", "r")));

        Assert.Equal((503, "ServerBusy"), (failure.Status, failure.ErrorCode));
        Assert.Equal(4, wire.Requests.Count);
    }

    [Theory]
    [InlineData(HttpStatusCode.BadRequest)]
    [InlineData(HttpStatusCode.Forbidden)]
    [InlineData(HttpStatusCode.PreconditionFailed)]
    public async Task What_stays_refused_is_not_tried_again(HttpStatusCode status)
    {
        wire.Answers(status);

        var failure = await Assert.ThrowsAsync<RequestFailedException>(() => table.UpsertEntityAsync(new TableEntity("p", "r")));

        Assert.Equal((int)status, failure.Status);
        Assert.Single(wire.Requests);
    }

    [Fact]
    public async Task An_insert_whose_answer_is_lost_meets_its_own_row()
    {
        wire.Breaks().Answers(HttpStatusCode.Conflict, Exists);

        var failure = await Assert.ThrowsAsync<RequestFailedException>(() => table.AddEntityAsync(new TableEntity("p", "r")));

        Assert.Equal(409, failure.Status);
        Assert.True(failure.ErrorCode == TableErrorCode.EntityAlreadyExists);
        Assert.Contains("The specified entity already exists.", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_are_followed_through_empty_ones_and_without_a_row()
    {
        wire.Answers(HttpStatusCode.OK, """{"value":[]}""", headers: [("x-ms-continuation-NextPartitionKey", "1!4!YQ--"), ("x-ms-continuation-NextRowKey", "1!4!Yg--")])
            .Answers(HttpStatusCode.OK, """{"value":[{"odata.etag":"W/\"1\"","PartitionKey":"p","RowKey":"r"}]}""", headers: ("x-ms-continuation-NextPartitionKey", "1!4!Yw--"))
            .Answers(HttpStatusCode.OK, """{"value":[]}""");

        List<string> keys = [];
        await foreach (var entity in table.QueryAsync<TableEntity>("PartitionKey eq 'p'", maxPerPage: 5, select: ["A", "B"]))
            keys.Add(entity.RowKey);

        Assert.Equal(["r"], keys);
        Assert.Equal(
            [
                "?$top=5&$select=A,B&$filter=PartitionKey eq 'p'",
                "?$top=5&$select=A,B&$filter=PartitionKey eq 'p'&NextPartitionKey=1!4!YQ--&NextRowKey=1!4!Yg--",
                "?$top=5&$select=A,B&$filter=PartitionKey eq 'p'&NextPartitionKey=1!4!Yw--",
            ],
            wire.Requests.Select(sent => Uri.UnescapeDataString(new Uri(sent.Address).Query)));
    }

    [Fact]
    public async Task A_reader_who_stops_asks_for_no_further_page()
    {
        wire.Answers(HttpStatusCode.OK, """{"value":[{"PartitionKey":"p","RowKey":"r"}]}""", headers: ("x-ms-continuation-NextPartitionKey", "p"));

        await foreach (var entity in table.QueryAsync<TableEntity>())
        {
            Assert.Equal("r", entity.RowKey);
            break;
        }

        Assert.Single(wire.Requests);
    }

    [Fact]
    public async Task A_transaction_that_is_refused_as_a_whole_says_why()
    {
        const string answer = "--batchresponse_1\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n\r\nHTTP/1.1 400 Bad Request\r\nContent-Type: application/json\r\n\r\n"
            + """{"odata.error":{"code":"CommandsInBatchActOnDifferentPartitions","message":{"lang":"en-US","value":"1:All commands in a batch must operate on same entity group."}}}"""
            + "\r\n--batchresponse_1--\r\n";
        wire.Answers(HttpStatusCode.Accepted, answer, "multipart/mixed; boundary=batchresponse_1");

        var failure = await Assert.ThrowsAsync<TableTransactionFailedException>(() => table.SubmitTransactionAsync(
            [new(TableTransactionActionType.Add, new TableEntity("p", "r")), new(TableTransactionActionType.Add, new TableEntity("q", "r"))]));

        Assert.Equal((400, 1), (failure.Status, failure.FailedTransactionActionIndex));
        Assert.True(failure.ErrorCode == TableErrorCode.CommandsInBatchActOnDifferentPartitions);
    }

    [Fact]
    public async Task An_answer_that_is_no_error_of_tables_is_still_a_failure()
    {
        wire.Answers(HttpStatusCode.Forbidden, "<html>A proxy says no.</html>", "text/html");

        var failure = await Assert.ThrowsAsync<RequestFailedException>(() => table.GetEntityIfExistsAsync<TableEntity>("p", "r"));

        Assert.Equal(403, failure.Status);
    }

    [Fact]
    public async Task A_table_that_is_being_deleted_was_not_created()
    {
        wire.Answers(HttpStatusCode.Conflict, """{"odata.error":{"code":"TableBeingDeleted","message":{"lang":"en-US","value":"Later."}}}""")
            .Answers(HttpStatusCode.Conflict, """{"odata.error":{"code":"TableAlreadyExists","message":{"lang":"en-US","value":"There."}}}""");

        var failure = await Assert.ThrowsAsync<RequestFailedException>(() => table.CreateIfNotExistsAsync());

        Assert.True(failure.ErrorCode == TableErrorCode.TableBeingDeleted);
        Assert.Equal("Deals", (await table.CreateIfNotExistsAsync()).Value.Name);
    }

    [Fact]
    public async Task Whoever_gives_up_waiting_is_told_so()
    {
        using CancellationTokenSource given = new();
        await given.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => table.GetEntityIfExistsAsync<TableEntity>("p", "r", cancellationToken: given.Token));
    }
}
