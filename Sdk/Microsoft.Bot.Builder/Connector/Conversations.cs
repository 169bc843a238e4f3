using Microsoft.Bot.Schema;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector;

/// <summary>Stands in for Microsoft.Bot.Connector.Conversations: the addresses of the Bot Connector's REST API.</summary>
public partial class Conversations(ConnectorClient client) : IConversations
{
    public ConnectorClient Client { get; } = client;

    public Task<HttpOperationResponse<ConversationResourceResponse>> CreateConversationWithHttpMessagesAsync(ConversationParameters parameters, Dictionary<string, List<string>> customHeaders = null, CancellationToken cancellationToken = default) =>
        Client.Call<ConversationResourceResponse>(HttpMethod.Post, "v3/conversations", parameters ?? throw new ArgumentNullException(nameof(parameters)), null, customHeaders, cancellationToken);

    public Task<HttpOperationResponse<ResourceResponse>> SendToConversationWithHttpMessagesAsync(string conversationId, Activity activity, Dictionary<string, List<string>> customHeaders = null, CancellationToken cancellationToken = default) =>
        Client.Call<ResourceResponse>(HttpMethod.Post, $"{In(conversationId)}/activities", activity ?? throw new ArgumentNullException(nameof(activity)), conversationId, customHeaders, cancellationToken);

    public Task<HttpOperationResponse<ResourceResponse>> ReplyToActivityWithHttpMessagesAsync(string conversationId, string activityId, Activity activity, Dictionary<string, List<string>> customHeaders = null, CancellationToken cancellationToken = default) =>
        Client.Call<ResourceResponse>(HttpMethod.Post, At(conversationId, activityId), activity ?? throw new ArgumentNullException(nameof(activity)), conversationId, customHeaders, cancellationToken);

    public Task<HttpOperationResponse<ResourceResponse>> UpdateActivityWithHttpMessagesAsync(string conversationId, string activityId, Activity activity, Dictionary<string, List<string>> customHeaders = null, CancellationToken cancellationToken = default) =>
        Client.Call<ResourceResponse>(HttpMethod.Put, At(conversationId, activityId), activity ?? throw new ArgumentNullException(nameof(activity)), conversationId, customHeaders, cancellationToken);

    public async Task<HttpOperationResponse> DeleteActivityWithHttpMessagesAsync(string conversationId, string activityId, Dictionary<string, List<string>> customHeaders = null, CancellationToken cancellationToken = default) =>
        await Client.Call<object>(HttpMethod.Delete, At(conversationId, activityId), null, conversationId, customHeaders, cancellationToken).ConfigureAwait(false);

    public Task<HttpOperationResponse<IList<ChannelAccount>>> GetConversationMembersWithHttpMessagesAsync(string conversationId, Dictionary<string, List<string>> customHeaders = null, CancellationToken cancellationToken = default) =>
        Client.Call<IList<ChannelAccount>>(HttpMethod.Get, $"{In(conversationId)}/members", null, conversationId, customHeaders, cancellationToken);

    public Task<HttpOperationResponse<ChannelAccount>> GetConversationMemberWithHttpMessagesAsync(string userId, string conversationId, Dictionary<string, List<string>> customHeaders = null, CancellationToken cancellationToken = default) =>
        Client.Call<ChannelAccount>(HttpMethod.Get, $"{In(conversationId)}/members/{Calls.Piece(userId, nameof(userId))}", null, conversationId, customHeaders, cancellationToken);

    public Task<HttpOperationResponse<PagedMembersResult>> GetConversationPagedMembersWithHttpMessagesAsync(string conversationId, int? pageSize = default, string continuationToken = default, Dictionary<string, List<string>> customHeaders = null, CancellationToken cancellationToken = default)
    {
        var query = string.Join('&', new[]
        {
            pageSize is { } size ? FormattableString.Invariant($"pageSize={size}") : null,
            continuationToken is { } token ? $"continuationToken={Uri.EscapeDataString(token)}" : null,
        }.Where(part => part != null));
        return Client.Call<PagedMembersResult>(HttpMethod.Get, $"{In(conversationId)}/pagedmembers{(query.Length > 0 ? "?" : "")}{query}", null, conversationId, customHeaders, cancellationToken);
    }

    static string In(string conversationId) => $"v3/conversations/{Calls.Piece(conversationId, nameof(conversationId))}";

    static string At(string conversationId, string activityId) => $"{In(conversationId)}/activities/{Calls.Piece(activityId, nameof(activityId))}";
}
