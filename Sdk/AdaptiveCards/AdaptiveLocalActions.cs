using System;
using System.Collections.Generic;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Newtonsoft.Json.Serialization;

namespace AdaptiveCards;

/// <summary>Opens another card below the buttons.</summary>
public class AdaptiveShowCardAction : AdaptiveAction
{
    public const string TypeName = "Action.ShowCard";

    public override string Type { get; set; } = TypeName;

    [JsonProperty(Required = Required.Always)]
    public AdaptiveCard Card { get; set; }
}

public class AdaptiveOpenUrlAction : AdaptiveAction
{
    public const string TypeName = "Action.OpenUrl";

    public override string Type { get; set; } = TypeName;

    [JsonRequired]
    public Uri Url { get; set; }
}

/// <summary>Shows or hides elements.</summary>
public class AdaptiveToggleVisibilityAction : AdaptiveAction
{
    public const string TypeName = "Action.ToggleVisibility";

    public override string Type { get; set; } = TypeName;

    [JsonConverter(typeof(ToggleElementsConverter))]
    public List<AdaptiveTargetElement> TargetElements { get; set; } = [];
}

[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class AdaptiveTargetElement
{
    public AdaptiveTargetElement() { }

    public AdaptiveTargetElement(string elementId) => ElementId = elementId;

    public AdaptiveTargetElement(string elementId, bool isVisible)
    {
        ElementId = elementId;
        IsVisible = isVisible;
    }

    public string ElementId { get; set; }

    /// <summary>Null: the other way than it is.</summary>
    [JsonProperty(NullValueHandling = NullValueHandling.Ignore)]
    public bool? IsVisible { get; set; }
}

sealed class ToggleElementsConverter : JsonConverter<List<AdaptiveTargetElement>>
{
    public override bool CanRead => false;

    public override List<AdaptiveTargetElement> ReadJson(
        JsonReader reader, Type objectType, List<AdaptiveTargetElement> existingValue, bool hasExistingValue, JsonSerializer serializer) =>
        throw new NotSupportedException();

    public override void WriteJson(JsonWriter writer, List<AdaptiveTargetElement> value, JsonSerializer serializer)
    {
        writer.WriteStartArray();
        foreach (var target in value)
            (target.IsVisible is null ? new JValue(target.ElementId) : JToken.FromObject(target)).WriteTo(writer);
        writer.WriteEndArray();
    }
}
