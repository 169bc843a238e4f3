using ReviewBot.Reviews;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.BotApp.Turns;

/// <summary>A chat that is asked which pipeline it reviews, before it gets what was asked for.</summary>
public sealed class FirstPipelineTests : IAsyncLifetime
{
    BotFixture bot = null!;
    Deal contoso = null!;

    public async ValueTask InitializeAsync()
    {
        bot = await BotFixture.Open();
        contoso = await bot.Has(Sample.Deal());
        await bot.Guest(Sample.Sam).Types("board");
    }

    public async ValueTask DisposeAsync()
    {
        Assert.Equal("", string.Join('\n', bot.Failures));
        await bot.DisposeAsync();
    }

    [Fact]
    public async Task What_was_asked_for_comes_as_soon_as_one_is_chosen()
    {
        var sam = bot.Guest(Sample.Sam, TeamsConversation.Chat);
        await sam.Types("review Contoso");
        Assert.Equal("Which deals will be reviewed in this chat?", bot.Teams.Messages[0].Title);
        Assert.True(bot.Teams.Messages[0].Says("Then I’ll carry on with “review Contoso”."));

        await sam.Presses("Review these deals");

        Assert.Equal(TeamsConversation.Chat.Id, (await bot.Now(contoso)).Live?.Conversation);
        Assert.Contains("Short review, 4 minutes", bot.Teams.Messages[0].Buttons.Keys);
    }

    [Fact]
    public async Task Everybody_sees_that_it_is_chosen()
    {
        var sam = bot.Guest(Sample.Sam, TeamsConversation.Chat);
        await sam.Types("pipeline");

        await sam.Presses("Review these deals");

        Assert.Equal("Deal reviews that start with the customer", Assert.Single(bot.Teams.Edits).Card?.Title);
        Assert.Single(bot.Teams.Messages, it => it.Title == "Deal reviews that start with the customer");
        Assert.Null((await bot.Now(contoso)).Live);
    }

    [Fact]
    public async Task Whoever_asks_how_it_works_can_choose_after_that()
    {
        var sam = bot.Guest(Sample.Sam, TeamsConversation.Chat);
        await sam.Types("review Contoso");

        await sam.Presses("How it works");
        Assert.Null(sam.Mine);
        Assert.Equal("Things you can type", bot.Teams.Messages[0].Title);
        await sam.Presses("Review these deals");

        Assert.Equal(TeamsConversation.Chat.Id, (await bot.Now(contoso)).Live?.Conversation);
    }

    [Fact]
    public async Task A_button_that_asks_for_nonsense_is_answered_like_words()
    {
        var sam = bot.Guest(Sample.Sam, TeamsConversation.Chat);
        await sam.Types("board");

        await sam.Forges(
            """{"press":"pipeline-bind","home":"team:NAME","asked":"\u0000 review <at>x</at> ; drop"}""".Replace(
                "NAME", TeamsConversation.Channel.Team, StringComparison.Ordinal));

        Assert.Contains(bot.Teams.Messages, it => it.Title == "Deal reviews that start with the customer");
    }
}
