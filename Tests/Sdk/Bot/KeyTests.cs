using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;

namespace ReviewBot.Tests.Sdk.Bot;

public sealed class KeyTests : IDisposable
{
    readonly Outside outside = new();
    readonly SetTime time = new(letsGo: false);
    readonly BotFrameworkAuthentication authentication;

    public KeyTests() => authentication = Inside.Authentication(outside, time);

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
        await Refused(outside.Issuer.KeyId);
        Assert.Equal(1, outside.MetadataReads);

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

        await Refused(old);
    }

    async Task Passes()
    {
        var result = await authentication.AuthenticateRequestAsync(Activity(), "Bearer " + outside.Issuer.Token(time.Now), CancellationToken.None);
        Assert.True(result.ClaimsIdentity.IsAuthenticated);
    }

    async Task Refused(string keyId)
    {
        var good = outside.Issuer.KeyId;
        outside.Issuer.KeyId = keyId;
        var token = outside.Issuer.Token(time.Now);
        outside.Issuer.KeyId = good;

        _ = await Assert.ThrowsAsync<UnauthorizedAccessException>(() => authentication.AuthenticateRequestAsync(Activity(), "Bearer " + token, CancellationToken.None));
    }

    static Activity Activity() => new(ActivityTypes.Message) { ChannelId = "msteams", ServiceUrl = Outside.ServiceUrl };
}
