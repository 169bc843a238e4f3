using System.Collections.Generic;
using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;

namespace AdaptiveCards;

/// <summary>Asks clients to fetch the reader's own view of the card; at once for the listed users.</summary>
[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class AdaptiveRefresh
{
    [JsonProperty(NullValueHandling = NullValueHandling.Ignore)]
    public AdaptiveAction Action { get; set; }

    [JsonProperty(NullValueHandling = NullValueHandling.Ignore)]
    public List<string> UserIds { get; set; } = [];
}
