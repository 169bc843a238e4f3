using System.Net;
using System.Text.RegularExpressions;
using Azure;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Data.Tables;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Sdk.Tables;

public sealed class AuthenticationTests : IDisposable
{
    static readonly Uri Account = new("https://deals.table.core.windows.net");

    readonly Wire wire = new();

    public void Dispose() => wire.Dispose();

    [Fact]
    public async Task A_shared_key_signs_the_date_and_the_path()
    {
        wire.Answers(HttpStatusCode.NotFound);
        TableServiceClient service = new(Account, new TableSharedKeyCredential("deals", "a2V5"), Options());

        await service.GetTableClient("Deals").GetEntityIfExistsAsync<TableEntity>("a b", "it's");

        var sent = Assert.Single(wire.Requests);
        Assert.Equal("https://deals.table.core.windows.net/Deals(PartitionKey='a%20b',RowKey='it%27%27s')", sent.Address);
        Assert.Equal($"SharedKeyLite deals:{Signature(sent.Headers["x-ms-date"], "/deals/Deals(PartitionKey='a%20b',RowKey='it%27%27s')")}", sent.Headers["Authorization"]);
        Assert.Equal("2020-12-06", sent.Headers["x-ms-version"]);
    }

    [Fact]
    public async Task A_changed_key_is_used_from_then_on()
    {
        wire.Answers(HttpStatusCode.NotFound).Answers(HttpStatusCode.NotFound);
        TableSharedKeyCredential credential = new("deals", "a2V5");
        var table = new TableServiceClient(Account, credential, Options()).GetTableClient("Deals");

        await table.GetEntityIfExistsAsync<TableEntity>("p", "r");
        credential.SetAccountKey("bmV3");
        await table.GetEntityIfExistsAsync<TableEntity>("p", "r");

        Assert.NotEqual(wire.Requests[0].Headers["Authorization"], wire.Requests[1].Headers["Authorization"]);
    }

    [Fact]
    public async Task A_signature_is_in_the_query_once_however_often_it_is_tried()
    {
        wire.Answers(HttpStatusCode.ServiceUnavailable).Answers(HttpStatusCode.OK, """{"value":[]}""");
        TableServiceClient service = new(Account, new AzureSasCredential("?sv=2019-02-02&sig=a%3D"), Options());

        await Everything(service.GetTableClient("Deals").QueryAsync<TableEntity>("A eq 1"));

        Assert.Equal(2, wire.Requests.Count);
        Assert.All(wire.Requests, sent => Assert.Single(Regex.Matches(sent.Address, "[?&]sv=2019-02-02&sig=a%3D")));
        Assert.All(wire.Requests, sent => Assert.False(sent.Headers.ContainsKey("Authorization")));
    }

    [Fact]
    public async Task A_signature_in_the_address_stays_there()
    {
        wire.Answers(HttpStatusCode.NotFound);
        TableServiceClient service = new(new Uri("https://deals.table.core.windows.net/?sv=2019-02-02&sig=a"), Options());

        await service.GetTableClient("Deals").GetEntityIfExistsAsync<TableEntity>("p", "r");

        Assert.EndsWith("/Deals(PartitionKey='p',RowKey='r')?sv=2019-02-02&sig=a", Assert.Single(wire.Requests).Address, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_token_is_asked_for_storage_and_sent_as_bearer()
    {
        wire.Answers(HttpStatusCode.NotFound);
        FixedToken token = new();

        await new TableServiceClient(Account, token, Options()).GetTableClient("Deals").GetEntityIfExistsAsync<TableEntity>("p", "r");

        Assert.Equal(["https://storage.azure.com/.default"], token.Scopes);
        Assert.Equal("Bearer secret", Assert.Single(wire.Requests).Headers["Authorization"]);
    }

    [Fact]
    public void No_token_and_no_signature_goes_over_plain_http()
    {
        Uri plain = new("http://deals.table.core.windows.net");

        Assert.Throws<ArgumentException>(() => new TableServiceClient(plain, new FixedToken(), Options()));
        Assert.Throws<ArgumentException>(() => new TableServiceClient(plain, new AzureSasCredential("sig=a"), Options()));
    }

    static string Signature(string date, string resource) => Convert.ToBase64String(
        System.Security.Cryptography.HMACSHA256.HashData("key"u8, System.Text.Encoding.UTF8.GetBytes($"{date}\n{resource}")));

    static async Task Everything<T>(AsyncPageable<T> pages)
        where T : notnull
    {
        await foreach (var page in pages.AsPages())
            Assert.NotNull(page);
    }

    TableClientOptions Options() => new() { Transport = new HttpClientTransport(wire), Retry = { Delay = TimeSpan.FromMilliseconds(1) } };

    sealed class FixedToken : TokenCredential
    {
        public IReadOnlyList<string> Scopes { get; private set; } = [];

        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken)
        {
            Scopes = requestContext.Scopes;
            return new("secret", DateTimeOffset.MaxValue);
        }

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            new(GetToken(requestContext, cancellationToken));
    }
}
