using ReviewBot.Cards;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Nudges;
using ReviewBot.Storage;

namespace ReviewBot.Dialogs.Nudges;

/// <summary>All that decides what somebody is asked, read for them who asks about it.</summary>
sealed class Watching(Deals deals, People people, Homes homes)
{
    /// <summary>Whoever asks, and the boards of the pipelines that they lead.</summary>
    public async Task<(Nudged Person, Many<Board> Led)> Of(Turn turn, CancellationToken ct)
    {
        var day = await people.Day(turn.Tenant, turn.By.Id, turn.At, ct);
        var watched = new List<Watched>();
        foreach (var item in day.Agenda)
        {
            if (await homes.Readable(turn, item.Home, ct) is { } workspace && await deals.Find(turn.Workspace(item.Home), item.Deal, ct) is { Deal.Ended: null } found && found.Deal.Owner?.Id == turn.By.Id)
                watched.Add(new(found.Deal, found.Live, workspace));
        }
        var led = await Led(turn, ct);
        foreach (var board in led)
            watched.AddRange(board.Deals.Where(deal => deal.Ended is null && deal.Owner?.Id != turn.By.Id).Select(deal => new Watched(deal, null, board.Workspace)));
        return (new(turn.By, day.Settings.Nudges, [.. watched], [.. day.Ledger.Select(kept => kept.Entry)], day.Settings.Zone ?? turn.Zone.Id)
        {
            Homes = [.. led.Select(board => board.Workspace)],
        }, led);
    }

    public async Task<Board> Board(Workspace workspace, CancellationToken ct)
    {
        Many<Deal> all = [.. (await deals.Board(workspace.Id, ct)).Select(found => found.Deal)];
        var asked = all.Where(deal => deal.Next is not null).Select(deal => deal.Owner?.Id).OfType<PersonId>();
        return new(workspace, all, await people.Unreachable(workspace.Id.Tenant, asked, ct));
    }

    /// <summary>What was sent about a pipeline to its owners and its lead, the newest first.</summary>
    public static async Task<Many<Delivery>> Deliveries(Turn turn, Board board, Ledger ledger, int most, CancellationToken ct)
    {
        var all = new List<Delivery>();
        foreach (var person in board.Deals.Select(deal => deal.Owner).Append(board.Workspace.Lead).OfType<Person>().DistinctBy(it => it.Id))
        {
            var sent = await ledger.Of(new Subject.OfPerson(turn.Tenant, person.Id), turn.At, ct);
            all.AddRange(sent.Select(kept => kept.Entry).Where(entry => entry.Lines.Count == 0 || entry.Lines.Any(line => line.Workspace == board.Workspace.Id)).Take(most).Select(entry => new Delivery(person, entry)));
        }
        return [.. all.OrderByDescending(it => it.Entry.Day).ThenBy(it => it.To.Name, StringComparer.Ordinal).Take(most)];
    }

    async Task<Many<Board>> Led(Turn turn, CancellationToken ct)
    {
        var boards = new List<Board>();
        foreach (var member in await homes.Memberships(turn, ct))
        {
            if (await homes.Readable(turn, member.Workspace.Home, ct) is { } workspace && workspace.Lead?.Id == turn.By.Id)
                boards.Add(await Board(workspace, ct));
        }
        return [.. boards];
    }
}
