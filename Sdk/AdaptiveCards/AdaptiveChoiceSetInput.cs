using System.Collections.Generic;
using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;

namespace AdaptiveCards;

public class AdaptiveChoiceSetInput : AdaptiveInput
{
    public const string TypeName = "Input.ChoiceSet";

    public override string Type { get; set; } = TypeName;

    [JsonRequired]
    public List<AdaptiveChoice> Choices { get; set; } = [];

    [JsonProperty(NullValueHandling = NullValueHandling.Ignore)]
    public string Value { get; set; }

    /// <summary>Written even when compact, as the original does.</summary>
    public AdaptiveChoiceInputStyle Style { get; set; }

    /// <summary>Written even when false, as the original does.</summary>
    public bool IsMultiSelect { get; set; }

    [JsonProperty(DefaultValueHandling = DefaultValueHandling.Ignore)]
    public bool Wrap { get; set; }

    [JsonProperty(NullValueHandling = NullValueHandling.Ignore)]
    public string Placeholder { get; set; }
}

[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class AdaptiveChoice
{
    [JsonRequired]
    public string Title { get; set; }

    [JsonRequired]
    public string Value { get; set; }
}
