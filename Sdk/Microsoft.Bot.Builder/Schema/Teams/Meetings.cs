using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>Stands in for Microsoft.Bot.Schema.Teams.MeetingDetailsBase.</summary>
public partial class MeetingDetailsBase
{
    internal MeetingDetailsBase() { }

    [JsonProperty("id")] public string Id { get; set; }
    [JsonProperty("joinUrl")] public Uri JoinUrl { get; set; }
    [JsonProperty("title")] public string Title { get; set; }
}

/// <summary>Stands in for Microsoft.Bot.Schema.Teams.MeetingEventDetails.</summary>
public partial class MeetingEventDetails : MeetingDetailsBase
{
    internal MeetingEventDetails() { }

    [JsonProperty("MeetingType")] public string MeetingType { get; set; }
}

/// <summary>Stands in for Microsoft.Bot.Schema.Teams.MeetingStartEventDetails.</summary>
public partial class MeetingStartEventDetails : MeetingEventDetails
{
    public MeetingStartEventDetails() { }

    public MeetingStartEventDetails(string id, Uri joinUrl = null, string title = null, string meetingType = "Scheduled", DateTime startTime = default)
    {
        Id = id;
        JoinUrl = joinUrl;
        Title = title;
        MeetingType = meetingType;
        StartTime = startTime;
    }

    [JsonProperty("StartTime")] public DateTime StartTime { get; set; }
}

/// <summary>Stands in for Microsoft.Bot.Schema.Teams.MeetingEndEventDetails.</summary>
public partial class MeetingEndEventDetails : MeetingEventDetails
{
    public MeetingEndEventDetails() { }

    public MeetingEndEventDetails(string id, Uri joinUrl = null, string title = null, string meetingType = "Scheduled", DateTime endTime = default)
    {
        Id = id;
        JoinUrl = joinUrl;
        Title = title;
        MeetingType = meetingType;
        EndTime = endTime;
    }

    [JsonProperty("EndTime")] public DateTime EndTime { get; set; }
}

/// <summary>Stands in for Microsoft.Bot.Schema.Teams.MeetingDetails.</summary>
public partial class MeetingDetails : MeetingDetailsBase
{
    public MeetingDetails() { }

    [JsonProperty("msGraphResourceId")] public string MsGraphResourceId { get; set; }
    [JsonProperty("scheduledStartTime")] public DateTime? ScheduledStartTime { get; set; }
    [JsonProperty("scheduledEndTime")] public DateTime? ScheduledEndTime { get; set; }
    [JsonProperty("type")] public string Type { get; set; }
}

/// <summary>Stands in for Microsoft.Bot.Schema.Teams.MeetingInfo.</summary>
public partial class MeetingInfo
{
    public MeetingInfo() { }

    public MeetingInfo(MeetingDetails details, ConversationAccount conversation = null, TeamsChannelAccount organizer = null)
    {
        Details = details;
        Conversation = conversation;
        Organizer = organizer;
    }

    [JsonProperty("details")] public MeetingDetails Details { get; set; }
    [JsonProperty("conversation")] public ConversationAccount Conversation { get; set; }
    [JsonProperty("organizer")] public TeamsChannelAccount Organizer { get; set; }
}

/// <summary>Stands in for Microsoft.Bot.Schema.Teams.MeetingParticipantsEventDetails.</summary>
public partial class MeetingParticipantsEventDetails
{
    public MeetingParticipantsEventDetails() { }

    public MeetingParticipantsEventDetails(IList<TeamsMeetingMember> members = default) => Members = members;

    [JsonProperty("members")] public IList<TeamsMeetingMember> Members { get; private set; } = new List<TeamsMeetingMember>();
}

/// <summary>Stands in for Microsoft.Bot.Schema.Teams.TeamsMeetingMember.</summary>
public partial class TeamsMeetingMember
{
    public TeamsMeetingMember(TeamsChannelAccount user, UserMeetingDetails meeting)
    {
        User = user;
        Meeting = meeting;
    }

    [JsonProperty("user")] public TeamsChannelAccount User { get; set; }
    [JsonProperty("meeting")] public UserMeetingDetails Meeting { get; set; }
}

/// <summary>Stands in for Microsoft.Bot.Schema.Teams.UserMeetingDetails.</summary>
public partial class UserMeetingDetails
{
    [JsonProperty("role")] public string Role { get; set; }
    [JsonProperty("inMeeting")] public bool InMeeting { get; set; }
}
