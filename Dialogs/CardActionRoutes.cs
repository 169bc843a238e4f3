using ReviewBot.Cards;
using ReviewBot.Reviews;

namespace ReviewBot.Dialogs;

/// <summary>A dialog that handles buttons.</summary>
interface ICardActionHandler
{
    /// <summary>Registers a handler for each action type of this dialog. Called once, at start.</summary>
    void Register(CardActionRoutes actions);
}

/// <summary>Access check of an action, and where its answer is shown.</summary>
enum ActionScope
{
    /// <summary>About one deal: for users who may see its pipeline here.</summary>
    Deal,

    /// <summary>About a pipeline that the action names: for users who may see it here.</summary>
    Home,

    /// <summary>
    /// About the pipeline of the conversation. In a chat without one the user is asked to choose it first. The answer replaces the card for
    /// the presser only.
    /// </summary>
    Pipeline,

    /// <summary>About no pipeline, or about one that the handler finds itself: it then checks access to it.</summary>
    Anywhere,
}

/// <summary>Routing table: the registered handlers, by action type.</summary>
sealed class CardActionRoutes
{
    public delegate Task<Reply> Handler(Turn turn, CardAction action, ValueList<Field> inputs, CancellationToken ct);

    readonly Dictionary<Type, CardActionRoute> handlers = [];

    /// <summary>Action types without a handler.</summary>
    public IEnumerable<string> Missing => CardAction.Kinds.Where(kind => !handlers.ContainsKey(kind)).Select(kind => kind.Name);

    public void OnDeal<T>(Func<Turn, T, ValueList<Field>, CancellationToken, Task<Reply>> handle)
        where T : CardAction.OnDeal => Add(ActionScope.Deal, handle, it => it.On.Home);

    /// <param name="homeOf">Home of the pipeline; null: it is that of the conversation, or asked for.</param>
    public void InHome<T>(Func<T, string?> homeOf, Func<Turn, T, ValueList<Field>, CancellationToken, Task<Reply>> handle)
        where T : CardAction => Add(ActionScope.Home, handle, homeOf);

    public void InPipeline<T>(Func<Turn, T, ValueList<Field>, CancellationToken, Task<Reply>> handle)
        where T : CardAction => Add(ActionScope.Pipeline, handle);

    public void Anywhere<T>(Func<Turn, T, ValueList<Field>, CancellationToken, Task<Reply>> handle)
        where T : CardAction => Add(ActionScope.Anywhere, handle);

    public CardActionRoute Find(CardAction action) => handlers[action.GetType()];

    void Add<T>(
        ActionScope scope, Func<Turn, T, ValueList<Field>, CancellationToken, Task<Reply>> handle, Func<T, string?>? homeOf = null)
        where T : CardAction => handlers.Add(
            typeof(T),
            new(scope, action => homeOf?.Invoke((T)action), (turn, action, inputs, ct) => handle(turn, (T)action, inputs, ct)));
}

/// <param name="HomeOf">Home of the pipeline that an action names; null: none.</param>
sealed record CardActionRoute(ActionScope Scope, Func<CardAction, string?> HomeOf, CardActionRoutes.Handler Handle);
