using ReviewBot.BotApp.Authentication;

namespace ReviewBot.Tests.BotApp.Authentication;

public sealed class KeyTests : IDisposable
{
    readonly Outside outside = new();
    readonly SetTime time = new(letsGo: false);
    readonly ChannelAuthentication guard;

    public KeyTests() => guard = Guard.Make(outside, time);

    public void Dispose() => outside.Dispose();

    [Fact]
    public async Task Keys_are_read_once_for_many_requests()
    {
        for (var request = 0; request < 10; request++)
            await Passes();

        Assert.Equal(1, outside.MetadataReads);
    }

    [Fact]
    public async Task Keys_are_read_once_for_requests_at_the_same_time()
    {
        await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Passes()));

        Assert.Equal(1, outside.MetadataReads);
    }

    [Fact]
    public async Task A_rotated_key_is_accepted_without_a_restart()
    {
        await Passes();
        outside.Issuer.Rotate("key-2");

        await Passes();

        Assert.Equal(2, outside.MetadataReads);
    }

    [Fact]
    public async Task An_unknown_key_is_looked_for_once_and_refused()
    {
        await Passes();

        for (var request = 0; request < 10; request++)
            await Refused("made-up");

        Assert.Equal(2, outside.MetadataReads);
    }

    [Fact]
    public async Task Made_up_key_ids_do_not_make_a_flood()
    {
        await Passes();

        for (var request = 0; request < 50; request++)
            await Refused($"made-up-{request}");

        Assert.InRange(outside.MetadataReads, 2, 3);
    }

    [Fact]
    public async Task After_made_up_key_ids_a_rotated_key_is_accepted_within_a_minute()
    {
        await Passes();
        for (var request = 0; request < 50; request++)
            await Refused($"made-up-{request}");
        outside.Issuer.Rotate("key-2");

        time.Now += TimeSpan.FromMinutes(1);

        await Passes();
    }

    [Fact]
    public async Task Without_metadata_everything_is_refused_until_it_is_back()
    {
        outside.MetadataIsDown = true;
        await Refused(outside.Issuer.KeyId);
        var reads = outside.MetadataReads;
        await Refused(outside.Issuer.KeyId);
        Assert.Equal(reads, outside.MetadataReads);

        outside.MetadataIsDown = false;
        time.Now += TimeSpan.FromSeconds(3);

        await Passes();
    }

    [Fact]
    public async Task Known_keys_go_on_serving_while_the_metadata_is_down()
    {
        await Passes();
        outside.MetadataIsDown = true;

        time.Now += TimeSpan.FromHours(13);

        await Passes();
    }

    [Fact]
    public async Task Known_keys_do_not_serve_for_ever()
    {
        await Passes();
        outside.MetadataIsDown = true;

        time.Now += TimeSpan.FromDays(2);

        await Refused(outside.Issuer.KeyId);
    }

    [Fact]
    public async Task A_key_that_is_no_longer_published_is_forgotten_after_half_a_day()
    {
        await Passes();
        var old = outside.Issuer.KeyId;
        outside.Issuer.Rotate("key-2");

        time.Now += TimeSpan.FromHours(13);
        await Passes();

        await Refused(old);
    }

    [Fact]
    public async Task A_token_that_passed_is_refused_when_its_key_is_no_longer_published()
    {
        var token = "Bearer " + outside.Issuer.Token(time.Now, claims => claims["exp"] = time.Now.AddDays(2).ToUnixTimeSeconds());
        await Passes(token);
        outside.Issuer.Rotate("key-2");
        await Passes();

        _ = await Assert.ThrowsAsync<UnauthorizedAccessException>(() => Passes(token));
    }

    [Fact]
    public async Task A_token_that_passed_is_refused_when_its_time_is_over()
    {
        var token = "Bearer " + outside.Issuer.Token(time.Now);
        await Passes(token);

        time.Now += TimeSpan.FromMinutes(65);

        _ = await Assert.ThrowsAsync<UnauthorizedAccessException>(() => Passes(token));
    }

    [Theory]
    [InlineData("a page", "<html><body>Sign in</body></html>")]
    [InlineData("nothing", "")]
    [InlineData("no keys", "{}")]
    [InlineData("keys that are none", """{"keys":[{"kty":"RSA","kid":"key-1"},{"kty":"EC","kid":"key-1"},7]}""")]
    [InlineData("another shape", """{"keys":{"key-1":true}}""")]
    [InlineData("an address that is none", """{"issuer":"i","jwks_uri":"here"}""")]
    [InlineData("keys without https", """{"issuer":"i","jwks_uri":"http://login.botframework.com/v1/.well-known/keys"}""")]
    public async Task Metadata_of_another_shape_are_no_keys_and_no_failure(string what, string document)
    {
        Assert.NotEmpty(what);
        outside.Metadata = _ => Task.FromResult(document);

        await Refused(outside.Issuer.KeyId);

        outside.Metadata = null;
        time.Now += TimeSpan.FromSeconds(31);
        await Passes();
    }

    [Fact]
    public async Task Ten_megabytes_of_metadata_are_not_read()
    {
        var padded = outside.Issuer.Keys.Insert(1, new string(' ', 10 * 1024 * 1024));
        outside.Metadata =
            url => Task.FromResult(url.AbsolutePath.EndsWith("keys", StringComparison.Ordinal) ? padded : Outside.OpenIdMetadata);

        await Refused(outside.Issuer.KeyId);
    }

    [Fact]
    public async Task Metadata_that_come_drop_by_drop_are_given_up()
    {
        var given = new TaskCompletionSource<string>();
        outside.Metadata = _ => given.Task;
        time.LetsGo = true;

        await Refused(outside.Issuer.KeyId);

        Assert.Contains(TimeSpan.FromSeconds(5), time.Waits);
    }

    [Theory]
    [InlineData(13)]
    [InlineData(35)]
    public async Task Whoever_has_a_known_key_waits_for_no_metadata(int hours)
    {
        await Passes();
        var given = new TaskCompletionSource<string>();
        outside.Metadata = _ => given.Task;

        time.Now += TimeSpan.FromHours(hours);
        for (var request = 0; request < 30; request++)
            await Passes();

        while (outside.MetadataReads < 2) // the reading that hangs began beside the requests
            await Task.Yield();
        await Passes();
        Assert.Equal(2, outside.MetadataReads);
    }

    [Fact]
    public async Task Keys_are_renewed_beside_the_request()
    {
        await Passes();
        time.Now += TimeSpan.FromHours(13);

        await Passes();
        while (outside.MetadataReads < 2)
            await Task.Yield();
        await Passes();

        Assert.Equal(2, outside.MetadataReads);
    }

    Task Passes() => Passes("Bearer " + outside.Issuer.Token(time.Now));

    async Task Passes(string header)
    {
        var token = await guard.AuthenticateHeader(header, isLocal: false, CancellationToken.None);
        Assert.Equal(Issuer.AppId, token?.App);
    }

    async Task Refused(string keyId)
    {
        var good = outside.Issuer.KeyId;
        outside.Issuer.KeyId = keyId;
        var token = outside.Issuer.Token(time.Now);
        outside.Issuer.KeyId = good;

        _ = await Assert.ThrowsAsync<UnauthorizedAccessException>(
            () => guard.AuthenticateHeader("Bearer " + token, isLocal: false, CancellationToken.None).AsTask());
    }
}
