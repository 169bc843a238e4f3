using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>Stands in for Microsoft.Bot.Schema.ConversationReference: all that is needed to speak in a conversation again.</summary>
public partial class ConversationReference
{
    public ConversationReference() { }

    public ConversationReference(string activityId = default, ChannelAccount user = default, ChannelAccount bot = default, ConversationAccount conversation = default, string channelId = default, string serviceUrl = default)
    {
        ActivityId = activityId;
        User = user;
        Bot = bot;
        Conversation = conversation;
        ChannelId = channelId;
        ServiceUrl = serviceUrl;
    }

    [JsonProperty("activityId")] public string ActivityId { get; set; }
    [JsonProperty("user")] public ChannelAccount User { get; set; }
    [JsonProperty("bot")] public ChannelAccount Bot { get; set; }
    [JsonProperty("conversation")] public ConversationAccount Conversation { get; set; }
    [JsonProperty("channelId")] public string ChannelId { get; set; }
    [JsonProperty("locale")] public string Locale { get; set; }
    [JsonProperty("serviceUrl")] public string ServiceUrl { get; set; }

    public Activity GetContinuationActivity() => new(ActivityTypes.Event)
    {
        Name = ActivityEventNames.ContinueConversation,
#pragma warning disable RS0030 // The official id is a fresh one, and this signature has no place to hand one in.
        Id = Guid.NewGuid().ToString(),
#pragma warning restore RS0030
        ChannelId = ChannelId,
        Locale = Locale,
        ServiceUrl = ServiceUrl,
        Conversation = Conversation,
        Recipient = Bot,
        From = User,
        RelatesTo = this,
    };
}

/// <summary>Stands in for Microsoft.Bot.Schema.ConversationParameters: what a new conversation is made of.</summary>
public partial class ConversationParameters
{
    public ConversationParameters() { }

    public ConversationParameters(bool? isGroup = default, ChannelAccount bot = default, IList<ChannelAccount> members = default, string topicName = default, Activity activity = default, object channelData = default, string tenantId = default)
    {
        IsGroup = isGroup;
        Bot = bot;
        Members = members;
        TopicName = topicName;
        Activity = activity;
        ChannelData = channelData;
        TenantId = tenantId;
    }

    [JsonProperty("isGroup")] public bool? IsGroup { get; set; }
    [JsonProperty("bot")] public ChannelAccount Bot { get; set; }
    [JsonProperty("members")] public IList<ChannelAccount> Members { get; set; }
    [JsonProperty("topicName")] public string TopicName { get; set; }
    [JsonProperty("activity")] public Activity Activity { get; set; }
    [JsonProperty("channelData")] public object ChannelData { get; set; }
    [JsonProperty("tenantId")] public string TenantId { get; set; }
}

/// <summary>Stands in for Microsoft.Bot.Schema.ConversationResourceResponse.</summary>
public partial class ConversationResourceResponse
{
    public ConversationResourceResponse() { }

    public ConversationResourceResponse(string activityId = default, string serviceUrl = default, string id = default)
    {
        ActivityId = activityId;
        ServiceUrl = serviceUrl;
        Id = id;
    }

    [JsonProperty("activityId")] public string ActivityId { get; set; }
    [JsonProperty("serviceUrl")] public string ServiceUrl { get; set; }
    [JsonProperty("id")] public string Id { get; set; }
}

/// <summary>Stands in for Microsoft.Bot.Schema.ResourceResponse.</summary>
public partial class ResourceResponse
{
    public ResourceResponse() { }

    public ResourceResponse(string id = default) => Id = id;

    [JsonProperty("id")] public string Id { get; set; }
}

/// <summary>Stands in for Microsoft.Bot.Schema.PagedMembersResult.</summary>
public partial class PagedMembersResult
{
    public PagedMembersResult() { }

    public PagedMembersResult(string continuationToken = default, IList<ChannelAccount> members = default)
    {
        ContinuationToken = continuationToken;
        Members = members;
    }

    [JsonProperty("continuationToken")] public string ContinuationToken { get; set; }
    [JsonProperty("members")] public IList<ChannelAccount> Members { get; set; }
}

/// <summary>Stands in for Microsoft.Bot.Schema.ExpectedReplies.</summary>
public partial class ExpectedReplies
{
    public ExpectedReplies() { }

    public ExpectedReplies(IList<Activity> activities = default) => Activities = activities;

    [JsonProperty("activities")] public IList<Activity> Activities { get; set; }
}
