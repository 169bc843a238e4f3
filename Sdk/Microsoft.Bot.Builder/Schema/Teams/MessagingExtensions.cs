using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>Stands in for Microsoft.Bot.Schema.Teams.MessagingExtensionQuery.</summary>
public partial class MessagingExtensionQuery
{
    [JsonProperty("commandId")] public string CommandId { get; set; }
    [JsonProperty("parameters")] public IList<MessagingExtensionParameter> Parameters { get; set; }
    [JsonProperty("queryOptions")] public MessagingExtensionQueryOptions QueryOptions { get; set; }
    [JsonProperty("state")] public string State { get; set; }
}

/// <summary>Stands in for Microsoft.Bot.Schema.Teams.MessagingExtensionParameter.</summary>
public partial class MessagingExtensionParameter
{
    public MessagingExtensionParameter() { }

    public MessagingExtensionParameter(string name = default, object value = default)
    {
        Name = name;
        Value = value;
    }

    [JsonProperty("name")] public string Name { get; set; }
    [JsonProperty("value")] public object Value { get; set; }
}

/// <summary>Stands in for Microsoft.Bot.Schema.Teams.MessagingExtensionQueryOptions.</summary>
public partial class MessagingExtensionQueryOptions
{
    [JsonProperty("skip")] public int? Skip { get; set; }
    [JsonProperty("count")] public int? Count { get; set; }
}

/// <summary>Stands in for Microsoft.Bot.Schema.Teams.MessagingExtensionAction.</summary>
public partial class MessagingExtensionAction : TaskModuleRequest
{
    [JsonProperty("commandId")] public string CommandId { get; set; }
    [JsonProperty("commandContext")] public string CommandContext { get; set; }
    [JsonProperty("botMessagePreviewAction")] public string BotMessagePreviewAction { get; set; }
    [JsonProperty("botActivityPreview")] public IList<Activity> BotActivityPreview { get; set; }
    [JsonProperty("messagePayload")] public MessageActionsPayload MessagePayload { get; set; }
    [JsonProperty("state")] public string State { get; set; }
}

/// <summary>Stands in for Microsoft.Bot.Schema.Teams.MessageActionsPayload: the message that an action was chosen on.</summary>
public partial class MessageActionsPayload
{
    [JsonProperty("body")] public MessageActionsPayloadBody Body { get; set; }
}

/// <summary>Stands in for Microsoft.Bot.Schema.Teams.MessageActionsPayloadBody.</summary>
public partial class MessageActionsPayloadBody
{
    [JsonProperty("contentType")] public string ContentType { get; set; }
    [JsonProperty("content")] public string Content { get; set; }
}

/// <summary>Stands in for Microsoft.Bot.Schema.Teams.MessagingExtensionResponse.</summary>
public partial class MessagingExtensionResponse
{
    public MessagingExtensionResponse() { }

    public MessagingExtensionResponse(MessagingExtensionResult composeExtension = default) => ComposeExtension = composeExtension;

    [JsonProperty("composeExtension")] public MessagingExtensionResult ComposeExtension { get; set; }
}

/// <summary>Stands in for Microsoft.Bot.Schema.Teams.MessagingExtensionActionResponse.</summary>
public partial class MessagingExtensionActionResponse
{
    public MessagingExtensionActionResponse() { }

    public MessagingExtensionActionResponse(TaskModuleResponseBase task = default, MessagingExtensionResult composeExtension = default)
    {
        Task = task;
        ComposeExtension = composeExtension;
    }

    [JsonProperty("task")] public TaskModuleResponseBase Task { get; set; }
    [JsonProperty("composeExtension")] public MessagingExtensionResult ComposeExtension { get; set; }
}

/// <summary>Stands in for Microsoft.Bot.Schema.Teams.MessagingExtensionResult.</summary>
public partial class MessagingExtensionResult
{
    [JsonProperty("attachmentLayout")] public string AttachmentLayout { get; set; }
    [JsonProperty("type")] public string Type { get; set; }
    [JsonProperty("attachments")] public IList<MessagingExtensionAttachment> Attachments { get; set; }
    [JsonProperty("text")] public string Text { get; set; }
    [JsonProperty("activityPreview")] public Activity ActivityPreview { get; set; }
}

/// <summary>Stands in for Microsoft.Bot.Schema.Teams.MessagingExtensionAttachment.</summary>
public partial class MessagingExtensionAttachment : Attachment
{
    public MessagingExtensionAttachment() { }

    public MessagingExtensionAttachment(string contentType = default, string contentUrl = default, object content = default, string name = default, string thumbnailUrl = default, Attachment preview = default)
        : base(contentType, contentUrl, content, name, thumbnailUrl) => Preview = preview;

    [JsonProperty("preview")] public Attachment Preview { get; set; }
}

/// <summary>Stands in for Microsoft.Bot.Schema.Teams.AppBasedLinkQuery.</summary>
public partial class AppBasedLinkQuery
{
    [JsonProperty("url")] public string Url { get; set; }
    [JsonProperty("state")] public string State { get; set; }
}
