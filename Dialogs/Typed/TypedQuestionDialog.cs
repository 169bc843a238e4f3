using ReviewBot.Cards;
using ReviewBot.Dialogs.Deals;
using ReviewBot.Dialogs.Live;
using ReviewBot.Dialogs.Rooms;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Live;

namespace ReviewBot.Dialogs.Typed;

/// <summary>
/// The command "ask me a question": the person's room question, asked in their personal chat. Typed there, it is about a live review in any
/// of their pipelines.
/// </summary>
sealed class TypedQuestionDialog(VisibleDeals visible, RoomQuestionDialog questions, BoardDialog board) : ICommandHandler
{
    public void Register(CommandRoutes commands) =>
        commands.On(Command.AskMe, async (turn, _, ct) => await Ask(turn, ct) ?? await board.Live(turn, ct));

    /// <summary>Null: no review is running.</summary>
    async Task<Reply?> Ask(Turn turn, CancellationToken ct)
    {
        var found = (await visible.ReadAll(turn, ct))
            .Where(it => it.Found.Live is { IsRunning: true } review
                && (turn.IsPersonal || ConversationThreads.WholeOf(review.Conversation) == turn.Place.Conversation))
            .OrderByDescending(it => !turn.IsPersonal && it.Found.Live?.Conversation == turn.Conversation)
            .ThenByDescending(it => it.Found.Live is { } review
                && RoomQuestionRules.Open(it.Deal, review, turn.By, turn.Now) is Ruling.Accepted)
            .ThenByDescending(it => it.Found.Live?.StartedAt)
            .FirstOrDefault();
        if (found is null)
            return null;

        var on = turn.PersonalContext(found.Home).On(found.Deal);
        return (turn.IsPersonal
            ? await questions.Open(turn, on, ct)
            : WithheldRoomDialog.AnswerAlone(turn, new CardAction.AskMe(on), null)).Posted();
    }
}
