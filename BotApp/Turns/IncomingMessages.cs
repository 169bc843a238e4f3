using System.Globalization;
using AdaptiveCards;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using ReviewBot.BotApp.Lists;
using ReviewBot.BotApp.Teams;
using ReviewBot.Cards;
using ReviewBot.Cards.Words;
using ReviewBot.Dialogs;
using ReviewBot.Dialogs.Routing;

namespace ReviewBot.BotApp.Turns;

/// <summary>Handles messages and presses: makes a turn, calls the dialogs, sends their reply.</summary>
sealed class IncomingMessages(
    TurnFactory turns,
    TurnDispatcher dispatcher,
    ReplySender sender,
    PersonalChats chats,
    AttachedFiles files,
    AnsweredTexts answered,
    TurnsInFlight inFlight)
{
    const string Message = "application/vnd.microsoft.activity.message";

    public async Task HandleMessage(ITurnContext<IMessageActivity> context, CancellationToken ct)
    {
        if (await turns.Create(context, ct) is not var (turn, _))
            return;

        var words = MessageText.Read(context.Activity as Activity ?? new()).Words;
        var identity = context.Activity switch
        {
            { Value: { } value } => CardActionInvocation.From(value)?.Identity,
            var activity => AttachedFiles.FindFile(activity) is null ? words.Identity : null,
        };
        await inFlight.Run(turn.Doing(identity), async () =>
        {
            await sender.Send(context, turn, await Answer(context.Activity, turn, words, ct), ct);
            return (AdaptiveCardInvokeResponse?)null;
        }, ct);
    }

    /// <summary>Answers a typed command that was edited as if it were typed now, once for each text.</summary>
    public async Task HandleEdit(ITurnContext<IMessageUpdateActivity> context, CancellationToken ct)
    {
        var text = MessageText.Read((Activity)context.Activity);
        var isToBot = text.IsToBot || context.Activity.Conversation?.ConversationType is "personal";
        if (!isToBot || text.Words.Text.Length is 0 || await turns.Create(context, ct) is not var (turn, _)
            || !answered.TryAdd(turn, text.Words))
        {
            return;
        }

        try
        {
            var edited = turn with { Id = AnsweredTexts.IdOf(turn, text.Words) };
            var reply = await chats.Continue(edited, await dispatcher.HandleText(edited, text.Words, ct), ct);
            await sender.Send(context, edited, reply, ct);
        }
        catch
        {
            answered.Forget(turn);
            throw;
        }
    }

    public async Task<AdaptiveCardInvokeResponse> HandleAction(
        ITurnContext<IInvokeActivity> context, AdaptiveCardInvokeValue value, CancellationToken ct)
    {
        if (await turns.Create(context, ct) is not var (turn, _))
            return BadRequest();

        var pressed = turn.Doing(CardActionInvocation.From(value.Action.Data)?.Identity);
        return await inFlight.Run<AdaptiveCardInvokeResponse>(pressed, async () =>
        {
            var reply = await chats.Continue(turn, await dispatcher.HandleAction(turn, value.Action.Data, ct), ct);
            return await sender.Send(context, turn, reply, ct) is { } card
                ? new() { StatusCode = 200, Type = AdaptiveCard.ContentType, Value = card }
                : new() { StatusCode = 200, Type = Message, Value = turn.Say.HereItIs() };
        }, ct) ?? BadRequest();
    }

    /// <summary>Sends the welcome, once per new conversation.</summary>
    public async Task HandleAdded(ITurnContext context, CancellationToken ct)
    {
        ChosenChannel.Enter(context);
        if (await turns.Create(context, ct) is (var turn, true))
            await sender.Send(context, turn, await dispatcher.Greet(turn, ct), ct);
    }

    async Task<Reply> Answer(IMessageActivity activity, Turn turn, TypedWords words, CancellationToken ct) => activity switch
    {
        { Value: not null } => (await chats.Continue(
            turn, await dispatcher.HandleAction(turn with { IsReadByAll = !turn.IsPersonal }, activity.Value, ct), ct)).Posted(),
        _ when turn.Room is not { Withholds: true } && AttachedFiles.FindFile(activity) is { } file =>
            await dispatcher.HandleFile(turn, await files.Download(turn, file, ct), ct),
        _ => await Answer(turn, words, ct),
    };

    async Task<Reply> Answer(Turn turn, TypedWords words, CancellationToken ct)
    {
        answered.TryAdd(turn, words);
        return await chats.Continue(turn, await dispatcher.HandleText(turn, words, ct), ct);
    }

    static AdaptiveCardInvokeResponse BadRequest() => new()
    {
        StatusCode = 400,
        Type = "application/vnd.microsoft.error",
        Value = new Error("BadRequest", Say.In(CultureInfo.CurrentCulture).NotSaved()),
    };
}
