using System.Globalization;
using System.Runtime.ExceptionServices;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using ReviewBot.BotApp.Diagnostics;
using ReviewBot.Cards.Words;

namespace ReviewBot.BotApp.Teams;

/// <summary>The official adapter, with our middleware and error handling.</summary>
sealed class Adapter : CloudAdapter
{
    public Adapter(
        BotFrameworkAuthentication authentication, TenantLimit limit, TurnTrace trace, TypingIndicator typing, ILogger<Adapter> log)
        : base(authentication) // without a logger: its own log has a line per step, with service addresses
    {
        Use(limit);
        Use(trace);
        Use(typing);
        OnTurnError = async (context, exception) =>
        {
            // Turns that the bot began itself are handled by their caller, and a tenant over its limit where HTTP is known.
            if (TurnKind.IsOurs(context.Activity) || exception is TooManyException)
                ExceptionDispatchInfo.Throw(exception);

            log.TurnFailed(context.Activity.Id ?? "", exception);
            var say = Say.In(CultureInfo.CurrentCulture);
            if (context.Activity.Type == ActivityTypes.Invoke)
                await context.SendActivityAsync(NotSaved(context.Activity.Name, say));
            else if (context.Activity.Type is ActivityTypes.Message or ActivityTypes.MessageUpdate)
                await Tell(context, say, log);
        };
    }

    /// <summary>
    /// Runs one turn. The caller's token must have been validated, which <see cref="MessagesEndpoint"/> does before it reads the body.
    /// </summary>
    public Task<InvokeResponse?> Process(AuthenticateRequestResult caller, Activity activity, IBot bot, CancellationToken ct) =>
        ProcessActivityAsync(caller, activity, bot.OnTurnAsync, ct)!;

    /// <summary>Tells the user that the command failed, unless Teams itself cannot be reached.</summary>
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

    /// <summary>An error answer to an invoke. Teams shows it over the card and keeps the typed inputs.</summary>
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
