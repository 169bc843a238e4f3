using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Schema;

namespace ReviewBot.BotApp.Teams;

/// <summary>
/// Calls of Teams outside a turn, with their result: the official adapter hands the context to a callback, and returns nothing itself.
/// </summary>
static class ConversationCalls
{
    /// <summary>Asks in an existing conversation.</summary>
    /// <returns>What <paramref name="ask"/> returns. It runs once, after our middleware.</returns>
    public static async Task<T> AskIn<T>(
        this CloudAdapter adapter,
        string appId,
        ConversationReference conversation,
        Func<ITurnContext, CancellationToken, Task<T>> ask,
        CancellationToken ct)
    {
        var answer = new TaskCompletionSource<T>();
        await adapter.ContinueConversationAsync(
            appId, conversation, async (context, token) => answer.SetResult(await ask(context, token)), ct);
        return await ResultOf(answer.Task);
    }

    /// <summary>Asks in a conversation of one person, which is created for it.</summary>
    public static async Task<T> AskIn<T>(
        this CloudAdapter adapter,
        string appId,
        MessageTarget.New conversation,
        Func<ITurnContext, CancellationToken, Task<T>> ask,
        CancellationToken ct)
    {
        var (address, answer) = (conversation.Address, new TaskCompletionSource<T>());
        await adapter.CreateConversationAsync(
            appId,
            address.ChannelId,
            address.ServiceUrl,
            null,
            conversation.Parameters(),
            async (context, token) => answer.SetResult(await ask(context, token)),
            ct);
        return await ResultOf(answer.Task);
    }

    static Task<T> ResultOf<T>(Task<T> answer) =>
        answer.IsCompleted ? answer : throw new InvalidOperationException("The adapter has not called back.");
}
