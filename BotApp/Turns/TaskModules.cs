using AdaptiveCards;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema.Teams;
using ReviewBot.BotApp.Teams;
using ReviewBot.Cards;
using ReviewBot.Cards.Parts;
using ReviewBot.Dialogs.Routing;

namespace ReviewBot.BotApp.Turns;

/// <summary>
/// Handles presses that open a dialog (task module), and presses in one: as those of a card, with the answer in the dialog. From a channel
/// or chat, forms for one person are opened in this way.
/// </summary>
sealed class TaskModules(TurnFactory turns, CardActionRouter presses, ReplySender sender, PersonalChats chats, TurnsInFlight inFlight)
{
    public async Task<TaskModuleResponse> Handle(ITurnContext context, TaskModuleRequest request, CancellationToken ct)
    {
        if (await turns.Create(context, ct) is not (var seen, _))
            return new();

        var turn = seen with { IsInTaskModule = true };
        var invocation = CardActionInvocation.From(request.Data);
        return await inFlight.Run(turn.WithFingerprint(invocation?.Identity), async () =>
        {
            var reply = await chats.Continue(turn, await presses.Handle(turn, invocation, ct), ct);
            // Messages for everybody go through the common sender, which checks who is in the conversation.
            await sender.Send(context, turn, reply with { ForPresser = null }, ct);
            return reply.ForPresser is { } card ? CardResponse(card) : TextResponse(turn.Say.HereItIs());
        }, ct) ?? TextResponse(turn.Say.NotSaved());
    }

    public static TaskModuleResponse TextResponse(string words) => new() { Task = new TaskModuleMessageResponse(words) };

    static TaskModuleResponse? CardResponse(AdaptiveCard card) => new()
    {
        Task = new TaskModuleContinueResponse(new TaskModuleTaskInfo
        {
            Title = "ReviewBot",
            Height = "large",
            Width = "medium",
            Card = new() { ContentType = AdaptiveCard.ContentType, Content = TaskModuleCard.Of(card) },
        }),
    };
}
