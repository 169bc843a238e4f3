using Newtonsoft.Json;

namespace AdaptiveCards;

/// <summary>An element that asks for an answer; the answer comes back under its <see cref="AdaptiveTypedElement.Id"/>.</summary>
public abstract class AdaptiveInput : AdaptiveElement
{
    [JsonProperty(DefaultValueHandling = DefaultValueHandling.Ignore)]
    public bool IsRequired { get; set; }

    [JsonProperty(NullValueHandling = NullValueHandling.Ignore)]
    public string Label { get; set; }

    [JsonProperty(NullValueHandling = NullValueHandling.Ignore)]
    public string ErrorMessage { get; set; }
}

public class AdaptiveTextInput : AdaptiveInput
{
    public const string TypeName = "Input.Text";

    public override string Type { get; set; } = TypeName;

    [JsonProperty(NullValueHandling = NullValueHandling.Ignore)]
    public string Placeholder { get; set; }

    [JsonProperty(NullValueHandling = NullValueHandling.Ignore)]
    public string Value { get; set; }

    [JsonProperty(DefaultValueHandling = DefaultValueHandling.Ignore)]
    public bool IsMultiline { get; set; }

    [JsonProperty(DefaultValueHandling = DefaultValueHandling.Ignore)]
    public int MaxLength { get; set; }
}

public class AdaptiveDateInput : AdaptiveInput
{
    public const string TypeName = "Input.Date";

    public override string Type { get; set; } = TypeName;

    [JsonProperty(NullValueHandling = NullValueHandling.Ignore)]
    public string Placeholder { get; set; }

    /// <summary>As yyyy-MM-dd.</summary>
    [JsonProperty(NullValueHandling = NullValueHandling.Ignore)]
    public string Value { get; set; }

    [JsonProperty(NullValueHandling = NullValueHandling.Ignore)]
    public string Min { get; set; }

    [JsonProperty(NullValueHandling = NullValueHandling.Ignore)]
    public string Max { get; set; }
}

public class AdaptiveToggleInput : AdaptiveInput
{
    public const string TypeName = "Input.Toggle";

    public override string Type { get; set; } = TypeName;

    [JsonRequired]
    public string Title { get; set; }

    [JsonProperty(NullValueHandling = NullValueHandling.Ignore)]
    public string ValueOn { get; set; } = bool.TrueString;

    [JsonProperty(NullValueHandling = NullValueHandling.Ignore)]
    public string ValueOff { get; set; } = bool.FalseString;

    [JsonProperty(NullValueHandling = NullValueHandling.Ignore)]
    public string Value { get; set; }

    [JsonProperty(DefaultValueHandling = DefaultValueHandling.Ignore)]
    public bool Wrap { get; set; }
}
