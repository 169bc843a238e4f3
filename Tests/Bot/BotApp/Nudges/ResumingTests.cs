using ReviewBot.Reviews;
using ReviewBot.Reviews.Nudges;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.BotApp.Nudges;

/// <summary>Nudges resume automatically after a pause, without any other event that wakes the owner's job.</summary>
public sealed class ResumingTests
{
    [Fact]
    public async Task An_answer_at_the_silent_end_of_its_ladder_is_followed_up_two_working_days_later()
    {
        await using var post = await NudgeFixture.WithLee();
        for (var day = 0.0; day < 35; day += 1 / 6.0)
            await post.After(TimeSpan.FromHours(4));
        Assert.Equal(3, post.ToLee.Count);

        await Decides(post, (deal, now) => NudgeAnswerRules.NotYet(deal, null, deal.Steps[0].Id, null, Sample.Lee, now));
        for (var hour = 0; hour < 60; hour++)
            await post.After(TimeSpan.FromHours(1));

        Assert.Equal((4, Sample.Days(37)), (post.ToLee.Count, (await post.Of(Sample.Lee))[0].Day));
    }

    [Fact]
    public async Task A_snooze_until_tomorrow_ends_tomorrow()
    {
        await using var post = await NudgeFixture.WithLee();
        await post.Minutes(10);
        Assert.Single(post.ToLee);

        await Decides(
            post,
            (deal, now) => NudgeAnswerRules.Snooze(
                deal, null, deal.Steps[0].Id, new SnoozeFor.Tomorrow(), Sample.Workspace(), Sample.Lee, now));
        for (var hour = 0; hour < 30; hour++)
            await post.After(TimeSpan.FromHours(1));

        Assert.Equal((2, Sample.Days(1)), (post.ToLee.Count, (await post.Of(Sample.Lee))[0].Day));
    }

    static async Task Decides(NudgeFixture post, Func<Deal, Moment, Ruling> rule)
    {
        var (now, found) = (post.Bot.Time.GetUtcNow(), await post.Bot.Now(Sample.Deal()));
        var ruling = Assert.IsType<Ruling.Accepted>(rule(found.Deal, new(now, DateOnly.FromDateTime(now.UtcDateTime))));
        await post.Bot.Deals.Save(BotFixture.Home(), found, ruling, null, default);
    }
}
