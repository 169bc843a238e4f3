using Microsoft.Rest;
using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>Stands in for Microsoft.Bot.Schema.Error.</summary>
public partial class Error
{
    public Error() { }

    public Error(string code = default, string message = default, InnerHttpError innerHttpError = default)
    {
        Code = code;
        Message = message;
        InnerHttpError = innerHttpError;
    }

    [JsonProperty("code")] public string Code { get; set; }
    [JsonProperty("message")] public string Message { get; set; }
    [JsonProperty("innerHttpError")] public InnerHttpError InnerHttpError { get; set; }
}

/// <summary>Stands in for Microsoft.Bot.Schema.InnerHttpError.</summary>
public partial class InnerHttpError
{
    [JsonProperty("statusCode")] public int? StatusCode { get; set; }
    [JsonProperty("body")] public object Body { get; set; }
}

/// <summary>Stands in for Microsoft.Bot.Schema.ErrorResponse.</summary>
public partial class ErrorResponse
{
    public ErrorResponse() { }

    public ErrorResponse(Error error = default) => Error = error;

    [JsonProperty("error")] public Error Error { get; set; }
}

/// <summary>Stands in for Microsoft.Bot.Schema.ErrorResponseException: the connector said no. Response holds status, headers and text.</summary>
public class ErrorResponseException : RestException
{
    public ErrorResponseException() { }

    public ErrorResponseException(string message) : base(message) { }

    public ErrorResponseException(string message, Exception innerException) : base(message, innerException) { }

    public HttpRequestMessageWrapper Request { get; set; }

    public HttpResponseMessageWrapper Response { get; set; }

    public ErrorResponse Body { get; set; }
}
