using ReviewBot.Reviews;
using ReviewBot.Storage.Rows;

namespace ReviewBot.Storage.Keeping;

/// <summary>
/// Deletes all rows of a workspace except the erasure's own. The settings go last: an interrupted erasure still knows the admins.
/// </summary>
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
    /// Deletes the workspace's places, together with its erasure's marker: by them the retention job finds an interrupted erasure, and
    /// would otherwise erase again what a team has begun there since.
    /// </summary>
    public Task<int> Places(WorkspaceId workspace, CancellationToken ct) =>
        rows.DeleteAll(
            Table.Places, Keys.Partition(workspace.Tenant), Keys.Everything, row => row.Columns.Text("Home") == workspace.Home, ct);
}
