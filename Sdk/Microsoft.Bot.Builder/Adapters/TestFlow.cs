using System.Runtime.CompilerServices;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Adapters;

/// <summary>Stands in for Microsoft.Bot.Builder.Adapters.ValidateReply.</summary>
public delegate void ValidateReply(IActivity expected, IActivity actual);

/// <summary>Stands in for Microsoft.Bot.Builder.Adapters.TestFlow: a talk, step by step; each step waits for the one before it.</summary>
public class TestFlow
{
    readonly TestAdapter _adapter;
    readonly BotCallbackHandler _callback;
    readonly Task _soFar;

    public TestFlow(TestAdapter adapter, BotCallbackHandler callback = null)
        : this(adapter, callback, Task.CompletedTask) { }

    public TestFlow(TestAdapter adapter, IBot bot)
        : this(adapter, bot.OnTurnAsync) { }

    public TestFlow(Task task, TestFlow flow)
        : this(flow._adapter, flow._callback, task ?? Task.CompletedTask) { }

    TestFlow(TestAdapter adapter, BotCallbackHandler callback, Task soFar)
    {
        _adapter = adapter;
        _callback = callback;
        _soFar = soFar;
    }

    public Task StartTestAsync() => _soFar;

    public TestFlow Send(string userSays)
    {
        if (userSays == null) throw new ArgumentNullException(nameof(userSays), "You have to pass a userSays parameter");
        return Then(() => _adapter.SendTextToBotAsync(userSays, _callback, default));
    }

    public TestFlow Send(IActivity userActivity)
    {
        if (userActivity == null) throw new ArgumentNullException(nameof(userActivity), "You have to pass an Activity");
        return Then(() => _adapter.ProcessActivityAsync((Activity)userActivity, _callback));
    }

    public TestFlow SendConversationUpdate() => Then(() =>
    {
        var update = Activity.CreateConversationUpdateActivity();
        update.MembersAdded.Add(_adapter.Conversation.User);
        return _adapter.ProcessActivityAsync((Activity)update, _callback);
    });

    public TestFlow Test(string userSays, string expected, string description = null, uint timeout = 3000)
    {
        if (expected == null) throw new ArgumentNullException(nameof(expected));
        return Send(userSays).AssertReply(expected, description, timeout);
    }

    public TestFlow AssertReply(string expected, string description = null, uint timeout = 3000) =>
        AssertReply(_adapter.MakeActivity(expected), description ?? expected, timeout);

    public TestFlow AssertReplyContains(string expected, string description = null, uint timeout = 3000) => AssertReply(
        reply =>
        {
            if (reply.AsMessageActivity()?.Text?.Contains(expected, StringComparison.Ordinal) != true)
                throw Wrong(description, expected, reply.AsMessageActivity()?.Text ?? "Not a Message Activity");
        },
        description,
        timeout);

    public TestFlow AssertReply(IActivity expected, [CallerMemberName] string description = null, uint timeout = 3000) => AssertReply(
        reply =>
        {
            if (expected.Type != reply.Type) throw new Exception($"{description}: Type should match");
            if (expected.AsMessageActivity()?.Text?.Trim() != reply.AsMessageActivity()?.Text?.Trim())
                throw Wrong(description, expected.AsMessageActivity()?.Text, reply.AsMessageActivity()?.Text);
        },
        description,
        timeout);

    public TestFlow AssertReply(Action<IActivity> validateActivity, [CallerMemberName] string description = null, uint timeout = 3000) => Then(async () =>
    {
        // A test that is being stepped through may take its time.
        var patience = System.Diagnostics.Debugger.IsAttached ? Timeout.InfiniteTimeSpan : TimeSpan.FromMilliseconds(timeout);
        IActivity reply;
        try
        {
            reply = await _adapter.GetNextReplyAsync().WaitAsync(patience).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            throw new TimeoutException($"{timeout}ms Timed out waiting for:'{description}'");
        }

        validateActivity(reply);
    });

    public TestFlow AssertReplyOneOf(string[] candidates, string description = null, uint timeout = 3000)
    {
        ArgumentNullException.ThrowIfNull(candidates);
        return AssertReply(
            reply =>
            {
                if (!candidates.Contains(reply.AsMessageActivity()?.Text))
                    throw new Exception(description ?? $"Text \"{reply.AsMessageActivity()?.Text}\" does not match one of candidates: {string.Join("\n ", candidates)}");
            },
            description,
            timeout);
    }

    public TestFlow AssertNoReply([CallerMemberName] string description = null, uint timeout = 3000) => Then(() =>
        _adapter.GetNextReply() is { } reply ? throw new Exception($"Reply Activity received when not expected: '{reply.AsMessageActivity()?.Text}' ({description})") : Task.CompletedTask);

    static Exception Wrong(string description, string expected, string received) =>
        new($"{(description == null ? null : description + ":\n")}Expected:{expected}\nReceived:{received}");

    TestFlow Then(Func<Task> step)
    {
        return new TestFlow(Run(), this);

        async Task Run()
        {
            await _soFar.ConfigureAwait(false);
            await step().ConfigureAwait(false);
        }
    }
}
