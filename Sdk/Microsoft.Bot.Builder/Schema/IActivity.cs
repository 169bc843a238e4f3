namespace Microsoft.Bot.Schema;

/// <summary>Stands in for Microsoft.Bot.Schema.IActivity: what every kind of activity has.</summary>
public interface IActivity
{
    string Type { get; set; }
    string Id { get; set; }
    string ServiceUrl { get; set; }
    DateTimeOffset? Timestamp { get; set; }
    DateTimeOffset? LocalTimestamp { get; set; }
    string ChannelId { get; set; }
    ChannelAccount From { get; set; }
    ConversationAccount Conversation { get; set; }
    ChannelAccount Recipient { get; set; }
    string ReplyToId { get; set; }
    IList<Entity> Entities { get; set; }
    object ChannelData { get; set; }

    TypeT GetChannelData<TypeT>();
    bool TryGetChannelData<TypeT>(out TypeT instance);
    IMessageActivity AsMessageActivity();
    IConversationUpdateActivity AsConversationUpdateActivity();
    IInstallationUpdateActivity AsInstallationUpdateActivity();
    ITypingActivity AsTypingActivity();
    IEndOfConversationActivity AsEndOfConversationActivity();
    IEventActivity AsEventActivity();
    IInvokeActivity AsInvokeActivity();
    IMessageUpdateActivity AsMessageUpdateActivity();
    IMessageDeleteActivity AsMessageDeleteActivity();
    IMessageReactionActivity AsMessageReactionActivity();
    ConversationReference GetConversationReference();
    Activity ApplyConversationReference(ConversationReference reference, bool isIncoming = false);
}

/// <summary>Stands in for Microsoft.Bot.Schema.IMessageActivity.</summary>
public interface IMessageActivity : IActivity
{
    string Locale { get; set; }
    string Text { get; set; }
    string Speak { get; set; }
    string InputHint { get; set; }
    string Summary { get; set; }
    string TextFormat { get; set; }
    string AttachmentLayout { get; set; }
    IList<Attachment> Attachments { get; set; }
    SuggestedActions SuggestedActions { get; set; }
    string Importance { get; set; }
    string DeliveryMode { get; set; }
    DateTimeOffset? Expiration { get; set; }
    object Value { get; set; }

    Mention[] GetMentions();
    bool HasContent();
}

/// <summary>Stands in for Microsoft.Bot.Schema.IMessageUpdateActivity.</summary>
public interface IMessageUpdateActivity : IMessageActivity { }

/// <summary>Stands in for Microsoft.Bot.Schema.IMessageDeleteActivity.</summary>
public interface IMessageDeleteActivity : IActivity { }

/// <summary>Stands in for Microsoft.Bot.Schema.IConversationUpdateActivity.</summary>
public interface IConversationUpdateActivity : IActivity
{
    IList<ChannelAccount> MembersAdded { get; set; }
    IList<ChannelAccount> MembersRemoved { get; set; }
    string TopicName { get; set; }
    bool? HistoryDisclosed { get; set; }
}

/// <summary>Stands in for Microsoft.Bot.Schema.IInstallationUpdateActivity.</summary>
public interface IInstallationUpdateActivity : IActivity
{
    string Action { get; set; }
}

/// <summary>Stands in for Microsoft.Bot.Schema.IMessageReactionActivity.</summary>
public interface IMessageReactionActivity : IActivity
{
    IList<MessageReaction> ReactionsAdded { get; set; }
    IList<MessageReaction> ReactionsRemoved { get; set; }
}

/// <summary>Stands in for Microsoft.Bot.Schema.ITypingActivity.</summary>
public interface ITypingActivity : IActivity { }

/// <summary>Stands in for Microsoft.Bot.Schema.IEndOfConversationActivity.</summary>
public interface IEndOfConversationActivity : IActivity
{
    string Code { get; set; }
    string Text { get; set; }
}

/// <summary>Stands in for Microsoft.Bot.Schema.IEventActivity.</summary>
public interface IEventActivity : IActivity
{
    string Name { get; set; }
    object Value { get; set; }
    ConversationReference RelatesTo { get; set; }
}

/// <summary>Stands in for Microsoft.Bot.Schema.IInvokeActivity.</summary>
public interface IInvokeActivity : IActivity
{
    string Name { get; set; }
    object Value { get; set; }
    ConversationReference RelatesTo { get; set; }
}

/// <summary>Stands in for Microsoft.Bot.Schema.ITraceActivity.</summary>
public interface ITraceActivity : IActivity
{
    string Name { get; set; }
    string Label { get; set; }
    string ValueType { get; set; }
    object Value { get; set; }
    ConversationReference RelatesTo { get; set; }
}

/// <summary>Stands in for Microsoft.Bot.Schema.ICommandActivity.</summary>
public interface ICommandActivity : IActivity
{
    string Name { get; set; }
    object Value { get; set; }
}

/// <summary>Stands in for Microsoft.Bot.Schema.ICommandResultActivity.</summary>
public interface ICommandResultActivity : IActivity
{
    string Name { get; set; }
    object Value { get; set; }
}
