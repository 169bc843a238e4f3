using Azure.Data.Tables;

namespace ReviewBot.Tests.Sdk.Tables;

public sealed class ConnectionStringTests
{
    [Theory]
    [InlineData("UseDevelopmentStorage=true", "http://127.0.0.1:10002/devstoreaccount1", "devstoreaccount1")]
    [InlineData("UseDevelopmentStorage=true;DevelopmentStorageProxyUri=http://emulator", "http://emulator:10002/devstoreaccount1", "emulator")]
    [InlineData("DefaultEndpointsProtocol=https;AccountName=deals;AccountKey=a2V5;EndpointSuffix=core.windows.net", "https://deals.table.core.windows.net/", "deals")]
    [InlineData("AccountName=deals;AccountKey=a2V5PQ==;EndpointSuffix=core.windows.net;", "https://deals.table.core.windows.net/", "deals")]
    [InlineData("accountname=devstoreaccount1;AccountKey=a2V5;TableEndpoint=http://127.0.0.1:20002/devstoreaccount1;", "http://127.0.0.1:20002/devstoreaccount1", "devstoreaccount1")]
    [InlineData("TableEndpoint=https://deals.table.core.windows.net;SharedAccessSignature=sv=2019-02-02&sig=a%3D", "https://deals.table.core.windows.net/", "deals")]
    public void It_says_where_the_tables_are_and_whose(string connectionString, string address, string account)
    {
        TableServiceClient client = new(connectionString);

        Assert.Equal(new Uri(address), client.Uri);
        Assert.Equal(account, client.AccountName);
        Assert.Equal(new Uri($"{address.TrimEnd('/')}/Deals"), client.GetTableClient("Deals").Uri);
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("AccountName=deals")]
    [InlineData("AccountName=deals;AccountKey=a2V5")]
    [InlineData("AccountName=deals;AccountName=others;AccountKey=a2V5;EndpointSuffix=core.windows.net")]
    [InlineData("TableEndpoint=nowhere;SharedAccessSignature=sig=a")]
    public void One_that_does_not_say_is_refused(string connectionString) =>
        Assert.Throws<FormatException>(() => new TableServiceClient(connectionString));
}
