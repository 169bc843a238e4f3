using System.Globalization;
using System.Runtime.ExceptionServices;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using ReviewBot.Cards.Words;

namespace ReviewBot.BotApp;

/// <summary>The official adapter, with our answer to what goes wrong in a turn.</summary>
sealed class Adapter : CloudAdapter
{
    public Adapter(BotFrameworkAuthentication authentication, TenantLimit limit, TurnTrace trace, ILogger<Adapter> log)
        : base(authentication) // its own log would be a line a step, with addresses
    {
        Use(limit);
        Use(trace);
        OnTurnError = async (context, exception) =>
        {
            // What we began ourselves is handled where it was begun, and a limit where HTTP is known.
            if (TurnKind.IsOurs(context.Activity) || exception is TooManyException)
                ExceptionDispatchInfo.Throw(exception);

            log.TurnFailed(context.Activity.Id ?? "", exception);
            var say = Say.In(CultureInfo.CurrentCulture);
            if (context.Activity.Type == ActivityTypes.Invoke)
                await context.SendActivityAsync(NotSaved(context.Activity.Name, say));
            else if (context.Activity.Type == ActivityTypes.Message)
                await Tell(context, say, log);
        };
    }

    /// <summary>
    /// One turn, of a caller whose token has been checked: <see cref="MessagesEndpoint"/> does it before the body is read.
    /// </summary>
    public Task<InvokeResponse?> Process(AuthenticateRequestResult caller, Activity activity, IBot bot, CancellationToken ct) =>
        ProcessActivityAsync(caller, activity, bot.OnTurnAsync, ct)!;

    /// <summary>Silence would look as if it had been done. Unless Teams itself is what fails.</summary>
    static async Task Tell(ITurnContext context, Say say, ILogger log)
    {
        try
        {
            await context.SendActivityAsync(MessageFactory.Text(say.WentWrong()));
        }
        catch (Exception failed) when (TeamsFailures.IsFailure(failed))
        {
            log.NotSaid(context.Activity.Id ?? "", failed.GetType().Name);
        }
    }

    /// <summary>Teams shows it over the card, which stays as it is, with every word that was typed.</summary>
    static Activity NotSaved(string? asked, Say say) => new()
    {
        Type = ActivityTypesEx.InvokeResponse,
        Value = new InvokeResponse
        {
            Status = 200,
            Body = asked switch
            {
                "composeExtension/query" => new MessagingExtensionResponse(new() { Type = "message", Text = say.WentWrong() }),
                "composeExtension/fetchTask" or "composeExtension/submitAction" =>
                    new MessagingExtensionActionResponse { Task = new TaskModuleMessageResponse(say.WentWrong()) },
                _ =>
                    new AdaptiveCardInvokeResponse
                    {
                        StatusCode = 500, Type = "application/vnd.microsoft.error", Value = new Error("InternalError", say.NotSaved())
                    },
            },
        },
    };
}
