using System.Runtime.Serialization;
using Azure;
using Azure.Data.Tables;
using Azure.Data.Tables.Models;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Sdk.Tables;

public sealed partial class EmulatorTests : IAsyncLifetime
{
    TableServiceClient service = new("UseDevelopmentStorage=true");
    TableClient table = new("UseDevelopmentStorage=true", "None");

    public async Task InitializeAsync()
    {
        service = new(await Azurite.ConnectionString());
        table = service.GetTableClient($"T{Path.GetRandomFileName().Replace(".", "", StringComparison.Ordinal)}");
        await table.CreateAsync();
    }

    public Task DisposeAsync() => table.DeleteAsync();

    [Fact]
    public async Task Every_type_comes_back_as_it_was()
    {
        var at = new DateTimeOffset(2026, 11, 12, 8, 30, 0, TimeSpan.Zero).AddTicks(1234567);
        TableEntity entity = new("p", "r")
        {
            ["Text"] = "Süd \"quoted\" 会社 😀\n",
            ["Int"] = 5,
            ["Long"] = long.MaxValue,
            ["Double"] = 0.1,
            ["Whole"] = 3.0,
            ["Flag"] = true,
            ["Id"] = new Guid("00000000-0000-0000-0000-000000000001"),
            ["At"] = at,
            ["Bytes"] = new byte[] { 0, 1, 255 },
        };

        await table.AddEntityAsync(entity);
        var found = (await table.GetEntityAsync<TableEntity>("p", "r")).Value;

        foreach (var name in new[] { "Text", "Int", "Long", "Double", "Whole", "Flag", "Id", "At", "Bytes" })
            Assert.Equal(entity[name], found[name]);

        Assert.NotEqual(default, found.ETag);
        Assert.NotNull(found.Timestamp);
    }

    [Fact]
    public async Task A_type_of_ones_own_comes_back_as_it_was()
    {
        Customer customer = new()
        {
            PartitionKey = "p",
            RowKey = "r",
            Name = "Fabrikam",
            Visits = 3,
            Worth = 2,
            Mood = Mood.Good,
            Since = new(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc),
            Until = new(2027, 1, 2, 3, 4, 5, TimeSpan.Zero),
            Picture = BinaryData.FromString("a picture"),
            Secret = "stays here",
        };

        await table.UpsertEntityAsync(customer);
        var found = (await table.GetEntityAsync<Customer>("p", "r")).Value;

        Assert.Equal((customer.Name, customer.Visits, customer.Worth, customer.Mood), (found.Name, found.Visits, found.Worth, found.Mood));
        Assert.Equal((customer.Since, customer.Until, null), (found.Since, found.Until, found.Nothing));
        Assert.Equal("a picture", found.Picture?.ToString());
        Assert.Null(found.Secret);
        Assert.NotEqual(default, found.ETag);
        Assert.Equal("Fabrikam", (await table.GetEntityAsync<TableEntity>("p", "r")).Value.GetString("CalledSo"));
    }

    [Theory]
    [InlineData("it's", "o''clock")]
    [InlineData("tenant|team:19:abc@thread.tacv2", "d:1:live")]
    [InlineData("a b+c&d=e", "(x),$;!*~\"<>[]{}^`")]
    [InlineData("ä😀", "会社")]
    public async Task Keys_of_every_kind_are_found_again(string partitionKey, string rowKey)
    {
        await table.AddEntityAsync(new TableEntity(partitionKey, rowKey) { ["A"] = 1 });
        var found = (await table.GetEntityAsync<TableEntity>(partitionKey, rowKey)).Value;
        await table.UpdateEntityAsync(new TableEntity(partitionKey, rowKey) { ["A"] = 2 }, found.ETag, TableUpdateMode.Replace);
        var list = await List(TableClient.CreateQueryFilter($"PartitionKey eq {partitionKey} and RowKey eq {rowKey}"));

        Assert.Equal(2, Assert.Single(list).GetInt32("A"));
        Assert.Equal(204, (await table.DeleteEntityAsync(partitionKey, rowKey)).Status);
        Assert.False((await table.GetEntityIfExistsAsync<TableEntity>(partitionKey, rowKey)).HasValue);
    }

    [Fact]
    public async Task Merge_keeps_what_is_not_named_and_replace_does_not()
    {
        await table.AddEntityAsync(new TableEntity("p", "r") { ["A"] = 1, ["B"] = 1 });
        await table.UpsertEntityAsync(new TableEntity("p", "r") { ["A"] = 2 });
        var merged = (await table.GetEntityAsync<TableEntity>("p", "r")).Value;
        await table.UpsertEntityAsync(new TableEntity("p", "r") { ["A"] = 3 }, TableUpdateMode.Replace);
        var replaced = (await table.GetEntityAsync<TableEntity>("p", "r")).Value;

        Assert.Equal((2, 1), (merged.GetInt32("A"), merged.GetInt32("B")));
        Assert.Equal((3, null), (replaced.GetInt32("A"), replaced.GetInt32("B")));
    }

    [Fact]
    public async Task Who_comes_second_is_told()
    {
        await table.AddEntityAsync(new TableEntity("p", "r"));
        var old = (await table.GetEntityAsync<TableEntity>("p", "r")).Value.ETag;
        await table.UpdateEntityAsync(new TableEntity("p", "r") { ["A"] = 1 }, ETag.All);

        await Fails(409, TableErrorCode.EntityAlreadyExists, () => table.AddEntityAsync(new TableEntity("p", "r")));
        await Fails(412, TableErrorCode.UpdateConditionNotSatisfied, () => table.UpdateEntityAsync(new TableEntity("p", "r"), old));
        await Fails(412, TableErrorCode.UpdateConditionNotSatisfied, () => table.DeleteEntityAsync("p", "r", old));
        await Fails(404, TableErrorCode.ResourceNotFound, () => table.UpdateEntityAsync(new TableEntity("p", "gone"), old));
        await Fails(404, TableErrorCode.ResourceNotFound, () => table.GetEntityAsync<TableEntity>("p", "gone"));
        Assert.Equal(404, (await table.DeleteEntityAsync("p", "gone")).Status);
    }

    static async Task Fails(int status, TableErrorCode code, Func<Task> act)
    {
        var failure = await Assert.ThrowsAnyAsync<RequestFailedException>(act);
        Assert.Equal(status, failure.Status);
        Assert.True(failure.ErrorCode == code, failure.ErrorCode);
    }

    async Task<List<TableEntity>> List(string? filter = null, int? maxPerPage = null, IEnumerable<string>? select = null)
    {
        List<TableEntity> list = [];
        await foreach (var entity in table.QueryAsync<TableEntity>(filter, maxPerPage, select))
            list.Add(entity);

        return list;
    }

    enum Mood
    {
        Unknown,
        Good,
    }

    sealed class Customer : ITableEntity
    {
        public string PartitionKey { get; set; } = "";

        public string RowKey { get; set; } = "";

        public DateTimeOffset? Timestamp { get; set; }

        public ETag ETag { get; set; }

        [DataMember(Name = "CalledSo")]
        public string Name { get; set; } = "";

        public long Visits { get; set; }

        public double? Worth { get; set; }

        public Mood Mood { get; set; }

        public DateTime Since { get; set; }

        public DateTimeOffset? Until { get; set; }

        public int? Nothing { get; set; }

        public BinaryData? Picture { get; set; }

        [IgnoreDataMember]
        public string? Secret { get; set; }
    }
}
