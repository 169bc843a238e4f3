using ReviewBot.Cards;
using ReviewBot.Cards.Deals;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Marks;
using ReviewBot.Storage.Deals;

namespace ReviewBot.Dialogs.Deals;

/// <summary>
/// The command "learned": statistics of the ended deals visible here. In the personal chat also how the person's own confidence ratings
/// compare with the outcomes, for them alone.
/// </summary>
sealed class LearnedDialog(VisibleDeals visible, PipelineAccess access, DealStore deals) : ICommandHandler
{
    /// <summary>Most closed reviews of one deal to read, corrections included.</summary>
    const int MostReviews = 30;

    public void Register(CommandRoutes commands) => commands.On(Command.Learned, (turn, _, ct) => Answer(turn, ct));

    async Task<Reply> Answer(Turn turn, CancellationToken ct)
    {
        var all = (await visible.ReadAll(turn, ct)).ToArray();
        var found = Learned.Counted(all, it => it.Deal)
            .Select(it => (Workspace: turn.Workspace(it.Home), it.Deal))
            .ToArray();
        var learned = Learned.Of(await deals.Ended.Read(found, ct));
        return Reply.Post(LearnedCard.For(
            turn is { IsPersonal: false, Place.Home: { } home }
                ? (await access.FindWorkspace(turn, home, ct)).Name
                : turn.Say.ForYou(turn.By.Name),
            learned,
            [.. Learned.Latest(all, it => it.Deal).Select(it => it.Deal)],
            turn.IsPersonal && learned.Deals >= Learned.FewestDeals ? await Own(turn, found, ct) : null,
            turn.IsPersonal ? turn.PersonalContext("") : turn.SharedContext(turn.Place.Home ?? "")));
    }

    async Task<OwnConfidence?> Own(Turn turn, IEnumerable<(WorkspaceId Workspace, Deal Deal)> found, CancellationToken ct)
    {
        List<(int, bool)> rated = [];
        foreach (var (workspace, deal) in found)
        {
            if (OwnConfidence.Last(await deals.ReadClosed(workspace, deal.Id, MostReviews, ct), turn.By.Id) is { } value)
                rated.Add((value, deal.Ended?.How is EndingKind.Bought));
        }
        return OwnConfidence.Of(rated) is { Sure: 0, Unsure: 0 } ? null : OwnConfidence.Of(rated);
    }
}
