using ReviewBot.Reviews;
using ReviewBot.Storage.Rows;

namespace ReviewBot.Storage.Keeping;

/// <summary>
/// Deletes all rows of a workspace except the erasure's own, and the job that it runs in. The settings go last: an interrupted erasure
/// still knows the admins.
/// </summary>
sealed class WorkspaceErasure(IRows rows)
{
    /// <param name="moved">Called with the number of rows of each transaction; null: no progress is reported.</param>
    public async Task<int> Run(WorkspaceId workspace, Erasure erasure, Func<int, Task>? moved, CancellationToken ct)
    {
        var count = 0;
        foreach (var person in (await WorkspacePeople.Of(rows, workspace, ct))
            .Select(it => it.Id)
            .Concat(await WorkspacePeople.Members(rows, workspace, ct))
            .Distinct())
        {
            var of = Keys.Partition(workspace.Tenant, person);
            count += await rows.DeleteAll(Table.People, of, Keys.AgendaIn(workspace.Home), _ => true, ct);
            count += await rows.DeleteRow(Table.People, of, Keys.Membership(workspace), ct);
        }
        var partition = Keys.Partition(workspace);
        string[] own = [Keys.Erasure(erasure), Keys.LongJob(erasure.Id)];
        count += await rows.DeleteAll(
            Table.Deals, partition, Keys.Everything, row => !own.Contains(row.Key) && row.Key != Keys.Settings, ct, moved);
        return count + await rows.DeleteAll(Table.Deals, partition, Keys.Everything, row => !own.Contains(row.Key), ct, moved);
    }

    /// <summary>
    /// Deletes the workspace's places together with the erasure's row. The retention job finds interrupted erasures by the places: if they
    /// stayed, it could later erase what a team has newly begun there.
    /// </summary>
    public Task<int> Places(WorkspaceId workspace, CancellationToken ct) =>
        rows.DeleteAll(
            Table.Places, Keys.Partition(workspace.Tenant), Keys.Everything, row => row.Columns.Text("Home") == workspace.Home, ct);
}
