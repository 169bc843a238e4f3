using Azure.Data.Tables;

namespace ReviewBot.Tests.Sdk.Tables;

public sealed class QueryFilterTests
{
    [Fact]
    public void Values_are_quoted_and_escaped_by_their_types()
    {
        var name = "O'Neil' or 'a' eq 'a";
        DateTimeOffset at = new(2026, 11, 12, 9, 30, 0, TimeSpan.FromHours(1));

        Assert.Equal("Name eq 'O''Neil'' or ''a'' eq ''a'", TableClient.CreateQueryFilter($"Name eq {name}"));
        Assert.Equal("A eq 5 and B eq 6L and C eq 0.5 and D eq true and E eq null", TableClient.CreateQueryFilter($"A eq {5} and B eq {6L} and C eq {0.5} and D eq {true} and E eq {(string?)null}"));
        Assert.Equal("At ge datetime'2026-11-12T08:30:00.0000000Z'", TableClient.CreateQueryFilter($"At ge {at}"));
        Assert.Equal("Id eq guid'00000000-0000-0000-0000-000000000001'", TableClient.CreateQueryFilter($"Id eq {new Guid("00000000-0000-0000-0000-000000000001")}"));
        Assert.Equal("B eq X'0AFF'", TableServiceClient.CreateQueryFilter($"B eq {new byte[] { 10, 255 }}"));
    }

    [Fact]
    public void A_type_that_tables_do_not_have_is_refused() =>
        Assert.Throws<ArgumentException>(() => TableClient.CreateQueryFilter($"A eq {TimeSpan.Zero}"));
}
