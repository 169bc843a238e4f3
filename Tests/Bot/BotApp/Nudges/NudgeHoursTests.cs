using Microsoft.Extensions.DependencyInjection;
using ReviewBot.BotApp.Teams;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Nudges;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.BotApp.Nudges;

/// <summary>What waits for its turn, or for Teams, keeps to hours and days all the same.</summary>
public sealed class NudgeHoursTests
{
    [Fact]
    public async Task What_waited_for_its_turn_until_the_day_was_over_comes_the_next_day()
    {
        await using var post = await NudgeFixture.WithLee();
        post.Bot.Time.Advance(Sample.Monday.AddHours(8.5).AddSeconds(-10) - post.Bot.Time.GetUtcNow());
        post.Bot.Services
            .GetRequiredService<TeamsRateLimiter>()
            .Block(TeamsConversation.Tenant, post.Bot.Time.GetUtcNow(), Sample.Monday.AddHours(8.5).AddSeconds(5));

        await post.Bot.Time.AdvanceUntil(() => post.Round(default, default));
        Assert.Empty(post.ToLee);

        for (var hour = 0; hour < 16; hour++)
            await post.After(TimeSpan.FromHours(1));
        Assert.Equal((NudgeState.Sent, Sample.Days(1)), ((await post.Only(Sample.Lee)).State, (await post.Only(Sample.Lee)).Day));
    }

    [Theory]
    [InlineData("2147483647")]
    [InlineData("Fri, 31 Dec 9999 23:59:59 GMT")]
    public async Task However_long_Teams_asks_to_wait_nobody_is_forgotten(string wait)
    {
        await using var post = await NudgeFixture.WithLee();
        post.Teams.Faults.Enqueue(("POST", new Fault.Says(429, wait)));

        for (var hour = 0; hour < 30; hour++)
            await post.After(TimeSpan.FromHours(1));

        Assert.Equal(2, post.ToLee.Count);
        Assert.Equal(
            [(Sample.Days(1), NudgeState.Sent, 1), (Sample.Today, NudgeState.Planned, 0)],
            (await post.Of(Sample.Lee)).Select(it => (it.Day, it.State, it.Tries)));
    }

    /// <summary>Wednesday 18 Nov 2026 is Buß- und Bettag, in Sachsen alone.</summary>
    [Theory]
    [InlineData("DE-SN", false)]
    [InlineData("DE-BY", true)]
    [InlineData(null, true)]
    public async Task On_a_public_holiday_nobody_is_nudged(string? place, bool isNudged)
    {
        await using var post = await NudgeFixture.WithLee();
        await post.Bot.Deals.Save(Sample.Workspace() with { Id = BotFixture.Home(), HolidayPlace = place }, default);
        post.Bot.Time.Advance(TimeSpan.FromHours(39)); // after midnight

        for (var hour = 0; hour < 23; hour++)
            await post.After(TimeSpan.FromHours(1));

        Assert.Equal(isNudged, (await post.Of(Sample.Lee)).Any(it => it.Day == Sample.Days(2)));
    }

    [Fact]
    public async Task A_holiday_of_a_workspace_in_which_nothing_is_due_yet_is_a_holiday()
    {
        await using var post = await NudgeFixture.WithLee();
        var other = new WorkspaceId(TeamsConversation.Tenant, "team:another");
        await post.Bot.Deals.Save(Sample.Workspace() with { Id = other, Holidays = [Sample.Today] }, default);
        await post.Bot.Deals.Save(
            other,
            null,
            new(Sample.Deal("Fabrikam") with { Steps = [Sample.Step() with { By = Sample.Days(20) }] }, null, []),
            null,
            default);

        await post.Minutes(10);
        Assert.Empty(post.ToLee);

        await post.After(TimeSpan.FromDays(1));
        Assert.Single(post.ToLee);
    }
}
