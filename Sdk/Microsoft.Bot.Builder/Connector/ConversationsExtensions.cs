using Microsoft.Bot.Schema;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector;

/// <summary>Stands in for Microsoft.Bot.Connector.ConversationsExtensions. An answer without a body is null.</summary>
public static partial class ConversationsExtensions
{
    public static Task<ConversationResourceResponse> CreateConversationAsync(this IConversations operations, ConversationParameters parameters, CancellationToken cancellationToken = default) =>
        Body(operations.CreateConversationWithHttpMessagesAsync(parameters, null, cancellationToken));

    public static Task<ResourceResponse> SendToConversationAsync(this IConversations operations, string conversationId, Activity activity, CancellationToken cancellationToken = default) =>
        Body(operations.SendToConversationWithHttpMessagesAsync(conversationId, activity, null, cancellationToken));

    public static Task<ResourceResponse> SendToConversationAsync(this IConversations operations, Activity activity, CancellationToken cancellationToken = default) =>
        operations.SendToConversationAsync(activity.Conversation.Id, activity, cancellationToken);

    public static Task<ResourceResponse> ReplyToActivityAsync(this IConversations operations, string conversationId, string activityId, Activity activity, CancellationToken cancellationToken = default) =>
        Body(operations.ReplyToActivityWithHttpMessagesAsync(conversationId, activityId, activity, null, cancellationToken));

    public static Task<ResourceResponse> ReplyToActivityAsync(this IConversations operations, Activity activity, CancellationToken cancellationToken = default) =>
        operations.ReplyToActivityAsync(activity.Conversation.Id, activity.ReplyToId ?? throw new ArgumentException("ReplyToId cannot be null", nameof(activity)), activity, cancellationToken);

    public static Task<ResourceResponse> UpdateActivityAsync(this IConversations operations, string conversationId, string activityId, Activity activity, CancellationToken cancellationToken = default) =>
        Body(operations.UpdateActivityWithHttpMessagesAsync(conversationId, activityId, activity, null, cancellationToken));

    public static Task<ResourceResponse> UpdateActivityAsync(this IConversations operations, Activity activity, CancellationToken cancellationToken = default) =>
        operations.UpdateActivityAsync(activity.Conversation.Id, activity.Id, activity, cancellationToken);

    public static async Task DeleteActivityAsync(this IConversations operations, string conversationId, string activityId, CancellationToken cancellationToken = default) =>
        (await operations.DeleteActivityWithHttpMessagesAsync(conversationId, activityId, null, cancellationToken).ConfigureAwait(false))?.Dispose();

    public static Task<IList<ChannelAccount>> GetConversationMembersAsync(this IConversations operations, string conversationId, CancellationToken cancellationToken = default) =>
        Body(operations.GetConversationMembersWithHttpMessagesAsync(conversationId, null, cancellationToken));

    public static Task<ChannelAccount> GetConversationMemberAsync(this Conversations operations, string userId, string conversationId, CancellationToken cancellationToken = default) =>
        Body(operations.GetConversationMemberWithHttpMessagesAsync(userId, conversationId, null, cancellationToken));

    public static Task<PagedMembersResult> GetConversationPagedMembersAsync(this IConversations operations, string conversationId, int? pageSize = default, string continuationToken = default, CancellationToken cancellationToken = default) =>
        Body(operations.GetConversationPagedMembersWithHttpMessagesAsync(conversationId, pageSize, continuationToken, null, cancellationToken));

    internal static async Task<T> Body<T>(Task<HttpOperationResponse<T>> call)
    {
        using var response = await call.ConfigureAwait(false);
        return response == null ? default : response.Body;
    }
}
