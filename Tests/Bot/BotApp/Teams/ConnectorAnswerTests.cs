using System.Text.Json.Nodes;
using ReviewBot.BotApp.Authentication;
using ReviewBot.Reviews.Live;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.BotApp.Teams;

/// <summary>What Teams' connector answers to a message, and what comes of it.</summary>
public sealed class ConnectorAnswerTests : IAsyncLifetime
{
    static readonly TeamsConversation Thread = TeamsConversation.Chat with { Thread = "1795400000009" };

    BotFixture bot = null!;
    HttpUser sam = null!;
    HttpUser lee = null!;

    public async ValueTask InitializeAsync()
    {
        bot = await BotFixture.Open();
        (sam, lee) = (bot.Guest(Sample.Sam), bot.Guest(Sample.Lee));
        await bot.Has(Sample.Deal());
    }

    public ValueTask DisposeAsync() => bot.DisposeAsync();

    [Fact]
    public async Task A_card_whose_id_Teams_does_not_tell_is_posted_once_and_edited_from_the_first_press_on_it()
    {
        bot.Teams.TellsIds = false;
        await sam.Reviews();
        await lee.Presses("Answer");
        await lee.Presses("Nothing we know of");
        await bot.Pass(TimeSpan.FromSeconds(10));

        Assert.Single(bot.Teams.Calls, call => call.IsSend);
        Assert.NotEmpty(bot.Teams.Edits);
        Assert.All(bot.Teams.Edits, edit => Assert.EndsWith("/activities/1", edit.Path, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_card_whose_id_is_never_known_is_posted_once_more_after_a_while_and_then_no_more()
    {
        bot.Teams.TellsIds = false;
        await sam.Types("review contoso");
        var start = bot.Teams.Messages[0];

        await Press("review-start");
        Assert.Single(bot.Teams.Calls, call => call.IsSend);
        foreach (var minutes in new[] { 11, 1, 30 })
        {
            bot.Time.Advance(TimeSpan.FromMinutes(minutes));
            await Press("step-open");
        }

        Assert.Equal(2, bot.Teams.Calls.Count(call => call.IsSend));

        async Task Press(string name)
        {
            var data = HttpUser.Data(start, "Full review, 7 minutes");
            (data["press"], data["topic"]) = (name, "Done");
            var press = TeamsConversation.Channel.Press(Sample.Sam, data, bot.NextId());
            press.Remove("replyToId"); // from a client that does not say which card it was
            Assert.Equal(200, (await bot.Post(press)).Code);
        }
    }

    [Fact]
    public async Task Whoever_asks_for_a_review_again_gets_its_card_though_no_id_is_known()
    {
        bot.Teams.TellsIds = false;
        await sam.Types("review contoso");
        bot.Time.Advance(TimeSpan.FromMinutes(2));
        bot.Teams.TellsIds = true;

        await sam.Reviews();

        Assert.Equal(2, bot.Teams.Calls.Count(call => call.IsSend));
        Assert.EndsWith("/activities/2", Assert.Single(bot.Teams.Edits).Path, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ActivityNotFound")]
    [InlineData("Trouble")]
    public async Task A_card_that_was_deleted_is_posted_anew_once(string code)
    {
        await sam.Types("review contoso");
        bot.Teams.Faults.Enqueue(("PUT", new Fault.Says(404, Code: code)));

        await sam.Presses("Full review, 7 minutes");
        await bot.Pass(TimeSpan.FromSeconds(2));
        Assert.Equal(2, bot.Teams.Calls.Count(call => call.IsSend));
        Assert.Contains("What has Contoso done", bot.Teams.Messages[0].Title, StringComparison.Ordinal);

        await sam.Presses("Lead’s view");
        await sam.Presses("Continue to question 2");
        await bot.Pass(TimeSpan.FromSeconds(10));
        Assert.EndsWith("/activities/2", bot.Teams.Edits[^1].Path, StringComparison.Ordinal);

        bot.Teams.Faults.Enqueue(("PUT", new Fault.Says(404, Code: code)));
        await sam.Presses("Continue to question 3");
        await bot.Pass(TimeSpan.FromSeconds(10));
        await sam.Presses("Continue to question 4");
        await bot.Pass(TimeSpan.FromSeconds(10));
        Assert.Equal(2, bot.Teams.Calls.Count(call => call.IsSend));
    }

    [Theory]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(500)]
    public async Task A_new_card_that_is_refused_is_not_posted_by_itself_again_but_comes_when_asked_for(int status)
    {
        await sam.Types("review contoso");
        bot.Teams.Faults.Enqueue(("PUT", new Fault.Says(404)));
        bot.Teams.Faults.Enqueue(("POST", new Fault.Says(status)));

        Assert.Equal(200, (await sam.Presses("Full review, 7 minutes")).Code);
        for (var pass = 0; pass < 10; pass++)
            await bot.Pass(TimeSpan.FromMinutes(1));
        await sam.Presses("Lead’s view");
        Assert.Equal(2, bot.Teams.Calls.Count(call => call.IsSend));

        await sam.Types("review contoso");
        Assert.Equal(3, bot.Teams.Calls.Count(call => call.IsSend));
    }

    [Fact]
    public async Task A_new_card_that_Teams_never_answers_ends_with_its_time()
    {
        await sam.Types("review contoso");
        bot.Teams.Faults.Enqueue(("PUT", new Fault.Says(404)));
        bot.Teams.Faults.Enqueue(("POST", new Fault.Hangs()));
        var hangs = bot.Teams.Next(call => call.IsSend);

        var press = sam.Presses("Full review, 7 minutes");
        await hangs;
        bot.Time.Advance(TurnBudget.Patience);

        Assert.Equal(200, (await press).Code);
    }

    [Fact]
    public async Task Two_who_press_at_once_on_a_card_that_is_gone_get_one_new_card()
    {
        await sam.Reviews();
        await bot.Pass(TimeSpan.FromSeconds(2));
        var (posts, kim) = (bot.Teams.Calls.Count(call => call.IsSend), bot.Guest(Sample.Kim));
        bot.Teams.Faults.Enqueue(("PUT", new Fault.Says(404)));
        bot.Teams.Faults.Enqueue(("PUT", new Fault.Says(404)));

        await Task.WhenAll(lee.Presses("Answer"), kim.Presses("Answer"));
        await bot.Pass(TimeSpan.FromSeconds(2));
        await bot.Pass(ReviewAnswerRules.HoldsEdits);

        Assert.Equal(posts + 1, bot.Teams.Calls.Count(call => call.IsSend));
    }

    [Fact]
    public async Task A_card_in_a_conversation_that_is_gone_is_not_posted_anew()
    {
        await sam.Types("review contoso");
        bot.Teams.Faults.Enqueue(("PUT", new Fault.Says(404, Code: "ConversationNotFound")));

        Assert.Equal(200, (await sam.Presses("Full review, 7 minutes")).Code);
        await bot.Pass(TimeSpan.FromSeconds(10));

        Assert.Single(bot.Teams.Calls, call => call.IsSend);
    }

    [Fact]
    public async Task In_a_thread_of_a_chat_answers_and_the_live_card_go_to_the_thread()
    {
        var threaded = bot.Guest(Sample.Sam, Thread);
        await threaded.Types("board");
        await threaded.Presses("Start a pipeline here");
        await bot.Deals.Save(new(TeamsConversation.Tenant, $"chat:{Thread.Id}"), null, new(Sample.Deal(), null, []), null, default);
        await threaded.Reviews();

        var posts = bot.Teams.Calls.Where(call => call.IsSend && call.Path.Contains("meeting_abc", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(posts);
        Assert.All(posts, post => Assert.EndsWith($"{Thread.Id}/activities/{Thread.Thread}", post.Path, StringComparison.Ordinal));
        var edit = bot.Teams.Edits[^1].Path;
        Assert.Contains($"/v3/conversations/{Thread.Id}/activities/", edit, StringComparison.Ordinal);
        Assert.DoesNotContain("messageid", edit, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("5")]
    [InlineData("\"root\"")]
    [InlineData("{}")]
    [InlineData("""{"id":{"id":"root"}}""")]
    [InlineData("""{"id":".."}""")]
    [InlineData("""{"id":"root;messageid=7"}""")]
    public async Task A_thread_that_cannot_be_one_is_none(string thread)
    {
        var typed = TeamsConversation.Chat.Message(Sample.Sam, "help", bot.NextId());
        typed["channelData"]?.AsObject().Add("thread", JsonNode.Parse(thread));

        Assert.Equal(200, (await bot.Post(typed)).Status);

        var answer = Assert.Single(bot.Teams.Calls, call => call.IsSend);
        Assert.EndsWith($"{TeamsConversation.Chat.Id}/activities/{typed["id"]}", answer.Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_review_that_began_in_a_thread_is_closed_there_at_the_end_of_the_meeting()
    {
        var threaded = bot.Guest(Sample.Sam, Thread);
        await threaded.Types("board");
        await threaded.Presses("Start a pipeline here");
        await bot.Deals.Save(new(TeamsConversation.Tenant, $"chat:{Thread.Id}"), null, new(Sample.Deal(), null, []), null, default);
        await bot.Post(TeamsConversation.Chat.Meeting(Sample.Sam, "Start", bot.Time.GetUtcNow(), bot.NextId()));
        await threaded.Reviews();
        bot.Teams.Forget();

        await bot.Post(TeamsConversation.Chat.Meeting(Sample.Sam, "End", bot.Time.GetUtcNow().AddMinutes(9), bot.NextId()));
        await bot.Pass(ReviewAnswerRules.HoldsEdits);

        Assert.Contains(bot.Teams.Calls, call => call.IsSend);
        Assert.All(
            bot.Teams.Calls.Where(call => call.IsSend),
            post => Assert.EndsWith($"{Thread.Id}/activities/{Thread.Thread}", post.Path, StringComparison.Ordinal));
    }
}
