using ReviewBot.Cards;
using ReviewBot.Reviews;

namespace ReviewBot.Dialogs;

/// <summary>A dialog that handles buttons.</summary>
interface ICardActionHandler
{
    /// <summary>Adds one line for each kind of button that this dialog handles. Called once, at start.</summary>
    void Register(CardActionTable actions);
}

/// <summary>Who may press a button, and where its answer goes.</summary>
enum ActionScope
{
    /// <summary>About one deal: for whoever sees its pipeline here.</summary>
    Deal,

    /// <summary>
    /// About the pipeline of the conversation: a chat that reviews none yet is asked for one first. The answer takes the place of the card
    /// for the presser alone.
    /// </summary>
    Pipeline,

    /// <summary>The handler checks by itself.</summary>
    Anywhere,
}

/// <summary>The handlers of all buttons, by the type of the button's record.</summary>
sealed class CardActionTable
{
    public delegate Task<Reply> Handler(Turn turn, CardAction action, ValueList<Field> inputs, CancellationToken ct);

    readonly Dictionary<Type, (ActionScope Scope, Handler Handle)> handlers = [];

    /// <summary>Kinds of buttons that nobody handles.</summary>
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
