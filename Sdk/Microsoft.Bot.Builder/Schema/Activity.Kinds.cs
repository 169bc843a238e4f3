using System.Runtime.CompilerServices;

namespace Microsoft.Bot.Schema;

public partial class Activity
{
    public static IMessageActivity CreateMessageActivity() =>
        new Activity(ActivityTypes.Message) { Attachments = new List<Attachment>(), Entities = new List<Entity>() };

    public static IConversationUpdateActivity CreateConversationUpdateActivity() =>
        new Activity(ActivityTypes.ConversationUpdate) { MembersAdded = new List<ChannelAccount>(), MembersRemoved = new List<ChannelAccount>() };

    public static ITypingActivity CreateTypingActivity() => new Activity(ActivityTypes.Typing);

    public static IEndOfConversationActivity CreateEndOfConversationActivity() => new Activity(ActivityTypes.EndOfConversation);

    public static IEventActivity CreateEventActivity() => new Activity(ActivityTypes.Event);

    public static IInvokeActivity CreateInvokeActivity() => new Activity(ActivityTypes.Invoke);

    public static ITraceActivity CreateTraceActivity(string name, string valueType = null, object value = null, [CallerMemberName] string label = null) =>
        new Activity(ActivityTypes.Trace) { Name = name, Label = label, ValueType = valueType ?? value?.GetType().Name, Value = value };

    public IMessageActivity AsMessageActivity() => If(ActivityTypes.Message);

    public IConversationUpdateActivity AsConversationUpdateActivity() => If(ActivityTypes.ConversationUpdate);

    public IInstallationUpdateActivity AsInstallationUpdateActivity() => If(ActivityTypes.InstallationUpdate);

    public ITypingActivity AsTypingActivity() => If(ActivityTypes.Typing);

    public IEndOfConversationActivity AsEndOfConversationActivity() => If(ActivityTypes.EndOfConversation);

    public IEventActivity AsEventActivity() => If(ActivityTypes.Event);

    public IInvokeActivity AsInvokeActivity() => If(ActivityTypes.Invoke);

    public IMessageUpdateActivity AsMessageUpdateActivity() => If(ActivityTypes.MessageUpdate);

    public IMessageDeleteActivity AsMessageDeleteActivity() => If(ActivityTypes.MessageDelete);

    public IMessageReactionActivity AsMessageReactionActivity() => If(ActivityTypes.MessageReaction);

    public ITraceActivity AsTraceActivity() => If(ActivityTypes.Trace);

    public ICommandActivity AsCommandActivity() => If(ActivityTypes.Command);

    public ICommandResultActivity AsCommandResultActivity() => If(ActivityTypes.CommandResult);

    public bool HasContent() =>
        !string.IsNullOrWhiteSpace(Text) || !string.IsNullOrWhiteSpace(Summary) || Attachments is { Count: > 0 } || ChannelData != null;

    // "message/x" counts as "message": the part before a slash is the kind.
    protected bool IsActivity(string activityType) =>
        Type is { } type
        && type.StartsWith(activityType, StringComparison.OrdinalIgnoreCase)
        && (type.Length == activityType.Length || type[activityType.Length] == '/');

    private Activity If(string type) => IsActivity(type) ? this : null;
}
