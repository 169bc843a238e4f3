using System.Text.Json.Nodes;
using ReviewBot.BotApp.Teams;
using ReviewBot.Storage.Rows;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.BotApp.Teams;

/// <summary>Microsoft's store asks for an answer, or a typing indicator, within two seconds.</summary>
public sealed class TypingIndicatorTests : IDisposable
{
    readonly EmbeddedRows rows = EmbeddedRows.InMemory();

    public void Dispose() => rows.Dispose();

    [Fact]
    public async Task A_typed_command_that_takes_longer_shows_that_the_bot_is_at_it()
    {
        var slow = new GatedRows(rows);
        await using var bot = await BotFixture.Open(slow);
        await Slowly(bot, slow, () => bot.Guest(Sample.Sam).Types("board"));

        Assert.Equal(["typing", "message"], bot.Teams.Calls.Where(call => call.IsSend).Select(call => $"{call.Body?["type"]}"));
    }

    [Fact]
    public async Task So_does_a_press()
    {
        var slow = new GatedRows(rows);
        await using var bot = await BotFixture.Open(slow);
        await Slowly(bot, slow, () => bot.Guest(Sample.Sam).Forges(JsonNode.Parse("""{"press":"board"}""")));

        Assert.Equal(["typing"], bot.Teams.Calls.Where(call => call.IsSend).Select(call => $"{call.Body?["type"]}"));
    }

    [Fact]
    public async Task What_is_answered_at_once_shows_none()
    {
        await using var bot = await BotFixture.Open(rows);

        await bot.Guest(Sample.Sam).Types("board");
        bot.Time.Advance(TypingIndicator.After);

        Assert.DoesNotContain(bot.Teams.Calls, call => $"{call.Body?["type"]}" is "typing");
    }

    [Theory]
    [InlineData(403)]
    [InlineData(429)]
    [InlineData(500)]
    public async Task A_Teams_that_does_not_take_it_gets_the_answer_all_the_same(int status)
    {
        var slow = new GatedRows(rows);
        await using var bot = await BotFixture.Open(slow);

        await Slowly(bot, slow, () => bot.Guest(Sample.Sam).Types("board"), new Fault.Says(status));

        Assert.Equal("message", $"{bot.Teams.Calls.Last(call => call.IsSend).Body?["type"]}");
        Assert.Empty(bot.Failures);
    }

    /// <summary>The store answers when the indicator was asked for, and not before.</summary>
    static async Task Slowly(BotFixture bot, GatedRows slow, Func<Task<HttpReply>> act, Fault? fault = null)
    {
        await bot.Guest(Sample.Sam).Types("help"); // the place is known from here on
        bot.Teams.Forget();
        if (fault is not null)
            bot.Teams.Faults.Enqueue(("POST", fault));
        slow.CloseGate();
        var typing = bot.Teams.Next(call => $"{call.Body?["type"]}" is "typing");

        var turn = act();
        await slow.IsReached;
        bot.Time.Advance(TypingIndicator.After);
        await typing;
        slow.OpenGate();

        Assert.Equal(200, (await turn).Status);
    }
}
