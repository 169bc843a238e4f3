using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using ReviewBot.BotApp.Diagnostics;
using ReviewBot.BotApp.Teams;
using ReviewBot.Dialogs;
using ReviewBot.Dialogs.Routing;

namespace ReviewBot.BotApp.Turns;

/// <summary>
/// Handles the start and end of meetings. Teams sends these events only for scheduled meetings, and only if the app's permission was
/// consented to.
/// </summary>
sealed class MeetingEvents(
    TurnFactory turns,
    TurnDispatcher dispatcher,
    ReplySender sender,
    ProactiveTurns proactive,
    ILogger<MeetingEvents> log)
{
    /// <param name="began">Start, in UTC; <c>default</c> when Teams does not say.</param>
    public async Task HandleStart(ITurnContext<IEventActivity> context, DateTime began, CancellationToken ct)
    {
        if (await turns.Create(context, ct) is not var (turn, _))
            return;

        await sender.Send(context, turn, await dispatcher.MeetingBegan(turn, TimeOf(began, turn), ct), ct);
    }

    /// <param name="ended">End, in UTC; <c>default</c> when Teams does not say.</param>
    public async Task HandleEnd(ITurnContext<IEventActivity> context, DateTime ended, CancellationToken ct)
    {
        if (await turns.Create(context, ct) is not var (turn, _))
            return;

        foreach (var (conversation, reply) in await dispatcher.MeetingEnded(turn, TimeOf(ended, turn), ct))
        {
            try
            {
                if (ConversationDirectory.Reference(turn.Place, conversation) is { } there)
                    await proactive.Run(there, (inside, token) => sender.Send(inside, turn, reply, token), ct);
            }
            catch (Exception failed) when (TeamsFailures.IsFailure(failed) && !ct.IsCancellationRequested)
            {
                // The review is closed and saved: go on with the others.
                log.AnswerNotAccepted(turn.Id, TeamsFailures.ReasonOf(failed));
            }
        }
    }

    static DateTimeOffset TimeOf(DateTime told, Turn turn) =>
        told == default
            ? turn.At
            : new DateTimeOffset(told.Kind is DateTimeKind.Local ? told.ToUniversalTime() : DateTime.SpecifyKind(told, DateTimeKind.Utc));
}
