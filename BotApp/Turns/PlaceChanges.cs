using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using ReviewBot.BotApp.Teams;
using ReviewBot.Dialogs;
using ReviewBot.Reviews;
using ReviewBot.Storage;

namespace ReviewBot.BotApp.Turns;

/// <summary>
/// Handles conversation updates: members or the bot are removed, a team or channel is renamed, deleted or archived. These events have the
/// team's first channel as their conversation, wherever the bot is installed, and may come without an install event; what they are about is
/// in the channel data.
/// </summary>
sealed class PlaceChanges(TurnFactory turns, ConversationDirectory directory, PlaceStore places, PipelineAccess access)
{
    /// <summary>Ends the memberships of people who left, and records that the bot was removed from a private or shared channel.</summary>
    public async Task HandleMembersRemoved(ITurnContext<IConversationUpdateActivity> context, CancellationToken ct)
    {
        if (await turns.CreateForVisitor(context, ct) is not var (turn, _))
            return;

        var own = OwnChannel(context);
        var left = await Pipelines(context, turn, own, ct);
        foreach (var member in context.Activity.MembersRemoved.Where(it => it?.Id is { Length: > 0 }))
        {
            var isBot = member.Id == context.Activity.Recipient?.Id;
            if (isBot && own is not null)
                await MarkLeft(turn, own, null, ct);
            foreach (var (workspace, chat) in isBot ? [] : left)
                await access.RemoveMember(workspace, member.AadObjectId is { Length: > 0 } id ? new(id) : null, member.Id, chat, ct);
        }
    }

    /// <summary>Records that the bot was removed. Data is kept for a grace period, see RetentionJob.AfterRemoval.</summary>
    public async Task HandleRemoved(ITurnContext context, CancellationToken ct)
    {
        if (await turns.CreateForVisitor(context, ct) is not var (turn, _))
            return;

        var own = OwnChannel(context);
        await MarkLeft(turn, own ?? turn.Place.Conversation, own is null ? DataOf(context)?.Team?.Id : null, ct);
    }

    /// <summary>Handles changes of a team or channel. Other events are ignored.</summary>
    public async Task HandleChange(ITurnContext context, CancellationToken ct)
    {
        if (DataOf(context) is not { EventType: { } what } data || await turns.CreateForVisitor(context, ct) is not var (turn, _))
            return;

        var change = (what, data) switch
        {
            ("channelDeleted", { Channel.Id: { } channel }) => MarkLeft(turn, channel, null, ct),
            ("teamDeleted" or "teamHardDeleted", { Team.Id: { } team }) => MarkLeft(turn, team, team, ct),
            ("channelRestored", { Channel.Id: { } channel }) => Change(turn, IsChannel(channel), it => it with { LeftAt = null }, ct),
            ("teamRestored", { Team.Id: { } team }) => Change(turn, IsIn(team), it => it with { LeftAt = null }, ct),
            ("teamArchived", { Team.Id: { } team }) => Change(turn, IsIn(team), it => it with { IsArchived = true }, ct),
            ("teamUnarchived", { Team.Id: { } team }) => Change(turn, IsIn(team), it => it with { IsArchived = false }, ct),
            ("teamRenamed", { Team: { Id: { } team, Name: { Length: > 0 } name } }) =>
                Rename(turn, IsIn(team), PipelineAccess.TeamHome(team), VisibleText.Clean(name), ct),
            ("channelRenamed", { Channel: { Id: { } channel, Name: { Length: > 0 } name } }) =>
                Rename(turn, IsChannel(channel), PipelineAccess.ChannelHome(channel), VisibleText.Clean(name), ct),
            _ => Task.CompletedTask,
        };
        await change;
    }

    /// <summary>
    /// The pipelines that somebody leaves, each with the chat through which they were a member; null: its own team or chat.
    /// </summary>
    async Task<IReadOnlyList<(WorkspaceId Workspace, string? Chat)>> Pipelines(
        ITurnContext context, Turn turn, string? own, CancellationToken ct)
    {
        if (own is not null)
            return [(turn.Workspace(PipelineAccess.ChannelHome(own)), null)];
        if (turn.Place.Kind is PlaceKind.Channel)
        {
            var team = DataOf(context)?.Team?.Id ?? turn.Place.TeamId ?? turn.Place.Conversation;
            // leaving a team includes its private channels; a person who stays in a shared channel becomes a member again with their next
            // message
            var channels = (await places.ReadAll(turn.Tenant, ct)).Where(it => it.TeamId == team).Select(it => it.Home).OfType<string>();
            return [.. channels.Append(PipelineAccess.TeamHome(team)).Distinct().Select(home => (turn.Workspace(home), (string?)null))];
        }

        var chat = (turn.Workspace(PipelineAccess.ChatOf(turn)), (string?)null);
        return turn.Place.Home is { } home && home != PipelineAccess.ChatOf(turn)
            ? [chat, (turn.Workspace(home), turn.Place.Conversation)]
            : [chat];
    }

    async Task MarkLeft(Turn turn, string conversation, string? team, CancellationToken ct)
    {
        foreach (var chat in (await directory.MarkLeft(turn.Tenant, conversation, team, ct)).Where(it => it.Kind is PlaceKind.Group))
        {
            if (chat.Home is { } home && home != $"chat:{chat.Conversation}")
                await access.EndChatMemberships(turn.Workspace(home), chat.Conversation, ct);
        }
    }

    async Task Change(Turn turn, Func<Place, bool> which, Func<Place, Place> change, CancellationToken ct) =>
        await directory.Change(turn.Tenant, which, change, ct);

    /// <summary>Renames a pipeline that still has the name that Teams gave it, and its places that are displayed under that name.</summary>
    async Task Rename(Turn turn, Func<Place, bool> which, string home, string name, CancellationToken ct)
    {
        var before = await directory.Change(turn.Tenant, it => which(it) && it.Home == home, it => it with { Name = name }, ct);
        await access.Rename(turn.Workspace(home), [.. before.Select(it => it.Name).OfType<string>()], name, ct);
    }

    static Func<Place, bool> IsIn(string team) => it => it.TeamId == team;

    static Func<Place, bool> IsChannel(string channel) => it => it.Conversation == channel;

    /// <summary>The private or shared channel of an event; null: the event is about a team or chat.</summary>
    static string? OwnChannel(ITurnContext context) =>
        DataOf(context) is { EventType: "channelMemberRemoved" } or { Channel.Type: "private" or "shared" }
            ? ConversationThreads.WholeOf(DataOf(context)?.Channel?.Id ?? context.Activity.Conversation.Id)
            : null;

    static TeamsChannelData? DataOf(ITurnContext context) => ActivityParts.ReadChannelData(context.Activity);
}
