using Newtonsoft.Json.Linq;

namespace ReviewBot.Tests.BotApp.Authentication;

public sealed class TokenTests : IAsyncLifetime
{
    HostFixture host = null!;

    public async ValueTask InitializeAsync() => host = await HostFixture.Open();

    public async ValueTask DisposeAsync() => await host.DisposeAsync();

    [Fact]
    public async Task A_good_token_passes()
    {
        Assert.Equal(200, (await host.Post(HostFixture.Message)).Status);

        Assert.Equal(1, host.Turns);
    }

    [Theory]
    [InlineData("RS512")]
    [InlineData("RS256")]
    public Task Rsa_signatures_pass(string alg) => Passes("Bearer " + host.Outside.Issuer.Token(HostFixture.Now, alg: alg));

    [Fact]
    public Task The_scheme_may_be_written_in_any_case() => Passes("bearer " + host.Outside.Issuer.Token(HostFixture.Now));

    [Theory]
    [InlineData(-4)]
    [InlineData(+4)]
    public Task Clocks_may_be_four_minutes_apart(int minutes) => Passes(Token(claims =>
    {
        claims["nbf"] = HostFixture.Now.AddMinutes(minutes).ToUnixTimeSeconds();
        claims["exp"] = HostFixture.Now.AddMinutes(minutes < 0 ? minutes : 60).ToUnixTimeSeconds();
    }));

    [Fact]
    public Task No_token_is_refused() => Refused(null);

    [Theory]
    [InlineData("")]
    [InlineData("Bearer")]
    [InlineData("Bearer ")]
    [InlineData("Bearer nonsense")]
    [InlineData("Bearer a.b.c")]
    [InlineData("Bearer ..")]
    [InlineData("Basic YTpi")]
    public Task What_is_no_token_is_refused(string header) => Refused(header);

    [Fact]
    public Task Two_spaces_are_refused() => Refused("Bearer  " + host.Outside.Issuer.Token(HostFixture.Now));

    [Fact]
    public Task A_token_of_monstrous_length_is_refused() =>
        Refused("Bearer " + host.Outside.Issuer.Token(HostFixture.Now, claims => claims["x"] = new string('x', 15_000)));

    [Theory]
    [InlineData("exp", -6)]
    [InlineData("nbf", +6)]
    public Task A_token_of_another_hour_is_refused(string claim, int minutes) =>
        Refused(Token(claims => claims[claim] = HostFixture.Now.AddMinutes(minutes).ToUnixTimeSeconds()));

    [Theory]
    [InlineData("exp")]
    [InlineData("iss")]
    [InlineData("aud")]
    [InlineData("serviceurl")]
    public Task A_token_that_leaves_something_out_is_refused(string claim) => Refused(Token(claims => claims.Remove(claim)));

    [Theory]
    [InlineData("iss", "https://sts.windows.net/11111111-2222-3333-4444-555555555555/")]
    [InlineData("iss", "https://API.botframework.com")]
    [InlineData("aud", "99999999-2222-3333-4444-555555555555")]
    [InlineData("aud", "")]
    [InlineData("serviceurl", "https://evil.example.com/")]
    [InlineData("serviceurl", "https://smba.example.com/amer")]
    public Task A_token_that_says_something_else_is_refused(string claim, string value) => Refused(Token(claims => claims[claim] = value));

    [Theory]
    [InlineData("exp", "\"soon\"")]
    [InlineData("exp", "1e300")]
    [InlineData("exp", "-1")]
    [InlineData("nbf", "{}")]
    [InlineData("aud", "17")]
    [InlineData("aud", "{\"a\":1}")]
    [InlineData("aud", "[]")]
    [InlineData("aud", "null")]
    [InlineData("iss", "17")]
    [InlineData("iss", "[\"https://api.botframework.com\"]")]
    [InlineData("serviceurl", "[\"https://smba.example.com/amer/\"]")]
    [InlineData("serviceurl", "17")]
    public Task A_claim_of_another_shape_is_refused(string claim, string json) =>
        Refused(Token(claims => claims[claim] = JToken.Parse(json)));

    [Fact]
    public Task A_token_for_this_app_and_another_is_refused() =>
        Refused(Token(claims => claims["aud"] = new JArray(Issuer.AppId, "99999999-2222-3333-4444-555555555555")));

    [Theory]
    [InlineData("none")]
    [InlineData("HS256")]
    [InlineData("PS256")]
    public Task Other_algorithms_are_refused(string alg) => Refused("Bearer " + host.Outside.Issuer.Token(HostFixture.Now, alg: alg));

    [Fact]
    public Task A_signature_by_another_key_is_refused() =>
        Refused("Bearer " + host.Outside.Issuer.Token(HostFixture.Now, signer: Issuer.Other));

    [Theory]
    [InlineData("https://smba.example.com/AMER/")]
    [InlineData("HTTPS://SMBA.EXAMPLE.COM/amer/")]
    public Task The_case_of_an_address_does_not_matter(string claim) => Passes(Token(claims => claims["serviceurl"] = claim));

