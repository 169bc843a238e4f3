using ReviewBot.Reviews;
using ReviewBot.Reviews.Nudges;
using ReviewBot.Storage;

namespace ReviewBot.BotApp.Nudges;

/// <summary>
/// Looks at one pipeline: posts its digest when it is time, and has its people looked at, since its settings may have changed. At least
/// once a week.
/// </summary>
sealed class WorkspaceLook(Deals deals, People people, Ledger ledger, DigestPost digest, TimeProvider time)
{
    static readonly TimeSpan Week = TimeSpan.FromDays(7);

    /// <returns>When to look again; null: it was never set up.</returns>
    public async Task<DateTimeOffset?> Look(Subject.OfWorkspace subject, Surroundings around, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        if (await deals.Workspace(subject.Workspace, ct) is not { } workspace)
            return null;

        var board = await Board(workspace, around, people, now, ct);
        var kept = await ledger.Of(subject, now, ct);
        Many<LedgerEntry> entries = [.. kept.Select(it => it.Entry)];
        var plan = DigestPlanner.For(board, entries, now);
        if (plan is DigestPlan.Post post)
        {
            var (said, again) = await digest.Say(subject, workspace, post, kept, around, ct);
            if (again is not null || said is null)
                return again;
            plan = DigestPlanner.For(board, [said, .. entries.Where(it => it.Id != said.Id)], now);
        }

        await Wake(workspace, board, now, ct);
        return plan is DigestPlan.Nothing { Until: { } until } && until < now + Week ? until : now + Week;
    }

    /// <summary>All deals of a workspace that can be read, and which of their owners cannot be reached.</summary>
    public static async Task<Board> Board(Workspace workspace, Surroundings around, People people, DateTimeOffset now, CancellationToken ct)
    {
        var found = await around.Board(workspace.Id, ct);
        var day = DateOnly.FromDateTime(now.UtcDateTime);
        var owners = found.Where(it => it.Deal.Next?.By <= day).Select(it => it.Deal.Owner?.Id).OfType<PersonId>();
        return new(workspace, [.. found.Select(it => it.Deal)], await people.Unreachable(workspace.Id.Tenant, owners, ct));
    }

    async Task Wake(Workspace workspace, Board board, DateTimeOffset now, CancellationToken ct)
    {
        var owners = board.Deals.Where(deal => deal.Ended is null && (deal.Next is not null || deal.Planned is not null)).Select(deal => deal.Owner?.Id);
        foreach (var person in owners.Append(workspace.Lead?.Id).OfType<PersonId>().Distinct())
            await people.Wake(workspace.Id.Tenant, person, now, ct);
    }
}
