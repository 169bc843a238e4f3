using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>Stands in for Microsoft.Bot.Schema.Teams.TeamsChannelData: what Teams adds to an activity.</summary>
public partial class TeamsChannelData
{
    // So that nothing is lost when somebody changes a part and puts the whole back.
    [JsonExtensionData]
    private JObject Unknown { get; set; }

    public TeamsChannelData() { }

    public TeamsChannelData(ChannelInfo channel = default, string eventType = default, TeamInfo team = default, NotificationInfo notification = default, TenantInfo tenant = default)
    {
        Channel = channel;
        EventType = eventType;
        Team = team;
        Notification = notification;
        Tenant = tenant;
    }

    [JsonProperty("channel")] public ChannelInfo Channel { get; set; }
    [JsonProperty("eventType")] public string EventType { get; set; }
    [JsonProperty("team")] public TeamInfo Team { get; set; }
    [JsonProperty("notification")] public NotificationInfo Notification { get; set; }
    [JsonProperty("tenant")] public TenantInfo Tenant { get; set; }
    [JsonProperty("meeting")] public TeamsMeetingInfo Meeting { get; set; }
    [JsonProperty("settings")] public TeamsChannelDataSettings Settings { get; set; }
}

/// <summary>Stands in for Microsoft.Bot.Schema.Teams.TeamsChannelDataSettings.</summary>
public partial class TeamsChannelDataSettings
{
    [JsonProperty("selectedChannel")] public ChannelInfo SelectedChannel { get; set; }
}

/// <summary>Stands in for Microsoft.Bot.Schema.Teams.ChannelInfo.</summary>
public partial class ChannelInfo
{
    public ChannelInfo() { }

    public ChannelInfo(string id = default, string name = default)
    {
        Id = id;
        Name = name;
    }

    [JsonProperty("id")] public string Id { get; set; }
    [JsonProperty("name")] public string Name { get; set; }
    [JsonProperty("type")] public string Type { get; set; }
}

/// <summary>Stands in for Microsoft.Bot.Schema.Teams.TeamInfo.</summary>
public partial class TeamInfo
{
    public TeamInfo() { }

    public TeamInfo(string id = default, string name = default)
    {
        Id = id;
        Name = name;
    }

    [JsonProperty("id")] public string Id { get; set; }
    [JsonProperty("name")] public string Name { get; set; }
    [JsonProperty("aadGroupId")] public string AadGroupId { get; set; }
}

/// <summary>Stands in for Microsoft.Bot.Schema.Teams.NotificationInfo.</summary>
public partial class NotificationInfo
{
    public NotificationInfo() { }

    public NotificationInfo(bool? alert = default) => Alert = alert;

    [JsonProperty("alert")] public bool? Alert { get; set; }
    [JsonProperty("alertInMeeting")] public bool? AlertInMeeting { get; set; }
    [JsonProperty("externalResourceUrl")] public string ExternalResourceUrl { get; set; }
}

/// <summary>Stands in for Microsoft.Bot.Schema.Teams.TenantInfo.</summary>
public partial class TenantInfo
{
    public TenantInfo() { }

    public TenantInfo(string id = default) => Id = id;

    [JsonProperty("id")] public string Id { get; set; }
}

/// <summary>Stands in for Microsoft.Bot.Schema.Teams.TeamsMeetingInfo.</summary>
public partial class TeamsMeetingInfo
{
    public TeamsMeetingInfo() { }

    public TeamsMeetingInfo(string id = default) => Id = id;

    [JsonProperty("id")] public string Id { get; set; }
}
