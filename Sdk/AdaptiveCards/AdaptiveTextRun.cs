using System;
using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;

namespace AdaptiveCards;

[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public abstract class AdaptiveInline
{
    [JsonProperty(Order = -10, Required = Required.Always)]
    public abstract string Type { get; set; }

    [JsonExtensionData]
    public SerializableDictionary<string, object> AdditionalProperties { get; set; } = new(StringComparer.OrdinalIgnoreCase);
}

public class AdaptiveTextRun : AdaptiveInline
{
    public const string TypeName = "TextRun";

    public AdaptiveTextRun() { }

    public AdaptiveTextRun(string text) => Text = text;

    public override string Type { get; set; } = TypeName;

    [JsonRequired]
    public string Text { get; set; } = " ";

    [JsonProperty(DefaultValueHandling = DefaultValueHandling.Ignore)]
    public AdaptiveTextSize Size { get; set; }

    [JsonProperty(DefaultValueHandling = DefaultValueHandling.Ignore)]
    public AdaptiveTextWeight Weight { get; set; }

    [JsonProperty(DefaultValueHandling = DefaultValueHandling.Ignore)]
    public AdaptiveTextColor Color { get; set; }

    [JsonProperty(DefaultValueHandling = DefaultValueHandling.Ignore)]
    public bool IsSubtle { get; set; }

    [JsonProperty(DefaultValueHandling = DefaultValueHandling.Ignore)]
    public bool Italic { get; set; }
}
