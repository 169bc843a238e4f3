using System.Text.Json;

namespace ReviewBot.Tests.Kit;

/// <summary>A card as a user sees it: its texts from top to bottom, its inputs and its buttons.</summary>
sealed class CardFace
{
    public CardFace(string json)
    {
        using var card = JsonDocument.Parse(json);
        Walk(card.RootElement);
    }

    public List<string> Lines { get; } = [];

    /// <summary>Values of the inputs, by id.</summary>
    public Dictionary<string, string> Inputs { get; } = [];

    /// <summary>The data of each button, by its title.</summary>
    public Dictionary<string, string> Buttons { get; } = [];

    /// <summary>Where the buttons that open a browser lead, by their title.</summary>
    public Dictionary<string, string> Links { get; } = [];

    public string Title { get; private set; } = "";

    public bool Says(string words) => Lines.Any(line => line.Contains(words, StringComparison.Ordinal));

    void Walk(JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Array:
                foreach (var item in element.EnumerateArray())
                    Walk(item);
                break;
            case JsonValueKind.Object:
                Read(element, Text(element, "type"));
                break;
            default:
                break;
        }
    }

    void Read(JsonElement element, string? type)
    {
        if (type is "TextBlock")
        {
            Lines.Add(Text(element, "text") ?? "");
            if (Text(element, "style") is "heading")
                Title = Text(element, "text") ?? "";
        }
        else if (type is "RichTextBlock")
        {
            Lines.Add(string.Concat(element.GetProperty("inlines").EnumerateArray().Select(run => Text(run, "text"))));
        }
        else if (type?.StartsWith("Input.", StringComparison.Ordinal) is true)
        {
            Inputs[Text(element, "id") ?? ""] = Text(element, "value") ?? "";
        }
        else if (type is "Action.Execute" or "Action.Submit")
        {
            Buttons.TryAdd(Text(element, "title") ?? "", element.GetProperty("data").GetRawText());
        }
        else if (type is "Action.OpenUrl")
        {
            Links.Add(Text(element, "title") ?? "", Text(element, "url") ?? "");
        }
        foreach (var part in new[] { "body", "items", "columns", "card", "selectAction", "actions" })
        {
            if (element.TryGetProperty(part, out var inner))
                Walk(inner);
        }
    }

    static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String ? value.GetString() : null;
}
