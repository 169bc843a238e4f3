using ReviewBot.Cards;

namespace ReviewBot.Dialogs;

/// <summary>A dialog that handles typed commands.</summary>
interface ICommandHandler
{
    /// <summary>Registers a handler for each command of this dialog. Called once, at start.</summary>
    void Register(CommandRoutes commands);
}

/// <summary>Route of a command to its handler.</summary>
/// <param name="NeedsName">True: it is about a deal. Without a name all deals are shown, as by <see cref="Command.MyDeals"/>.</param>
/// <param name="Form">The button of the personal form that it opens; null: none.</param>
sealed record CommandRoute(CommandRoutes.Handler Handle, bool NeedsName = false, CardAction? Form = null);

/// <summary>
/// Routing table: the registered handlers, by command. What is checked before the handler is called is in the command's definition.
/// </summary>
sealed class CommandRoutes
{
    public delegate Task<Reply> Handler(Turn turn, TypedCommand typed, CancellationToken ct);

    readonly Dictionary<Command, CommandRoute> routes = [];

    /// <exception cref="InvalidOperationException">A definition has no handler, a command has two, or definition and handler disagree on
    /// whether it opens a form or takes a deal. Thrown at start.</exception>
    public CommandRoutes(IEnumerable<ICommandHandler> handlers)
    {
        foreach (var handler in handlers)
            handler.Register(this);
        var missing = Enum.GetValues<Command>().Where(it => !routes.ContainsKey(it)).ToArray();
        if (missing.Length > 0)
            throw new InvalidOperationException($"No handler for the commands: {string.Join(", ", missing)}.");
    }

    public CommandRoute this[Command command] => routes[command];

    public void On(Command command, Handler handle) => Add(command, new(handle));

    /// <summary>A command about one deal, with the typed name as its argument.</summary>
    public void OnNamed(Command command, Func<Turn, string, CancellationToken, Task<Reply>> handle) =>
        Add(command, new((turn, typed, ct) => handle(turn, typed.Name ?? "", ct), NeedsName: true));

    /// <summary>A command whose definition says that it opens a personal form.</summary>
    /// <param name="form">The button that opens it, in the personal chat or in a dialog (task module).</param>
    public void OnForm(Command command, CardAction form, Handler handle) => Add(command, new(handle, Form: form));

    /// <summary>The command that opens the same form; null: none in the guide.</summary>
    public Command? FindByForm(CardAction form) => routes
        .Where(it => it.Value.Form?.GetType() == form.GetType() && !CommandDefinitionAttribute.Of(it.Key).IsToldOnCards)
        .Select(it => (Command?)it.Key)
        .FirstOrDefault();

    void Add(Command command, CommandRoute route)
    {
        var definition = CommandDefinitionAttribute.Of(command);
        if ((definition.Scope is CommandScope.Form) != (route.Form is not null))
            throw new InvalidOperationException($"The command {command}: a form by its definition or by its handler, and not by both.");
        if (route.NeedsName && !definition.TakesDeal)
            throw new InvalidOperationException($"The command {command} takes no deal, and has a handler that wants one.");
        if (!routes.TryAdd(command, route))
            throw new InvalidOperationException($"Two handlers for the command {command}.");
    }
}
