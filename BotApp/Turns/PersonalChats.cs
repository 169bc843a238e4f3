using System.Text.Json;
using AdaptiveCards;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using ReviewBot.BotApp.Diagnostics;
using ReviewBot.BotApp.Nudges;
using ReviewBot.BotApp.Teams;
using ReviewBot.Cards;
using ReviewBot.Cards.Rooms;
using ReviewBot.Dialogs;
using ReviewBot.Dialogs.Routing;
using ReviewBot.Reviews;
using ReviewBot.Storage;
using ReviewBot.Storage.Nudges;

namespace ReviewBot.BotApp.Turns;

/// <summary>Goes on with one person in their personal chat, where nobody else reads.</summary>
sealed class PersonalChats(
    People people, TurnDispatcher dispatcher, ReplySender sender, NudgeSender messages, CloudAdapter adapter, IConfiguration configuration,
    ILogger<PersonalChats> log)
{
    /// <summary>Answers there what the reply asks for. Returns the reply for here: that it was answered, or how to open a chat.</summary>
    public async Task<Reply> Continue(Turn turn, Reply reply, CancellationToken ct)
    {
        if (reply.Alone is not { } asked)
            return reply;
        if (await FindChat(turn.Tenant, turn.By.Id, ct) is not { } chat)
            return reply with { Mine = WithheldCard.OpenAChat(turn.Say) };

        var there = turn with
        {
            Place = new(chat.Conversation, PlaceKind.Personal, null, null, null, JsonSerializer.Serialize(chat.Address), turn.At),
            Conversation = chat.Conversation,
            Id = $"{turn.Id}:alone",
            CardId = null,
            Room = null,
        };
        try
        {
            var answer = asked.On is { } on
                ? (await dispatcher.HandleAction(there, new CardAction.OpenDeal(on).ToJson(), ct)).Posted()
                : await dispatcher.HandleText(there, asked.Words ?? turn.Say.Typed(Command.Board), ct);
            await adapter.ContinueConversationAsync(
                configuration["MicrosoftAppId"] ?? "", chat.Reference(), (inside, token) => sender.Send(inside, there, answer, token), ct);
            return reply;
        }
        catch (Exception failed) when (TeamsFailures.IsFailure(failed) && !ct.IsCancellationRequested)
        {
            log.NotSaid(turn.Id, failed.GetType().Name);
            return reply with { Mine = WithheldCard.OpenAChat(turn.Say) };
        }
    }

    /// <summary>Sends a card to one person. Without a personal chat nothing is sent.</summary>
    public async Task Tell(string tenant, PersonId person, AdaptiveCard card, CancellationToken ct)
    {
        if (await FindChat(tenant, person, ct) is { } chat)
            await messages.SendNew(chat, card, ct);
    }

    async Task<MessageTarget.Known?> FindChat(string tenant, PersonId person, CancellationToken ct)
    {
        try
        {
            return MessageTarget.FromReference((await people.ReadSettings(tenant, person, ct)).Reference);
        }
        catch (UnreadableRowException)
        {
            return null;
        }
    }
}
