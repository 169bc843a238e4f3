using System.Text.Json;
using ReviewBot.Reviews;

namespace ReviewBot.Cards;

/// <summary>A press: the action of the button and the inputs of its card.</summary>
public sealed record CardActionInvocation(CardAction Press, ValueList<Field> Inputs)
{
    /// <summary>In characters. More than any card of ours can send; longer data is rejected before it is parsed.</summary>
    const int LongestData = 32_768;

    /// <summary>
    /// True: it came with inputs, empty or not. False: the client has lost them, or omits empty inputs and all were empty.
    /// </summary>
    public bool HasInputs { get; init; }

    /// <summary>
    /// Identity for deduplication of repeated presses. Null for actions whose repetition is intended, that only change the presser's view,
    /// or that are idempotent and must not be identifiable by their text: a hash of a doubt would reveal its author after the reveal.
    /// </summary>
    public string? Identity => Press is CardAction.AnotherPrompt or CardAction.TakeLead or CardAction.OpenTopic or CardAction.AskMe
        or CardAction.LeadView or CardAction.ShowLive or CardAction.Refresh
            || Inputs.Text(Fields.Doubt) is not null
            ? null
            : $"{Press.ToJson()}\n{string.Join('\n', Inputs.Select(it => $"{it.Id}={it.Value}"))}";

    /// <summary>Parses the data of an action, whichever JSON library has read it. Null: it is not one of our actions.</summary>
    public static CardActionInvocation? From(object? value)
    {
        if (value?.ToString() is not { Length: > 1 and <= LongestData } text)
            return null;

        try
        {
            using var document = JsonDocument.Parse(text);
            return document.RootElement.ValueKind is JsonValueKind.Object && CardAction.Read(document.RootElement) is { } press
                ? new(press, [.. Typed(press, document.RootElement)])
                {
                    HasInputs = document.RootElement.EnumerateObject().Any(it => IsInput(press, it)),
                }
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    static bool IsInput(CardAction press, JsonProperty member) => !press.Members.Contains(member.Name) && member.Name is not "msteams";

    static IEnumerable<Field> Typed(CardAction press, JsonElement data) =>
        from member in data.EnumerateObject()
        where member.Value.ValueKind is JsonValueKind.String && IsInput(press, member)
        select new Field(member.Name, VisibleText.Clean(member.Value.GetString() ?? "").Trim());
}

public static class Inputs
{
    /// <summary>The value of an input; null when it is empty or missing.</summary>
    public static string? Text(this ValueList<Field> inputs, string id) =>
        inputs.FirstOrDefault(it => it.Id == id) is { Value.Length: > 0 } field ? field.Value : null;
}
