using ReviewBot.Reviews;
using ReviewBot.Reviews.Nudges;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.BotApp.Nudges;

/// <summary>What was silent speaks again by itself, without anything else that has its owner looked at.</summary>
public sealed class ResumingTests
{
    [Fact]
    public async Task An_answer_at_the_silent_end_of_its_ladder_is_followed_up_two_working_days_later()
    {
        await using var post = await Post.WithLee();
        for (var day = 0.0; day < 35; day += 1 / 6.0)
            await post.After(TimeSpan.FromHours(4));
        Assert.Equal(3, post.ToLee.Count);

        await Decides(post, (deal, now) => Nudging.NotYet(deal, null, deal.Steps[0].Id, null, Some.Lee, now));
        for (var hour = 0; hour < 60; hour++)
            await post.After(TimeSpan.FromHours(1));

        Assert.Equal((4, Some.Days(37)), (post.ToLee.Count, (await post.Of(Some.Lee))[0].Day));
    }

    [Fact]
    public async Task A_snooze_until_tomorrow_ends_tomorrow()
    {
        await using var post = await Post.WithLee();
        await post.Minutes(10);
        Assert.Single(post.ToLee);

        await Decides(post, (deal, now) => Nudging.Snooze(deal, null, deal.Steps[0].Id, new SnoozeFor.Tomorrow(), Some.Workspace(), Some.Lee, now));
        for (var hour = 0; hour < 30; hour++)
            await post.After(TimeSpan.FromHours(1));

        Assert.Equal((2, Some.Days(1)), (post.ToLee.Count, (await post.Of(Some.Lee))[0].Day));
    }

    static async Task Decides(Post post, Func<Deal, Moment, Ruling> rule)
    {
        var (now, found) = (post.Door.Time.GetUtcNow(), await post.Door.Now(Some.Deal()));
        var ruling = Assert.IsType<Ruling.Yes>(rule(found.Deal, new(now, DateOnly.FromDateTime(now.UtcDateTime))));
        await post.Door.Deals.Save(FrontDoor.Home(), found, ruling, null, default);
    }
}
