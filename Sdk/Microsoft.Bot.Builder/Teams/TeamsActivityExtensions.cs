using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace Microsoft.Bot.Builder.Teams;

/// <summary>Stands in for Microsoft.Bot.Builder.Teams.TeamsActivityExtensions.</summary>
public static class TeamsActivityExtensions
{
    public static string TeamsGetChannelId(this IActivity activity) => activity.GetChannelData<TeamsChannelData>()?.Channel?.Id;

    public static string TeamsGetSelectedChannelId(this IActivity activity) => activity.GetChannelData<TeamsChannelData>()?.Settings?.SelectedChannel?.Id;

    public static TeamInfo TeamsGetTeamInfo(this IActivity activity) => activity.GetChannelData<TeamsChannelData>()?.Team;

    public static TeamsMeetingInfo TeamsGetMeetingInfo(this IActivity activity) => activity.GetChannelData<TeamsChannelData>()?.Meeting;

    /// <summary>Also shows the message in the person's activity feed.</summary>
    public static void TeamsNotifyUser(this IActivity activity) => activity.TeamsNotifyUser(false);

    public static void TeamsNotifyUser(this IActivity activity, bool alertInMeeting, string externalResourceUrl = null)
    {
        var data = activity.GetChannelData<TeamsChannelData>() ?? new TeamsChannelData();
        data.Notification = new NotificationInfo { Alert = !alertInMeeting, AlertInMeeting = alertInMeeting, ExternalResourceUrl = externalResourceUrl };
        activity.ChannelData = data;
    }
}
