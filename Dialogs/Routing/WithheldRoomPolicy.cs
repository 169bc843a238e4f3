using ReviewBot.Cards;
using ReviewBot.Dialogs.Rooms;
using ReviewBot.Reviews.Rooms;

namespace ReviewBot.Dialogs.Routing;

/// <summary>What is still answered in a conversation where deals are withheld.</summary>
static class WithheldRoomPolicy
{
    /// <summary>
    /// A typed command that names no deal and no pipeline, or is answered in the personal chat. What is no command may be a name, and is
    /// answered as if it were one that is known. A sender from outside gets the same answer to everything.
    /// </summary>
    public static bool Allows(Turn turn, TypedWords words) => CommandRouter.Read(words, DealNames.None).Reading switch
    {
        CommandReading.Known { Command: var command } when CommandDefinitionAttribute.Of(command).IsNeutral =>
            turn.Room?.Sender is not RoomState.Outside,
        CommandReading.Offered { Choices: var choices } when choices.All(it => it.Name is null) =>
            turn.Room?.Sender is not RoomState.Outside,
        CommandReading.Known { Command: var command } =>
            turn is { Room.Sender: RoomState.Inside, Place.Home: not null }
                && CommandDefinitionAttribute.Of(command).Scope is CommandScope.Form,
        _ => false,
    };

    /// <summary>The same for presses. A dialog is seen by nobody else, so that a form of one person is answered in it.</summary>
    public static bool Allows(Turn turn, CardAction? press) => press switch
    {
        CardAction.Help or CardAction.ContinueAlone or CardAction.ShowAnyway => turn.Room?.Sender is not RoomState.Outside,
        CardAction.ChoosePipeline or CardAction.Bind => WithheldRoomDialog.MayChoose(turn),
        CardAction.Typed { Words: var words } => Allows(turn, TypedWords.Plain(words)),
        { OpensForm: true } => turn.Room?.Sender is RoomState.Inside,
        { IsOnesOwn: true } => turn is { Room.Sender: RoomState.Inside, IsInWindow: true },
        _ => false,
    };
}
