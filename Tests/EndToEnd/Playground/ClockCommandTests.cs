using Microsoft.AspNetCore.Builder;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.DependencyInjection;
using ReviewBot.Playground;
using ReviewBot.Tests.Kit;
using BotHost = ReviewBot.BotApp.Host;

namespace ReviewBot.Tests.Playground;

/// <summary>Moving time, in the Playground and nowhere else.</summary>
public sealed class ClockCommandTests
{
    [Theory]
    [InlineData("later 3d", 72)]
    [InlineData(" Later 4 h ", 4)]
    [InlineData("later 2 weeks", 336)]
    [InlineData("later 1w", 168)]
    public void What_is_typed_says_how_far(string words, int hours) => Assert.Equal(TimeSpan.FromHours(hours), ClockCommand.Read(words));

    [Theory]
    [InlineData("later")]
    [InlineData("later 0d")]
    [InlineData("later 53w")]
    [InlineData("later -3d")]
    [InlineData("later 3y")]
    [InlineData("review Later 3d")]
    public void Anything_else_is_for_the_bot(string words) => Assert.Null(ClockCommand.Read(words));

    [Theory]
    [InlineData("2026-11-30T10:00+01:00", "2026-11-30T10:00+01:00")]
    [InlineData("2026-11-30T19:13+01:00", "2026-12-01T09:30+01:00")]
    [InlineData("2026-11-30T06:00+01:00", "2026-11-30T09:30+01:00")]
    [InlineData("2026-12-04T17:00+01:00", "2026-12-07T09:30+01:00")]
    [InlineData("2026-12-05T12:00+01:00", "2026-12-07T09:30+01:00")]
    public void Days_go_on_to_working_hours(string landed, string goesOn)
    {
        var now = DateTimeOffset.Parse(landed, System.Globalization.CultureInfo.InvariantCulture);

        Assert.Equal(DateTimeOffset.Parse(goesOn, System.Globalization.CultureInfo.InvariantCulture), now + ClockCommand.Onward(now));
    }

    [Fact]
    public async Task The_clock_moves_and_what_waits_on_it_rings_at_once()
    {
        var clock = new MovableClock(TimeSpan.Zero);
        var (before, waiting) = (clock.GetUtcNow(), Task.Delay(TimeSpan.FromHours(5), clock));
        clock.Move(TimeSpan.FromHours(6));

        await waiting;

        Assert.True(clock.GetUtcNow() - before >= TimeSpan.FromHours(6));
    }

    [Fact]
    public void What_waits_for_longer_goes_on_waiting()
    {
        var clock = new MovableClock(TimeSpan.Zero);
        var waiting = Task.Delay(TimeSpan.FromHours(7), clock);
        clock.Move(TimeSpan.FromHours(6));

        Assert.False(waiting.IsCompleted);
    }

    [Fact]
    public async Task A_moved_clock_moves_the_day_of_the_whole_bot()
    {
        var clock = new MovableClock(TimeSpan.Zero);
        await using var bot = await BotFixture.Open(more: builder => ClockCommand.Join(builder, clock, null));
        var sam = bot.Guest(Sample.Sam);

        await sam.Types("later 2w");
        await sam.Types("board");

        Assert.Contains(" now", bot.Teams.Messages[^1].Title, StringComparison.Ordinal);
        Assert.InRange(clock.Ahead, TimeSpan.FromDays(14), TimeSpan.FromDays(17));
        Assert.Equal(2, bot.Teams.Messages.Count);
    }

    [Theory]
    [InlineData("Production")]
    [InlineData("Development")]
    [InlineData("Staging")]
    public void Nowhere_else_can_it_be_put_into_the_bot(string environment)
    {
        var builder = WebApplication.CreateBuilder(["--environment", environment]);

        Assert.Throws<InvalidOperationException>(() => ClockCommand.Join(builder, new(TimeSpan.Zero), null));
    }

    [Fact]
    public async Task The_bot_itself_knows_no_such_words()
    {
        await using var bot = await BotFixture.Open();
        var (sam, before) = (bot.Guest(Sample.Sam), bot.Time.GetUtcNow());

        await sam.Types("later 3d");
        await sam.Forges(new System.Text.Json.Nodes.JsonObject { ["later"] = "3d" });

        Assert.Equal("Sorry, I didn’t get that", bot.Teams.Messages[0].Title);
        Assert.Equal(before, bot.Time.GetUtcNow());
    }

    [Fact]
    public async Task The_bot_as_it_is_built_for_Azure_has_the_clock_on_the_wall()
    {
        await using var bot = BotHost.Build(
        [
            "--environment", "Production", "--MicrosoftAppId", $"{Guid.AllBitsSet}", "--MicrosoftAppType", "UserAssignedMSI",
            "--MicrosoftAppTenantId", $"{Guid.AllBitsSet}", "--ReviewBot:Tenants:0", $"{Guid.AllBitsSet}",
        ]);

        Assert.Same(TimeProvider.System, bot.Services.GetRequiredService<TimeProvider>());
        Assert.Equal("ReviewBot", bot.Services.GetRequiredService<IBot>().GetType().Name);
    }
}
