using System.Text.Json;
using System.Text.Json.Nodes;

namespace ReviewBot.Tests.Kit;

/// <summary>Compares cards semantically: ignores the order of members, and members with their default value.</summary>
static class CardJson
{
    static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static void Same(string expected, string actual) => Assert.Equal(Shape(expected), Shape(actual));

    public static string Shape(string json) => Sorted(JsonNode.Parse(json))!.ToJsonString(Readable);

    static JsonNode? Sorted(JsonNode? node) => node switch
    {
        JsonObject o => new JsonObject(o.Where(m => !IsDefault(m)).OrderBy(m => m.Key, StringComparer.Ordinal)
            .Select(m => KeyValuePair.Create(m.Key, Sorted(m.Value)))),
        JsonArray a => new JsonArray([.. a.Select(Sorted)]),
        null => null,
        _ => node.DeepClone(),
    };

    static bool IsDefault(KeyValuePair<string, JsonNode?> member) => (member.Key, member.Value?.ToJsonString()) is
        ("isMultiSelect", "false") or ("style", "\"compact\"") or ("valueOn", "\"True\"") or ("valueOff", "\"False\"");
}
