using Newtonsoft.Json;

namespace AdaptiveCards;

/// <summary>Comes back as an invoke, adaptiveCard/action.</summary>
public class AdaptiveExecuteAction : AdaptiveAction
{
    public const string TypeName = "Action.Execute";

    public override string Type { get; set; } = TypeName;

    [JsonProperty(NullValueHandling = NullValueHandling.Ignore)]
    public string Verb { get; set; } = "";

    [JsonProperty(NullValueHandling = NullValueHandling.Ignore)]
    public object Data { get; set; }

    [JsonProperty(DefaultValueHandling = DefaultValueHandling.Ignore)]
    public AdaptiveAssociatedInputs AssociatedInputs { get; set; }

    /// <summary>The data as JSON text.</summary>
    [JsonIgnore]
    public string DataJson
    {
        get => ActionData.Text(Data);
        set => Data = ActionData.Parsed(value);
    }
}

/// <summary>Comes back as a message with a value.</summary>
public class AdaptiveSubmitAction : AdaptiveAction
{
    public const string TypeName = "Action.Submit";

    public override string Type { get; set; } = TypeName;

    [JsonProperty(NullValueHandling = NullValueHandling.Ignore)]
    public object Data { get; set; }

    [JsonProperty(DefaultValueHandling = DefaultValueHandling.Ignore)]
    public AdaptiveAssociatedInputs AssociatedInputs { get; set; }

    /// <summary>The data as JSON text.</summary>
    [JsonIgnore]
    public string DataJson
    {
        get => ActionData.Text(Data);
        set => Data = ActionData.Parsed(value);
    }
}

static class ActionData
{
    public static string Text(object data) => data is null ? null : JsonConvert.SerializeObject(data, Formatting.Indented);

    public static object Parsed(string json) => json is null ? null : JsonConvert.DeserializeObject(json);
}
