using System.Net.Http.Headers;
using Azure.Core;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Puts the bot's own token on a request. A token is kept until five minutes before its end, and asked for once however many wait for it.</summary>
sealed class EntraCredentials(TokenCredential credential, string audience, TimeProvider time) : ServiceClientCredentials, IDisposable
{
    static readonly TimeSpan Early = TimeSpan.FromMinutes(5);

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
            if (Current() is { } already) return already;

            var token = await credential.GetTokenAsync(request, cancellationToken).ConfigureAwait(false);
            return kept = new Kept(new AuthenticationHeaderValue("Bearer", token.Token), token.ExpiresOn - Early);
        }
        finally
        {
            one.Release();
        }
    }

    sealed record Kept(AuthenticationHeaderValue Header, DateTimeOffset Until);
}
