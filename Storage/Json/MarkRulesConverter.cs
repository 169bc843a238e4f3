using System.Text.Json;
using System.Text.Json.Serialization;
using ReviewBot.Reviews;

namespace ReviewBot.Storage.Json;

/// <summary>
/// Serializes the thresholds by the names of their rules; a rule that is off is omitted. Names that this version does not know are kept.
/// </summary>
sealed class MarkRulesConverter : JsonConverter<MarkRules>
{
    static readonly Dictionary<string, MarkRule> Names = Enum.GetValues<MarkRule>()
        .ToDictionary(rule => JsonNamingPolicy.CamelCase.ConvertName(rule.ToString()));

    public override MarkRules Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var kept = JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(ref reader, options) ?? [];
        var newer = kept.Where(it => !Names.ContainsKey(it.Key)).ToDictionary();
        return Names.Aggregate(
            new MarkRules() { Newer = newer.Count > 0 ? newer : null },
            (rules, it) => rules.With(it.Value, kept.TryGetValue(it.Key, out var threshold) ? threshold.Deserialize<int?>(options) : null));
    }

    public override void Write(Utf8JsonWriter writer, MarkRules value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        foreach (var (name, rule) in Names)
        {
            if (value.Of(rule) is { } threshold)
                writer.WriteNumber(name, threshold);
        }
        foreach (var (name, threshold) in value.Newer ?? [])
        {
            writer.WritePropertyName(name);
            threshold.WriteTo(writer);
        }
        writer.WriteEndObject();
    }
}
