using System.Collections.Generic;
using Newtonsoft.Json;

namespace AdaptiveCards;

public class AdaptiveContainer : AdaptiveCollectionElement
{
    public const string TypeName = "Container";

    public override string Type { get; set; } = TypeName;

    [JsonProperty(DefaultValueHandling = DefaultValueHandling.Ignore)]
    public List<AdaptiveElement> Items { get; set; } = [];
}
