using System.Text.Json.Nodes;

namespace ReviewBot.Tests.Kit;

/// <summary>Where activities go in, and Teams on the other side: the bot behind it runs in this process or in another.</summary>
interface IBotEndpoint
{
    FakeTeamsServer Teams { get; }

    string NextId();

    Task<HttpReply> Post(string body, string? authorization = null);
}

static class Doors
{
    /// <summary>Sends an activity as it is, from this door's Teams unless it says otherwise.</summary>
    public static Task<HttpReply> Post(this IBotEndpoint door, JsonObject activity, string? authorization = null)
    {
        if (!activity.ContainsKey("serviceUrl"))
            activity["serviceUrl"] = door.Teams.Url;
        return door.Post(activity.ToJsonString(), authorization);
    }
}
