using System.Collections.Generic;
using Newtonsoft.Json;

namespace AdaptiveCards;

/// <summary>A card. <see cref="ToJson"/> leaves out everything that was not set.</summary>
public class AdaptiveCard : AdaptiveTypedElement
{
    public const string ContentType = "application/vnd.microsoft.card.adaptive";

    public const string TypeName = "AdaptiveCard";

    public AdaptiveCard(AdaptiveSchemaVersion schemaVersion) => Version = schemaVersion;

    public AdaptiveCard(string schemaVersion) : this(new AdaptiveSchemaVersion(schemaVersion)) { }

    public override string Type { get; set; } = TypeName;

    [JsonProperty(Order = -10, DefaultValueHandling = DefaultValueHandling.Ignore)]
    public AdaptiveSchemaVersion Version { get; set; }

    [JsonProperty(Order = -8, NullValueHandling = NullValueHandling.Ignore)]
    public string FallbackText { get; set; }

    [JsonProperty(Order = -7, NullValueHandling = NullValueHandling.Ignore)]
    public string Speak { get; set; }

    [JsonProperty(Order = -7, NullValueHandling = NullValueHandling.Ignore)]
    public string Lang { get; set; }

    [JsonProperty(Order = -3)]
    public List<AdaptiveElement> Body { get; set; } = [];

    public bool ShouldSerializeBody() => Body?.Count > 0;

    [JsonProperty(Order = -2)]
    public List<AdaptiveAction> Actions { get; set; } = [];

    public bool ShouldSerializeActions() => Actions?.Count > 0;

    [JsonProperty(NullValueHandling = NullValueHandling.Ignore)]
    public AdaptiveAction SelectAction { get; set; }

    [JsonProperty(NullValueHandling = NullValueHandling.Ignore)]
    public AdaptiveRefresh Refresh { get; set; }

    public string ToJson() => JsonConvert.SerializeObject(this, Formatting.Indented);
}
