using System.Net.Http.Headers;
using Microsoft.Bot.Schema;
using Microsoft.Rest;
using Newtonsoft.Json;

namespace Microsoft.Bot.Connector;

/// <summary>One call to the connector: body written once, token put on, tried again while the service is busy, answer read to its end.</summary>
static class Calls
{
    // Members of a large team come in pages of at most 500, far below this.
    const int LongestAnswer = 4 * 1024 * 1024;

    static readonly MediaTypeHeaderValue JsonType = new("application/json") { CharSet = "utf-8" };

    public static async Task<HttpOperationResponse<T>> Call<T>(this ConnectorClient client, HttpMethod method, string path, object body, string conversationId, Dictionary<string, List<string>> customHeaders, CancellationToken cancellationToken)
    {
        var json = body == null ? null : Bytes(body);
        var uri = new Uri(Root(client.BaseUri) + path);
        for (var retry = new Retry(client.Time); ; )
        {
            var request = Request(method, uri, json, conversationId, customHeaders);
            if (client.Credentials != null) await client.Credentials.ProcessHttpRequestAsync(request, cancellationToken).ConfigureAwait(false);

            var response = await client.HttpClient.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
            if (await retry.Waits(response, cancellationToken).ConfigureAwait(false))
            {
                response.Dispose();
                request.Dispose();
                continue;
            }

            return await Answer<T>(request, response, json, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>One piece of a path. Dots alone would climb out of it.</summary>
    public static string Piece(string id, string name)
    {
        ArgumentNullException.ThrowIfNull(id, name);
        if (id is "" or "." or "..") throw new ArgumentException("Not an id.", name);

        return Uri.EscapeDataString(id);
    }

    static string Root(Uri baseUri) => baseUri.AbsoluteUri is var root && root.EndsWith('/') ? root : root + "/";

    static byte[] Bytes(object body)
    {
        using var bytes = Json.Write(body, Json.Serializer);
        return bytes.Memory.ToArray();
    }

    static HttpRequestMessage Request(HttpMethod method, Uri uri, byte[] json, string conversationId, Dictionary<string, List<string>> customHeaders)
    {
        var request = new HttpRequestMessage(method, uri);
        if (json != null) request.Content = new ByteArrayContent(json) { Headers = { ContentType = JsonType } };
        if (conversationId != null && !conversationId.AsSpan().ContainsAnyExceptInRange(' ', '~')) request.Headers.TryAddWithoutValidation("x-ms-conversation-id", conversationId);
        foreach (var header in customHeaders ?? [])
            request.Headers.TryAddWithoutValidation(header.Key, header.Value);
        return request;
    }

    static async Task<HttpOperationResponse<T>> Answer<T>(HttpRequestMessage request, HttpResponseMessage response, byte[] json, CancellationToken cancellationToken)
    {
        try
        {
            using var bytes = await Bodies.Read(await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false), LongestAnswer, cancellationToken).ConfigureAwait(false)
                ?? throw new RestException($"The answer is longer than {LongestAnswer} bytes.");
            if (!response.IsSuccessStatusCode) throw No(request, response, json, bytes);

            return new HttpOperationResponse<T> { Request = request, Response = response, Body = Body<T>(request, bytes) };
        }
        catch
        {
            response.Dispose();
            request.Dispose();
            throw;
        }
    }

    // After a send, an answer that is no JSON is an answer without an id: the message is out.
    static T Body<T>(HttpRequestMessage request, PooledBytes bytes)
    {
        try
        {
            return Json.Read<T>(bytes.Memory.Span);
        }
        catch (JsonException) when (request.Method != HttpMethod.Get)
        {
            return default;
        }
        catch (JsonException e)
        {
            throw new RestException("Unable to deserialize the response.", e);
        }
    }

    static ErrorResponseException No(HttpRequestMessage request, HttpResponseMessage response, byte[] json, PooledBytes bytes)
    {
        var text = System.Text.Encoding.UTF8.GetString(bytes.Memory.Span);
        ErrorResponse body = null;
        try
        {
            body = Json.Read<ErrorResponse>(bytes.Memory.Span);
        }
        catch (JsonException)
        {
            // A proxy's page: its text is kept in Response.Content.
        }

        return new ErrorResponseException($"Operation returned an invalid status code '{response.StatusCode}'")
        {
            Request = new HttpRequestMessageWrapper(request, json == null ? null : System.Text.Encoding.UTF8.GetString(json)),
            Response = new HttpResponseMessageWrapper(response, text),
            Body = body,
        };
    }
}
