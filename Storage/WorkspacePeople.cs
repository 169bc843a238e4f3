using System.Text.Json;
using ReviewBot.Reviews;
using ReviewBot.Storage.Rows;

namespace ReviewBot.Storage;

/// <summary>Those of us whom a workspace knows.</summary>
static class WorkspacePeople
{
    const int Page = 100;

    /// <summary>Who has it in their list.</summary>
    public static async Task<IReadOnlyList<PersonId>> Members(IRows rows, WorkspaceId workspace, CancellationToken ct) =>
        [.. (await rows.Read(Table.Deals, Keys.Partition(workspace), Keys.Members, int.MaxValue, ct)).Select(
            row => Keys.MemberOf(row.Key))];

    /// <summary>Whom its rows name, wherever they do.</summary>
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
            Look(json.RootElement, found);
        }
        catch (JsonException)
        {
            // A row that is not ours to understand names nobody.
        }
    }

    /// <summary>A person is an object of exactly an id and a name; buyers have more, or stand under "buyers".</summary>
    static void Look(JsonElement element, HashSet<Person> found)
    {
        if (element.ValueKind is JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray())
                Look(item, found);
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
            Look(member.Value, found);
    }
}
