using System.Net;

namespace Microsoft.Rest;

/// <summary>Stands in for Microsoft.Rest.RestException.</summary>
public class RestException : Exception
{
    public RestException() { }

    public RestException(string message) : base(message) { }

    public RestException(string message, Exception innerException) : base(message, innerException) { }
}

/// <summary>Stands in for Microsoft.Rest.HttpMessageWrapper: content and headers, kept after the message is gone.</summary>
public abstract class HttpMessageWrapper
{
    private protected HttpMessageWrapper(System.Net.Http.Headers.HttpHeaders headers, System.Net.Http.Headers.HttpHeaders contentHeaders, string content)
    {
        Content = content;
        Headers = new Dictionary<string, IEnumerable<string>>(StringComparer.OrdinalIgnoreCase);
        foreach (var header in contentHeaders == null ? headers : headers.Concat(contentHeaders))
            // Never kept: an exception travels into logs.
            if (!header.Key.Equals("Authorization", StringComparison.OrdinalIgnoreCase))
                Headers[header.Key] = header.Value.ToArray();
    }

    public string Content { get; set; }

    public IDictionary<string, IEnumerable<string>> Headers { get; private set; }
}

/// <summary>Stands in for Microsoft.Rest.HttpRequestMessageWrapper.</summary>
public class HttpRequestMessageWrapper : HttpMessageWrapper
{
    public HttpRequestMessageWrapper(HttpRequestMessage httpRequest, string content) : base(httpRequest.Headers, null, content)
    {
        Method = httpRequest.Method;
        RequestUri = httpRequest.RequestUri;
    }

    public HttpMethod Method { get; protected set; }

    public Uri RequestUri { get; protected set; }
}

/// <summary>Stands in for Microsoft.Rest.HttpResponseMessageWrapper.</summary>
public class HttpResponseMessageWrapper : HttpMessageWrapper
{
    public HttpResponseMessageWrapper(HttpResponseMessage httpResponse, string content) : base(httpResponse.Headers, httpResponse.Content?.Headers, content)
    {
        StatusCode = httpResponse.StatusCode;
        ReasonPhrase = httpResponse.ReasonPhrase;
    }

    public HttpStatusCode StatusCode { get; protected set; }

    public string ReasonPhrase { get; protected set; }
}

/// <summary>Stands in for Microsoft.Rest.HttpOperationResponse.</summary>
public class HttpOperationResponse : IDisposable
{
    public HttpRequestMessage Request { get; set; }

    public HttpResponseMessage Response { get; set; }

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
        Request?.Dispose();
        Response?.Dispose();
    }
}

/// <summary>Stands in for Microsoft.Rest.HttpOperationResponse{T}.</summary>
public class HttpOperationResponse<T> : HttpOperationResponse
{
    public T Body { get; set; }
}

/// <summary>Stands in for Microsoft.Rest.ServiceClientCredentials: signs a request before it leaves.</summary>
public abstract class ServiceClientCredentials
{
    public virtual Task ProcessHttpRequestAsync(HttpRequestMessage request, CancellationToken cancellationToken) => Task.CompletedTask;
}
