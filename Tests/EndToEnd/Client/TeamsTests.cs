using System.Buffers.Binary;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Client;

/// <summary>Tests of the kit itself, with a bot that only echoes.</summary>
public sealed class TeamsTests
{
    [BrowserFact]
    public async Task In_a_channel_thread_a_card_is_filled_pressed_and_edited_in_place()
    {
        await using var bot = await EchoBot.Start();
        await using var place = await LocalTeams.Start(bot.Address);
        await using var sam = await place.Open(Colleague.Sam);

        await sam.Goto("Sales - Deal reviews");
        await sam.Post("card");
        var card = await sam.Card("Nobody said");
        await card.PressButton("Send");
        await card.Shows("Say something");
        await card.Fill("Note", "hello");
        await card.Choose("Risk", "High");
        await card.PressButton("Send");
        await card.Shows("Sam Sample said hello");
        await sam.Reply("card", "edit");
        await card.Shows("Edited for all");

        Assert.Equal(1, await sam.Cards().CountAsync());
        Assert.Empty(sam.Errors);
    }

    [BrowserFact]
    public async Task In_the_group_chat_two_people_press_as_themselves_and_both_see_an_edit()
    {
        await using var bot = await EchoBot.Start();
        await using var place = await LocalTeams.Start(bot.Address);
        await using var sam = await place.Open(Colleague.Sam);
        await using var lee = await place.Open(Colleague.Lee);
        await sam.Goto("Deal desk");
        await lee.Goto("Deal desk");

        await sam.Say("card", mention: true);
        var (his, hers) = (await sam.Card("Nobody said"), await lee.Card("Nobody said"));
        await hers.Fill("Note", "mine");
        await hers.PressButton("Send");
        await hers.Shows("Lee Sample said mine");
        Assert.Equal(0, await sam.Page.GetByText("Lee Sample said mine").CountAsync());
        await sam.Say("edit", mention: true);
        await his.Page.GetByText("Edited for all").First.WaitForAsync();
        await lee.Sees("Edited for all");

        Assert.Empty(sam.Errors.Concat(lee.Errors));
    }

    [BrowserFact]
    public async Task A_refused_press_shows_the_reason_and_keeps_the_card()
    {
        await using var bot = await EchoBot.Start();
        await using var place = await LocalTeams.Start(bot.Address);
        await using var sam = await place.Open(Colleague.Sam);

        await sam.Say("card");
        var card = await sam.Card("Nobody said");
        await card.PressButton("Refuse");

        Assert.Contains("Only Lee can press this.", await card.Toast(), StringComparison.Ordinal);
        await card.Shows("Nobody said");
    }

    [BrowserFact]
    public async Task A_card_is_pictured_wide_and_narrow()
    {
        using var folder = new Folder();
        await using var bot = await EchoBot.Start();
        await using var place = await LocalTeams.Start(bot.Address);
        await using var sam = await place.Open(Colleague.Sam);

        await sam.Say("card");
        var card = await sam.Card("Nobody said");
        foreach (var width in new[] { CardPicture.Wide, CardPicture.Narrow })
        {
            await card.Shot(folder.File("echo.png"), width);
            Assert.Equal(width, WidthOf(folder.File("echo.png")));
        }
    }

    /// <summary>The width of a PNG is in the bytes 16 to 19 (its IHDR chunk).</summary>
    static int WidthOf(string picture) => BinaryPrimitives.ReadInt32BigEndian(File.ReadAllBytes(picture).AsSpan(16, 4));
}
