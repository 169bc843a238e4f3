using Microsoft.Bot.Schema.Teams;

namespace Microsoft.Bot.Connector.Teams;

/// <summary>The addresses that only Teams has; the public way to them is TeamsInfo.</summary>
sealed class TeamsOperations(ConnectorClient client)
{
    public Task<ConversationList> Channels(string teamId, CancellationToken cancellationToken) =>
        Get<ConversationList>($"v3/teams/{Calls.Piece(teamId, nameof(teamId))}/conversations", cancellationToken);

    public Task<TeamDetails> Team(string teamId, CancellationToken cancellationToken) =>
        Get<TeamDetails>($"v3/teams/{Calls.Piece(teamId, nameof(teamId))}", cancellationToken);

    public Task<MeetingInfo> Meeting(string meetingId, CancellationToken cancellationToken) =>
        Get<MeetingInfo>($"v1/meetings/{Calls.Piece(meetingId, nameof(meetingId))}", cancellationToken);

    public Task<TeamsMeetingParticipant> Participant(string meetingId, string participantId, string tenantId, CancellationToken cancellationToken) =>
        Get<TeamsMeetingParticipant>($"v1/meetings/{Calls.Piece(meetingId, nameof(meetingId))}/participants/{Calls.Piece(participantId, nameof(participantId))}?tenantId={Uri.EscapeDataString(tenantId)}", cancellationToken);

    Task<T> Get<T>(string path, CancellationToken cancellationToken) =>
        ConversationsExtensions.Body(client.Call<T>(HttpMethod.Get, path, null, null, null, cancellationToken));
}
