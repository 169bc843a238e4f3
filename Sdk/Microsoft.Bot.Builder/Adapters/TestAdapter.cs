using System.Globalization;
using System.Security.Claims;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Adapters;

/// <summary>Stands in for Microsoft.Bot.Builder.Adapters.TestAdapter: a conversation without a network. What the bot says waits in ActiveQueue.</summary>
public class TestAdapter : BotAdapter
{
    readonly object _conversationLock = new();
    readonly object _activeQueueLock = new();
    readonly Queue<TaskCompletionSource<IActivity>> _waiting = new();
    int _nextId;

    public TestAdapter(string channelId, bool sendTraceActivity = false)
        : this(Default(channelId), sendTraceActivity) { }

    public TestAdapter(ConversationReference conversation = null, bool sendTraceActivity = false)
    {
        EnableTrace = sendTraceActivity;
        Conversation = conversation ?? Default(Channels.Test);
    }

    public bool EnableTrace { get; set; }

    public string Locale { get; set; } = "en-us";

    public Queue<Activity> ActiveQueue { get; } = new();

    public ConversationReference Conversation { get; set; }

    public static ConversationReference CreateConversation(string name, string user = "User1", string bot = "Bot") => new()
    {
        ChannelId = "test",
        ServiceUrl = "https://test.com",
        Conversation = new ConversationAccount(false, name, name),
        User = new ChannelAccount(user.ToLowerInvariant(), user),
        Bot = new ChannelAccount(bot.ToLowerInvariant(), bot),
    };

    public new TestAdapter Use(IMiddleware middleware)
    {
        base.Use(middleware);
        return this;
    }

    public async Task ProcessActivityAsync(Activity activity, BotCallbackHandler callback, CancellationToken cancellationToken = default)
    {
        Address(activity);
        using var context = new TurnContext(this, activity);
        await RunPipelineAsync(context, callback, cancellationToken).ConfigureAwait(false);
    }

    public override async Task<InvokeResponse> ProcessActivityAsync(ClaimsIdentity claimsIdentity, Activity activity, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        await ProcessActivityAsync(activity, callback, cancellationToken).ConfigureAwait(false);
        return null;
    }

    public override async Task<ResourceResponse[]> SendActivitiesAsync(ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(activities);
        if (activities.Length == 0) throw new ArgumentException("Expecting one or more activities, but the array was empty.", nameof(activities));

        var responses = new ResourceResponse[activities.Length];
        for (var index = 0; index < activities.Length; index++)
        {
            var activity = activities[index];
#pragma warning disable RS0030 // As in the original: the fake channel gives ids and times.
            if (string.IsNullOrEmpty(activity.Id)) activity.Id = Guid.NewGuid().ToString("n");
#pragma warning restore RS0030
            activity.Timestamp ??= TimeProvider.System.GetUtcNow();
            if (activity.Type == ActivityTypesEx.Delay) await Task.Delay(TimeSpan.FromMilliseconds((int)activity.Value), TimeProvider.System, cancellationToken).ConfigureAwait(false);
            else if (activity.Type != ActivityTypes.Trace || EnableTrace) Enqueue(activity);
            responses[index] = new ResourceResponse(activity.Id);
        }

        return responses;
    }

    public override Task<ResourceResponse> UpdateActivityAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken)
    {
        var found = Replace(activity.Id, queued => activity);
        return Task.FromResult(found ? new ResourceResponse(activity.Id) : new ResourceResponse());
    }

    public override Task DeleteActivityAsync(ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken)
    {
        Replace(reference.ActivityId, queued => null);
        return Task.CompletedTask;
    }

    public Task CreateConversationAsync(string channelId, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        ActiveQueue.Clear();
        var update = Activity.CreateConversationUpdateActivity();
#pragma warning disable RS0030
        update.Conversation = new ConversationAccount(id: Guid.NewGuid().ToString("n"));
#pragma warning restore RS0030
        using var context = new TurnContext(this, (Activity)update);
        return callback(context, cancellationToken);
    }

    public IActivity GetNextReply()
    {
        lock (_activeQueueLock)
            return ActiveQueue.Count > 0 ? ActiveQueue.Dequeue() : null;
    }

    public Task<IActivity> GetNextReplyAsync(CancellationToken cancellationToken = default)
    {
        lock (_activeQueueLock)
        {
            if (_waiting.Count == 0 && GetNextReply() is { } reply) return Task.FromResult(reply);

            var waiting = new TaskCompletionSource<IActivity>(TaskCreationOptions.RunContinuationsAsynchronously);
            _waiting.Enqueue(waiting);
            cancellationToken.Register(() => waiting.TrySetCanceled(cancellationToken));
            return waiting.Task;
        }
    }

    public Activity MakeActivity(string text = null)
    {
        lock (_conversationLock)
            return new Activity(ActivityTypes.Message)
            {
                Locale = Locale,
                From = Conversation.User,
                Recipient = Conversation.Bot,
                Conversation = Conversation.Conversation,
                ServiceUrl = Conversation.ServiceUrl,
                Id = NextId(),
                Text = text,
            };
    }

    public virtual Task SendTextToBotAsync(string userSays, BotCallbackHandler callback, CancellationToken cancellationToken) =>
        ProcessActivityAsync(MakeActivity(userSays), callback, cancellationToken);

    static ConversationReference Default(string channelId) => new()
    {
        ChannelId = channelId,
        ServiceUrl = "https://test.com",
        User = new ChannelAccount("user1", "User1"),
        Bot = new ChannelAccount("bot", "Bot"),
        Conversation = new ConversationAccount(false, "convo1", "Conversation1"),
    };

    void Address(Activity activity)
    {
        lock (_conversationLock)
        {
            activity.Type ??= ActivityTypes.Message;
            activity.ChannelId ??= Conversation.ChannelId;
            if (activity.From == null || activity.From.Id == "unknown" || activity.From.Role == RoleTypes.Bot) activity.From = Conversation.User;
            activity.Recipient = Conversation.Bot;
            activity.Conversation = Conversation.Conversation;
            activity.ServiceUrl = Conversation.ServiceUrl;
            activity.Id = NextId();
        }

        if (activity.Timestamp is null || activity.Timestamp == default(DateTimeOffset)) activity.Timestamp = TimeProvider.System.GetUtcNow();
        if (activity.LocalTimestamp is null || activity.LocalTimestamp == default(DateTimeOffset)) activity.LocalTimestamp = TimeProvider.System.GetLocalNow();
    }

    string NextId() => _nextId++.ToString(CultureInfo.InvariantCulture);

    void Enqueue(Activity activity)
    {
        lock (_activeQueueLock)
        {
            while (_waiting.Count > 0)
                if (_waiting.Dequeue().TrySetResult(activity))
                    return;

            ActiveQueue.Enqueue(activity);
        }
    }

    bool Replace(string id, Func<Activity, Activity> change)
    {
        lock (_activeQueueLock)
        {
            var found = false;
            for (var left = ActiveQueue.Count; left > 0; left--)
            {
                var queued = ActiveQueue.Dequeue();
                var hit = !found && queued.Id == id;
                found |= hit;
                if ((hit ? change(queued) : queued) is { } kept) ActiveQueue.Enqueue(kept);
            }

            return found;
        }
    }
}
