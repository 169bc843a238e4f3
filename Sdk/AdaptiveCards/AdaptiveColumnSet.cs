using System.Collections.Generic;
using Newtonsoft.Json;

namespace AdaptiveCards;

public class AdaptiveColumnSet : AdaptiveCollectionElement
{
    public const string TypeName = "ColumnSet";

    public override string Type { get; set; } = TypeName;

    [JsonRequired]
    public List<AdaptiveColumn> Columns { get; set; } = [];
}

public class AdaptiveColumn : AdaptiveContainer
{
    public new const string TypeName = "Column";

    public override string Type { get; set; } = TypeName;

    /// <summary>auto, stretch, a weight, or pixels ("88px").</summary>
    [JsonProperty(NullValueHandling = NullValueHandling.Ignore)]
    public string Width { get; set; }
}
