using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Teams;

namespace ReviewBot.Tests.Sdk.Bot;

public sealed class TeamsInfoTests : IDisposable
{
    const string Root = "https://smba.example.com/amer/";

    readonly Door door = new();

    public void Dispose() => door.Dispose();

    [Fact]
    public async Task A_page_of_a_chats_members()
    {
        var page = await Ask("""{"continuationToken":"next","members":[{"id":"29:ann","objectId":"a","givenName":"Ann"}]}""", (turn, ct) => TeamsInfo.GetPagedMembersAsync(turn, 50, "token", ct));

        Assert.Equal(("next", "29:ann", "a", "Ann"), (page.ContinuationToken, page.Members[0].Id, page.Members[0].AadObjectId, page.Members[0].GivenName));
        Assert.Equal(Root + "v3/conversations/c/pagedmembers?pageSize=50&continuationToken=token", Asked);
    }

    [Fact]
    public async Task In_a_team_its_members_are_meant()
    {
        _ = await Ask("""{"members":[]}""", (turn, ct) => TeamsInfo.GetPagedMembersAsync(turn, cancellationToken: ct), """{"team":{"id":"19:team"}}""");

        Assert.Equal(Root + "v3/conversations/19%3Ateam/pagedmembers", Asked);
    }

    [Fact]
    public async Task One_member()
    {
        var member = await Ask("""{"id":"29:ann","email":"ann@contoso.example","tenantId":"t"}""", (turn, ct) => TeamsInfo.GetMemberAsync(turn, "29:ann", ct));

        Assert.Equal(("ann@contoso.example", "t"), (member.Email, member.TenantId));
        Assert.Equal(Root + "v3/conversations/c/members/29%3Aann", Asked);
    }

    [Fact]
    public async Task A_team()
    {
        var team = await Ask("""{"id":"19:team","name":"Sales","memberCount":7}""", (turn, ct) => TeamsInfo.GetTeamDetailsAsync(turn, "19:team", ct));

        Assert.Equal(("Sales", 7), (team.Name, team.MemberCount));
        Assert.Equal(Root + "v3/teams/19%3Ateam", Asked);
    }

    [Fact]
    public async Task The_channels_of_a_team()
    {
        var channels = await Ask("""{"conversations":[{"id":"team-id"},{"id":"19:deals","name":"Deal reviews"}]}""", (turn, ct) => TeamsInfo.GetTeamChannelsAsync(turn, cancellationToken: ct), """{"team":{"id":"19:team"}}""");

        Assert.Equal([null, "Deal reviews"], channels.Select(channel => channel.Name));
        Assert.Equal(Root + "v3/teams/19%3Ateam/conversations", Asked);
    }

    [Fact]
    public async Task A_meeting()
    {
        var meeting = await Ask("""{"details":{"id":"m","title":"Deal review","scheduledStartTime":"2026-11-22T10:00:00Z"},"organizer":{"id":"29:ann"}}""", (turn, ct) => TeamsInfo.GetMeetingInfoAsync(turn, cancellationToken: ct), """{"meeting":{"id":"m=="}}""");

        Assert.Equal(("Deal review", 10, "29:ann"), (meeting.Details.Title, meeting.Details.ScheduledStartTime?.Hour, meeting.Organizer.Id));
        Assert.Equal(Root + "v1/meetings/m%3D%3D", Asked);
    }

    [Fact]
    public async Task A_participant_of_a_meeting()
    {
        var participant = await Ask("""{"user":{"id":"29:ann"},"meeting":{"role":"Organizer","inMeeting":true}}""", (turn, ct) => TeamsInfo.GetMeetingParticipantAsync(turn, "m", "p", "t", ct));

        Assert.Equal(("29:ann", "Organizer", true), (participant.User.Id, participant.Meeting.Role, participant.Meeting.InMeeting));
        Assert.Equal(Root + "v1/meetings/m/participants/p?tenantId=t", Asked);
    }

    [Fact]
    public async Task Outside_of_a_team_there_is_no_team() =>
        _ = await Assert.ThrowsAsync<InvalidOperationException>(() => Ask("{}", (turn, ct) => TeamsInfo.GetTeamDetailsAsync(turn, cancellationToken: ct)));

    [Fact]
    public async Task A_thread_is_begun_in_a_channel()
    {
        var (reference, id) = await Ask("""{"id":"19:deals;messageid=7","activityId":"7"}""", (turn, ct) => TeamsInfo.SendMessageToTeamsChannelAsync(turn, MessageFactory.Text("hello"), "19:deals", Issuer.AppId, ct));

        Assert.Equal(("19:deals;messageid=7", "7"), (reference.Conversation.Id, id));
        Assert.Equal(Root + "v3/conversations", Asked);
    }

    string Asked => Assert.Single(door.Outside.ToConnector).Url.AbsoluteUri;

    async Task<T> Ask<T>(string answer, Func<ITurnContext, CancellationToken, Task<T>> question, string channelData = "{}")
    {
        door.Outside.Answers.Enqueue(new Told(200, answer));
        var answers = new List<T>();
        door.Bot = async (turn, ct) => answers.Add(await question(turn, ct));

        _ = await door.Post($$"""
            {"type":"message","id":"in-1","channelId":"msteams","serviceUrl":"{{Root}}","from":{"id":"29:ann"},"recipient":{"id":"28:bot"},"conversation":{"id":"c"},"channelData":{{channelData}}}
            """);

        return Assert.Single(answers);
    }
}
