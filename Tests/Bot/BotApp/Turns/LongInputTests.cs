using System.Text;
using System.Text.Json.Nodes;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.BotApp.Turns;

/// <summary>
/// What is typed or sent at the greatest length comes back in cards that Teams takes: 24 KiB for the card, and its message.
/// </summary>
public sealed class LongInputTests : IAsyncLifetime
{
    const int Most = 28 * 1024;

    BotFixture bot = null!;

    public async ValueTask InitializeAsync() => bot = await BotFixture.Open();

    public ValueTask DisposeAsync() => bot.DisposeAsync();

    [Theory]
    [InlineData("add deal")]
    [InlineData("deal")]
    [InlineData("review")]
    [InlineData("board")]
    [InlineData("import")]
    [InlineData("settings")]
    [InlineData("erase")]
    [InlineData("export")]
    [InlineData("pipeline")]
    [InlineData("")]
    public async Task A_long_text_is_answered_by_a_card_that_fits(string command)
    {
        var words = new string('x', 27_000);
        await bot.Has(Sample.Deal());
        foreach (var spot in new[] { TeamsConversation.Channel, TeamsConversation.Chat, TeamsConversation.Personal })
        {
            await bot.Guest(Sample.Sam, spot).Types($"{command} {words}");
            await bot.Guest(Sample.Sam, spot).Types($"{command} {words} on Thursday 10:00");
        }

        Assert.NotEmpty(bot.Teams.Calls);
        Assert.All(bot.Teams.Calls, call => Assert.InRange(Encoding.UTF8.GetByteCount($"{call.Body?.ToJsonString()}"), 0, Most));
        Assert.Empty(bot.Failures);
    }

    /// <summary>Presses whatever there is, with all inputs of the card as long as can be sent.</summary>
    [Theory]
    [InlineData("add deal")]
    [InlineData("deal contoso")]
    [InlineData("review contoso")]
    [InlineData("settings")]
    [InlineData("import")]
    [InlineData("erase")]
    public async Task A_form_that_is_filled_to_the_brim_comes_back_in_a_card_that_fits(string command)
    {
        await bot.Has(Sample.Deal());
        var sam = bot.Guest(Sample.Sam);
        await sam.Types("help");
        await sam.Types(command);
        var cards = new Queue<(CardFace Card, int Depth)>([(bot.Teams.Messages[0], 0)]);
        for (var presses = 0; cards.TryDequeue(out var next) && presses < 60;)
        {
            foreach (var button in next.Card.Buttons.Keys)
            {
                presses++;
                var length = 29_000 / Math.Max(1, next.Card.Inputs.Count);
                var came = await sam.Sends(
                    next.Card, button, null, [.. next.Card.Inputs.Keys.Select(input => (input, new string('x', length)))]);

                var bytes = Encoding.UTF8.GetByteCount($"{JsonNode.Parse(came.Body)?.ToJsonString()}");
                Assert.True(bytes <= Most, $"{button}: {bytes} {came.Body}");
                if (came.Card is { } card && next.Depth < 2)
                    cards.Enqueue((card, next.Depth + 1));
            }
        }

        Assert.Empty(bot.Failures);
    }
}
