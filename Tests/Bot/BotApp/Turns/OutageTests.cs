using System.Text.Json.Nodes;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.BotApp.Turns;

public sealed class OutageTests
{
    [Fact]
    public async Task When_nothing_can_be_read_whoever_types_or_presses_is_told()
    {
        await using var bot = await BotFixture.Open(new UnreachableRows());
        var sam = bot.Guest(Sample.Sam);

        Assert.Equal(200, (await sam.Types("board")).Status);
        var came = await sam.Forges(JsonNode.Parse("""{"press":"board"}"""));

        Assert.Contains(
            "nothing was changed", $"{Assert.Single(bot.Teams.Calls, call => call.IsSend).Body?["text"]}", StringComparison.Ordinal);
        Assert.Equal((200, 500), (came.Status, came.Code));
        Assert.Contains("Your words are still here", came.Says, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task So_is_whoever_opens_a_dialog_or_presses_in_one(bool opens)
    {
        await using var bot = await BotFixture.Open(new UnreachableRows());
        var press = JsonNode.Parse("""{"press":"mine"}""");

        var came = await bot.Post(TeamsConversation.Channel.Window(Sample.Sam, opens, press, bot.NextId()));

        Assert.Equal(200, came.Status);
        Assert.Equal("message", (string?)JsonNode.Parse(came.Body)?["task"]?["type"]);
        Assert.Contains("nothing was changed", came.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task When_neither_store_nor_Teams_can_be_reached_it_is_quiet_and_no_server_error()
    {
        await using var bot = await BotFixture.Open(new UnreachableRows());
        bot.Teams.Faults.Enqueue(("POST", new Fault.Says(500)));

        Assert.Equal(200, (await bot.Guest(Sample.Sam).Types("board")).Status);
    }

    /// <summary>A name is asked for with the first words in a new place, and nice to have.</summary>
    [Theory]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(500)]
    public async Task A_team_whose_name_Teams_does_not_tell_is_served_all_the_same(int status)
    {
        await using var bot = await BotFixture.Open();
        bot.Teams.Faults.Enqueue(("GET", new Fault.Says(status)));

        Assert.Equal(200, (await bot.Guest(Sample.Sam).Types("help")).Status);

        Assert.Empty(bot.Teams.Faults);
        Assert.NotEmpty(bot.Teams.Messages);
        Assert.Empty(bot.Failures);
    }

    [Fact]
    public async Task A_name_that_was_asked_for_leaves_the_connection_to_Teams_as_it_was()
    {
        await using var bot = await BotFixture.Open();
        var sam = bot.Guest(Sample.Sam);

        await sam.Types("help");
        await sam.Types("board");
        await bot.Guest(Sample.Sam, TeamsConversation.OtherChannel).Types("help");

        Assert.Equal(2, bot.Teams.Calls.Count(call => call.Path.StartsWith("/v3/teams/", StringComparison.Ordinal)));
        Assert.Equal(3, bot.Teams.Calls.Count(call => call.IsSend));
        Assert.Empty(bot.Failures);
    }

    [Fact]
    public async Task A_review_whose_summary_Teams_does_not_take_is_closed_all_the_same_and_the_lead_sees_it()
    {
        await using var bot = await BotFixture.Open();
        var deal = await bot.Has(Sample.Deal());
        var sam = bot.Guest(Sample.Sam);
        await sam.Reviews();
        await sam.Presses("Lead’s view");
        bot.Teams.Faults.Enqueue(("POST", new Fault.Says(500)));

        var came = await sam.Presses("Close the review");

        Assert.Equal((200, 200), (came.Status, came.Code));
        Assert.NotNull(came.Card);
        Assert.Equal(1, (await bot.Now(deal)).Deal.Reviewed);
    }
}
