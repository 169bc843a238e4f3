using ReviewBot.Dialogs;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Dialogs;

public sealed class TtlCacheTests
{
    static readonly TimeSpan Life = TimeSpan.FromMinutes(1);

    readonly FakeTime time = new(Sample.Monday);

    [Fact]
    public void A_hundred_thousand_conversations_keep_to_the_bound()
    {
        var cache = new TtlCache<(string Tenant, string Conversation), int>(time, Life);

        foreach (var at in Enumerable.Range(0, 100_000))
            cache.Set(("tenant", $"19:{at}"), at);

        Assert.Equal(10_000, cache.Count);
        Assert.False(cache.TryGet(("tenant", "19:89999"), out _));
        Assert.True(cache.TryGet(("tenant", "19:90000"), out _));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task What_was_read_before_an_eviction_is_not_kept_after_it(int evicted)
    {
        var cache = new TtlCache<int, string>(time, Life);

        var read = await cache.GetOrAdd(1, () =>
        {
            cache.Evict(evicted); // somebody has changed it meanwhile
            return Task.FromResult("before");
        });

        Assert.Equal("before", read);
        Assert.Equal("after", await cache.GetOrAdd(1, () => Task.FromResult("after")));
        Assert.Equal("after", await cache.GetOrAdd(1, () => Task.FromResult("later")));
    }

    [Fact]
    public void What_was_set_again_stays_when_the_others_go()
    {
        var cache = new TtlCache<int, string>(time, Life, most: 2);
        cache.Set(1, "first");
        cache.Set(2, "second");

        cache.Set(1, "again");
        cache.Set(3, "third");

        Assert.Equal((true, false, true), (cache.TryGet(1, out _), cache.TryGet(2, out _), cache.TryGet(3, out _)));
    }

    [Fact]
    public async Task What_has_expired_is_read_again_and_takes_no_room()
    {
        var cache = new TtlCache<int, string>(time, Life);
        cache.Set(1, "old");
        cache.Set(2, "old");
        time.Advance(Life);

        var read = await cache.GetOrAdd(1, () => Task.FromResult("new"));

        Assert.Equal(("new", 1), (read, cache.Count));
    }

    [Fact]
    public async Task What_is_known_is_not_read()
    {
        var cache = new TtlCache<int, string>(time, Life);
        cache.Set(1, "known");
        time.Advance(Life - TimeSpan.FromTicks(1));

        Assert.Equal("known", await cache.GetOrAdd(1, () => throw new InvalidOperationException("It is known.")));
    }
}
