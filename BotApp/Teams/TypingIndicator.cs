using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using ReviewBot.BotApp.Diagnostics;
using IMiddleware = Microsoft.Bot.Builder.IMiddleware;

namespace ReviewBot.BotApp.Teams;

/// <summary>
/// Middleware that shows "is typing" where an answer takes longer: an import, an export, a large board. Never after the answer, and a
/// failure to show it fails nothing.
/// </summary>
sealed class TypingIndicator(TimeProvider time, ILogger<TypingIndicator> log) : IMiddleware
{
    /// <summary>Microsoft's store asks for an answer, or for this, within two seconds.</summary>
    public static readonly TimeSpan After = TimeSpan.FromSeconds(1.5);

    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        if (!IsWaitedFor(turnContext.Activity))
        {
            await next(cancellationToken);
            return;
        }

        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var shown = new Shown(() => Show(turnContext, ended.Token));
        // A timer and not a delay: nearly every turn is over before, and a delay that is cancelled costs an exception.
        var timer = time.CreateTimer(_ => shown.Begin(), null, After, Timeout.InfiniteTimeSpan);
        try
        {
            await next(cancellationToken);
        }
        finally
        {
            await timer.DisposeAsync();
            await ended.CancelAsync();
            await shown.Task;
        }
    }

    /// <summary>Whether it is being shown.</summary>
    sealed class Shown(Func<Task> show)
    {
        public Task Task { get; private set; } = Task.CompletedTask;

        public void Begin() => Task = show();
    }

    static bool IsWaitedFor(Activity activity) => !TurnKind.IsOurs(activity)
        && (activity.Type is ActivityTypes.Message or ActivityTypes.MessageUpdate
            || activity is { Type: ActivityTypes.Invoke, Name: "adaptiveCard/action" });

    async Task Show(ITurnContext context, CancellationToken ct)
    {
        var typing = new Activity { Type = ActivityTypes.Typing };
        typing.ApplyConversationReference(context.Activity.GetConversationReference());
        typing.ReplyToId = ChatThreads.RootOf(context.Activity) ?? typing.ReplyToId;
        try
        {
            // Past the turn's own sends: it is no answer.
            await context.Adapter.SendActivitiesAsync(context, [typing], ct);
        }
        catch (Exception failed) when (TeamsFailures.IsFailure(failed) || ct.IsCancellationRequested)
        {
            log.TypingNotShown(context.Activity.Id ?? "", TeamsFailures.ReasonOf(failed));
        }
    }
}
