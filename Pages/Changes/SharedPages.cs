using System.Collections.Concurrent;
using ReviewBot.Pages.Http;

namespace ReviewBot.Pages.Changes;

/// <summary>
/// Cache of renderings with single flight: after a press, fifty open pages with the same content cost one rendering. Entries are valid
/// until the next change of the pipeline, and only while its changes are tracked.
/// </summary>
sealed class SharedPages(PipelineChanges changes, TimeProvider time)
{
    /// <summary>Time to live, because some content depends on the time of day.</summary>
    static readonly TimeSpan Life = TimeSpan.FromSeconds(30);

    readonly ConcurrentDictionary<PageKey, Kept> all = new();

    public async Task<RenderedPage> GetOrAdd(PageKey key, Func<Task<RenderedPage>> render)
    {
        if (changes.FindGeneration(key.Workspace) is not { } generation)
        {
            all.TryRemove(key, out _);
            return await render();
        }

        var now = time.GetUtcNow();
        foreach (var (old, it) in all)
        {
            if (now - it.At >= Life)
                all.TryRemove(old, out _);
        }
        var kept = all.AddOrUpdate(
            key, _ => new(generation, now, new(render)), (_, it) => it.Generation == generation ? it : new(generation, now, new(render)));
        try
        {
            return await kept.Page.Value;
        }
        catch
        {
            all.TryRemove(new(key, kept));
            throw;
        }
    }

    sealed record Kept(long Generation, DateTimeOffset At, Lazy<Task<RenderedPage>> Page);
}
