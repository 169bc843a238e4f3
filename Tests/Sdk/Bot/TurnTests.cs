using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Schema;

namespace ReviewBot.Tests.Sdk.Bot;

public sealed class TurnTests
{
    readonly TestAdapter adapter = new("msteams");
    readonly List<string> said = [];

    [Fact]
    public async Task What_the_bot_says_waits_in_the_queue()
    {
        await Turn(async turn =>
        {
            Assert.False(turn.Responded);
            _ = await turn.SendActivityAsync("one");
            Assert.True(turn.Responded);
            _ = await turn.SendActivityAsync("two");
        });

        Assert.Equal(["one", "two"], adapter.ActiveQueue.Select(activity => activity.Text));
    }

    [Fact]
    public async Task An_edit_and_a_delete_change_the_queue()
    {
        await Turn(async turn =>
        {
            var first = await turn.SendActivityAsync("one");
            var second = await turn.SendActivityAsync("two");
            _ = await turn.UpdateActivityAsync(new Activity(ActivityTypes.Message) { Id = first.Id, Text = "edited" });
            await turn.DeleteActivityAsync(second.Id);
        });

        Assert.Equal(["edited"], adapter.ActiveQueue.Select(activity => activity.Text));
    }

    [Fact]
    public async Task A_reply_is_addressed_to_the_sender()
    {
        await Turn(turn => turn.SendActivityAsync("one"));

        var reply = Assert.Single(adapter.ActiveQueue);
        Assert.Equal(("bot", "user1", "msteams", "1"), (reply.From.Id, reply.Recipient.Id, reply.ChannelId, reply.ReplyToId));
    }

    [Fact]
    public async Task Hooks_run_in_order_and_may_keep_a_message_back()
    {
        await Turn(async turn =>
        {
            _ = turn.OnSendActivities((_, activities, next) => Say("first", next)).OnSendActivities((_, activities, next) => Say("second", () => Task.FromResult<ResourceResponse[]>([])));
            Assert.Null((await turn.SendActivityAsync("kept back")).Id);
            Assert.False(turn.Responded);
        });

        Assert.Equal(["first", "second"], said);
        Assert.Empty(adapter.ActiveQueue);
    }

    [Fact]
    public async Task Edits_and_deletes_have_hooks()
    {
        await Turn(async turn =>
        {
            _ = turn.OnUpdateActivity((_, activity, next) => Say("update " + activity.Id, next)).OnDeleteActivity((_, reference, next) =>
            {
                said.Add("delete " + reference.ActivityId);
                return next();
            });
            _ = await turn.UpdateActivityAsync(new Activity(ActivityTypes.Message) { Id = "1" });
            await turn.DeleteActivityAsync("2");
        });

        Assert.Equal(["update 1", "delete 2"], said);
    }

    [Fact]
    public async Task Middleware_runs_around_the_bot_in_order()
    {
        _ = adapter.Use(new Around("a", said)).Use(new Around("b", said));

        await Turn(turn => Say("bot", () => Task.FromResult(0)));

        Assert.Equal(["a in", "b in", "bot", "b out", "a out"], said);
    }

    [Fact]
    public async Task Middleware_may_end_the_turn()
    {
        _ = adapter.Use(new Around("a", said, ends: true));

        await Turn(turn => Say("bot", () => Task.FromResult(0)));

        Assert.Equal(["a in", "a out"], said);
    }

    [Fact]
    public async Task The_error_handler_may_answer()
    {
        adapter.OnTurnError = (turn, e) => turn.SendActivityAsync(e.Message);

        await Turn(_ => throw new InvalidOperationException("broken"));

        Assert.Equal("broken", Assert.Single(adapter.ActiveQueue).Text);
    }

    [Fact]
    public async Task What_travels_with_a_turn_is_found_by_type_and_by_name()
    {
        await Turn(turn =>
        {
            turn.TurnState.Add(said);
            turn.TurnState.Add("name", "value");
            turn.TurnState.Set("name", "other");
            Assert.Same(said, turn.TurnState.Get<List<string>>());
            Assert.Equal("other", turn.TurnState.Get<string>("name"));
            Assert.Null(turn.TurnState.Get<TurnTests>());
            return Task.CompletedTask;
        });
    }

    [Fact]
    public Task A_talk_is_a_flow() => new TestFlow(adapter, (turn, ct) => turn.SendActivityAsync("you said " + turn.Activity.Text, cancellationToken: ct))
        .Send("one").AssertReply("you said one")
        .Test("two", "you said two")
        .Send("three").AssertReplyContains("three")
        .AssertNoReply()
        .StartTestAsync();

    [Fact]
    public async Task A_flow_tells_what_it_missed()
    {
        var flow = new TestFlow(adapter, (turn, ct) => turn.SendActivityAsync("no", cancellationToken: ct)).Test("one", "yes");

        var wrong = await Assert.ThrowsAnyAsync<Exception>(flow.StartTestAsync);

        Assert.Contains("yes", wrong.Message, StringComparison.Ordinal);
    }

    Task Turn(Func<ITurnContext, Task> bot) => adapter.SendTextToBotAsync("hello", (turn, _) => bot(turn), CancellationToken.None);

    Task<T> Say<T>(string text, Func<Task<T>> next)
    {
        said.Add(text);
        return next();
    }

    sealed class Around(string name, List<string> said, bool ends = false) : IMiddleware
    {
        public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
        {
            said.Add(name + " in");
            if (!ends) await next(cancellationToken);
            said.Add(name + " out");
        }
    }
}
