using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Schema;

/// <summary>Stands in for Microsoft.Bot.Schema.Attachment.</summary>
public partial class Attachment
{
    [JsonExtensionData]
    private JObject _unknown;

    public Attachment() { }

    public Attachment(string contentType = default, string contentUrl = default, object content = default, string name = default, string thumbnailUrl = default)
    {
        ContentType = contentType;
        ContentUrl = contentUrl;
        Content = content;
        Name = name;
        ThumbnailUrl = thumbnailUrl;
    }

    [JsonProperty("contentType")] public string ContentType { get; set; }
    [JsonProperty("contentUrl")] public string ContentUrl { get; set; }
    [JsonProperty("content")] public object Content { get; set; }
    [JsonProperty("name")] public string Name { get; set; }
    [JsonProperty("thumbnailUrl")] public string ThumbnailUrl { get; set; }

    [JsonIgnore]
    public JObject Properties
    {
        get => _unknown ??= [];
        set => _unknown = value;
    }
}

/// <summary>Stands in for Microsoft.Bot.Schema.Entity: metadata about an activity; unknown members are kept in Properties.</summary>
public partial class Entity
{
    [JsonExtensionData]
    private JObject _unknown;

    public Entity() { }

    public Entity(string type = default) => Type = type;

    [JsonProperty("type")] public string Type { get; set; }

    [JsonIgnore]
    public JObject Properties
    {
        get => _unknown ??= [];
        set => _unknown = value;
    }

    public T GetAs<T>() => JObject.FromObject(this, Json.Serializer).ToObject<T>(Json.Serializer);

    public void SetAs<T>(T obj)
    {
        var entity = JObject.FromObject(obj, Json.Serializer).ToObject<Entity>(Json.Serializer);
        Type = entity.Type;
        Properties = entity.Properties;
    }
}

/// <summary>Stands in for Microsoft.Bot.Schema.Mention.</summary>
public partial class Mention : Entity
{
    public Mention() => Type = "mention";

    public Mention(ChannelAccount mentioned = default, string text = default, string type = default)
    {
        Mentioned = mentioned;
        Text = text;
        Type = type ?? "mention";
    }

    [JsonProperty("mentioned")] public ChannelAccount Mentioned { get; set; }
    [JsonProperty("text")] public string Text { get; set; }
}

/// <summary>Stands in for Microsoft.Bot.Schema.MessageReaction.</summary>
public partial class MessageReaction
{
    public MessageReaction() { }

    public MessageReaction(string type = default) => Type = type;

    [JsonProperty("type")] public string Type { get; set; }
}

/// <summary>Stands in for Microsoft.Bot.Schema.CardAction.</summary>
public partial class CardAction
{
    public CardAction() { }

    public CardAction(string type = default, string title = default, string image = default, string text = default, string displayText = default, object value = default, object channelData = default)
    {
        Type = type;
        Title = title;
        Image = image;
        Text = text;
        DisplayText = displayText;
        Value = value;
        ChannelData = channelData;
    }

    [JsonProperty("type")] public string Type { get; set; }
    [JsonProperty("title")] public string Title { get; set; }
    [JsonProperty("image")] public string Image { get; set; }
    [JsonProperty("text")] public string Text { get; set; }
    [JsonProperty("displayText")] public string DisplayText { get; set; }
    [JsonProperty("value")] public object Value { get; set; }
    [JsonProperty("channelData")] public object ChannelData { get; set; }
}

/// <summary>Stands in for Microsoft.Bot.Schema.ActionTypes.</summary>
public static class ActionTypes
{
    public const string OpenUrl = "openUrl";
    public const string ImBack = "imBack";
    public const string PostBack = "postBack";
    public const string MessageBack = "messageBack";
}

/// <summary>Stands in for Microsoft.Bot.Schema.SuggestedActions.</summary>
public partial class SuggestedActions
{
    public SuggestedActions() { }

    public SuggestedActions(IList<string> to = default, IList<CardAction> actions = default)
    {
        To = to;
        Actions = actions;
    }

    [JsonProperty("to")] public IList<string> To { get; set; }
    [JsonProperty("actions")] public IList<CardAction> Actions { get; set; }
}

/// <summary>Stands in for Microsoft.Bot.Schema.ThumbnailCard: the preview of something found.</summary>
public partial class ThumbnailCard
{
    public const string ContentType = "application/vnd.microsoft.card.thumbnail";

    [JsonProperty("title")] public string Title { get; set; }
    [JsonProperty("subtitle")] public string Subtitle { get; set; }
    [JsonProperty("text")] public string Text { get; set; }
}

/// <summary>Stands in for Microsoft.Bot.Schema.Extensions.</summary>
public static class Extensions
{
    public static Attachment ToAttachment(this ThumbnailCard card) => new() { ContentType = ThumbnailCard.ContentType, Content = card };
}
