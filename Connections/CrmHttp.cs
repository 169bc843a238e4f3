using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Polly.Timeout;

namespace ReviewBot.Connections;

/// <summary>An error answer of a CRM.</summary>
readonly record struct CrmRefusal(HttpStatusCode Status, HttpResponseMessage Answer, JsonElement? Body);

/// <summary>Guards against endless paging: throws if the next page is the one that was just read, or after too many pages.</summary>
sealed class PageLimit
{
    /// <summary>Most pages: enough for two million opportunities at the smallest page size.</summary>
    const int Most = 10_000;

    string? last;
    int count;

    public string Check(string next)
    {
        if (next == last || ++count > Most)
            throw new CrmException(new CrmFailure.NotUnderstood("paging"));
        last = next;
        return next;
    }
}

/// <summary>Sends requests and parses answers, for all three CRMs. Every failure is thrown as a <see cref="CrmException"/>.</summary>
sealed class CrmHttp(HttpClient http, Func<CrmRefusal, CrmFailure?> failureOf, TimeProvider time)
{
    /// <summary>Largest answer in bytes, decompressed. The largest requested page has about a tenth.</summary>
    public const int LargestAnswer = 16 * 1024 * 1024;

    static readonly MediaTypeHeaderValue Json = new("application/json");

    public Uri Address => http.BaseAddress ?? throw new InvalidOperationException("The client has no address.");

    public static HttpContent Content<T>(T body) =>
        new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(body)) { Headers = { ContentType = Json } };

    /// <summary>The string member of an object; null: none.</summary>
    public static string? TextOf(JsonElement from, string name) =>
        from.ValueKind is JsonValueKind.Object && from.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String
            ? value.GetString()
            : null;

    /// <summary>The parsed answer, and its time by the CRM's clock.</summary>
    public async Task<(T Body, DateTimeOffset At)> Read<T>(HttpRequestMessage request, CancellationToken ct)
    {
        using var answer = await Send(request, ct);
        return (Parse<T>(await answer.Content.ReadAsByteArrayAsync(ct)), answer.Headers.Date ?? time.GetUtcNow());
    }

    /// <summary>For requests whose answer has no content of interest.</summary>
    public async Task Execute(HttpRequestMessage request, CancellationToken ct)
    {
        using var answer = await Send(request, ct);
    }

    async Task<HttpResponseMessage> Send(HttpRequestMessage request, CancellationToken ct)
    {
        HttpResponseMessage answer;
        try
        {
            using (request)
                answer = await http.SendAsync(request, ct);
        }
        catch (HttpRequestException wrong) when (wrong.HttpRequestError is HttpRequestError.ConfigurationLimitExceeded)
        {
            throw new CrmException(new CrmFailure.NotUnderstood("too-large"));
        }
        catch (Exception wrong) when (wrong is HttpRequestException or TimeoutRejectedException
            || (wrong is OperationCanceledException && !ct.IsCancellationRequested))
        {
            throw new CrmException(new CrmFailure.Unavailable("no-answer"));
        }
        if (answer.IsSuccessStatusCode)
            return answer;

        using (answer)
            throw new CrmException(FailureOf(answer, await answer.Content.ReadAsByteArrayAsync(ct)));
    }

    CrmFailure FailureOf(HttpResponseMessage answer, byte[] body)
    {
        var refusal = new CrmRefusal(answer.StatusCode, answer, TryParse(body));
        return failureOf(refusal) ?? answer.StatusCode switch
        {
            HttpStatusCode.Unauthorized => new CrmFailure.SignInRefused(),
            HttpStatusCode.Forbidden => new CrmFailure.Forbidden(),
            HttpStatusCode.NotFound or HttpStatusCode.Gone => new CrmFailure.NotFound(),
            HttpStatusCode.TooManyRequests => new CrmFailure.RateLimited(CrmRetries.RetryAfter(answer, time) ?? CrmRetries.LongestWait),
            HttpStatusCode.RequestTimeout or HttpStatusCode.Locked or >= HttpStatusCode.InternalServerError =>
                new CrmFailure.Unavailable($"{(int)answer.StatusCode}"),
            _ => new CrmFailure.NotUnderstood($"{(int)answer.StatusCode}"),
        };
    }

    static T Parse<T>(byte[] body)
    {
        try
        {
            return JsonSerializer.Deserialize<T>(body) ?? throw new CrmException(new CrmFailure.NotUnderstood("null"));
        }
        catch (JsonException)
        {
            throw new CrmException(new CrmFailure.NotUnderstood("json")); // the parser's message may quote the answer
        }
    }

    static JsonElement? TryParse(byte[] body)
    {
        try
        {
            return JsonSerializer.Deserialize<JsonElement>(body);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
