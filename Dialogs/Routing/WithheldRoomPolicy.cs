using ReviewBot.Cards;
using ReviewBot.Dialogs.Rooms;
using ReviewBot.Reviews.Rooms;

namespace ReviewBot.Dialogs.Routing;

/// <summary>Allow-list of what is answered in a conversation in which deals are withheld.</summary>
static class WithheldRoomPolicy
{
    /// <summary>
    /// Allows a command that names neither a deal nor a pipeline, or is answered in the personal chat. Any other text may be a name, and is
    /// answered like a known one. An outsider gets the same answer to everything.
    /// </summary>
    public static bool Allows(Turn turn, TypedWords words) => CommandRouter.Read(words, DealNames.None).Reading switch
    {
        ParsedCommand.Known { Command: var command } when CommandDefinitionAttribute.Of(command).IsNeutral =>
            turn.Room?.Sender is not RoomState.Outside,
        ParsedCommand.Offered { Choices: var choices } when choices.All(it => it.Name is null) =>
            turn.Room?.Sender is not RoomState.Outside,
        ParsedCommand.Known { Command: var command } =>
            turn is { Room.Sender: RoomState.Inside, Place.Home: not null }
                && CommandDefinitionAttribute.Of(command).Scope is CommandScope.Form,
        _ => false,
    };

    /// <summary>The same for presses. Nobody else sees a dialog (task module), so that personal forms are allowed in one.</summary>
    public static bool Allows(Turn turn, CardAction? press) => press switch
    {
        CardAction.Help or CardAction.ContinueAlone or CardAction.ShowAnyway => turn.Room?.Sender is not RoomState.Outside,
        CardAction.ChoosePipeline or CardAction.Bind => WithheldRoomDialog.MayChoose(turn),
        CardAction.Typed { Words: var words } => Allows(turn, TypedWords.Plain(words)),
        { OpensForm: true } => turn.Room?.Sender is RoomState.Inside,
        { IsOnesOwn: true } => turn is { Room.Sender: RoomState.Inside, IsInTaskModule: true },
        _ => false,
    };
}
