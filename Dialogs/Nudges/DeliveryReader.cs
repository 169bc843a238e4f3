using ReviewBot.Cards.Nudges;
using ReviewBot.Reviews;
using ReviewBot.Storage;
using ReviewBot.Storage.Deals;
using ReviewBot.Storage.Nudges;

namespace ReviewBot.Dialogs.Nudges;

/// <summary>Reads whether a pipeline's nudges were delivered.</summary>
sealed class DeliveryReader(DealStore deals, LedgerStore ledger)
{
    /// <summary>Nudges to its owners and its lead, newest first.</summary>
    public async Task<ValueList<NudgeDelivery>> ReadAll(Turn turn, Workspace workspace, int most, CancellationToken ct)
    {
        var owners = (await deals.ReadBoard(workspace.Id, ct)).Select(found => found.Deal.Owner);
        var all = new List<NudgeDelivery>();
        foreach (var person in owners.Append(workspace.Lead).OfType<Person>().DistinctBy(it => it.Id))
        {
            var sent = await ledger.ReadEntries(new Subject.OfPerson(turn.Tenant, person.Id), turn.At, ct);
            all.AddRange(sent.Select(kept => kept.Entry)
                .Where(entry => entry.Lines.Count == 0 || entry.Lines.Any(line => line.Workspace == workspace.Id))
                .Take(most)
                .Select(entry => new NudgeDelivery(person, entry)));
        }
        return [.. all.OrderByDescending(it => it.Entry.Day).ThenBy(it => it.To.Name, StringComparer.Ordinal).Take(most)];
    }
}
