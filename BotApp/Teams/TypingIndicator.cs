using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using ReviewBot.BotApp.Diagnostics;
using IMiddleware = Microsoft.Bot.Builder.IMiddleware;

namespace ReviewBot.BotApp.Teams;

/// <summary>
/// Middleware that shows "is typing" while an answer takes longer: an import, an export, a large board. Never after the answer; its own
/// failures are ignored.
/// </summary>
sealed class TypingIndicator(TimeProvider time, ILogger<TypingIndicator> log) : IMiddleware
{
    /// <summary>The certification rules of Microsoft's store require an answer, or this, within two seconds.</summary>
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
        // A timer instead of Task.Delay: nearly every turn is faster, and a cancelled delay costs an exception.
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

    /// <summary>Holds the task that the timer's callback starts, so that the end of the turn can wait for it.</summary>
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
            // Bypasses the turn's own handlers of sent activities: it is not an answer.
            await context.Adapter.SendActivitiesAsync(context, [typing], ct);
        }
        catch (Exception failed) when (TeamsFailures.IsFailure(failed) || ct.IsCancellationRequested)
        {
            log.TypingNotShown(context.Activity.Id ?? "", TeamsFailures.ReasonOf(failed));
        }
    }
}
