using ReviewBot.Reviews;
using ReviewBot.Storage.Rows;

namespace ReviewBot.Storage;

/// <summary>Deletes all of a workspace, but for the line that says so. Its settings go last, so that its admins can begin again.</summary>
sealed class WorkspaceErasure(IRows rows)
{
    public async Task<int> Run(WorkspaceId workspace, Erasure erasure, CancellationToken ct)
    {
        var count = 0;
        foreach (var person in (await WorkspacePeople.Of(rows, workspace, ct))
            .Select(it => it.Id)
            .Concat(await WorkspacePeople.Members(rows, workspace, ct))
            .Distinct())
        {
            var of = Keys.Partition(workspace.Tenant, person);
            count += await rows.DeleteAll(Table.People, of, Keys.AgendaIn(workspace.Home), _ => true, ct);
            count += await rows.DeleteAll(Table.People, of, Keys.Memberships, row => row.Key == Keys.Membership(workspace), ct);
        }
        var (partition, own) = (Keys.Partition(workspace), Keys.Erasure(erasure));
        count += await rows.DeleteAll(Table.Deals, partition, Keys.Everything, row => row.Key != own && row.Key != Keys.Settings, ct);
        return count + await rows.DeleteAll(Table.Deals, partition, Keys.Everything, row => row.Key != own, ct);
    }

    /// <summary>
    /// The retention job finds an interrupted erasure by the workspace's places. They are deleted together with its marker: otherwise it
    /// would erase again what a team has begun there since.
    /// </summary>
    public Task<int> Places(WorkspaceId workspace, CancellationToken ct) =>
        rows.DeleteAll(
            Table.Places, Keys.Partition(workspace.Tenant), Keys.Everything, row => row.Columns.Text("Home") == workspace.Home, ct);
}
