using System.Text.Json;
using ReviewBot.BotApp.Diagnostics;
using ReviewBot.BotApp.Teams;
using ReviewBot.Dialogs;
using ReviewBot.Dialogs.Routing;
using ReviewBot.Reviews;
using ReviewBot.Storage;
using ReviewBot.Storage.People;

namespace ReviewBot.BotApp.Turns;

/// <summary>Continues in a person's personal chat, which nobody else can read.</summary>
sealed class PersonalChats(
    PersonStore people, PersonalMessages messages, TurnDispatcher dispatcher, ReplySender sender, ProactiveTurns proactive,
    ILogger<PersonalChats> log)
{
    /// <summary>
    /// Deep link to the personal chat with the bot; null: the app id is not known.
    /// https://learn.microsoft.com/microsoftteams/platform/concepts/build-and-test/deep-link-teams
    /// </summary>
    public static Uri? AddressOf(string? appId) =>
        appId is { Length: > 0 } ? new($"https://teams.microsoft.com/l/chat/0/0?users=28:{Uri.EscapeDataString(appId)}") : null;

    /// <summary>Answers there. Returns the reply for the present conversation: that it was answered there, or how to open a chat.</summary>
    public async Task<Reply> Continue(Turn turn, Reply reply, CancellationToken ct)
    {
        var here = reply.Then is { } then ? reply with { Then = await Continue(turn, then, ct) } : reply;
        if (here.Alone is not { } asked || await TryAnswer(turn, asked, ct))
            return here;
        return here.ForPresser is null ? here with { Posts = [asked.Otherwise] } : here with { ForPresser = asked.Otherwise };
    }

    /// <summary>Answers in the stored chat or, if there is none or it is gone, in a new one.</summary>
    async Task<bool> TryAnswer(Turn turn, AloneRequest asked, CancellationToken ct)
    {
        try
        {
            if (await FindChat(turn.Tenant, turn.By.Id, ct) is { } known && await TryAnswer(turn, asked, known, ct))
                return true;
            if (MessageTarget.FromPlace(turn.Place) is not { } here)
                return false;

            var anew = new MessageTarget.New(turn.By.Id, here.Address);
            var created = await Create(anew, ct);
            if (!await TryAnswer(turn, asked, created, ct))
                return false;

            var sent = new SendOutcome.Sent(created.Conversation, "");
            await messages.RecordDelivery(turn.Tenant, turn.By.Id, new(sent, Created: anew));
            return true;
        }
        catch (Exception failed) when (TeamsFailures.IsFailure(failed) && !ct.IsCancellationRequested)
        {
            log.AnswerNotAccepted(turn.Id, TeamsFailures.ReasonOf(failed));
            return false;
        }
    }

    /// <summary>False: the chat is gone or closed to the bot, or its address is invalid.</summary>
    async Task<bool> TryAnswer(Turn turn, AloneRequest asked, MessageTarget.Known chat, CancellationToken ct)
    {
        var there = turn with
        {
            Place = new(chat.Conversation, PlaceKind.Personal, null, null, asked.Home, JsonSerializer.Serialize(chat.Address), turn.At),
            Conversation = chat.Conversation,
            Id = $"{turn.Id}:alone",
            CardId = null,
            Room = null,
        };
        var answer = await dispatcher.AnswerAlone(there, asked, ct);
        try
        {
            await proactive.Run(chat.Reference(), (inside, token) => sender.Send(inside, there, answer, token), ct);
            return true;
        }
        catch (Exception failed) when (TeamsFailures.IsGone(failed) || TeamsFailures.IsVoid(failed))
        {
            log.AnswerNotAccepted(turn.Id, TeamsFailures.ReasonOf(failed));
            return false;
        }
    }

    async Task<MessageTarget.Known> Create(MessageTarget.New chat, CancellationToken ct)
    {
        var conversation = await proactive.Run(chat, (inside, _) => Task.FromResult(inside.Activity.Conversation.Id), ct);
        return new(conversation, chat.Address with { Kind = "personal" });
    }

    async Task<MessageTarget.Known?> FindChat(string tenant, PersonId person, CancellationToken ct) =>
        MessageTarget.FromReference((await people.ReadSettingsOrNone(tenant, person, ct)).Reference);
}
