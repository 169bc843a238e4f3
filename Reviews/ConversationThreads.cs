namespace ReviewBot.Reviews;

/// <summary>
/// Parses and builds conversation ids of threads. In Teams the id of a channel thread is the channel's id with the root message's id
/// appended. Chat threads have no such id, so we build one in the same way. All threads of a channel or chat belong to one place.
/// </summary>
public static class ConversationThreads
{
    /// <summary>Separates the root message's id in Teams' ids of channel threads.</summary>
    const string ChannelMark = ";messageid=";

    /// <summary>Separates it in our own ids of chat threads, for which Teams sends the root message's id beside the chat's id.</summary>
    public const string ChatMark = ";threadid=";

    /// <summary>The id of the whole channel or chat, for the id of one of its threads or for its own.</summary>
    public static string WholeOf(string conversation) => conversation.Split(ChatMark)[0].Split(ChannelMark)[0];

    /// <summary>The root message's id of a channel thread; null: not a thread of a channel.</summary>
    public static string? RootInChannel(string conversation) =>
        conversation.Split(ChannelMark) is [_, { Length: > 0 } root] && root.All(char.IsAsciiDigit) ? root : null;
}
