using ReviewBot.Cards;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Nudges;
using ReviewBot.Storage.Deals;
using ReviewBot.Storage.Nudges;
using ReviewBot.Storage.People;

namespace ReviewBot.Dialogs.Nudges;

/// <summary>A sent nudge, with all others of its recipient.</summary>
sealed record FoundNudge(LedgerEntry Entry, ValueList<LedgerEntry> All, NudgePace Pace, PersonRecord Person)
{
    /// <summary>True if the recipient may still see the deal of a line: they may have left since the card was sent.</summary>
    public bool MaySee(LedgerLine line) => Person.MaySee(line.Workspace.Home, line.Deal);

    /// <summary>The line of a button; null: not on this card, or not visible to the recipient any more.</summary>
    public LedgerLine? LineOf(CardAction.OnNudged press) =>
        press.Line >= 0 && press.Line < Entry.Lines.Count && MaySee(Entry.Lines[press.Line]) ? Entry.Lines[press.Line] : null;
}

/// <summary>Shared by the dialogs of nudges: the ledger knows the content of a card, and stores that it was answered.</summary>
sealed class NudgeTransaction(DealTransaction transaction, DealStore deals, PersonStore people, LedgerStore ledger)
{
    /// <summary>Null: this person got no such nudge, got one of another kind in that slot, or may see none of its deals any more.</summary>
    public async Task<FoundNudge?> Find(Turn turn, string id, ValueList<NudgeKind> kinds, CancellationToken ct)
    {
        var record = await people.ReadRecord(turn.Tenant, turn.By.Id, turn.At, ct);
        var all = record.Ledger.Select(kept => kept.Entry).ToValueList();
        if (all.FirstOrDefault(entry => entry.Id.Value == id && kinds.Contains(entry.Kind)) is not { } kept)
            return null;

        List<LedgerLine> lines = [];
        foreach (var line in kept.Lines)
            lines.Add(await FollowMove(line, record, ct));
        var entry = kept with { Lines = [.. lines] };
        var found = new FoundNudge(entry, all, record.Settings.Nudges.PaceNow(all), record);
        return entry.Lines.Count == 0 || entry.Lines.Any(found.MaySee) ? found : null;
    }

    /// <summary>
    /// Updates a line to the pipeline that its deal was moved to. Reads nothing if the recipient's agenda still has the deal in the same
    /// place.
    /// </summary>
    async Task<LedgerLine> FollowMove(LedgerLine line, PersonRecord record, CancellationToken ct)
    {
        var (workspace, others) = (line.Workspace, record.Agenda.Where(it => it.Deal == line.Deal).Select(it => it.Home).ToArray());
        while (others.Length > 0 && !others.Contains(workspace.Home)
            && await deals.FindMoved(workspace, line.Deal, ct) is { } to && to != line.Workspace)
        {
            workspace = to;
        }
        return others.Contains(workspace.Home) ? line with { Workspace = workspace } : line;
    }

    public Task MarkAnswered(Turn turn, LedgerEntry entry, CancellationToken ct) =>
        ledger.MarkAnswered(turn.Tenant, turn.By.Id, entry.Day, turn.At, ct);

    /// <summary>Changes the deal of one line by a rule.</summary>
    public async Task<TransactionResult> Run(
        Turn turn, LedgerEntry entry, LedgerLine line, Func<DealSnapshot, Ruling> rule, CancellationToken ct) =>
        (await Run(turn, entry, line, found => new Decision<object>(rule(found), null), ct)).Result;

    /// <summary>The same with a rule that has further output.</summary>
    public async Task<(TransactionResult Result, T? Known)> Run<T>(
        Turn turn, LedgerEntry entry, LedgerLine line, Func<DealSnapshot, Decision<T>> rule, CancellationToken ct)
        where T : class
    {
        var outcome = await transaction.Run(turn, line.Workspace, line.Deal, rule, ct);
        if (outcome.Result is TransactionResult.Saved)
            await MarkAnswered(turn, entry, ct);
        return outcome;
    }
}
