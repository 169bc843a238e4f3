using ReviewBot.Cards;
using ReviewBot.Dialogs.Deals;
using ReviewBot.Dialogs.Nudges;

namespace ReviewBot.Dialogs.Typed;

/// <summary>The command "review": now, planned or recurring; of one deal, or of those with the greatest need.</summary>
sealed class TypedReviewDialog(BoardDialog board, SchedulingDialog scheduling, RecurringDialog recurring) : ICommandHandler
{
    public void Register(CommandRoutes commands) => commands.On(Command.Review, Answer);

    async Task<Reply> Answer(Turn turn, TypedCommand typed, CancellationToken ct) => typed switch
    {
        { IsRecurring: true } => await recurring.Begin(turn, typed.When ?? "", ct),
        { Name: { } name } when typed.IsPlan || typed.When is not null =>
            await scheduling.Plan(turn, name, typed.When, ct) ?? await board.Review(turn, name, ct),
        { Name: { } name } => await board.Review(turn, name, ct),
        { When: { } when } => SchedulingDialog.AskWhich(turn, when, await board.ReadProposed(turn, ct)),
        _ => Reply.Post(await board.Propose(turn, ct)),
    };
}
