using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Newtonsoft.Json;
using ReviewBot.Storage;

namespace ReviewBot.BotApp.Teams;

/// <summary>
/// Input sanitization of activities. The official packages parse parts of them in many places, and throw on each malformed one, which means
/// a failed turn and an alert. So malformed parts are removed once, before the turn.
/// </summary>
static class ActivityParts
{
    /// <summary>In characters. Longer names are truncated: they are displayed, and stored with places and people.</summary>
    const int LongestName = 256;

    const string Execute = "Action.Execute";

    /// <summary>The types of the values of events and invokes. Values of others are not parsed: they are not ours.</summary>
    static readonly Dictionary<string, Type> Values = new(StringComparer.Ordinal)
    {
        ["adaptiveCard/action"] = typeof(AdaptiveCardInvokeValue),
        ["application/vnd.microsoft.meetingStart"] = typeof(MeetingStartEventDetails),
        ["application/vnd.microsoft.meetingEnd"] = typeof(MeetingEndEventDetails),
        ["composeExtension/query"] = typeof(MessagingExtensionQuery),
        ["composeExtension/fetchTask"] = typeof(MessagingExtensionAction),
        ["composeExtension/submitAction"] = typeof(MessagingExtensionAction),
        ["fileConsent/invoke"] = typeof(FileConsentCardResponse),
        ["task/fetch"] = typeof(TaskModuleRequest),
        ["task/submit"] = typeof(TaskModuleRequest),
    };

    /// <summary>Removes, in place, what cannot be parsed or stored.</summary>
    public static void DropMalformed(Activity activity)
    {
        activity.Attachments = Only(activity.Attachments, _ => true);
        activity.Entities = Only(activity.Entities, it => !IsMalformedMention(it));
        activity.MembersAdded = Only(activity.MembersAdded, IsReadable);
        activity.MembersRemoved = Only(activity.MembersRemoved, IsReadable);
        activity.ReplyToId = TurnFactory.IsAddressable(activity.ReplyToId) ? activity.ReplyToId : null;
        activity.Recipient = Keys.Fits(activity.Recipient?.Id) ? activity.Recipient : null;
        activity.From?.Name = Cut(activity.From.Name);
        activity.Recipient?.Name = Cut(activity.Recipient.Name);
        activity.Conversation?.Name = Cut(activity.Conversation.Name);
        if (activity.ChannelData is not null)
            activity.ChannelData = Written(Bounded(Read(activity.ChannelData, typeof(AllChannelData)).Part as AllChannelData ?? new()));
        if (activity.Type is ActivityTypes.Event or ActivityTypes.Invoke)
            activity.Value = Readable(activity.Name, activity.Value);
    }

    /// <summary>The channel data; null: none, or invalid.</summary>
    public static TeamsChannelData? ReadChannelData(Activity activity) => ReadChannelData<TeamsChannelData>(activity);

    /// <summary>The root message's id of a chat thread in the channel data; null: none.</summary>
    public static string? ReadThread(Activity activity) => ReadChannelData<AllChannelData>(activity)?.Thread?.Id;

    /// <summary>A string member of an untyped part; null: none, or not a string.</summary>
    public static string? Text(object? member) => (member as Newtonsoft.Json.Linq.JValue)?.Value as string;

    static T? ReadChannelData<T>(Activity activity)
        where T : class
    {
        try
        {
            return activity.GetChannelData<T>();
        }
        catch (Exception malformed) when (malformed is not OutOfMemoryException)
        {
            return null;
        }
    }

    static List<T>? Only<T>(IList<T?>? items, Func<T, bool> which)
        where T : class => items?.OfType<T>().Where(which).ToList();

    static bool IsReadable(ChannelAccount member) =>
        Keys.Fits(member.Id) && (string.IsNullOrEmpty(member.AadObjectId) || Keys.Fits(member.AadObjectId));

    static bool IsMalformedMention(Entity entity) =>
        string.Equals(entity.Type, "mention", StringComparison.OrdinalIgnoreCase)
        && Read(entity.Properties, typeof(Mention)) is not (Mention { Mentioned: not null }, true);

    static AllChannelData Bounded(AllChannelData data)
    {
        if (data.Team is { } team)
            (team.Id, team.Name) = (Keys.Fits(team.Id) ? team.Id : null, Cut(team.Name));
        if (data.Channel is { } channel)
            (channel.Id, channel.Name) = (Keys.Fits(channel.Id) ? channel.Id : null, Cut(channel.Name));
        return data;
    }

    static string? Cut(string? name) => name is { Length: > LongestName } ? name[..LongestName] : name;

    static object? Readable(string? name, object? value)
    {
        if (!Values.TryGetValue(name ?? "", out var type))
            return Written(new());

        switch (Read(value, type))
        {
            case (AdaptiveCardInvokeValue { Action: not { Type: Execute } } press, _):
                press.Action = new() { Type = Execute, Data = press.Action?.Data };
                return Written(press);
            case (FileConsentCardResponse { Action: not ("accept" or "decline") } answer, _):
                answer.Action = "decline";
                return Written(answer);
            case (MessagingExtensionAction { BotMessagePreviewAction: not null } action, _):
                action.BotMessagePreviewAction = null; // we show no previews
                return Written(action);
            case var (part, isWhole):
                return isWhole ? value : Written(part);
        }
    }

    /// <summary>The valid members of a part. <c>IsWhole</c>: all of its members are.</summary>
    static (object Part, bool IsWhole) Read(object? part, Type type)
    {
        List<string> unreadable = [];
        var forgiving = new JsonSerializerSettings
        {
            Error = (_, failed) =>
            {
                unreadable.Add(failed.ErrorContext.Path);
                failed.ErrorContext.Handled = true;
            },
        };
        var read = part is (null or string) ? null : JsonConvert.DeserializeObject(part.ToString() ?? "", type, forgiving);
        return (read ?? Activator.CreateInstance(type) ?? new(), read is not null && unreadable.Count is 0);
    }

    /// <summary>As the official packages expect a part: as nodes of their JSON library.</summary>
    static object? Written(object part) => JsonConvert.DeserializeObject(JsonConvert.SerializeObject(part));

    /// <summary>Adds a member that the official type lacks.</summary>
    sealed class AllChannelData : TeamsChannelData
    {
        [JsonProperty("thread")]
        public ThreadRoot? Thread { get; set; }
    }

    sealed record ThreadRoot(string? Id);
}
