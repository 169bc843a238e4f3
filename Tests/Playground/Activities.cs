using System.Text.Json.Nodes;

namespace ReviewBot.Tests.Playground;

/// <summary>Activities that the local client does not make by itself.</summary>
static class Activities
{
    const string Tenant = "5a3d1c00-0000-4000-8000-000000000001";
    const string Team = "19:sales@thread.tacv2";
    const string Bot = "28:5a3d1c00-0000-4000-8000-0000000000b0";

    /// <summary>The bot was added to the channel "General", whose id is the team's.</summary>
    public static JsonObject Added(Uri client) => new()
    {
        ["type"] = "conversationUpdate",
        ["channelId"] = "msteams",
        ["serviceUrl"] = $"{client}_connector",
        ["from"] = new JsonObject { ["id"] = "29:sam", ["name"] = "Sam Sample", ["aadObjectId"] = "5a3d1c00-0000-4000-8000-000000000010" },
        ["recipient"] = new JsonObject { ["id"] = Bot, ["name"] = "ReviewBot" },
        ["conversation"] = new JsonObject { ["id"] = Team, ["name"] = "General", ["isGroup"] = true, ["conversationType"] = "channel", ["tenantId"] = Tenant },
        ["membersAdded"] = new JsonArray(new JsonObject { ["id"] = Bot }),
        ["channelData"] = new JsonObject
        {
            ["tenant"] = new JsonObject { ["id"] = Tenant },
            ["team"] = new JsonObject { ["id"] = Team, ["name"] = "Sales" },
        },
    };
}
