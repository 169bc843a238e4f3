using System.Net;
using AdaptiveCards;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using ReviewBot.BotApp.Diagnostics;
using ReviewBot.BotApp.Teams;
using ReviewBot.BotApp.Turns;
using ReviewBot.Dialogs.Deals;
using ReviewBot.Dialogs.Routing;

namespace ReviewBot.BotApp.Deals;

/// <summary>The message extension: finds a deal from the compose box, and opens a review from there or from a message.</summary>
sealed class MessageExtension(TurnFactory turns, TurnDispatcher dispatcher, ReplySender sender, ILogger<MessageExtension> log)
{
    /// <summary>Command ids in the manifest.</summary>
    public const string FindDeal = "findDeal";

    public const string StartReview = "startReview";

    /// <summary>Name of the search parameter in the manifest.</summary>
    public const string Name = "name";

    public async Task<MessagingExtensionResponse> HandleQuery(ITurnContext context, MessagingExtensionQuery query, CancellationToken ct)
    {
        if (await turns.CreateForVisitor(context, ct) is not var (turn, _))
            return new();
        if (query.CommandId is not (null or FindDeal))
            return ListResponse(new([], turn.Say.UnknownCommand()));

        var words = query.Parameters?.FirstOrDefault(it => it?.Name is null or Name)?.Value as string;
        return ListResponse(await dispatcher.SearchDeals(turn, words, query.QueryOptions?.Skip ?? 0, ct));
    }

    /// <summary>
    /// Opens the dialog to choose a deal. If the bot is not in the conversation, the dialog makes Teams install it first.
    /// </summary>
    public async Task<MessagingExtensionActionResponse> HandleFetchTask(
        ITurnContext context, MessagingExtensionAction action, CancellationToken ct)
    {
        if (await turns.CreateForVisitor(context, ct) is not var (seen, isKnown))
            return new();
        if (action.CommandId is not StartReview)
            return TextResponse(seen.Say.UnknownCommand());
        if (!isKnown && !await IsHere(context, ct))
            return DialogResponse(TurnDispatcher.AddMeFirst(seen));
        if (await turns.Create(context, ct) is not var (turn, _))
            return new();

        var message = action.MessagePayload?.Body?.Content is { } html ? MessageText.ReadHtml(html) : null;
        return DialogResponse(await dispatcher.Choose(turn, message, ct));
    }

    /// <summary>Posts the review of the chosen deal and closes the dialog, or shows in it why that is not possible.</summary>
    public async Task<MessagingExtensionActionResponse> HandleSubmit(
        ITurnContext context, MessagingExtensionAction action, CancellationToken ct)
    {
        if (await turns.Create(context, ct) is not var (turn, _))
            return new();
        if (action.CommandId is not StartReview)
            return TextResponse(turn.Say.UnknownCommand());

        var reply = await dispatcher.Chosen(turn, action.Data, ct);
        if (reply is { Live: null, Posts: var posts })
            return TextResponse(posts is [var why, ..] ? why.FallbackText : turn.Say.UnknownCommand());

        try
        {
            await sender.Send(context, turn, reply, ct);
            return new();
        }
        catch (Exception failed) when (TeamsFailures.IsFailure(failed) && !ct.IsCancellationRequested)
        {
            log.AnswerNotAccepted(turn.Id, TeamsFailures.ReasonOf(failed));
            return TextResponse(turn.Say.NotPostedHere());
        }
    }

    /// <summary>True if the bot is installed in this conversation: only then does Teams list the members.</summary>
    static async Task<bool> IsHere(ITurnContext context, CancellationToken ct)
    {
        try
        {
            return await TeamsInfo.GetMemberAsync(context, context.Activity.From.Id, ct) is not null;
        }
        catch (ErrorResponseException refused) when (refused.Response.StatusCode is HttpStatusCode.Forbidden or HttpStatusCode.NotFound)
        {
            return false;
        }
    }

    static MessagingExtensionResponse ListResponse(DealSearchResult found) => new(found.Instead is { } says
        ? new() { Type = "message", Text = says }
        : new()
        {
            Type = "result",
            AttachmentLayout = "list",
            Attachments = [.. found.Deals.Select(it => new MessagingExtensionAttachment
            {
                ContentType = AdaptiveCard.ContentType,
                Content = it.Card,
                Preview = new ThumbnailCard { Title = it.Title, Text = it.Text }.ToAttachment(),
            })],
        });

    static MessagingExtensionActionResponse DialogResponse(TaskModuleContent content) =>
        content.Card is not { } card ? TextResponse(content.Says) : new()
        {
            Task = new TaskModuleContinueResponse(new TaskModuleTaskInfo
            {
                Title = "ReviewBot",
                Height = "small",
                Width = "small",
                Card = new() { ContentType = AdaptiveCard.ContentType, Content = card },
            }),
        };

    static MessagingExtensionActionResponse TextResponse(string words) => new() { Task = new TaskModuleMessageResponse(words) };
}
