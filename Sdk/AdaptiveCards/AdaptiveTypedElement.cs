using System;
using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;

namespace AdaptiveCards;

/// <summary>Everything with a type: cards, elements, actions.</summary>
[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public abstract class AdaptiveTypedElement
{
    [JsonProperty(Order = -10, Required = Required.Always)]
    public abstract string Type { get; set; }

    [JsonProperty(Order = -9, DefaultValueHandling = DefaultValueHandling.Ignore)]
    public string Id { get; set; }

    [JsonProperty(DefaultValueHandling = DefaultValueHandling.Ignore)]
    public AdaptiveFallbackElement Fallback { get; set; }

    /// <summary>Members of newer schemas; written as they are, beside the known ones.</summary>
    [JsonExtensionData]
    public SerializableDictionary<string, object> AdditionalProperties { get; set; } = new(StringComparer.OrdinalIgnoreCase);
}
