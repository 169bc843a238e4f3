using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>Stands in for Microsoft.Bot.Schema.Teams.TeamsChannelAccount: a member with name and address.</summary>
public partial class TeamsChannelAccount : ChannelAccount
{
    public TeamsChannelAccount() { }

    public TeamsChannelAccount(string id = default, string name = default, string givenName = default, string surname = default, string email = default, string userPrincipalName = default)
        : base(id, name)
    {
        GivenName = givenName;
        Surname = surname;
        Email = email;
        UserPrincipalName = userPrincipalName;
    }

    [JsonProperty("givenName")] public string GivenName { get; set; }
    [JsonProperty("surname")] public string Surname { get; set; }
    [JsonProperty("email")] public string Email { get; set; }
    [JsonProperty("userPrincipalName")] public string UserPrincipalName { get; set; }
    [JsonProperty("tenantId")] public string TenantId { get; set; }
    [JsonProperty("userRole")] public string UserRole { get; set; }

    // An older service says objectId for the same thing.
    [JsonProperty("objectId")]
    private string ObjectId
    {
        set => AadObjectId ??= value;
    }
}

/// <summary>Stands in for Microsoft.Bot.Schema.Teams.TeamsPagedMembersResult.</summary>
public partial class TeamsPagedMembersResult
{
    public TeamsPagedMembersResult() { }

    public TeamsPagedMembersResult(string continuationToken = default, IList<ChannelAccount> members = default)
    {
        ContinuationToken = continuationToken;
        Members = members?.Select(member => member.AsTeams()).ToList();
    }

    [JsonProperty("continuationToken")] public string ContinuationToken { get; set; }
    [JsonProperty("members")] public IList<TeamsChannelAccount> Members { get; set; }
}

/// <summary>Stands in for Microsoft.Bot.Schema.Teams.TeamsMeetingParticipant.</summary>
public partial class TeamsMeetingParticipant
{
    public TeamsMeetingParticipant() { }

    public TeamsMeetingParticipant(TeamsChannelAccount user, ConversationAccount conversation = null, MeetingParticipantInfo meeting = null)
    {
        User = user;
        Conversation = conversation;
        Meeting = meeting;
    }

    [JsonProperty("user")] public TeamsChannelAccount User { get; set; }
    [JsonProperty("meeting")] public MeetingParticipantInfo Meeting { get; set; }
    [JsonProperty("conversation")] public ConversationAccount Conversation { get; set; }
}

/// <summary>Stands in for Microsoft.Bot.Schema.Teams.MeetingParticipantInfo.</summary>
public partial class MeetingParticipantInfo
{
    [JsonProperty("role")] public string Role { get; set; }
    [JsonProperty("inMeeting")] public bool? InMeeting { get; set; }
}

/// <summary>Stands in for Microsoft.Bot.Schema.Teams.TeamDetails.</summary>
public partial class TeamDetails
{
    [JsonProperty("id")] public string Id { get; set; }
    [JsonProperty("name")] public string Name { get; set; }
    [JsonProperty("aadGroupId")] public string AadGroupId { get; set; }
    [JsonProperty("channelCount")] public int ChannelCount { get; set; }
    [JsonProperty("memberCount")] public int MemberCount { get; set; }
    [JsonProperty("type")] public string Type { get; set; }
}

/// <summary>Stands in for Microsoft.Bot.Schema.Teams.ConversationList: the channels of a team.</summary>
public partial class ConversationList
{
    public ConversationList() { }

    public ConversationList(IList<ChannelInfo> conversations = default) => Conversations = conversations;

    [JsonProperty("conversations")] public IList<ChannelInfo> Conversations { get; set; }
}
