using AdaptiveCards;
using ReviewBot.BotApp.Diagnostics;
using ReviewBot.BotApp.Teams;
using ReviewBot.Cards;
using ReviewBot.Dialogs;
using ReviewBot.Dialogs.Routing;
using ReviewBot.Pages.Live;

namespace ReviewBot.BotApp.Turns;

/// <summary>
/// Handles presses on a page with the same router and sender as those on cards, so that the live card and the posts of the review's
/// conversation are updated too.
/// </summary>
sealed class PagePresses(
    ProactiveTurns proactive, CardActionRouter presses, ReplySender sender, TurnsInFlight inFlight, ILogger<PagePresses> log)
    : IPagePresses
{
    public async Task<AdaptiveCard?> Handle(Turn turn, CardActionInvocation invocation, CancellationToken ct)
    {
        var pressed = turn.WithFingerprint(invocation.Identity);
        try
        {
            return await inFlight.Run(pressed, async () => await Answer(pressed, invocation, ct), ct);
        }
        catch (Exception failed) when (failed is not OutOfMemoryException && !ct.IsCancellationRequested)
        {
            var error = ErrorId.New();
            log.TurnFailed(turn.Id, error, failed);
            throw new PressFailedException(error, failed);
        }
    }

    async Task<AdaptiveCard?> Answer(Turn turn, CardActionInvocation invocation, CancellationToken ct)
    {
        if (ConversationDirectory.Reference(turn.Place, turn.Conversation) is not { } reference)
            return null;

        var reply = await presses.Handle(turn, invocation, ct);
        return await proactive.Run(reference, (context, token) => sender.Send(context, turn, reply, token), ct);
    }
}
