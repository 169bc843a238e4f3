using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.BotApp.Live;

/// <summary>
/// A client without refresh draws the edit of a press and then its answer. A person who is alone at a review gets only one of them, to
/// avoid flicker; as soon as somebody else takes part, they get every state. Then neither can be left out: the edit is the shared message,
/// in the pipeline's language and without personal buttons, and the answer has the presser's.
/// </summary>
public sealed class OneDrawTests : IAsyncLifetime
{
    BotFixture bot = null!;
    HttpUser sam = null!;
    HttpUser lee = null!;

    public async ValueTask InitializeAsync()
    {
        bot = await BotFixture.Open(settings: ["--ReviewBot:EditLead", "00:00:00.5"]);
        (sam, lee) = (bot.Guest(Sample.Sam), bot.Guest(Sample.Lee));
        await bot.Has(Sample.Deal() with { Owner = Sample.Sam });
        await bot.Time.AdvanceUntil(() => sam.Types("review contoso"));
        await Press(sam, "Full review, 7 minutes");
    }

    public ValueTask DisposeAsync() => bot.DisposeAsync();

    [Fact]
    public async Task Whoever_is_alone_sees_one_card_for_each_press()
    {
        Assert.Equal("What has Contoso done so far?", bot.Teams.Messages[0].Title);
        Assert.Equal((0, "Why does Contoso have to change?"), await Press(sam, "Nothing we know of"));
        Assert.Equal((0, "Where is Contoso in the buying process?"), await Press(sam, "We don’t know yet"));
        Assert.Equal((0, "Who at Contoso has to agree, and what does each of them care about?"), await Press(sam, "Skip this question"));
        Assert.Equal((0, "Where is Contoso in the buying process?"), await Press(sam, "Back one question"));
    }

    [Fact]
    public async Task Somebody_who_takes_part_gets_every_state_from_then_on()
    {
        await Press(sam, "Nothing we know of");

        await Press(lee, "Answer");
        Assert.Equal("Why does Contoso have to change?", (await Press(lee, "Nothing we know of")).Title);
        Assert.Equal((1, "Where is Contoso in the buying process?"), await Press(sam, "We don’t know yet"));

        Assert.Equal("Where is Contoso in the buying process?", bot.Teams.Messages[0].Title);
    }

    /// <returns>The edits that it led to, and the card of its answer.</returns>
    async Task<(int Edits, string? Title)> Press(HttpUser who, string button)
    {
        var before = bot.Teams.Edits.Count;
        HttpReply? came = null;
        await bot.Time.AdvanceUntil(async () => came = await who.Presses(button));
        return (bot.Teams.Edits.Count - before, came?.Card?.Title);
    }
}
