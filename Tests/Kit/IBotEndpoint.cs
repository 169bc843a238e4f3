using System.Text.Json.Nodes;

namespace ReviewBot.Tests.Kit;

/// <summary>Endpoint of a bot, with a fake Teams. The bot runs in this process or in another.</summary>
interface IBotEndpoint
{
    FakeTeamsServer Teams { get; }

    string NextId();

    Task<HttpReply> Post(string body, string? authorization = null);
}

static class BotEndpointExtensions
{
    /// <summary>Posts an activity with the fake Teams' token, or with the given Authorization header.</summary>
    public static Task<HttpReply> Post(this IBotEndpoint bot, JsonObject activity, string? authorization = null)
    {
        if (!activity.ContainsKey("serviceUrl"))
            activity["serviceUrl"] = bot.Teams.Url;
        return bot.Post(activity.ToJsonString(), authorization);
    }
}
