using System.Globalization;
using System.Runtime.ExceptionServices;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using ReviewBot.BotApp.Authentication;
using ReviewBot.BotApp.Diagnostics;
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
        ILogger<Adapter> log)
        : base(authentication) // without a logger: its own log has a line per step, with service addresses
    {
        this.budget = budget;
        Use(limit);
        Use(trace);
        Use(threads);
        Use(typing);
        OnTurnError = async (context, exception) =>
        {
            // Turns that the bot began itself are handled by their caller, and a tenant over its limit where HTTP is known.
            if (TurnKind.IsOurs(context.Activity) || exception is TooManyException)
                ExceptionDispatchInfo.Throw(exception);

            log.TurnFailed(context.Activity.Id ?? "", exception);
            if (TeamsFailures.IsFailure(exception))
                budget.End(); // Teams is busy or says no: what is said now is tried once
            var say = Say.In(CultureInfo.CurrentCulture);
            var saved = context.TurnState.Get<Turn>()?.Progress.Saved;
            var what = saved is { } work ? say.SavedAndNotShown(work) : say.WentWrong();
            if (context.Activity.Type == ActivityTypes.Invoke)
                await context.SendActivityAsync(Invoked(context.Activity.Name, what, saved is null ? NotSaved(say) : Saved(what)));
            else if (context.Activity.Type is ActivityTypes.Message or ActivityTypes.MessageUpdate)
                await Tell(context, what, log);
        };
    }

    /// <summary>
    /// Runs one turn. The caller's token must have been validated, which <see cref="MessagesEndpoint"/> does before it reads the body.
    /// </summary>
    public async Task<InvokeResponse?> Process(AuthenticateRequestResult caller, Activity activity, IBot bot, CancellationToken ct)
    {
        budget.Begin();
        return await ProcessActivityAsync(caller, activity, bot.OnTurnAsync, ct);
    }

    /// <summary>Tells the user that the command failed, or what was saved of it, unless Teams itself cannot be reached.</summary>
    static async Task Tell(ITurnContext context, string what, ILogger log)
    {
        try
        {
            await context.SendActivityAsync(MessageFactory.Text(what));
        }
        catch (Exception failed) when (TeamsFailures.IsFailure(failed))
        {
            log.NotSaid(context.Activity.Id ?? "", TeamsFailures.ReasonOf(failed));
        }
    }

    /// <summary>An error answer to a press. Teams shows it over the card and keeps the typed inputs.</summary>
    static AdaptiveCardInvokeResponse NotSaved(Say say) =>
        new() { StatusCode = 500, Type = "application/vnd.microsoft.error", Value = new Error("InternalError", say.NotSaved()) };

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
