using System.Globalization;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using ReviewBot.Cards.Words;
using ReviewBot.Dialogs;

namespace ReviewBot.BotApp;

/// <summary>What Teams tells us, handed to the dialogs; and what they decide, said.</summary>
sealed class ReviewBot(Arrivals arrivals, Talk talk, Speaker speaker, AttachedFiles files, MessageExtension extension) : TeamsActivityHandler
{
    const string Message = "application/vnd.microsoft.activity.message";

    protected override async Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken)
    {
        if (await arrivals.Read(turnContext, cancellationToken) is not var (turn, _))
            return;

        var activity = turnContext.Activity;
        var reply = activity switch
        {
            { Value: not null } => (await talk.Pressed(turn, activity.Value, cancellationToken)).Posted(),
            _ when AttachedFiles.In(activity) is { } file => await talk.Attached(turn, await files.Read(turn, file, cancellationToken), cancellationToken),
            _ => await talk.Typed(turn, Words(activity), cancellationToken),
        };
        await speaker.Say(turnContext, turn, reply, cancellationToken);
    }

    protected override async Task<AdaptiveCardInvokeResponse> OnAdaptiveCardInvokeAsync(
        ITurnContext<IInvokeActivity> turnContext, AdaptiveCardInvokeValue invokeValue, CancellationToken cancellationToken)
    {
        if (await arrivals.Read(turnContext, cancellationToken) is not var (turn, _))
            return Refused();

        var reply = await talk.Pressed(turn, invokeValue.Action.Data, cancellationToken);
        return await speaker.Say(turnContext, turn, reply, cancellationToken) is { } card
            ? new() { StatusCode = 200, Type = AdaptiveCards.AdaptiveCard.ContentType, Value = card }
            : new() { StatusCode = 200, Type = Message, Value = turn.Say.HereItIs() };
    }

    protected override Task<MessagingExtensionResponse> OnTeamsMessagingExtensionQueryAsync(
        ITurnContext<IInvokeActivity> turnContext, MessagingExtensionQuery query, CancellationToken cancellationToken) => extension.Find(turnContext, query, cancellationToken);

    protected override Task<MessagingExtensionActionResponse> OnTeamsMessagingExtensionFetchTaskAsync(
        ITurnContext<IInvokeActivity> turnContext, MessagingExtensionAction action, CancellationToken cancellationToken) => extension.Choose(turnContext, action, cancellationToken);

    protected override Task<MessagingExtensionActionResponse> OnTeamsMessagingExtensionSubmitActionAsync(
        ITurnContext<IInvokeActivity> turnContext, MessagingExtensionAction action, CancellationToken cancellationToken) => extension.Review(turnContext, action, cancellationToken);

    protected override Task OnInstallationUpdateAddAsync(ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        Hello(turnContext, cancellationToken);

    protected override Task OnConversationUpdateActivityAsync(ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        turnContext.Activity.MembersAdded?.Any(member => member.Id == turnContext.Activity.Recipient?.Id) is true
            ? Hello(turnContext, cancellationToken)
            : Task.CompletedTask;

    /// <summary>Once in every place, when it is new.</summary>
    async Task Hello(ITurnContext context, CancellationToken ct)
    {
        if (await arrivals.Read(context, ct) is (var turn, true))
            await speaker.Say(context, turn, await talk.Hello(turn, ct), ct);
    }

    /// <summary>What was typed, without the mention of the bot.</summary>
    static string Words(IMessageActivity activity)
    {
        foreach (var mention in activity.GetMentions().Where(it => it.Mentioned?.Id == activity.Recipient?.Id && it.Text is not null))
            activity.Text = activity.Text?.Replace(mention.Text, "", StringComparison.OrdinalIgnoreCase);
        return activity.Text ?? "";
    }

    static AdaptiveCardInvokeResponse Refused() => new()
    {
        StatusCode = 400,
        Type = "application/vnd.microsoft.error",
        Value = new { code = "BadRequest", message = Say.In(CultureInfo.CurrentCulture).NotSaved() },
    };
}
