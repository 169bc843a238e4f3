using System.Text.Json.Nodes;
using ReviewBot.Reviews;

namespace ReviewBot.Tests.Kit;

/// <summary>
/// Teams' conversation update events for teams, channels and members, as Teams sends them: the conversation is always the team's first
/// channel, and the sender has neither name nor zone.
/// </summary>
static class TeamsEvents
{
    /// <summary>The team of <see cref="TeamsConversation.Channel"/>.</summary>
    public const string Team = "19:team@thread.tacv2";

    public static TeamsConversation PrivateChannel { get; } = new("19:private@thread.tacv2", "channel", Team) { ChannelType = "private" };

    /// <summary>An event of a team.</summary>
    /// <param name="about">The channel that it is about; null: the team.</param>
    public static JsonObject Of(string what, Person by, string id, string? name = null, TeamsConversation? about = null)
    {
        var channel = about is null
            ? null
            : new JsonObject
            {
                ["id"] = about.Id.Split(';')[0],
                ["name"] = name ?? "Deals",
                ["type"] = about.ChannelType,
            };
        return new()
        {
            ["type"] = "conversationUpdate",
            ["id"] = id,
            ["channelId"] = "msteams",
            ["timestamp"] = "2026-11-16T09:00:00.000Z",
            ["from"] = new JsonObject { ["id"] = TeamsConversation.User(by), ["aadObjectId"] = by.Id.Value },
            ["recipient"] = new JsonObject { ["id"] = TeamsConversation.Bot, ["name"] = "Deal Bot" },
            ["conversation"] = new JsonObject
            {
                ["id"] = Team,
                ["conversationType"] = "channel",
                ["isGroup"] = true,
                ["tenantId"] = TeamsConversation.Tenant,
            },
            ["channelData"] = new JsonObject
            {
                ["team"] = new JsonObject { ["id"] = Team, ["name"] = about is null ? name : "Sales" },
                ["channel"] = channel,
                ["eventType"] = what,
                ["tenant"] = new JsonObject { ["id"] = TeamsConversation.Tenant },
            },
        };
    }

    /// <summary>The members of a channel's team changed, or those of a private or shared channel. The caller adds the people.</summary>
    public static JsonObject OfMembers(TeamsConversation channel, string team, bool joined, string id)
    {
        var (whose, what) = (channel.ChannelType is null ? "team" : "channel", joined ? "Added" : "Removed");
        var changed = Of($"{whose}Member{what}", Sample.Sam, id, about: channel.ChannelType is null ? null : channel);
        changed["conversation"]?.AsObject()["id"] = team;
        changed["channelData"]?["team"]?.AsObject()["id"] = team;
        return changed;
    }

    /// <summary>Somebody leaves the team, or one channel of it.</summary>
    public static JsonObject Leaves(Person who, string id, TeamsConversation? channel = null, bool isNamedByEntra = true)
    {
        var left = Of(channel is null ? "teamMemberRemoved" : "channelMemberRemoved", Sample.Sam, id, about: channel);
        left["membersRemoved"] = new JsonArray(new JsonObject
        {
            ["id"] = TeamsConversation.User(who),
            ["aadObjectId"] = isNamedByEntra ? who.Id.Value : null,
        });
        return left;
    }

    /// <summary>The bot is removed from a private or shared channel. Teams sends no installationUpdate for this.</summary>
    public static JsonObject BotLeaves(TeamsConversation channel, string id)
    {
        var left = Of("channelMemberRemoved", Sample.Sam, id, about: channel);
        left["conversation"]?.AsObject()["id"] = channel.Id;
        left["membersRemoved"] = new JsonArray(new JsonObject { ["id"] = TeamsConversation.Bot });
        return left;
    }

    /// <summary>Somebody leaves a group chat.</summary>
    public static JsonObject LeavesChat(Person who, TeamsConversation chat, string id)
    {
        var left = Of("", Sample.Sam, id);
        left["conversation"] = new JsonObject
        {
            ["id"] = chat.Id,
            ["conversationType"] = "groupChat",
            ["isGroup"] = true,
            ["tenantId"] = TeamsConversation.Tenant,
        };
        left["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = TeamsConversation.Tenant } };
        left["membersRemoved"] = new JsonArray(new JsonObject { ["id"] = TeamsConversation.User(who), ["aadObjectId"] = who.Id.Value });
        return left;
    }
}
