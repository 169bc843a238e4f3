using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using ReviewBot.Storage;

namespace ReviewBot.BotApp.Teams;

/// <summary>
/// Input sanitization of activities. Their parts are read by the official packages in many places, each of which throws at a part of another
/// shape: a failed turn, an error in the log, an alert. So what cannot be read is taken out once, before the turn, and the rest is handled.
/// </summary>
static class ActivityParts
{
    /// <summary>In characters. Longer names are cut: they are shown, and kept with each place and person.</summary>
    const int LongestName = 256;

    const string Press = "adaptiveCard/action";

    /// <summary>What the values of events and invokes are read as. Values of other invokes are not read: those are not ours.</summary>
    static readonly Dictionary<string, Type> Values = new(StringComparer.Ordinal)
    {
        [Press] = typeof(AdaptiveCardInvokeValue),
        ["application/vnd.microsoft.meetingStart"] = typeof(MeetingStartEventDetails),
        ["application/vnd.microsoft.meetingEnd"] = typeof(MeetingEndEventDetails),
        ["composeExtension/query"] = typeof(MessagingExtensionQuery),
        ["composeExtension/fetchTask"] = typeof(MessagingExtensionAction),
        ["composeExtension/submitAction"] = typeof(MessagingExtensionAction),
        ["fileConsent/invoke"] = typeof(FileConsentCardResponse),
        ["task/fetch"] = typeof(TaskModuleRequest),
        ["task/submit"] = typeof(TaskModuleRequest),
    };

    /// <summary>Parts of the channel data with an id and a name.</summary>
    static readonly string[] Named = ["team", "channel", "tenant"];

    /// <summary>Takes out, in place, what cannot be read or kept.</summary>
    public static void DropMalformed(Activity activity)
    {
        activity.Attachments = Only(activity.Attachments, _ => true);
        activity.Entities = Only(activity.Entities, it => !IsMalformedMention(it));
        activity.MembersAdded = Only(activity.MembersAdded, IsReadable);
        activity.MembersRemoved = Only(activity.MembersRemoved, IsReadable);
        activity.ReplyToId = TurnFactory.IsAddressable(activity.ReplyToId) ? activity.ReplyToId : null;
        CutNames(activity);
        if (activity.ChannelData is not null)
            activity.ChannelData = ReadableChannelData(activity.ChannelData);
        if (activity.Type is ActivityTypes.Event or ActivityTypes.Invoke)
            activity.Value = ReadableValue(activity.Name ?? "", activity.Value);
    }

    /// <summary>The channel data; null: none, or invalid.</summary>
    public static TeamsChannelData? ReadChannelData(Activity activity) => ReadChannelData<TeamsChannelData>(activity);

    /// <summary>Parts of the channel data that the official type lacks; null: none, or invalid.</summary>
    public static T? ReadChannelData<T>(Activity activity)
        where T : class =>
        activity.ChannelData is JObject data && CanRead(data, typeof(T)) ? data.ToObject<T>() : null;

    /// <summary>A text of a part that has no type; null: none, or it is no text.</summary>
    public static string? Text(JObject? part, string name) => part?[name] is JValue { Value: string text } ? text : null;

    static List<T>? Only<T>(IList<T?>? items, Func<T, bool> which)
        where T : class => items?.OfType<T>().Where(which).ToList();

    static bool IsReadable(ChannelAccount member) =>
        Keys.Fits(member.Id) && (string.IsNullOrEmpty(member.AadObjectId) || Keys.Fits(member.AadObjectId));

    static bool IsMalformedMention(Entity entity) =>
        string.Equals(entity.Type, "mention", StringComparison.OrdinalIgnoreCase)
        && (!CanRead(entity.Properties, typeof(Mention)) || entity.Properties.ToObject<Mention>()?.Mentioned is null);

    static void CutNames(Activity activity)
    {
        foreach (var account in new[] { activity.From, activity.Recipient })
            account?.Name = Cut(account.Name);
        activity.Conversation?.Name = Cut(activity.Conversation.Name);
        if (activity.Recipient is { Id: not null } bot && !Keys.Fits(bot.Id))
            activity.Recipient = null;
    }

    static string? Cut(string? name) => name is { Length: > LongestName } ? name[..LongestName] : name;

    static JObject ReadableChannelData(object channelData)
    {
        var data = Readable(channelData, typeof(TeamsChannelData));
        foreach (var part in Named.Select(it => data[it]).OfType<JObject>().ToArray())
        {
            if (part["id"] is { Type: not JTokenType.Null } && !Keys.Fits(Text(part, "id")))
                part.Remove("id");
            if (Text(part, "name") is { Length: > LongestName } name)
                part["name"] = Cut(name);
        }
        return data;
    }

    static JObject ReadableValue(string name, object? value)
    {
        if (!Values.TryGetValue(name, out var type))
            return [];

        var readable = Readable(value, type);
        if (name is Press && (readable["action"] is not JObject action || Text(action, "type") is not "Action.Execute"))
            readable["action"] = new JObject { ["type"] = "Action.Execute", ["data"] = (readable["action"] as JObject)?["data"] };
        if (name is "fileConsent/invoke" && Text(readable, "action") is not ("accept" or "decline"))
            readable["action"] = "decline";
        readable.Remove("botMessagePreviewAction"); // of a preview, which we show none of
        return readable;
    }

    /// <summary>The members that the type can be read with; none, if it is no object.</summary>
    static JObject Readable(object? value, Type type)
    {
        if (value is not JObject members || CanRead(members, type))
            return value as JObject ?? [];

        var readable = new JObject();
        foreach (var member in members.Properties().Where(it => CanRead(new JObject(it), type)))
            readable.Add(member);
        return readable;
    }

    static bool CanRead(JObject members, Type type)
    {
        try
        {
            return members.ToObject(type) is not null;
        }
        catch (Exception malformed)
            when (malformed is JsonException or FormatException or ArgumentException or InvalidCastException or OverflowException)
        {
            return false;
        }
    }
}
