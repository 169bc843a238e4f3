using System.Text.Json.Nodes;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.BotApp.Live;

/// <summary>
/// An edit replaces the card in every client. People with a personal view get it again, because Teams requests it (refresh).
/// </summary>
public sealed class OwnViewTests : IAsyncLifetime
{
    BotFixture bot = null!;
    HttpUser sam = null!;
    HttpUser lee = null!;

    public async ValueTask InitializeAsync()
    {
        bot = await BotFixture.Open();
        (sam, lee) = (bot.Guest(Sample.Sam), bot.Guest(Sample.Lee));
        await bot.Has(Sample.Deal());
        await sam.Reviews();
        await bot.Pass(TimeSpan.FromSeconds(2));
    }

    public ValueTask DisposeAsync() => bot.DisposeAsync();

    [Fact]
    public void Where_nobody_has_a_view_of_their_own_nothing_is_refreshed() => Assert.Null(Refresh());

    [Fact]
    public async Task Whoever_has_inputs_open_gets_them_again_after_the_edit()
    {
        await lee.Presses("Answer");
        await lee.Presses("Nothing we know of");

        Assert.Equal([TeamsConversation.User(Sample.Lee)], Users());
        var came = await lee.Forges(Asked());
        Assert.Equal((200, "Why does Contoso have to change?"), (came.Code, came.Card?.Title));
        Assert.True(came.Card?.Inputs.ContainsKey("why"));
    }

    [Fact]
    public async Task A_decision_that_is_still_to_make_comes_again()
    {
        await lee.Presses("Answer");
        await lee.Presses("Save and continue", ("also", "we sent the proposal"), ("evidence", "said"));

        var came = await lee.Forges(Asked());

        Assert.True(came.Card?.Says("That’s our part."));
    }

    [Fact]
    public async Task The_lead_keeps_the_leads_view_while_the_card_changes()
    {
        await sam.Presses("Lead’s view");
        await sam.Presses("Continue to question 2");

        Assert.Equal([TeamsConversation.User(Sample.Sam)], Users());
        var came = await sam.Forges(Asked());
        Assert.True(came.Card?.Says("You could ask"));
    }

    [Fact]
    public async Task The_lead_who_asked_for_the_card_itself_keeps_it()
    {
        await sam.Presses("Lead’s view");
        await sam.Presses("Continue to question 2");
        await sam.Presses("Show the shared card");
        await lee.Presses("Answer");
        await lee.Presses("We don’t know yet");

        Assert.Equal([TeamsConversation.User(Sample.Lee)], Users());
        var came = await sam.Forges(Asked());
        Assert.False(came.Card?.Says("You could ask"));
    }

    [Fact]
    public async Task The_lead_who_went_back_to_the_card_stays_there()
    {
        await sam.Presses("Lead’s view");
        await sam.Presses("Continue to question 2");
        await sam.Presses("Answer");
        await sam.Presses("We don’t know yet");

        var came = await sam.Forges(Asked());

        Assert.False(came.Card?.Says("You could ask"));
    }

    [Fact]
    public async Task After_the_end_a_refresh_shows_that_it_is_over()
    {
        await sam.Presses("Lead’s view");
        await sam.Presses("Continue to question 2");
        var refresh = Asked();
        await sam.Presses("Close the review");
        await bot.Pass(TimeSpan.FromSeconds(2));

        var came = await sam.Forges(refresh);

        Assert.Equal(200, came.Code);
        Assert.True(came.Card?.Says("over"));
        Assert.Null(Refresh());
    }

    string[] Users() => [.. (Refresh()?["userIds"]?.AsArray() ?? []).Select(it => $"{it}")];

    JsonNode? Asked() => Refresh()?["action"]?["data"]?.DeepClone();

    /// <summary>The refresh member of the last edit.</summary>
    JsonNode? Refresh() => bot.Teams.Edits[^1].Body?["attachments"]?[0]?["content"]?["refresh"];
}
