using System.Net.Http.Headers;
using Azure.Core;
using Azure.Identity;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Puts the bot's own token on a request. A new one is asked for five minutes before the end, once however many wait for it; if that fails, the old one serves as long as it lives.</summary>
sealed class EntraCredentials(TokenCredential credential, string audience, TimeProvider time) : ServiceClientCredentials, IDisposable
{
    static readonly TimeSpan Early = TimeSpan.FromMinutes(5);
    static readonly TimeSpan Pause = TimeSpan.FromSeconds(30);

    readonly TokenRequestContext request = new([audience.EndsWith("/.default", StringComparison.Ordinal) ? audience : $"{audience.TrimEnd('/')}/.default"]);
    readonly SemaphoreSlim one = new(1, 1);
    Kept kept;

    public override async Task ProcessHttpRequestAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        request.Headers.Authorization = (Current() ?? await Next(cancellationToken).ConfigureAwait(false)).Header;

    public void Dispose() => one.Dispose();

    Kept Current() => kept is { } now && time.GetUtcNow() < now.Until ? now : null;

    async Task<Kept> Next(CancellationToken cancellationToken)
    {
        await one.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return Current() ?? (kept = await Ask(cancellationToken).ConfigureAwait(false));
        }
        finally
        {
            one.Release();
        }
    }

    async Task<Kept> Ask(CancellationToken cancellationToken)
    {
        try
        {
            var token = await credential.GetTokenAsync(request, cancellationToken).ConfigureAwait(false);
            return new Kept(new AuthenticationHeaderValue("Bearer", token.Token), token.ExpiresOn - Early, token.ExpiresOn);
        }
        catch (AuthenticationFailedException) when (kept is { } old && time.GetUtcNow() + Pause < old.Ends)
        {
            return kept with { Until = time.GetUtcNow() + Pause };
        }
    }

    sealed record Kept(AuthenticationHeaderValue Header, DateTimeOffset Until, DateTimeOffset Ends);
}
