using System.Collections.Concurrent;
using ReviewBot.Reviews;

namespace ReviewBot.Bench;

/// <summary>A fake connector: answers after a delay, and with 429 over the limit of a tenant.</summary>
sealed class Loopback : IAsyncDisposable
{
    readonly WebApplication app;
    readonly ConcurrentDictionary<string, ConcurrentQueue<long>> sends = [];
    int taken;
    int refused;

    /// <param name="members">Everybody in each conversation.</param>
    public Loopback(TimeSpan answersAfter, int most, params Person[] members)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        app = builder.Build();
        app.MapPost("/{tenant}/v3/conversations/{**rest}", async (string tenant) =>
        {
            if (!Takes(tenant, most))
                return Results.Json(new { }, statusCode: 429);
            if (answersAfter > TimeSpan.Zero)
                await Task.Delay(answersAfter, TimeProvider.System);
            return Results.Json(new { id = $"{Interlocked.Increment(ref taken)}" }, statusCode: 201);
        });
        app.MapPut("/{tenant}/v3/conversations/{**rest}", (string rest) => Results.Json(new { id = rest.Split('/')[^1] }));
        app.MapGet(
            "/{tenant}/v3/conversations/{conversation}/pagedmembers",
            (string tenant) => Results.Json(new { members = members.Select(it => Member(it, tenant)) }));
        app.MapGet(
            "/{tenant}/v3/conversations/{conversation}/members/{id}",
            (string tenant, string id) =>
                members.FirstOrDefault(it => Uri.UnescapeDataString(id).EndsWith(it.Id.Value, StringComparison.Ordinal))
                is { } found ? Results.Json(Member(found, tenant)) : Results.NotFound());
        app.MapFallback(() => Results.Json(new { }));
    }

    static object Member(Person person, string tenant) =>
        new { id = $"29:{person.Id.Value}", name = person.Name, aadObjectId = person.Id.Value, tenantId = tenant, userRole = "user" };

    public int Taken => taken;

    public int Refused => refused;

    public async Task<string> Start()
    {
        await app.StartAsync();
        return app.Urls.First();
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    /// <summary>Sliding window of one second. Allows 10 % more, because latency varies.</summary>
    bool Takes(string tenant, int most)
    {
        var now = TimeProvider.System.GetTimestamp();
        var last = sends.GetOrAdd(tenant, _ => []);
        lock (last)
        {
            while (last.TryPeek(out var first) && TimeProvider.System.GetElapsedTime(first, now) > TimeSpan.FromSeconds(1))
                last.TryDequeue(out _);
            if (last.Count >= most * 11 / 10)
            {
                Interlocked.Increment(ref refused);
                return false;
            }
            last.Enqueue(now);
            return true;
        }
    }
}
