using ReviewBot.Tests.Client;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Playground;

/// <summary>Forms of one person, asked for in a channel: they come in the personal chat. This client has no dialogs.</summary>
public sealed class PersonalFormsInClientTests
{
    [BrowserFact]
    public async Task They_come_in_the_personal_chat_and_the_channel_says_so()
    {
        await using var desk = await Desk.Open();
        await using var sam = await desk.Seat(Colleague.Sam);
        await sam.Goto("Personal Chat");
        await sam.Say("help");
        await sam.Card("Things you can type");

        foreach (var (words, title) in new[]
        {
            ("settings", "How this pipeline works"), ("import", "Import deals from a spreadsheet"), ("export", "Export your deals"),
            ("erase", "Erase something for good"),
        })
        {
            await sam.Goto("Sales - Deal reviews");
            await sam.Post(words);
            var here = await sam.Card("I’ve sent it to you in our chat");
            await here.Picture("sent-alone");
            await sam.Goto("Personal Chat");
            await sam.Card(title);
        }
        Assert.Empty(sam.Errors);
    }
}
