namespace Microsoft.Bot.Builder;

/// <summary>Stands in for Microsoft.Bot.Builder.NextDelegate.</summary>
public delegate Task NextDelegate(CancellationToken cancellationToken);

/// <summary>Stands in for Microsoft.Bot.Builder.IMiddleware.</summary>
public interface IMiddleware
{
    Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default);
}

/// <summary>Stands in for Microsoft.Bot.Builder.MiddlewareSet: middleware in the order of registration, the bot last.</summary>
public class MiddlewareSet : IMiddleware, IEnumerable<IMiddleware>
{
    readonly List<IMiddleware> _middleware = [];

    public MiddlewareSet Use(IMiddleware middleware)
    {
        ArgumentNullException.ThrowIfNull(middleware);
        _middleware.Add(middleware);
        return this;
    }

    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken)
    {
        await ReceiveActivityWithStatusAsync(turnContext, (_, _) => Task.CompletedTask, cancellationToken).ConfigureAwait(false);
        await next(cancellationToken).ConfigureAwait(false);
    }

    public Task ReceiveActivityWithStatusAsync(ITurnContext turnContext, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        return Next(0, cancellationToken);

        Task Next(int index, CancellationToken token) => index == _middleware.Count
            ? callback?.Invoke(turnContext, token) ?? Task.CompletedTask
            : _middleware[index].OnTurnAsync(turnContext, ct => Next(index + 1, ct), token);
    }

    public IEnumerator<IMiddleware> GetEnumerator() => _middleware.GetEnumerator();

    System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
}
