using System.ComponentModel;
using Newtonsoft.Json;

namespace AdaptiveCards;

/// <summary>Something that is laid out in a card.</summary>
public abstract class AdaptiveElement : AdaptiveTypedElement
{
    [JsonProperty(DefaultValueHandling = DefaultValueHandling.Ignore)]
    public AdaptiveSpacing Spacing { get; set; }

    [JsonProperty(DefaultValueHandling = DefaultValueHandling.Ignore)]
    public bool Separator { get; set; }

    [JsonProperty(DefaultValueHandling = DefaultValueHandling.Ignore)]
    [DefaultValue(true)]
    public bool IsVisible { get; set; } = true;
}
