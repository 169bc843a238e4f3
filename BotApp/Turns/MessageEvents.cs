using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using ReviewBot.BotApp.Lists;
using ReviewBot.BotApp.Teams;
using ReviewBot.Cards;
using ReviewBot.Dialogs;
using ReviewBot.Dialogs.Routing;

namespace ReviewBot.BotApp.Turns;

/// <summary>
/// Handles messages: typed text, an attached file, or a press on a client without Action.Execute. Each is answered once, and sent as new
/// messages.
/// </summary>
sealed class MessageEvents(
    TurnFactory turns,
    CardActionRouter presses,
    TurnDispatcher dispatcher,
    ReplySender sender,
    PersonalChats chats,
    AttachedFiles attached,
    AnsweredTexts answered,
    TurnsInFlight inFlight)
{
    public async Task Handle(ITurnContext<IMessageActivity> context, CancellationToken ct)
    {
        if (await turns.Create(context, ct) is not var (turn, _))
            return;

        var words = MessageText.Read(context.Activity as Activity ?? new()).Words;
        var invocation = CardActionInvocation.From(context.Activity.Value);
        var identity = context.Activity switch
        {
            { Value: not null } => invocation?.Identity,
            var activity => AttachedFiles.FindFile(activity) is null ? words.Identity : null,
        };
        await inFlight.Run(turn.WithFingerprint(identity), async () =>
        {
            await sender.Send(context, turn, await Answer(context.Activity, invocation, turn, words, ct), ct);
            return (AdaptiveCardInvokeResponse?)null;
        }, ct);
    }

    /// <summary>An edited command is handled like a newly typed one, once for each text.</summary>
    public async Task HandleEdited(ITurnContext<IMessageUpdateActivity> context, CancellationToken ct)
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
            answered.Remove(turn);
            throw;
        }
    }

    async Task<Reply> Answer(
        IMessageActivity activity, CardActionInvocation? invocation, Turn turn, TypedWords words, CancellationToken ct) => activity switch
        {
            { Value: not null } =>
                (await chats.Continue(
                    turn, await presses.Handle(turn with { IsReadByAll = !turn.IsPersonal }, invocation, ct), ct)).Posted(),
            _ when turn.Room is not { Withholds: true } && AttachedFiles.FindFile(activity) is { } file =>
                await dispatcher.HandleFile(turn, await attached.Download(turn, file, ct), ct),
            _ => await Answer(turn, words, ct),
        };

    async Task<Reply> Answer(Turn turn, TypedWords words, CancellationToken ct)
    {
        answered.TryAdd(turn, words);
        return await chats.Continue(turn, await dispatcher.HandleText(turn, words, ct), ct);
    }
}
