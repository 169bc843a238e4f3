using System.Collections.Concurrent;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using ReviewBot.BotApp.Authentication;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Client;

/// <summary>
/// People from outside, on the rosters that the bot reads: the local client knows colleagues only, and so does its roster.
/// </summary>
sealed class Visitors
{
    readonly ConcurrentDictionary<string, FakeMember> all = [];

    /// <summary>Is in that conversation from now on.</summary>
    public void Join(string conversation, FakeMember who) => all[conversation] = who;

    /// <summary>Adds them to what the client answers to the bot.</summary>
    public void Join(IServiceCollection services) =>
        services.AddHttpClient(ConnectorClients.Client).AddHttpMessageHandler(() => new Handler(all));

    sealed class Handler(ConcurrentDictionary<string, FakeMember> all) : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var answer = await base.SendAsync(request, cancellationToken);
            var path = Uri.UnescapeDataString(request.RequestUri?.AbsolutePath ?? "");
            if (!path.EndsWith("/pagedmembers", StringComparison.Ordinal)
                || all.FirstOrDefault(it => path.Contains($"/{it.Key}/", StringComparison.Ordinal)) is not { Value: { } visitor })
            {
                return answer;
            }

            var page = await answer.Content.ReadFromJsonAsync<JsonObject>(cancellationToken);
            page?["members"]?.AsArray().Add(JsonSerializer.SerializeToNode(visitor, JsonSerializerOptions.Web));
            answer.Content = JsonContent.Create(page);
            return answer;
        }
    }
}
