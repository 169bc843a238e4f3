using System;
using System.Collections.Generic;
using System.IO;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using Azure.Core;
using Azure.Core.Pipeline;

namespace Azure.Data.Tables.Internal;

/// <summary>Requests of the REST interface. https://learn.microsoft.com/rest/api/storageservices/table-service-rest-api</summary>
sealed class TableRest
{
    public const string Json = "application/json;odata=minimalmetadata";

    static readonly ErrorDetails Errors = new();

    static readonly ResponseClassifier Statuses = new();

    readonly HttpPipeline pipeline;
    readonly string version;

    public TableRest(Uri endpoint, HttpPipelinePolicy authentication, TableClientOptions options)
    {
        options ??= new();
        Endpoint = endpoint;
        version = options.VersionString;
        HttpPipelineOptions building = new(options) { RequestFailedDetailsParser = Errors };
        if (authentication != null)
            building.PerRetryPolicies.Add(authentication);

        pipeline = HttpPipelineBuilder.Build(building);
    }

    public Uri Endpoint { get; }

    /// <summary>The account's name is the first label of the host, or of the path where the host is an address.</summary>
    public string Account => Endpoint.IsLoopback || Endpoint.HostNameType is UriHostNameType.IPv4 or UriHostNameType.IPv6
        ? Endpoint.Segments.Length > 1 ? Endpoint.Segments[1].TrimEnd('/') : null
        : Endpoint.Host.Split('.')[0];

    /// <summary>What throws for this response; a transaction's parts bring their own.</summary>
    public static RequestFailedException Failure(Response response) => new(response, null, Errors);

    public static string Entity(string table, string partitionKey, string rowKey) =>
        $"{table}(PartitionKey='{Escaped(partitionKey)}',RowKey='{Escaped(rowKey)}')";

    /// <summary>The address of a path below the endpoint, keeping a signature that stands in the endpoint's query.</summary>
    public RequestUriBuilder Address(string path)
    {
        RequestUriBuilder uri = new();
        uri.Reset(Endpoint);
        if (!uri.Path.EndsWith('/'))
            uri.AppendPath("/", escape: false);

        uri.AppendPath(path, escape: false);
        return uri;
    }

    /// <param name="fine">Statuses that are no errors, besides those below 400.</param>
    public HttpMessage Message(RequestMethod method, string path, CancellationToken cancellationToken, params int[] fine)
    {
        RequestContext context = new() { CancellationToken = cancellationToken };
        foreach (var status in fine)
            context.AddClassifier(status, isError: false);

        var message = pipeline.CreateMessage(context, Statuses);
        message.Request.Method = method;
        message.Request.Uri = Address(path);
        message.Request.Headers.SetValue("x-ms-version", version);
        message.Request.Headers.SetValue("DataServiceVersion", "3.0");
        message.Request.Headers.SetValue("Accept", Json);
        return message;
    }

    public async Task<Response> Send(HttpMessage message, CancellationToken cancellationToken)
    {
        // The message is not disposed: its response, which is in memory by now, would go with it.
        await pipeline.SendAsync(message, cancellationToken).ConfigureAwait(false);
        return message.Response.IsError ? throw new RequestFailedException(message.Response) : message.Response;
    }

    /// <summary>Answers with the rows of a page, which are read within.</summary>
    public static Page<T> Page<T>(Response response, string continuation, Func<JsonElement, T> read)
    {
        List<T> rows = [];
        using var json = Parse(response);
        foreach (var row in json.RootElement.GetProperty("value").EnumerateArray())
            rows.Add(read(row));

        return Azure.Page<T>.FromValues(rows, continuation, response);
    }

    public static JsonDocument Parse(Response response) => JsonDocument.Parse(response.ContentStream ?? Stream.Null);

    static string Escaped(string key) => Uri.EscapeDataString(Filter.Escape(key));
}
