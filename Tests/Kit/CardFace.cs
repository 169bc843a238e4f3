using System.Text.Json;

namespace ReviewBot.Tests.Kit;

/// <summary>A card as a user sees it: its texts from top to bottom, its inputs and its buttons.</summary>
sealed class CardFace
{
    public CardFace(string json)
    {
        using var card = JsonDocument.Parse(json);
        Walk(card.RootElement, null);
    }

    public List<string> Lines { get; } = [];

    /// <summary>Values of the inputs, by id.</summary>
    public Dictionary<string, string> Inputs { get; } = [];

    /// <summary>Type of each input, by its id: "Input.Text", "Input.ChoiceSet", "Input.ChoiceSet multi" …</summary>
    public Dictionary<string, string> Kinds { get; } = [];

    /// <summary>The collapsed part that contains an input or button, by its id or title; visible ones are not listed.</summary>
    public Dictionary<string, string> Behind { get; } = [];

    /// <summary>The data of each button, by its title.</summary>
    public Dictionary<string, string> Buttons { get; } = [];

    /// <summary>URLs of the buttons that open a browser, by title.</summary>
    public Dictionary<string, string> Links { get; } = [];

    public string Title { get; private set; } = "";

    public bool Says(string words) => Lines.Any(line => line.Contains(words, StringComparison.Ordinal));

    void Walk(JsonElement element, string? fold)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Array:
                foreach (var item in element.EnumerateArray())
                    Walk(item, fold);
                break;
            case JsonValueKind.Object:
                Read(element, Text(element, "type"), IsHidden(element) ? Text(element, "id") ?? Text(element, "title") : fold);
                break;
            default:
                break;
        }
    }

    void Read(JsonElement element, string? type, string? fold)
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
            var id = Text(element, "id") ?? "";
            Inputs[id] = Text(element, "value") ?? "";
            Kinds[id] = type + (IsTrue(element, "isMultiSelect") ? " multi" : Text(element, "style") is "expanded" ? " expanded" : "");
            Note(id, fold);
        }
        else if (type is "Action.Execute" or "Action.Submit")
        {
            var title = Text(element, "title") ?? "";
            if (Buttons.TryAdd(title, element.GetProperty("data").GetRawText()))
                Note(title, Text(element, "mode") is "secondary" ? "…" : fold);
        }
        else if (type is "Action.OpenUrl")
        {
            Links.Add(Text(element, "title") ?? "", Text(element, "url") ?? "");
        }
        foreach (var part in new[] { "body", "items", "columns", "card", "selectAction", "actions" })
        {
            if (element.TryGetProperty(part, out var inner))
                Walk(inner, fold);
        }
    }

    void Note(string what, string? fold)
    {
        if (fold is not null)
            Behind[what] = fold;
    }

    static bool IsHidden(JsonElement element) =>
        Text(element, "type") is "Action.ShowCard"
        || (element.TryGetProperty("isVisible", out var seen) && seen.ValueKind is JsonValueKind.False);

    static bool IsTrue(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.True;

    static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String ? value.GetString() : null;
}
