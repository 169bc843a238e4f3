using System.Security.Claims;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

public abstract partial class CloudAdapterBase
{
    public override Task ContinueConversationAsync(string botAppId, ConversationReference reference, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reference);
        return ProcessProactiveAsync(CreateClaimsIdentity(botAppId), reference.GetContinuationActivity(), null, callback, cancellationToken);
    }

    public override Task ContinueConversationAsync(ClaimsIdentity claimsIdentity, ConversationReference reference, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reference);
        return ProcessProactiveAsync(claimsIdentity, reference.GetContinuationActivity(), null, callback, cancellationToken);
    }

    public override Task ContinueConversationAsync(ClaimsIdentity claimsIdentity, ConversationReference reference, string audience, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(claimsIdentity);
        ArgumentNullException.ThrowIfNull(reference);
        ArgumentNullException.ThrowIfNull(callback);
        return ProcessProactiveAsync(claimsIdentity, reference.GetContinuationActivity(), audience, callback, cancellationToken);
    }

    public override Task ContinueConversationAsync(string botAppId, Activity continuationActivity, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(callback);
        return ProcessProactiveAsync(CreateClaimsIdentity(botAppId), Valid(continuationActivity), null, callback, cancellationToken);
    }

    public override Task ContinueConversationAsync(ClaimsIdentity claimsIdentity, Activity continuationActivity, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(claimsIdentity);
        ArgumentNullException.ThrowIfNull(callback);
        return ProcessProactiveAsync(claimsIdentity, Valid(continuationActivity), null, callback, cancellationToken);
    }

    public override Task ContinueConversationAsync(ClaimsIdentity claimsIdentity, Activity continuationActivity, string audience, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(claimsIdentity);
        ArgumentNullException.ThrowIfNull(callback);
        return ProcessProactiveAsync(claimsIdentity, Valid(continuationActivity), audience, callback, cancellationToken);
    }

    public override async Task CreateConversationAsync(string botAppId, string channelId, string serviceUrl, string audience, ConversationParameters conversationParameters, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(serviceUrl)) throw new ArgumentNullException(nameof(serviceUrl));
        ArgumentNullException.ThrowIfNull(conversationParameters);
        ArgumentNullException.ThrowIfNull(callback);

        var claimsIdentity = CreateClaimsIdentity(botAppId);
        claimsIdentity.AddClaim(new Claim(AuthenticationConstants.ServiceUrlClaim, serviceUrl));
        var connectorFactory = BotFrameworkAuthentication.CreateConnectorFactory(claimsIdentity);
        using var connectorClient = await connectorFactory.CreateAsync(serviceUrl, audience, cancellationToken).ConfigureAwait(false);

        var created = await connectorClient.Conversations.CreateConversationAsync(conversationParameters, cancellationToken).ConfigureAwait(false)
            ?? throw new InvalidOperationException("The connector did not say which conversation it made.");
        var activity = Created(created, channelId, serviceUrl, conversationParameters);

        using var userTokenClient = await BotFrameworkAuthentication.CreateUserTokenClientAsync(claimsIdentity, cancellationToken).ConfigureAwait(false);
        using var context = CreateTurnContext(activity, claimsIdentity, null, connectorClient, userTokenClient, callback, connectorFactory);
        await RunPipelineAsync(context, callback, cancellationToken).ConfigureAwait(false);
    }

    protected async Task ProcessProactiveAsync(ClaimsIdentity claimsIdentity, Activity continuationActivity, string audience, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        var connectorFactory = BotFrameworkAuthentication.CreateConnectorFactory(claimsIdentity);
        using var connectorClient = await connectorFactory.CreateAsync(continuationActivity.ServiceUrl, audience, cancellationToken).ConfigureAwait(false);
        using var userTokenClient = await BotFrameworkAuthentication.CreateUserTokenClientAsync(claimsIdentity, cancellationToken).ConfigureAwait(false);
        using var context = CreateTurnContext(continuationActivity, claimsIdentity, audience, connectorClient, userTokenClient, callback, connectorFactory);
        await RunPipelineAsync(context, callback, cancellationToken).ConfigureAwait(false);
    }

    static Activity Valid(Activity continuationActivity)
    {
        ArgumentNullException.ThrowIfNull(continuationActivity);
        ArgumentNullException.ThrowIfNull(continuationActivity.Conversation);
        ArgumentNullException.ThrowIfNull(continuationActivity.ServiceUrl);
        return continuationActivity;
    }

    static Activity Created(ConversationResourceResponse created, string channelId, string serviceUrl, ConversationParameters parameters) => new(ActivityTypes.Event)
    {
        Name = ActivityEventNames.CreateConversation,
        ChannelId = channelId,
        ServiceUrl = serviceUrl,
#pragma warning disable RS0030 // As in the original: the id of the first message, or a fresh one.
        Id = created.ActivityId ?? Guid.NewGuid().ToString("n"),
#pragma warning restore RS0030
        Conversation = new ConversationAccount(id: created.Id, tenantId: parameters.TenantId),
        ChannelData = parameters.ChannelData,
        Recipient = parameters.Bot,
    };
}
