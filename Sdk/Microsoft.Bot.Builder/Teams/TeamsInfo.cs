using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Teams;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace Microsoft.Bot.Builder.Teams;

/// <summary>Stands in for Microsoft.Bot.Builder.Teams.TeamsInfo: asks Teams who and what is around a turn.</summary>
public static class TeamsInfo
{
    public static async Task<TeamsMeetingParticipant> GetMeetingParticipantAsync(ITurnContext turnContext, string meetingId = null, string participantId = null, string tenantId = null, CancellationToken cancellationToken = default)
    {
        meetingId ??= MeetingOf(turnContext);
        participantId ??= turnContext.Activity.From.AadObjectId ?? throw new InvalidOperationException($"{nameof(participantId)} is required.");
        tenantId ??= turnContext.Activity.GetChannelData<TeamsChannelData>()?.Tenant?.Id ?? throw new InvalidOperationException($"{nameof(tenantId)} is required.");
        return await Teams(turnContext).Participant(meetingId, participantId, tenantId, cancellationToken).ConfigureAwait(false);
    }

    public static async Task<MeetingInfo> GetMeetingInfoAsync(ITurnContext turnContext, string meetingId = null, CancellationToken cancellationToken = default) =>
        await Teams(turnContext).Meeting(meetingId ?? MeetingOf(turnContext), cancellationToken).ConfigureAwait(false);

    public static async Task<TeamDetails> GetTeamDetailsAsync(ITurnContext turnContext, string teamId = null, CancellationToken cancellationToken = default) =>
        await Teams(turnContext).Team(teamId ?? TeamOf(turnContext), cancellationToken).ConfigureAwait(false);

    public static async Task<IList<ChannelInfo>> GetTeamChannelsAsync(ITurnContext turnContext, string teamId = null, CancellationToken cancellationToken = default) =>
        (await Teams(turnContext).Channels(teamId ?? TeamOf(turnContext), cancellationToken).ConfigureAwait(false)).Conversations;

    public static Task<IEnumerable<TeamsChannelAccount>> GetTeamMembersAsync(ITurnContext turnContext, string teamId = null, CancellationToken cancellationToken = default) =>
        Members(turnContext, teamId ?? TeamOf(turnContext), cancellationToken);

    public static Task<IEnumerable<TeamsChannelAccount>> GetMembersAsync(ITurnContext turnContext, CancellationToken cancellationToken = default) =>
        Members(turnContext, PlaceOf(turnContext), cancellationToken);

    public static Task<TeamsPagedMembersResult> GetPagedTeamMembersAsync(ITurnContext turnContext, string teamId = null, string continuationToken = default, int? pageSize = default, CancellationToken cancellationToken = default) =>
        Paged(turnContext, teamId ?? TeamOf(turnContext), continuationToken, pageSize, cancellationToken);

    public static Task<TeamsPagedMembersResult> GetPagedMembersAsync(ITurnContext turnContext, int? pageSize = default, string continuationToken = default, CancellationToken cancellationToken = default) =>
        Paged(turnContext, PlaceOf(turnContext), continuationToken, pageSize, cancellationToken);

    public static Task<TeamsChannelAccount> GetTeamMemberAsync(ITurnContext turnContext, string userId, string teamId = null, CancellationToken cancellationToken = default) =>
        Member(turnContext, userId, teamId ?? TeamOf(turnContext), cancellationToken);

    public static Task<TeamsChannelAccount> GetMemberAsync(ITurnContext turnContext, string userId, CancellationToken cancellationToken = default) =>
        Member(turnContext, userId, PlaceOf(turnContext), cancellationToken);

    public static async Task<Tuple<ConversationReference, string>> SendMessageToTeamsChannelAsync(ITurnContext turnContext, IActivity activity, string teamsChannelId, string botAppId, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        if (turnContext.Activity == null) throw new InvalidOperationException(nameof(turnContext.Activity));
        ArgumentException.ThrowIfNullOrEmpty(teamsChannelId);

        ConversationReference reference = null;
        var activityId = string.Empty;
        var parameters = new ConversationParameters { IsGroup = true, ChannelData = new { channel = new { id = teamsChannelId } }, Activity = (Activity)activity };
        await turnContext.Adapter.CreateConversationAsync(botAppId, Channels.Msteams, turnContext.Activity.ServiceUrl, null, parameters, Remember, cancellationToken).ConfigureAwait(false);
        return new(reference, activityId);

        Task Remember(ITurnContext created, CancellationToken ct)
        {
            reference = created.Activity.GetConversationReference();
            activityId = created.Activity.Id;
            return Task.CompletedTask;
        }
    }

    static string MeetingOf(ITurnContext turnContext) =>
        turnContext.Activity.TeamsGetMeetingInfo()?.Id ?? throw new InvalidOperationException("This method is only valid within the scope of a MS Teams Meeting.");

    static string TeamOf(ITurnContext turnContext) =>
        turnContext.Activity.TeamsGetTeamInfo()?.Id ?? throw new InvalidOperationException("This method is only valid within the scope of MS Teams Team.");

    static string PlaceOf(ITurnContext turnContext) =>
        turnContext.Activity.TeamsGetTeamInfo()?.Id ?? turnContext.Activity.Conversation?.Id ?? throw new InvalidOperationException("The GetMembers operation needs a valid conversation Id.");

    static IConnectorClient Connector(ITurnContext turnContext) =>
        turnContext.TurnState.Get<IConnectorClient>() ?? throw new InvalidOperationException("This method requires a connector client.");

    static TeamsOperations Teams(ITurnContext turnContext) => new TeamsOperations((ConnectorClient)Connector(turnContext));

    static async Task<IEnumerable<TeamsChannelAccount>> Members(ITurnContext turnContext, string place, CancellationToken cancellationToken) =>
        (await Connector(turnContext).Conversations.GetConversationMembersAsync(place, cancellationToken).ConfigureAwait(false)).Select(member => member.AsTeams());

    static async Task<TeamsPagedMembersResult> Paged(ITurnContext turnContext, string place, string continuationToken, int? pageSize, CancellationToken cancellationToken)
    {
        var page = await Connector(turnContext).Conversations.GetConversationPagedMembersAsync(place, pageSize, continuationToken, cancellationToken).ConfigureAwait(false);
        return new TeamsPagedMembersResult(page.ContinuationToken, page.Members);
    }

    static async Task<TeamsChannelAccount> Member(ITurnContext turnContext, string userId, string place, CancellationToken cancellationToken)
    {
        if (userId == null) throw new InvalidOperationException("The GetMembers operation needs a valid user Id.");

        var member = await ((Conversations)Connector(turnContext).Conversations).GetConversationMemberAsync(userId, place, cancellationToken).ConfigureAwait(false);
        return member.AsTeams();
    }
}
