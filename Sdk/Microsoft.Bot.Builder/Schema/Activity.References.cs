using System.Runtime.CompilerServices;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Schema;

public partial class Activity
{
    public ConversationReference GetConversationReference() => new()
    {
        ActivityId = IdToAnswer,
        User = From,
        Bot = Recipient,
        Conversation = Conversation,
        ChannelId = ChannelId,
        Locale = Locale,
        ServiceUrl = ServiceUrl,
    };

    public ConversationReference GetReplyConversationReference(ResourceResponse reply)
    {
        var reference = GetConversationReference();
        reference.ActivityId = reply.Id;
        return reference;
    }

    public Activity ApplyConversationReference(ConversationReference reference, bool isIncoming = false)
    {
        ChannelId = reference.ChannelId;
        ServiceUrl = reference.ServiceUrl;
        Conversation = reference.Conversation;
        Locale ??= reference.Locale;
        if (isIncoming)
        {
            From = reference.User;
            Recipient = reference.Bot;
            if (reference.ActivityId != null) Id = reference.ActivityId;
        }
        else
        {
            From = reference.Bot;
            Recipient = reference.User;
            if (reference.ActivityId != null) ReplyToId = reference.ActivityId;
        }

        return this;
    }

    public Activity CreateReply(string text = null, string locale = null) => Answer(new Activity(ActivityTypes.Message)
    {
        Text = text ?? string.Empty,
        Locale = locale ?? Locale,
        Attachments = new List<Attachment>(),
        Entities = new List<Entity>(),
        Conversation = new ConversationAccount(Conversation?.IsGroup, id: Conversation?.Id, name: Conversation?.Name),
    });

    public ITraceActivity CreateTrace(string name, object value = null, string valueType = null, [CallerMemberName] string label = null) => Answer(new Activity(ActivityTypes.Trace)
    {
        Name = name,
        Label = label,
        ValueType = valueType ?? value?.GetType().Name,
        Value = value,
        Conversation = Conversation,
    });

    public Mention[] GetMentions() =>
        Entities?.Where(entity => string.Equals(entity?.Type, "mention", StringComparison.OrdinalIgnoreCase)).Select(entity => entity.GetAs<Mention>()).ToArray() ?? [];

    public TypeT GetChannelData<TypeT>() => ChannelData switch
    {
        null => default,
        TypeT typed => typed,
        JToken token => token.ToObject<TypeT>(Json.Serializer),
        var other => JToken.FromObject(other, Json.Serializer).ToObject<TypeT>(Json.Serializer),
    };

    public bool TryGetChannelData<TypeT>(out TypeT instance)
    {
        instance = default;
        if (ChannelData == null) return false;

        try
        {
            instance = GetChannelData<TypeT>();
            return true;
        }
        catch (Exception e) when (e is Newtonsoft.Json.JsonException or ArgumentException or FormatException or InvalidCastException)
        {
            return false;
        }
    }

    // Direct Line and Web Chat give a conversation update an id that cannot be replied to.
    private string IdToAnswer =>
        Type == ActivityTypes.ConversationUpdate && ChannelId is ("directline" or "webchat") ? null : Id;

    private Activity Answer(Activity reply)
    {
        reply.Timestamp = TimeProvider.System.GetUtcNow();
        reply.From = new ChannelAccount(Recipient?.Id, Recipient?.Name);
        reply.Recipient = new ChannelAccount(From?.Id, From?.Name);
        reply.ReplyToId = IdToAnswer;
        reply.ServiceUrl = ServiceUrl;
        reply.ChannelId = ChannelId;
        return reply;
    }
}
