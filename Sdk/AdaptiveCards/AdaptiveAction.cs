using System.ComponentModel;
using Newtonsoft.Json;

namespace AdaptiveCards;

/// <summary>A button, or what a tap on an element does.</summary>
public abstract class AdaptiveAction : AdaptiveTypedElement
{
    [JsonProperty(NullValueHandling = NullValueHandling.Ignore)]
    public string Title { get; set; }

    [JsonProperty(NullValueHandling = NullValueHandling.Ignore)]
    public string IconUrl { get; set; }

    /// <summary>default, positive or destructive.</summary>
    [JsonProperty(DefaultValueHandling = DefaultValueHandling.Ignore)]
    [DefaultValue("default")]
    public string Style { get; set; } = "default";

    [JsonProperty(DefaultValueHandling = DefaultValueHandling.Ignore)]
    [DefaultValue(true)]
    public bool IsEnabled { get; set; } = true;

    [JsonProperty(DefaultValueHandling = DefaultValueHandling.Ignore)]
    public AdaptiveActionMode Mode { get; set; }

    [JsonProperty(NullValueHandling = NullValueHandling.Ignore)]
    public string Tooltip { get; set; }
}
