using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>Stands in for Microsoft.Bot.Schema.Teams.TaskModuleRequest.</summary>
public partial class TaskModuleRequest
{
    [JsonProperty("data")] public object Data { get; set; }
    [JsonProperty("context")] public TaskModuleRequestContext Context { get; set; }
}

/// <summary>Stands in for Microsoft.Bot.Schema.Teams.TaskModuleRequestContext.</summary>
public partial class TaskModuleRequestContext
{
    [JsonProperty("theme")] public string Theme { get; set; }
}

/// <summary>Stands in for Microsoft.Bot.Schema.Teams.TaskModuleResponse.</summary>
public partial class TaskModuleResponse
{
    public TaskModuleResponse() { }

    public TaskModuleResponse(TaskModuleResponseBase task = default) => Task = task;

    [JsonProperty("task")] public TaskModuleResponseBase Task { get; set; }
}

/// <summary>Stands in for Microsoft.Bot.Schema.Teams.TaskModuleResponseBase.</summary>
public partial class TaskModuleResponseBase
{
    public TaskModuleResponseBase() { }

    public TaskModuleResponseBase(string type = default) => Type = type;

    [JsonProperty("type")] public string Type { get; set; }
}

/// <summary>Stands in for Microsoft.Bot.Schema.Teams.TaskModuleContinueResponse: shows a card.</summary>
public partial class TaskModuleContinueResponse : TaskModuleResponseBase
{
    public TaskModuleContinueResponse() : base("continue") { }

    public TaskModuleContinueResponse(TaskModuleTaskInfo value = default) : base("continue") => Value = value;

    [JsonProperty("value")] public TaskModuleTaskInfo Value { get; set; }
}

/// <summary>Stands in for Microsoft.Bot.Schema.Teams.TaskModuleMessageResponse: shows a text.</summary>
public partial class TaskModuleMessageResponse : TaskModuleResponseBase
{
    public TaskModuleMessageResponse() : base("message") { }

    public TaskModuleMessageResponse(string value = default) : base("message") => Value = value;

    [JsonProperty("value")] public string Value { get; set; }
}

/// <summary>Stands in for Microsoft.Bot.Schema.Teams.TaskModuleTaskInfo. Height and width are numbers or "small", "medium", "large".</summary>
public partial class TaskModuleTaskInfo
{
    [JsonProperty("title")] public string Title { get; set; }
    [JsonProperty("height")] public object Height { get; set; }
    [JsonProperty("width")] public object Width { get; set; }
    [JsonProperty("url")] public string Url { get; set; }
    [JsonProperty("card")] public Attachment Card { get; set; }
    [JsonProperty("fallbackUrl")] public string FallbackUrl { get; set; }
    [JsonProperty("completionBotId")] public string CompletionBotId { get; set; }
}
