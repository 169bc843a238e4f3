using ReviewBot.Cards;
using ReviewBot.Cards.Guide;
using ReviewBot.Cards.Live;
using ReviewBot.Dialogs.Deals;
using ReviewBot.Dialogs.Rooms;
using ReviewBot.Reviews;
using ReviewBot.Storage.Deals;

namespace ReviewBot.Dialogs.Typed;

/// <summary>The command "look back": feedback on the last review that the person led, computed on demand, for them alone.</summary>
sealed class MirrorDialog(VisibleDeals visible, DealStore deals, PipelineColleagues colleagues) : ICommandHandler
{
    /// <summary>Most versions of one closed review to read: each correction adds one.</summary>
    const int MostVersions = 10;

    /// <summary>Most deals to search, those reviewed last first.</summary>
    const int MostDeals = 30;

    public void Register(CommandRoutes commands) => commands.On(Command.LookBack, (turn, _, ct) => Answer(turn, ct));

    async Task<Reply> Answer(Turn turn, CancellationToken ct)
    {
        if (!turn.IsPersonal)
            return WithheldRoomDialog.AnswerAlone(turn, null, turn.Say.Typed(Command.LookBack)).Posted();

        var context = turn.PersonalContext("");
        return Reply.Post(await FindLast(turn, ct) is var (home, closed)
            ? MirrorCard.For(closed, turn.PersonalContext(home), await colleagues.WantsMirror(turn, turn.By.Id, ct))
            : OfferCard.For(context.Say.NothingToLookBackAt(), context.Say.WhenYouHaveLed(), [], context));
    }

    async Task<(string Home, ClosedReview Closed)?> FindLast(Turn turn, CancellationToken ct)
    {
        (string Home, ClosedReview Closed)? last = null;
        foreach (var it in (await visible.ReadAll(turn, ct))
            .Where(it => it.Deal.LastReview is not null)
            .OrderByDescending(it => it.Deal.LastReview?.ClosedAt)
            .Take(MostDeals))
        {
            if (last?.Closed.ClosedAt.At >= it.Deal.LastReview?.ClosedAt)
                break;

            var led = (await deals.ReadClosed(turn.Workspace(it.Home), it.Deal.Id, MostVersions, ct))
                .Where(closed => closed.Review.Lead.Id == turn.By.Id)
                .MaxBy(closed => closed.ClosedAt.At);
            if (led is not null && !(last?.Closed.ClosedAt.At >= led.ClosedAt.At))
                last = (it.Home, led);
        }
        return last;
    }
}
