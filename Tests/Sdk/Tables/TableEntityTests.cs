using Azure;
using Azure.Data.Tables;

namespace ReviewBot.Tests.Sdk.Tables;

public sealed class TableEntityTests
{
    [Fact]
    public void Keys_and_columns_are_one_dictionary()
    {
        TableEntity entity = new("p", "r") { ["Name"] = "Contoso", ETag = new("W/\"1\"") };

        Assert.Equal("p", entity["PartitionKey"]);
        Assert.Equal("r", entity.RowKey);
        Assert.Equal(new ETag("W/\"1\""), entity.ETag);
        Assert.Equal(["PartitionKey", "RowKey", "Name", "odata.etag"], entity.Keys);
        Assert.Null(entity["Missing"]);
        Assert.Null(entity.GetInt64("Missing"));
        Assert.Null(entity.Timestamp);
    }

    [Fact]
    public void A_getter_of_another_type_throws()
    {
        TableEntity entity = new() { ["Count"] = 1L };

        Assert.Equal(1L, entity.GetInt64("Count"));
        Assert.Throws<InvalidOperationException>(() => entity.GetString("Count"));
        Assert.Throws<InvalidOperationException>(() => entity.GetInt32("Count"));
    }

    [Fact]
    public void Times_and_bytes_are_read_in_both_their_types()
    {
        DateTimeOffset noon = new(2026, 11, 12, 12, 0, 0, TimeSpan.Zero);
        TableEntity entity = new() { ["At"] = noon, ["Then"] = noon.UtcDateTime, ["Bytes"] = new byte[] { 1, 2 } };

        Assert.Equal(noon.UtcDateTime, entity.GetDateTime("At"));
        Assert.Equal(noon, entity.GetDateTimeOffset("Then"));
        Assert.Equal([1, 2], entity.GetBinaryData("Bytes").ToArray());
    }

    [Fact]
    public void A_column_keeps_its_type_and_numbers_grow()
    {
        TableEntity entity = new() { ["Long"] = 1L, ["Double"] = 1.5, ["Int"] = 1, ["Text"] = "x" };

        entity["Long"] = 2;
        entity["Double"] = 2;
        entity["Int"] = 2L;
        entity["Text"] = new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);

        Assert.Equal(2L, entity["Long"]);
        Assert.Equal(2.0, entity["Double"]);
        Assert.Equal(2L, entity["Int"]);
        Assert.Equal("2026-01-02T03:04:05.0000000+00:00", entity["Text"]);
        Assert.Throws<InvalidOperationException>(() => entity["Long"] = "two");
    }
}
