using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using ReviewBot.Reviews;

namespace ReviewBot.Tests.Kit;

/// <summary>A Teams conversation, and activities from it in Teams' JSON.</summary>
sealed record TeamsConversation(string Id, string Kind, string? Team = null)
{
    public const string Tenant = "10000000-aaaa-bbbb-cccc-000000000001";
    public const string Bot = "28:10000000-aaaa-bbbb-cccc-000000000002";

    /// <summary>"private" or "shared"; null: a standard channel, for which Teams sends no type.</summary>
    public string? ChannelType { get; init; }

    const string CardType = "application/vnd.microsoft.teams.file.download.info";

    /// <summary>A thread of a standard channel.</summary>
    public static TeamsConversation Channel { get; } = new(
        "19:pipeline@thread.tacv2;messageid=1795400000001", "channel", "19:team@thread.tacv2");

    /// <summary>A thread of another team's channel.</summary>
    public static TeamsConversation OtherChannel { get; } = new(
        "19:elsewhere@thread.tacv2;messageid=1795400000002", "channel", "19:others@thread.tacv2");

    public static TeamsConversation Chat { get; } = new("19:meeting_abc@thread.v2", "groupChat");

    public static TeamsConversation Personal { get; } = new("a:personal-of-lee", "personal");

    /// <summary>Id of a chat thread's root message; null: not in a thread.</summary>
    public string? Thread { get; init; }

    public JsonObject Message(Person by, string text, string id)
    {
        var activity = Activity("message", by, id);
        var encoded = WebUtility.HtmlEncode(text);
        activity["text"] = Kind is "personal" ? encoded : $"<at>Deal Bot</at>&nbsp;{encoded}";
        activity["textFormat"] = "plain";
        var mention = Kind is "personal"
            ? ""
            : """<span itemscope="" itemtype="http://schema.skype.com/Mention" itemid="0">Deal Bot</span>&nbsp;""";
        activity["attachments"] = new JsonArray(new JsonObject
        {
            ["contentType"] = "text/html",
            ["content"] = $"<div><div>{mention}{encoded}</div></div>",
        });
        if (Kind is not "personal")
        {
            activity["entities"]?.AsArray().Add(
                JsonNode.Parse($$$"""{"type":"mention","text":"<at>Deal Bot</at>","mentioned":{"id":"{{{Bot}}}","name":"Deal Bot"}}"""));
        }
        return activity;
    }

    /// <summary>An edit of an older message.</summary>
    public JsonObject Edit(Person by, string text, string id)
    {
        var activity = Message(by, text, id);
        activity["type"] = "messageUpdate";
        activity["channelData"]?.AsObject().Add("eventType", "editMessage");
        return activity;
    }

