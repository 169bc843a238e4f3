using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;

namespace ReviewBot.BotApp.Teams;

/// <summary>
/// Runs turns that no activity of Teams started, as the bot's own app. They return a result: the official adapter passes the context to a
/// callback, and returns nothing itself.
/// </summary>
sealed class ProactiveTurns(CloudAdapter adapter, IConfiguration configuration)
{
    string AppId => configuration[MicrosoftAppCredentials.MicrosoftAppIdKey] ?? "";

    /// <summary>Runs a turn in an existing conversation.</summary>
    /// <returns>The result of <paramref name="act"/>, which runs once, after our middleware.</returns>
    public async Task<T> Run<T>(
        ConversationReference conversation, Func<ITurnContext, CancellationToken, Task<T>> act, CancellationToken ct)
    {
        var result = new TaskCompletionSource<T>();
        await adapter.ContinueConversationAsync(
            AppId, conversation, async (context, token) => result.SetResult(await act(context, token)), ct);
        return await ResultOf(result.Task);
    }

    /// <summary>Runs a turn in a new personal conversation, which is created first.</summary>
    public async Task<T> Run<T>(MessageTarget.New conversation, Func<ITurnContext, CancellationToken, Task<T>> act, CancellationToken ct)
    {
        var (address, result) = (conversation.Address, new TaskCompletionSource<T>());
        await adapter.CreateConversationAsync(
            AppId,
            address.ChannelId,
            address.ServiceUrl,
            null,
            conversation.Parameters(),
            async (context, token) => result.SetResult(await act(context, token)),
            ct);
        return await ResultOf(result.Task);
    }

    static Task<T> ResultOf<T>(Task<T> result) =>
        result.IsCompleted ? result : throw new InvalidOperationException("The adapter has not called back.");
}
