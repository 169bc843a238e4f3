using System.Collections.Concurrent;

namespace ReviewBot.Bench;

/// <summary>A fake connector: answers after a delay, and with 429 over the limit of a tenant.</summary>
sealed class Loopback : IAsyncDisposable
{
    readonly WebApplication app;
    readonly ConcurrentDictionary<string, ConcurrentQueue<long>> sends = [];
    int taken;
    int refused;

    public Loopback(TimeSpan answersAfter, int most)
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
    }

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
