using System.Text.Json.Nodes;

namespace ReviewBot.Tests.Playground;

/// <summary>Activities that the local client does not make by itself.</summary>
static class Activities
{
    const string Tenant = "5a3d1c00-0000-4000-8000-000000000001";
    const string Team = "19:sales@thread.tacv2";
    const string Bot = "28:5a3d1c00-0000-4000-8000-0000000000b0";

    /// <summary>The bot was added to the channel "General", whose id is the team's.</summary>
    public static JsonObject Added(Uri client) => new(Of(client, "conversationUpdate", Team, "channel"))
    {
        ["membersAdded"] = new JsonArray(new JsonObject { ["id"] = Bot }),
        ["channelData"] = new JsonObject
        {
            ["tenant"] = new JsonObject { ["id"] = Tenant },
            ["team"] = new JsonObject { ["id"] = Team, ["name"] = "Sales" },
        },
    };

    /// <summary>A meeting with the chat "Deal desk" began or ended.</summary>
    /// <param name="what">Start or End.</param>
    public static JsonObject Meeting(
        Uri client, string what, DateTimeOffset at) => new(Of(client, "event", "19:deal-desk@thread.v2", "groupChat"))
        {
            ["name"] = $"application/vnd.microsoft.meeting{what}",
            ["value"] = new JsonObject
            {
                ["Id"] = "MCMxOTptZWV0",
                ["Title"] = "Deal review",
                ["MeetingType"] = "Scheduled",
                ["JoinUrl"] = "https://teams.example/m",
                [$"{what}Time"] = at,
            },
            ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = Tenant } },
        };

    static Dictionary<string, JsonNode?> Of(Uri client, string type, string conversation, string kind) => new()
    {
        ["type"] = type,
        ["channelId"] = "msteams",
        ["serviceUrl"] = $"{client}_connector",
        ["from"] = new JsonObject { ["id"] = "29:sam", ["name"] = "Sam Sample", ["aadObjectId"] = "5a3d1c00-0000-4000-8000-000000000010" },
        ["recipient"] = new JsonObject { ["id"] = Bot, ["name"] = "ReviewBot" },
        ["conversation"] = new JsonObject { ["id"] = conversation, ["isGroup"] = true, ["conversationType"] = kind, ["tenantId"] = Tenant },
    };
}
