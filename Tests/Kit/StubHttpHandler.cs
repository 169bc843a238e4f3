using System.Net;
using System.Text;

namespace ReviewBot.Tests.Kit;

/// <summary>Stub of an HttpMessageHandler: returns prepared responses in order and records the requests.</summary>
public sealed class StubHttpHandler : HttpMessageHandler
{
    readonly Queue<Func<HttpResponseMessage>> answers = new();

    public List<Sent> Requests { get; } = [];

    public StubHttpHandler Answers(
        HttpStatusCode status, string body = "", string contentType = "application/json", params (string Name, string Value)[] headers)
    {
        answers.Enqueue(() =>
        {
            HttpResponseMessage response = new(status) { Content = new StringContent(body, Encoding.UTF8) };
            response.Content.Headers.Remove("Content-Type");
            response.Content.Headers.TryAddWithoutValidation("Content-Type", contentType);
            foreach (var (name, value) in headers)
                response.Headers.TryAddWithoutValidation(name, value);

            return response;
        });
        return this;
    }

    /// <summary>Prepares a connection that breaks before the response.</summary>
    public StubHttpHandler Breaks()
    {
        answers.Enqueue(() => throw new HttpRequestException("The connection was closed.", new IOException()));
        return this;
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var body = request.Content is { } content ? await content.ReadAsStringAsync(cancellationToken) : "";
        Requests.Add(new(
            request.Method.Method,
            request.RequestUri?.AbsoluteUri ?? "",
            request.Headers.Concat(request.Content?.Headers ?? Enumerable.Empty<KeyValuePair<string, IEnumerable<string>>>())
                .ToDictionary(header => header.Key, header => string.Join(", ", header.Value), StringComparer.OrdinalIgnoreCase),
            body));
        return answers.Dequeue()();
    }

    public sealed record Sent(string Method, string Address, IReadOnlyDictionary<string, string> Headers, string Body);
}
