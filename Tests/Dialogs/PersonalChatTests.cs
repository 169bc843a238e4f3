using ReviewBot.Storage;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Dialogs;

/// <summary>Who finds which deals in the chat with the bot alone.</summary>
public sealed class PersonalChatTests
{
    [Fact]
    public async Task Whoever_was_in_the_channel_finds_their_own_deals()
    {
        var channel = new Room();
        await channel.Has(Some.Deal());
        await channel.Seat(Some.Lee).Types("help");

        Assert.Contains("Contoso", await Board(channel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_chat_that_reviews_the_deals_of_a_team_makes_nobody_a_member_of_it()
    {
        var chat = new Room(kind: PlaceKind.Group);
        await chat.Has(Some.Deal());
        await chat.Seat(Some.Lee).Types("board");

        Assert.DoesNotContain("Contoso", await Board(chat), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_takes_a_deal_finds_it()
    {
        var chat = new Room(kind: PlaceKind.Group);
        await chat.Has(Some.Deal() with { Owner = null });
        var lee = chat.Seat(Some.Lee);
        await lee.Types("deal contoso");
        await lee.Presses("I own this");

        Assert.Contains("Contoso", await Board(chat), StringComparison.Ordinal);
    }

    /// <summary>Lee's board, alone with the bot.</summary>
    static async Task<string> Board(Room elsewhere)
    {
        var alone = new Room(elsewhere.Rows, PlaceKind.Personal, home: null);
        await alone.Seat(Some.Lee).Types("board");
        return string.Concat(alone.Posts[0].Lines);
    }
}
