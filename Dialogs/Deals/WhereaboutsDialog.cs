using ReviewBot.Cards;
using ReviewBot.Cards.Deals;
using ReviewBot.Storage.Deals;

namespace ReviewBot.Dialogs.Deals;

/// <summary>Answers buttons of old cards whose deal was moved to another pipeline, or merged into another deal.</summary>
sealed class WhereaboutsDialog(DealStore deals, PipelineAccess access)
{
    /// <param name="gone">The reply for a deleted deal. Also shown to everybody else on clients that show each card to all.</param>
    public async Task<Reply> Answer(Turn turn, DealRef on, Reply gone, CancellationToken ct)
    {
        if (await deals.FollowDeal(turn.Workspace(on.Home), new(on.Deal), ct) is not var (workspace, found))
            return gone;

        var isMember = workspace.Home == on.Home || await access.IsMember(turn, workspace.Home, ct);
        var name = isMember ? (await access.FindWorkspace(turn, workspace.Home, ct)).Name : null;
        return new(isMember
            ? WhereaboutsCard.For(found.Deal, workspace.Home == on.Home ? null : name ?? "", turn.PersonalContext(workspace.Home))
            : WhereaboutsCard.Elsewhere(turn.PersonalContext(on.Home)))
        {
            SharedFallback = gone.ForPresser,
        };
    }
}
