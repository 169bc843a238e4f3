namespace ReviewBot.Reviews;

/// <summary>
/// Ids of threads. Teams' id of a channel's thread is the channel's with the thread's root behind it; ours of a chat's thread is made in
/// the same way. All threads of a channel or chat are one place.
/// </summary>
public static class ConversationThreads
{
    /// <summary>In Teams' ids of the threads of channels.</summary>
    const string ChannelMark = ";messageid=";

    /// <summary>In our ids of the threads of chats, of which Teams sends the root beside the chat's id.</summary>
    public const string ChatMark = ";threadid=";

    /// <summary>The id of the channel or chat for the id of a thread, or for its own.</summary>
    public static string WholeOf(string conversation) => conversation.Split(ChatMark)[0].Split(ChannelMark)[0];

    /// <summary>The root of a channel's thread; null: not in one.</summary>
    public static string? RootInChannel(string conversation) =>
        conversation.Split(ChannelMark) is [_, { Length: > 0 } root] && root.All(char.IsAsciiDigit) ? root : null;
}