    [Theory]
    [InlineData("\"11111111-2222-3333-4444-555555555555\"", "\"99999999-2222-3333-4444-555555555555\"")]
    [InlineData("\"99999999-2222-3333-4444-555555555555\"", "\"11111111-2222-3333-4444-555555555555\"")]
    [InlineData("\"11111111-2222-3333-4444-555555555555\"", "[\"11111111-2222-3333-4444-555555555555\",\"x\"]")]
    public async Task A_token_that_says_its_audience_twice_is_for_the_last_one_only(string first, string second)
    {
        var claims = Issuer.Claims(HostFixture.Now).ToString();
        var twice = claims.Replace($"\"aud\": \"{Issuer.AppId}\"", $"\"aud\": {first}, \"aud\": {second}", StringComparison.Ordinal);
        Assert.NotEqual(claims, twice);

        var answer = await host.Post(HostFixture.Message, "Bearer " + host.Outside.Issuer.Sign(twice));

        Assert.Equal(second == $"\"{Issuer.AppId}\"" ? 200 : 401, answer.Status);
    }

    /// <summary>A certificate's thumbprint is what IdentityModel calls such a key; the issuer names its keys otherwise.</summary>
    [Fact]
    public Task A_token_that_names_its_key_by_a_certificate_is_refused() =>
        Refused(
            "Bearer "
                + host.Outside.Issuer.Sign(
                    Issuer.Claims(HostFixture.Now).ToString(), head => head["kid"] = "0123456789ABCDEF0123456789ABCDEF01234567"));

    [Fact]
    public Task A_certificate_in_the_head_of_a_token_is_not_believed() =>
        Refused("Bearer " + host.Outside.Issuer.Sign(Issuer.Claims(HostFixture.Now).ToString(), head =>
    {
        head["x5t"] = "ASNFZ4mrze8BI0VniavN7wEjRWc";
        head["x5c"] = new JArray("MIIB");
        head["jku"] = "https://evil.example.com/keys";
    }, Issuer.Other));

    [Fact]
    public Task A_token_without_a_key_id_is_refused() =>
        Refused("Bearer " + host.Outside.Issuer.Sign(Issuer.Claims(HostFixture.Now).ToString(), head => head.Remove("kid")));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Where_two_keys_have_one_id_the_one_that_signed_counts_with_its_own_channels(bool theirs)
    {
        host.Outside.Issuer.AlsoPublishes = Issuer.Other;
        var token = "Bearer " + host.Outside.Issuer.Token(HostFixture.Now, signer: theirs ? Issuer.Other : null);

        await (theirs ? Refused(token) : Passes(token));
    }

    [Fact]
    public async Task A_token_that_has_passed_is_not_good_for_ever()
    {
        var token = "Bearer " + host.Outside.Issuer.Token(HostFixture.Now);
        await Passes(token);

        Assert.Equal(401, (await host.Post(HostFixture.Message.Replace("amer", "emea", StringComparison.Ordinal), token)).Status);
        Assert.Equal(401, (await host.Post(HostFixture.Message.Replace("msteams", "webchat", StringComparison.Ordinal), token)).Status);
        Assert.Equal(200, (await host.Post(HostFixture.Message, token)).Status);
    }

    [Fact]
    public async Task A_changed_token_is_refused()
    {
        var token = host.Outside.Issuer.Token(HostFixture.Now).Split('.');
        var changed = host.Outside.Issuer.Token(HostFixture.Now, claims => claims["x"] = 1).Split('.');

        await Refused($"Bearer {token[0]}.{changed[1]}.{token[2]}");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("webchat")]
    [InlineData("MSTEAMS")]
    public async Task A_key_that_is_not_endorsed_for_the_channel_is_refused(string? endorsement)
    {
        host.Outside.Issuer.Endorsements = endorsement == null ? null : [endorsement];

        await Refused(host.GoodToken);
    }

    [Theory]
    [InlineData("\"channelId\":\"msteams\",", "")]
    [InlineData("\"serviceUrl\":\"https://smba.example.com/amer/\",", "")]
    [InlineData("https://smba.example.com/amer/", "https://evil.example.com/")]
    [InlineData("https://smba.example.com/amer/", "not an address")]
    [InlineData("https://smba.example.com/amer/", "file:///etc/passwd")]
    public async Task An_activity_that_the_token_does_not_vouch_for_is_refused(string said, string instead)
    {
        Assert.Equal(401, (await host.Post(HostFixture.Message.Replace(said, instead, StringComparison.Ordinal))).Status);

        Assert.Equal(0, host.Turns);
    }

    [Fact]
    public async Task A_refusal_says_nothing_and_is_logged_without_the_token()
    {
        var answer = await host.Post(HostFixture.Message, "Bearer nonsense");

        Assert.Equal("", answer.Body);
        Assert.DoesNotContain("nonsense", Assert.Single(host.Log), StringComparison.Ordinal);
    }

    string Token(Action<JObject> change) => "Bearer " + host.Outside.Issuer.Token(HostFixture.Now, change);

    async Task Passes(string header)
    {
        Assert.Equal(200, (await host.Post(HostFixture.Message, header)).Status);
        Assert.Equal(1, host.Turns);
    }

    async Task Refused(string? header)
    {
        Assert.Equal(401, (await host.Post(HostFixture.Message, header)).Status);
        Assert.Equal(0, host.Turns);
    }
}
