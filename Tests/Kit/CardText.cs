using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace ReviewBot.Tests.Kit;

/// <summary>A card as plain text: its sentences, inputs with their choices, and buttons; collapsed parts are indented.</summary>
static class CardText
{
    /// <summary>Most choices of one input to write out; of more, only the number.</summary>
    const int MostChoices = 9;

    public static string Of(string json)
    {
        var text = new StringBuilder();
        Write(JsonNode.Parse(json), "", text);
        return text.ToString();
    }

    static void Write(JsonNode? node, string indent, StringBuilder text)
    {
        if (node is JsonArray all)
        {
            foreach (var item in all)
                Write(item, indent, text);
            return;
        }
        if (node is not JsonObject it)
            return;

        if (Line(it) is { } line)
            text.Append(CultureInfo.InvariantCulture, $"{indent}{(IsFolded(it) ? "▸ " : "")}{line}\n");
        foreach (var part in new[] { "body", "items", "columns", "card", "selectAction", "actions" })
            Write(it[part], IsFolded(it) ? indent + "  " : indent, text);
    }

    static string? Line(JsonObject it) => $"{it["type"]}" switch
    {
        "TextBlock" => $"{it["text"]}",
        "RichTextBlock" => string.Concat(it["inlines"]?.AsArray().Select(run => $"{run?["text"]}") ?? []),
        "Input.Toggle" => $"[ {it["title"]}: {it["value"]} ]",
        "Input.ChoiceSet" => $"[ {it["label"]}: {Chosen(it)} ]{($"{it["isMultiSelect"]}" is "true" ? " (several)" : "")} {Choices(it)}",
        var type when type.StartsWith("Input.", StringComparison.Ordinal) => $"[ {it["label"]}: {it["value"] ?? it["placeholder"]} ]",
        var type when type.StartsWith("Action.", StringComparison.Ordinal) && it["title"] is not null =>
            $"({(it["mode"] is null ? "" : "… ")}{it["title"]})",
        _ => null,
    };

    static string Chosen(JsonObject it) => string.Join(
        ", ",
        (it["choices"]?.AsArray() ?? [])
            .Where(choice => $"{it["value"]}".Split(',').Contains($"{choice?["value"]}"))
            .Select(choice => $"{choice?["title"]}"));

    static string Choices(JsonObject it) => (it["choices"]?.AsArray() ?? []) is { Count: <= MostChoices } few
        ? string.Join(" · ", few.Select(choice => $"{choice?["title"]}"))
        : $"{it["choices"]?.AsArray().Count} choices";

    static bool IsFolded(JsonObject it) => $"{it["isVisible"]}" is "false" || $"{it["type"]}" is "Action.ShowCard";
}
