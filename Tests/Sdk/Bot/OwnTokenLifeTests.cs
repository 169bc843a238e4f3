using Azure.Core;
using Azure.Identity;
using Microsoft.Rest;

namespace ReviewBot.Tests.Sdk.Bot;

public sealed class OwnTokenLifeTests
{
    readonly SetTime time = new(letsGo: false);
    readonly Login login;
    readonly ServiceClientCredentials credentials;

    public OwnTokenLifeTests()
    {
        login = new Login(time);
        credentials = Inside.Credentials(login, time);
    }

    [Fact]
    public async Task A_token_is_asked_for_again_before_it_ends()
    {
        Assert.Equal("Bearer token-1", await Sent());
        time.Now += TimeSpan.FromMinutes(54);
        Assert.Equal("Bearer token-1", await Sent());

        time.Now += TimeSpan.FromMinutes(2);

        Assert.Equal("Bearer token-2", await Sent());
    }

    [Fact]
    public async Task A_token_serves_to_its_end_when_there_is_no_new_one()
    {
        _ = await Sent();
        login.IsDown = true;

        time.Now += TimeSpan.FromMinutes(56);
        Assert.Equal("Bearer token-1", await Sent());
        Assert.Equal("Bearer token-1", await Sent());
        Assert.Equal(2, login.Asked);

        time.Now += TimeSpan.FromMinutes(5);
        _ = await Assert.ThrowsAsync<AuthenticationFailedException>(Sent);
    }

    [Fact]
    public async Task One_token_is_asked_for_however_many_wait()
    {
        _ = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Sent()));

        Assert.Equal(1, login.Asked);
    }

    async Task<string?> Sent()
    {
        using var request = new HttpRequestMessage();
        await credentials.ProcessHttpRequestAsync(request, CancellationToken.None);
        return request.Headers.Authorization?.ToString();
    }

    sealed class Login(SetTime time) : TokenCredential
    {
        public int Asked { get; private set; }

        public bool IsDown { get; set; }

        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken)
        {
            Asked++;
            return IsDown ? throw new AuthenticationFailedException("down") : new AccessToken($"token-{Asked}", time.Now.AddHours(1));
        }

        public override async ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken)
        {
            await Task.Yield();
            return GetToken(requestContext, cancellationToken);
        }
    }
}
