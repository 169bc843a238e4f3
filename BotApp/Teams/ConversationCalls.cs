using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Schema;

namespace ReviewBot.BotApp.Teams;

/// <summary>
/// Proactive calls of Teams that return a result: the official adapter passes the context to a callback, and returns nothing itself.
/// </summary>
static class ConversationCalls
{
    /// <summary>Calls in an existing conversation.</summary>
    /// <returns>The result of <paramref name="ask"/>, which runs once, after our middleware.</returns>
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

    /// <summary>Calls in a new personal conversation, which is created first.</summary>
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
