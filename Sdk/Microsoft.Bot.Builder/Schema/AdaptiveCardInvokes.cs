using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>Stands in for Microsoft.Bot.Schema.AdaptiveCardInvokeValue: what Teams sends for Action.Execute.</summary>
public class AdaptiveCardInvokeValue
{
    [JsonProperty("action")] public AdaptiveCardInvokeAction Action { get; set; }
}

/// <summary>Stands in for Microsoft.Bot.Schema.AdaptiveCardInvokeAction.</summary>
public class AdaptiveCardInvokeAction
{
    [JsonProperty("type")] public string Type { get; set; }
    [JsonProperty("id")] public string Id { get; set; }
    [JsonProperty("verb")] public string Verb { get; set; }
    [JsonProperty("data")] public object Data { get; set; }
}

/// <summary>Stands in for Microsoft.Bot.Schema.AdaptiveCardInvokeResponse: the card, message or error that the presser sees.</summary>
public class AdaptiveCardInvokeResponse
{
    [JsonProperty("statusCode")] public int StatusCode { get; set; }
    [JsonProperty("type")] public string Type { get; set; }
    [JsonProperty("value")] public object Value { get; set; }
}

/// <summary>Stands in for Microsoft.Bot.Schema.SearchInvokeValue: what Teams sends for a dynamic choice list.</summary>
public class SearchInvokeValue
{
    [JsonProperty("kind")] public string Kind { get; set; }
    [JsonProperty("queryText")] public string QueryText { get; set; }
    [JsonProperty("queryOptions")] public SearchInvokeOptions QueryOptions { get; set; }
    [JsonProperty("context")] public object Context { get; set; }
}

/// <summary>Stands in for Microsoft.Bot.Schema.SearchInvokeOptions.</summary>
public class SearchInvokeOptions
{
    [JsonProperty("skip")] public int Skip { get; set; }
    [JsonProperty("top")] public int Top { get; set; }
}

/// <summary>Stands in for Microsoft.Bot.Schema.SearchInvokeResponse.</summary>
public class SearchInvokeResponse : AdaptiveCardInvokeResponse;

/// <summary>Stands in for Microsoft.Bot.Schema.SearchInvokeTypes.</summary>
public static class SearchInvokeTypes
{
    public const string Search = "search";
    public const string SearchAnswer = "searchAnswer";
    public const string Typeahead = "typeahead";
}
