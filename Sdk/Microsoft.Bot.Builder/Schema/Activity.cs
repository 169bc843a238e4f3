using System.Diagnostics;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Schema;

/// <summary>Stands in for Microsoft.Bot.Schema.Activity: one thing that happened in a conversation, of any kind.</summary>
[DebuggerDisplay("[{Type}] {Text ?? System.String.Empty}")]
public partial class Activity :
    IActivity,
    IConversationUpdateActivity,
    IInstallationUpdateActivity,
    IMessageActivity,
    IMessageUpdateActivity,
    IMessageDeleteActivity,
    IMessageReactionActivity,
    ITypingActivity,
    IEndOfConversationActivity,
    IEventActivity,
    IInvokeActivity,
    ITraceActivity,
    ICommandActivity,
    ICommandResultActivity
{
    public const string ContentType = "application/vnd.microsoft.activity";

    // Made only when somebody looks or something unknown came: most activities have none.
    [JsonExtensionData]
    private JObject _unknown;

    public Activity() { }

    public Activity(string type = default) => Type = type;

    [JsonProperty("type")] public string Type { get; set; }
    [JsonProperty("id")] public string Id { get; set; }
    [JsonProperty("timestamp")] public DateTimeOffset? Timestamp { get; set; }
    [JsonProperty("localTimestamp")] public DateTimeOffset? LocalTimestamp { get; set; }
    [JsonProperty("localTimezone")] public string LocalTimezone { get; set; }
    [JsonProperty("callerId")] public string CallerId { get; set; }
    [JsonProperty("serviceUrl")] public string ServiceUrl { get; set; }
    [JsonProperty("channelId")] public string ChannelId { get; set; }
    [JsonProperty("from")] public ChannelAccount From { get; set; }
    [JsonProperty("conversation")] public ConversationAccount Conversation { get; set; }
    [JsonProperty("recipient")] public ChannelAccount Recipient { get; set; }
    [JsonProperty("textFormat")] public string TextFormat { get; set; }
    [JsonProperty("attachmentLayout")] public string AttachmentLayout { get; set; }
    [JsonProperty("membersAdded")] public IList<ChannelAccount> MembersAdded { get; set; }
    [JsonProperty("membersRemoved")] public IList<ChannelAccount> MembersRemoved { get; set; }
    [JsonProperty("reactionsAdded")] public IList<MessageReaction> ReactionsAdded { get; set; }
    [JsonProperty("reactionsRemoved")] public IList<MessageReaction> ReactionsRemoved { get; set; }
    [JsonProperty("topicName")] public string TopicName { get; set; }
    [JsonProperty("historyDisclosed")] public bool? HistoryDisclosed { get; set; }
    [JsonProperty("locale")] public string Locale { get; set; }
    [JsonProperty("text")] public string Text { get; set; }
    [JsonProperty("speak")] public string Speak { get; set; }
    [JsonProperty("inputHint")] public string InputHint { get; set; }
    [JsonProperty("summary")] public string Summary { get; set; }
    [JsonProperty("suggestedActions")] public SuggestedActions SuggestedActions { get; set; }
    [JsonProperty("attachments")] public IList<Attachment> Attachments { get; set; }
    [JsonProperty("entities")] public IList<Entity> Entities { get; set; }
    [JsonProperty("channelData")] public object ChannelData { get; set; }
    [JsonProperty("action")] public string Action { get; set; }
    [JsonProperty("replyToId")] public string ReplyToId { get; set; }
    [JsonProperty("label")] public string Label { get; set; }
    [JsonProperty("valueType")] public string ValueType { get; set; }
    [JsonProperty("value")] public object Value { get; set; }
    [JsonProperty("name")] public string Name { get; set; }
    [JsonProperty("relatesTo")] public ConversationReference RelatesTo { get; set; }
    [JsonProperty("code")] public string Code { get; set; }
    [JsonProperty("expiration")] public DateTimeOffset? Expiration { get; set; }
    [JsonProperty("importance")] public string Importance { get; set; }
    [JsonProperty("deliveryMode")] public string DeliveryMode { get; set; }
    [JsonProperty("listenFor")] public IList<string> ListenFor { get; set; }

    [JsonIgnore]
    public JObject Properties
    {
        get => _unknown ??= [];
        set => _unknown = value;
    }
}
