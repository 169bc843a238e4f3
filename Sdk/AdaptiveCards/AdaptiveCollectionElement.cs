using Newtonsoft.Json;

namespace AdaptiveCards;

/// <summary>An element that holds others.</summary>
public abstract class AdaptiveCollectionElement : AdaptiveElement
{
    [JsonProperty(NullValueHandling = NullValueHandling.Ignore)]
    public AdaptiveContainerStyle? Style { get; set; }

    [JsonProperty(DefaultValueHandling = DefaultValueHandling.Ignore)]
    public AdaptiveVerticalContentAlignment VerticalContentAlignment { get; set; }

    [JsonProperty(NullValueHandling = NullValueHandling.Ignore)]
    public AdaptiveAction SelectAction { get; set; }

    [JsonProperty(DefaultValueHandling = DefaultValueHandling.Ignore)]
    public bool Bleed { get; set; }
}
