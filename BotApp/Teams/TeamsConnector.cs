using Microsoft.Bot.Builder;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Teams;
using Microsoft.Bot.Schema.Teams;

namespace ReviewBot.BotApp.Teams;

/// <summary>
/// Calls of Teams' own part of the connector. The official TeamsInfo creates a client for each of them, with all JSON contracts by
/// reflection; this one shares the turn's client. TeamsInfo's calls about members already do.
/// </summary>
static class TeamsConnector
{
    /// <exception cref="Microsoft.Rest.HttpOperationException">Teams answers with an error status.</exception>
    public static async Task<TeamDetails?> FindTeam(ITurnContext context, string team, CancellationToken ct)
    {
        using var teams = Open(context);
        return await teams.Teams.FetchTeamDetailsAsync(team, ct);
    }

    /// <exception cref="Microsoft.Rest.HttpOperationException">Teams answers with an error status.</exception>
    public static async Task<IEnumerable<ChannelInfo>> ReadChannels(ITurnContext context, string team, CancellationToken ct)
    {
        using var teams = Open(context);
        return (await teams.Teams.FetchChannelListAsync(team, ct))?.Conversations ?? [];
    }

    static TeamsConnectorClient Open(ITurnContext context)
    {
        var connector = (ConnectorClient)context.TurnState.Get<IConnectorClient>();
        var teams = new TeamsConnectorClient(
            connector.BaseUri, connector.Credentials, connector.HttpClient, disposeHttpClient: false);
        teams.SerializationSettings.ContractResolver = connector.SerializationSettings.ContractResolver;
        teams.DeserializationSettings.ContractResolver = connector.DeserializationSettings.ContractResolver;
        return teams;
    }
}
