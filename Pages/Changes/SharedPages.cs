using System.Collections.Concurrent;
using ReviewBot.Pages.Http;

namespace ReviewBot.Pages.Changes;

/// <summary>
/// One rendering for all who see the same (single flight): a press that fifty open pages show is drawn once for each way of looking at it.
/// Kept only while somebody is told of changes of the pipeline, and until the next one.
/// </summary>
sealed class SharedPages(PipelineChanges changes, TimeProvider time)
{
    /// <summary>What depends on the time of day is drawn anew.</summary>
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
