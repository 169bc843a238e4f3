using System.Text.Json;
using System.Text.Json.Serialization;
using ReviewBot.Reviews;

namespace ReviewBot.Storage.Json;

/// <summary>The thresholds by the names of their rules; a rule that is off is left out.</summary>
sealed class MarkRulesConverter : JsonConverter<MarkRules>
{
    public override MarkRules Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var kept = JsonSerializer.Deserialize<Dictionary<string, int?>>(ref reader, options) ?? [];
        return Enum.GetValues<MarkRule>()
            .Aggregate(new MarkRules(), (rules, rule) => rules.With(rule, kept.GetValueOrDefault(Name(rule))));
    }

    public override void Write(Utf8JsonWriter writer, MarkRules value, JsonSerializerOptions options) => JsonSerializer.Serialize(
        writer, Enum.GetValues<MarkRule>().Where(rule => value.Of(rule) is not null).ToDictionary(Name, value.Of), options);

    static string Name(MarkRule rule) => JsonNamingPolicy.CamelCase.ConvertName(rule.ToString());
}
