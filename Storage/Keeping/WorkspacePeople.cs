using System.Text.Json;
using ReviewBot.Reviews;
using ReviewBot.Storage.Rows;

namespace ReviewBot.Storage.Keeping;

/// <summary>Finds the colleagues that a workspace's rows mention.</summary>
static class WorkspacePeople
{
    const int Page = 100;

    /// <summary>The members of the workspace.</summary>
    public static async Task<IReadOnlyList<PersonId>> Members(IRows rows, WorkspaceId workspace, CancellationToken ct) =>
        [.. (await rows.Read(Table.Deals, Keys.Partition(workspace), Keys.Members, int.MaxValue, ct)).Select(
            row => Keys.MemberOf(row.Key))];

    /// <summary>All people named in any row of the workspace. Reads all its rows.</summary>
    public static async Task<HashSet<Person>> Of(IRows rows, WorkspaceId workspace, CancellationToken ct)
    {
        HashSet<Person> found = [];
        await foreach (var row in rows.Pages(Table.Deals, Keys.Partition(workspace), Keys.Everything, Page, ct))
        {
            if (row.Columns.Body() is { } body)
                Read(body, found);
        }
        return found;
    }

    static void Read(string body, HashSet<Person> found)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            Collect(json.RootElement, found);
        }
        catch (JsonException)
        {
            // A body that is not JSON names nobody.
        }
    }

    /// <summary>
    /// Collects the people in a JSON element. A <see cref="Person"/> is recognised by its shape: an object with exactly an id and a name.
    /// Buyers have more members.
    /// </summary>
    static void Collect(JsonElement element, HashSet<Person> found)
    {
        if (element.ValueKind is JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray())
                Collect(item, found);
        }
        if (element.ValueKind is not JsonValueKind.Object)
            return;

        if (element.TryGetProperty("id", out var id)
            && element.TryGetProperty("name", out var name)
            && name.ValueKind is JsonValueKind.String
            && id.ValueKind is JsonValueKind.String
            && element.EnumerateObject().Count() == 2)
        {
            found.Add(new(new(id.GetString() ?? ""), name.GetString() ?? ""));
        }
        foreach (var member in element.EnumerateObject())
            Collect(member.Value, found);
    }
}
