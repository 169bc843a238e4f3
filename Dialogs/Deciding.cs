using System.Diagnostics;
using ReviewBot.Reviews;
using ReviewBot.Storage;

namespace ReviewBot.Dialogs;

/// <summary>What came of a decision about one deal.</summary>
abstract record Decision
{
    Decision() { }

    /// <summary>It is saved.</summary>
    public sealed record Made(Found Now, Ruling.Yes Yes) : Decision;

    public sealed record Refused(Found Now, Refusal Why) : Decision;

    /// <summary>This very press has had its effect before.</summary>
    public sealed record Repeated(Found Now) : Decision;

    /// <summary>There is no such deal in this pipeline (any more).</summary>
    public sealed record Gone : Decision;

    /// <summary>Others were faster three times running; nothing is changed.</summary>
    public sealed record TooBusy(Found Now) : Decision;
}

/// <summary>Read with versions, decide by the rules, save all or nothing; when somebody was first, read and decide again.</summary>
sealed class Deciding(Deals deals)
{
    const int Attempts = 3;

    /// <summary>In this process, presses on one deal wait for each other: a room that answers at once would be in its own way.</summary>
    readonly SemaphoreSlim[] lanes = [.. Enumerable.Range(0, 64).Select(_ => new SemaphoreSlim(1))];

    public async Task<Decision> Decide(Turn turn, WorkspaceId workspace, DealId deal, Func<Found, Ruling> rule, CancellationToken ct)
    {
        var lane = lanes[(int)((uint)HashCode.Combine(workspace, deal) % lanes.Length)];
        await lane.WaitAsync(ct);
        try
        {
            return await InTurn(turn, workspace, deal, rule, ct);
        }
        finally
        {
            lane.Release();
        }
    }

    async Task<Decision> InTurn(Turn turn, WorkspaceId workspace, DealId deal, Func<Found, Ruling> rule, CancellationToken ct)
    {
        Found? found = null;
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            found = await deals.Find(workspace, deal, ct);
            if (found is null)
                return new Decision.Gone();
            var ruling = rule(found);
            if (ruling is Ruling.No no)
                return new Decision.Refused(found, no.Why);

            var yes = (Ruling.Yes)ruling;
            switch (await deals.Save(workspace, found, yes, turn.Id, ct))
            {
                case Saved.Done done:
                    return new Decision.Made(done.Now, yes);
                case Saved.Repeated:
                    return await deals.Find(workspace, deal, ct) is { } now ? new Decision.Repeated(now) : new Decision.Gone();
                case Saved.Conflict:
                    continue;
                default:
                    throw new UnreachableException();
            }
        }
        return found is null ? new Decision.Gone() : new Decision.TooBusy(found);
    }
}
