using ReviewBot.Cards;
using ReviewBot.Cards.Lists;
using ReviewBot.Dialogs.Lists;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Lists;
using ReviewBot.Storage.Connections;
using ReviewBot.Storage.Deals;

namespace ReviewBot.Dialogs.Connections;

/// <summary>
/// Asks who the unmatched owners in a CRM are. The answers are stored with the pipeline, like those for lists, and everything is read
/// again. For admins, in private.
/// </summary>
sealed class CrmOwnersDialog(
    ConnectDialog connect, ListOwnersDialog lists, CrmOwners owners, PipelineAccess access, ConnectionStore store, DealStore deals)
    : ICardActionHandler
{
    public void Register(CardActionRoutes actions)
    {
        actions.InHome<CardAction.MatchCrmOwners>(it => it.Home, (turn, it, _, ct) =>
            connect.ForAdmin(turn, it.Home, workspace => Ask(turn, workspace, 0, [], null, ct), ct));
        actions.InHome<CardAction.SaveCrmOwners>(it => it.Home, (turn, it, inputs, ct) =>
            connect.ForAdmin(turn, it.Home, workspace => Read(turn, workspace, it, inputs, ct), ct));
    }

    /// <summary>The page of names from that index on; after the last one, the state of the connection.</summary>
    async Task<Reply> Ask(Turn turn, Workspace workspace, int skip, ValueList<Field> filled, Notice? notice, CancellationToken ct)
    {
        var (asked, colleagues) = await Load(turn, workspace, ct);
        return skip < asked.Count
            ? new(ListOwnersCard.ForCrm(workspace, asked, colleagues, skip, filled, notice, turn.PersonalContext(workspace.Id.Home)))
            : await connect.Show(turn, workspace, null, ct);
    }

    async Task<Reply> Read(Turn turn, Workspace workspace, CardAction.SaveCrmOwners press, ValueList<Field> inputs, CancellationToken ct)
    {
        var (asked, colleagues) = await Load(turn, workspace, ct);
        OwnerQuestion[] shown = [.. asked.Where(it => inputs.Text(Fields.OwnerOf(it.Written)) is not null)];
        OwnerChoice[] said =
        [
            .. from it in shown
               from who in colleagues
               where who.Id.Value == inputs.Text(Fields.OwnerOf(it.Written))
               select new OwnerChoice(it.Written, who, turn.Now.Today),
        ];
        var skip = Math.Max(0, press.Skip);
        if (!await lists.Remember(turn, workspace.Id.Home, [.. said], ct))
            return await Ask(turn, workspace, skip, inputs, new Notice.NotSaved(), ct);

        if (said.Length > 0)
            await connect.ScheduleReading(workspace.Id, ct, from: _ => null);
        var now = await access.FindWorkspace(turn, workspace.Id.Home, ct);
        return press.More is true
            ? await Ask(turn, now, skip + shown.Length - said.Length, [], null, ct)
            : await connect.Show(turn, now, said.Length > 0 ? turn.Say.SyncAsked() : null, ct);
    }

    async Task<(IReadOnlyList<OwnerQuestion> Asked, IReadOnlyList<Person> Colleagues)> Load(
        Turn turn, Workspace workspace, CancellationToken ct)
    {
        Deal[] board = [.. (await deals.ReadBoard(workspace.Id, ct)).Select(it => it.Deal)];
        var byName = StringComparer.Create(turn.Say.Culture, ignoreCase: true);
        var colleagues = await owners.ReadColleagues(workspace, board.Select(it => it.Owner).OfType<Person>(), turn.At, ct);
        return (
            [.. CrmOwners.ListUnmatched(workspace, board, await store.ReadLinks(workspace.Id, ct))],
            [.. colleagues.People.Select(it => new Person(it.Id, it.Name)).OrderBy(it => it.Name, byName)]);
    }
}
