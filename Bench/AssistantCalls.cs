using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using ReviewBot.BotApp.Authentication;
using ReviewBot.Dialogs.Assistants;
using ReviewBot.Reviews;
using ReviewBot.Storage.Deals;
using ReviewBot.Storage.People;
using Host = ReviewBot.BotApp.Host;

namespace ReviewBot.Bench;

/// <summary>Latency of an assistant's tools over HTTP on loopback, with token validation, over a pipeline in the embedded file.</summary>
static class AssistantCalls
{
    const int Warming = 30;
    const int Measured = 100;
    const string Tenant = "10000000-aaaa-bbbb-cccc-000000000001";
    const string App = "22222222-3333-4444-5555-666666666666";

    static readonly Person Lee = new(new("p-0"), "Lee Sample");
    static readonly WorkspaceId Pipeline = new(Tenant, "team:x");

    public static async Task Run(int count, TextWriter output)
    {
        var folder = Directory.CreateTempSubdirectory("reviewbot-bench-");
        using var rsa = RSA.Create(2048);
        using var documents = new Documents(rsa.ExportParameters(includePrivateParameters: false));
        string[] settings =
        [
            "--environment", Host.Playground, "--urls", "http://127.0.0.1:0", "--Storage:File", Path.Combine(folder.FullName, "bench.db"),
            "--SignIn:AppId", App, "--ReviewBot:PublicAddress", "https://deals.example.com", "--Copilot:IsOn", "true",
            "--Copilot:CallsPerMinute", "100000",
        ];
        await using var host = Host.Build(settings, builder =>
        {
            builder.Logging.ClearProviders();
            builder.Services.Configure<JwtBearerOptions>(TeamsSignIn.Scheme, options => options.BackchannelHttpHandler = documents);
        });
        await Fill(host.Services, count);
        await host.StartAsync();
        using var client = new HttpClient { BaseAddress = new(host.Urls.Single()) };
        client.DefaultRequestHeaders.Authorization = new("Bearer", Token(rsa));

        var deal = AssistantDealId.Of(Pipeline.Home, new($"d-{count / 2}"));
        foreach (var (tool, arguments) in new[]
        {
            ("find_deal", $$"""{"name":"Contoso {{count / 2}}"}"""), ("get_deal", $$"""{"deal":"{{deal}}"}"""), ("board", "{}"),
            ("open_questions", "{}"), ("due", """{"days":14}"""), ("history", $$"""{"deal":"{{deal}}"}"""),
        })
        {
            for (var call = 0; call < Warming; call++)
                await Call(client, tool, arguments);
            var (taken, before) = (new List<double>(), Environment.CpuUsage.TotalTime);
            var length = 0;
            for (var call = 0; call < Measured; call++)
            {
                var began = Stopwatch.GetTimestamp();
                length = await Call(client, tool, arguments);
                taken.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
            }
            var processor = (Environment.CpuUsage.TotalTime - before).TotalMilliseconds / Measured;
            taken.Sort();
            await output.WriteLineAsync(
                $"{tool}: half within {taken[Measured / 2]:F1} ms, 95 % within {taken[Measured * 95 / 100]:F1} ms, the slowest {taken[^1]:F1} ms, {processor:F1} ms of the processor, {length} bytes");
        }
        await host.StopAsync();
        folder.Delete(recursive: true);
    }

    static async Task Fill(IServiceProvider services, int count)
    {
        var (deals, people) = (services.GetRequiredService<DealStore>(), services.GetRequiredService<PersonStore>());
        await deals.Save(new Workspace(Pipeline, "Sales", [Lee]), default);
        await people.Remember(Tenant, Lee.Id, Pipeline, "Sales", default);
        for (var at = 0; at < count; at++)
        {
            var deal = Crowd.Deal($"d-{at}", Lee, 1 + (at % 5), (at % 60) - 30) with { Customer = $"Contoso {at}" };
            await deals.Save(Pipeline, null, new(deal, null, [new(Crowd.Monday, Lee, Change.DealAdded)]), null, default);
        }
    }

    static async Task<int> Call(HttpClient client, string tool, string arguments)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/mcp", UriKind.Relative))
        {
            Content = new StringContent(
                $$$"""{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"{{{tool}}}","arguments":{{{arguments}}}}}""",
                Encoding.UTF8,
                "application/json"),
        };
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("text/event-stream"));
        using var answer = await client.SendAsync(request);
        answer.EnsureSuccessStatusCode();
        return (await answer.Content.ReadAsStringAsync()).Length;
    }

    static string Token(RSA rsa) => new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
    {
        Issuer = $"https://login.microsoftonline.com/{Tenant}/v2.0",
        Audience = App,
        Claims = new Dictionary<string, object>
        {
            ["tid"] = Tenant,
            ["oid"] = Lee.Id.Value,
            ["name"] = Lee.Name,
            ["scp"] = TeamsSignIn.Permission,
        },
        Expires = TimeProvider.System.GetUtcNow().AddHours(1).UtcDateTime,
        SigningCredentials = new(new RsaSecurityKey(rsa) { KeyId = "bench" }, SecurityAlgorithms.RsaSha256),
    });

    /// <summary>Serves Entra's metadata locally.</summary>
    sealed class Documents(RSAParameters key) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK)
            {
                Content = JsonContent.Create(request.RequestUri?.AbsolutePath.EndsWith("keys", StringComparison.Ordinal) is true
                    ? (object)new
                    {
                        keys = new[] { new { kty = "RSA", kid = "bench", n = Base64UrlEncoder.Encode(key.Modulus), e = Base64UrlEncoder.Encode(key.Exponent) } },
                    }
                    : new
                    {
                        issuer = "https://login.microsoftonline.com/{tenantid}/v2.0",
                        jwks_uri = "https://login.microsoftonline.com/organizations/discovery/v2.0/keys",
                    }),
            });
    }
}
