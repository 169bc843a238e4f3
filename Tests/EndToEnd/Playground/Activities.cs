using System.Text.Json.Nodes;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Playground;

/// <summary>Activities that the local client does not make by itself.</summary>
static class Activities
{
    public const string DealDesk = "19:deal-desk@thread.v2";

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
        Uri client, string what, DateTimeOffset at) => new(Of(client, "event", DealDesk, "groupChat"))
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

    /// <summary>Somebody from outside was added to the chat "Deal desk".</summary>
    public static JsonObject Joined(Uri client, FakeMember visitor) => new(Of(client, "conversationUpdate", DealDesk, "groupChat"))
    {
        ["membersAdded"] = new JsonArray(new JsonObject { ["id"] = visitor.Id, ["aadObjectId"] = visitor.AadObjectId }),
        ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = Tenant } },
    };

    /// <summary>Somebody from outside wrote to the bot in the chat "Deal desk".</summary>
    public static JsonObject Message(Uri client, FakeMember visitor, string words) => new(Of(client, "message", DealDesk, "groupChat"))
    {
        ["id"] = $"{visitor.Id}:{words}",
        ["text"] = $"<at>ReviewBot</at>&nbsp;{words}",
        ["from"] = new JsonObject { ["id"] = visitor.Id, ["name"] = visitor.Name },
        ["entities"] = new JsonArray(new JsonObject
        {
            ["type"] = "mention",
            ["text"] = "<at>ReviewBot</at>",
            ["mentioned"] = new JsonObject { ["id"] = Bot, ["name"] = "ReviewBot" },
        }),
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
