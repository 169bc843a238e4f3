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

    /// <summary>
    /// About the pipeline of the conversation. In a chat without one the user is asked to choose it first. The answer replaces the card for
    /// the presser only.
    /// </summary>
    Pipeline,

    /// <summary>The handler checks access itself.</summary>
    Anywhere,
}

/// <summary>Routing table: the registered handlers, by action type.</summary>
sealed class CardActionRoutes
{
    public delegate Task<Reply> Handler(Turn turn, CardAction action, ValueList<Field> inputs, CancellationToken ct);

    readonly Dictionary<Type, (ActionScope Scope, Handler Handle)> handlers = [];

    /// <summary>Action types without a handler.</summary>
    public IEnumerable<string> Missing => CardAction.Kinds.Where(kind => !handlers.ContainsKey(kind)).Select(kind => kind.Name);

    public void OnDeal<T>(Func<Turn, T, ValueList<Field>, CancellationToken, Task<Reply>> handle)
        where T : CardAction.OnDeal => Add(ActionScope.Deal, handle);

    public void InPipeline<T>(Func<Turn, T, ValueList<Field>, CancellationToken, Task<Reply>> handle)
        where T : CardAction => Add(ActionScope.Pipeline, handle);

    public void Anywhere<T>(Func<Turn, T, ValueList<Field>, CancellationToken, Task<Reply>> handle)
        where T : CardAction => Add(ActionScope.Anywhere, handle);

    public (ActionScope Scope, Handler Handle) Find(CardAction action) => handlers[action.GetType()];

    void Add<T>(ActionScope scope, Func<Turn, T, ValueList<Field>, CancellationToken, Task<Reply>> handle)
        where T : CardAction => handlers.Add(typeof(T), (scope, (turn, action, inputs, ct) => handle(turn, (T)action, inputs, ct)));
}