    public JsonObject Press(Person by, JsonNode? data, string id, string card = "1")
    {
        var activity = Activity("invoke", by, id);
        activity["name"] = "adaptiveCard/action";
        activity["replyToId"] = card;
        activity["value"] = new JsonObject
        {
            ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = "press", ["data"] = data }
        };
        return activity;
    }

    /// <summary>The message that a client without Action.Execute sends for a press.</summary>
    public JsonObject Submit(Person by, JsonNode? data, string id)
    {
        var activity = Activity("message", by, id);
        activity["replyToId"] = "1";
        activity["value"] = data;
        return activity;
    }

    /// <summary>The bot is installed. As from Teams, without the name, zone and client of the person who did it.</summary>
    public JsonObject Installed(Person by, string id)
    {
        var activity = Activity("installationUpdate", by, id);
        activity["action"] = "add";
        activity["entities"] = new JsonArray(new JsonObject { ["type"] = "clientInfo", ["locale"] = "en-GB" });
        activity["channelData"]?.AsObject().Add("source", new JsonObject { ["name"] = "message" });
        activity["channelData"]?.AsObject().Add(
            "settings",
            new JsonObject { ["selectedChannel"] = new JsonObject { ["id"] = Id.Split(';')[0] } });
        return Nameless(activity);
    }

    /// <summary>An invoke: a search of the message extension, a dialog, or a press in it.</summary>
    public JsonObject Invoke(Person by, string name, JsonNode? value, string id)
    {
        var activity = Activity("invoke", by, id);
        activity["name"] = name;
        activity["value"] = value;
        return activity;
    }

    /// <summary>A button that opens a dialog (task module) was pressed, or one in the dialog.</summary>
    public JsonObject Window(Person by, bool opens, JsonNode? data, string id) => Invoke(
        by, opens ? "task/fetch" : "task/submit",
        new JsonObject { ["data"] = data, ["context"] = new JsonObject { ["theme"] = "default" } },
        id);

    /// <summary>The start or end of a meeting. As from Teams, without names, and often without the conversation type.</summary>
    public JsonObject Meeting(Person by, string what, DateTimeOffset at, string id)
    {
        var activity = Activity("event", by, id);
        activity["name"] = $"application/vnd.microsoft.meeting{what}";
        activity["value"] =
            JsonNode.Parse(
                $$"""{ "MeetingType": "Scheduled", "Title": "Deal review", "Id": "MCMxOTptZWV0", "{{what}}Time": "{{at.UtcDateTime:O}}" }""");
        return Nameless(activity);
    }

    public JsonObject File(Person by, object? content, string id)
    {
        var activity = Activity("message", by, id);
        activity["attachments"] = new JsonArray(new JsonObject
        {
            ["contentType"] = CardType,
            ["name"] = "pipeline.csv",
            ["content"] = content as JsonNode
                ?? new JsonObject { ["downloadUrl"] = content as string, ["uniqueId"] = "1150D938", ["fileType"] = "csv" },
        });
        return activity;
    }

    /// <summary>The same activity from another sender: without an Entra id, or from another tenant.</summary>
    public static JsonObject Sent(JsonObject activity, FakeMember by)
    {
        var from = activity["from"]?.AsObject() ?? [];
        from["id"] = by.Id;
        if (by.AadObjectId is null)
            from.Remove("aadObjectId");
        if (by.TenantId is { } tenant && activity["channelData"]?["tenant"] is { } own)
            own["id"] = tenant;
        return activity;
    }

    /// <summary>A member joins or is removed by somebody else: as a chat's event, or for a channel as its team's.</summary>
    public JsonObject Members(bool joined, FakeMember who, string id)
    {
        var activity = Team is { } team
            ? TeamsEvents.OfMembers(this, team, joined, id)
            : Nameless(Activity("conversationUpdate", Sample.Sam, id));
        activity[joined ? "membersAdded" : "membersRemoved"] = new JsonArray(
            new JsonObject { ["id"] = who.Id, ["aadObjectId"] = who.AadObjectId });
        activity.Remove("entities");
        return activity;
    }

    /// <summary>Teams' own id of a user, which is independent of the Entra id.</summary>
    public static string User(Person person) =>
        $"29:{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(person.Id.Value)).AsSpan(0, 12))}";

    /// <summary>As Teams sends events: without name and zone of the person who caused them.</summary>
    static JsonObject Nameless(JsonObject activity)
    {
        activity["from"]?.AsObject().Remove("name");
        activity.Remove("localTimezone");
        return activity;
    }

    JsonObject Activity(string type, Person by, string id) => JsonNode.Parse($$"""
        {
          "type": "{{type}}", "id": "{{id}}", "channelId": "msteams", "locale": "en-GB", "localTimezone": "Europe/London", "timestamp": "2026-11-16T09:00:00.000Z",
          "from": { "id": "{{User(by)}}", "name": "{{by.Name}}", "aadObjectId": "{{by.Id.Value}}" },
          "recipient": { "id": "{{Bot}}", "name": "Deal Bot" },
          "conversation": { "id": "{{Id}}", "conversationType": "{{Kind}}", "tenantId": "{{Tenant}}"{{(Kind is "personal" ? "" : """, "isGroup": true""")}} },
          "entities": [{ "type": "clientInfo", "locale": "en-GB", "country": "GB", "platform": "Web", "timezone": "Europe/London" }],
          "channelData": { "tenant": { "id": "{{Tenant}}" }{{(Team is null ? "" : $$""", "team": { "id": "{{Team}}" }, "channel": { "id": "{{Id.Split(';')[0]}}"{{(ChannelType is null ? "" : $$""", "type": "{{ChannelType}}" """)}} }""")}}{{(Thread is null ? "" : $$""", "thread": { "id": "{{Thread}}" }""")}} }
        }
        """)?.AsObject() ?? [];
}
