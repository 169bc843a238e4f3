using System.Text.Json;

namespace ReviewBot.BotApp.Teams;

/// <summary>Finds one string in untrusted JSON.</summary>
public static class JsonMember
{
    /// <summary>Null if this is not a JSON object, or has no such string.</summary>
    public static string? FindText(string? json, string name)
    {
        try
        {
            using var content = JsonDocument.Parse(json ?? "");
            return content.RootElement is { ValueKind: JsonValueKind.Object } root
                && root.TryGetProperty(name, out var member)
                && member.ValueKind is JsonValueKind.String
                ? member.GetString()
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
