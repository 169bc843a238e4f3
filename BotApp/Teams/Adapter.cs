using System.Globalization;
using System.Runtime.ExceptionServices;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using ReviewBot.BotApp.Authentication;
using ReviewBot.BotApp.Diagnostics;
using ReviewBot.BotApp.Resilience;
using ReviewBot.Cards.Words;
using ReviewBot.Dialogs;

namespace ReviewBot.BotApp.Teams;

/// <summary>The official adapter, with our middleware and error handling.</summary>
sealed class Adapter : CloudAdapter
{
    readonly TurnBudget budget;

    public Adapter(
        BotFrameworkAuthentication authentication,
        TenantLimit limit,
        TurnTrace trace,
        ChatThreads threads,
        TypingIndicator typing,
        TurnBudget budget,
        BackgroundWork later,
        IConfiguration configuration,
        ILogger<Adapter> log)
        : base(authentication) // without a logger: its own log has a line per step, with service addresses
    {
        this.budget = budget;
        var proactive = new ProactiveTurns(this, configuration);
        Use(limit);
        Use(trace);
        Use(threads);
        Use(typing);
        OnTurnError = async (context, exception) =>
        {
            // Proactive turns are handled by their caller, and a tenant over its limit where the HTTP status is set.
            if (TurnKind.IsOurs(context.Activity) || exception is TooManyException)
                ExceptionDispatchInfo.Throw(exception);

            var error = ErrorId.New();
            log.TurnFailed(context.Activity.Id ?? "", error, exception);
            if (TeamsFailures.IsFailure(exception))
                budget.StopRetries(); // Teams is throttling or refusing: no more retries
            var say = Say.In(CultureInfo.CurrentCulture);
            var saved = context.TurnState.Get<Turn>()?.Progress.Saved;
            // Saved work is named, because the user will find it. Otherwise an id that leads to the exception in the log.
            var what = saved is { } work ? say.SavedAndNotShown(work) : $"{say.WentWrong()} {say.ErrorIs(error)}";
            if (context.Activity.Type == ActivityTypes.Invoke)
                await context.SendActivityAsync(Invoked(context.Activity.Name, what, saved is null ? NotSaved(say, error) : Saved(what)));
            else if (context.Activity.Type is ActivityTypes.Message or ActivityTypes.MessageUpdate)
                await Apologize(context, what);
        };

        // If Teams has used up the turn's deadline, the apology is sent in the background, after the turn.
        async Task Apologize(ITurnContext context, string what)
        {
            budget.StartPatience();
            var id = context.Activity.Id ?? "";
            if (!budget.IsSpent)
            {
                await ReportFailure(id, () => context.SendActivityAsync(MessageFactory.Text(what)), log);
                return;
            }

            var reference = context.Activity.GetConversationReference();
            reference.ActivityId = ChatThreads.RootOf(context.Activity);
            later.Run(ct =>
            {
                budget.Begin();
                budget.StopRetries(); // no retries
                return ReportFailure(id, () => proactive.Run(
                    reference, (inside, token) => inside.SendActivityAsync(MessageFactory.Text(what), cancellationToken: token), ct), log);
            });
        }
    }

    /// <summary>
    /// Runs one turn. The caller's token must have been validated, which <see cref="MessagesEndpoint"/> does before it reads the body.
    /// </summary>
    public async Task<InvokeResponse?> Process(AuthenticateRequestResult caller, Activity activity, IBot bot, CancellationToken ct)
    {
        budget.Begin();
        return await ProcessActivityAsync(caller, activity, bot.OnTurnAsync, ct);
    }

    /// <summary>Tells the user that the command failed, or what was saved of it, unless Teams itself is unreachable.</summary>
    static async Task ReportFailure(string activity, Func<Task> send, ILogger log)
    {
        try
        {
            await send();
        }
        catch (Exception failed) when (TeamsFailures.IsFailure(failed))
        {
            log.AnswerNotAccepted(activity, TeamsFailures.ReasonOf(failed));
        }
    }

    /// <summary>An error answer to a press. Teams shows it over the card and keeps the typed inputs.</summary>
    static AdaptiveCardInvokeResponse NotSaved(Say say, string error) => new()
    {
        StatusCode = 500,
        Type = "application/vnd.microsoft.error",
        Value = new Error("InternalError", $"{say.NotSaved()} {say.ErrorIs(error)}"),
    };

    static AdaptiveCardInvokeResponse Saved(string what) =>
        new() { StatusCode = 200, Type = "application/vnd.microsoft.activity.message", Value = what };

    static Activity Invoked(string? asked, string what, AdaptiveCardInvokeResponse press) => new()
    {
        Type = ActivityTypesEx.InvokeResponse,
        Value = new InvokeResponse
        {
            Status = 200,
            Body = asked switch
            {
                "composeExtension/query" => new MessagingExtensionResponse(new() { Type = "message", Text = what }),
                "composeExtension/fetchTask" or "composeExtension/submitAction" =>
                    new MessagingExtensionActionResponse { Task = new TaskModuleMessageResponse(what) },
                "task/fetch" or "task/submit" => new TaskModuleResponse { Task = new TaskModuleMessageResponse(what) },
                _ => press,
            },
        },
    };
}
