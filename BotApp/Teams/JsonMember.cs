using System.Text.Json;

namespace ReviewBot.BotApp.Teams;

/// <summary>Looks one text up in JSON that came from outside and may be anything.</summary>
public static class JsonMember
{
    /// <summary>Null when this is no JSON object, or has no such text.</summary>
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
