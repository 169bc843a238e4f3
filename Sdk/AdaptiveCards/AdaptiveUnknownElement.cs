using Newtonsoft.Json;

namespace AdaptiveCards;

/// <summary>An element that this schema does not know, such as a chart; its members are <see cref="AdaptiveTypedElement.AdditionalProperties"/>.</summary>
public class AdaptiveUnknownElement : AdaptiveElement
{
    public const string TypeName = "UnknownElement";

    [JsonProperty]
    public override string Type { get; set; } = TypeName;
}
