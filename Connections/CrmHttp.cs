using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Polly.Timeout;

namespace ReviewBot.Connections;

/// <summary>A refusal of a CRM, as its client reads it.</summary>
readonly record struct CrmRefusal(HttpStatusCode Status, HttpResponseMessage Answer, JsonElement? Body);

/// <summary>Ends a reading whose next page is the one that was just read, or that has no end: a server may be wrong, or be none.</summary>
sealed class PageLimit
{
    /// <summary>Two million opportunities of the system with the smallest pages.</summary>
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

/// <summary>Sends requests and reads answers, for all three clients. Whatever goes wrong leaves as <see cref="CrmException"/>.</summary>
sealed class CrmHttp(HttpClient http, Func<CrmRefusal, CrmFailure?> failureOf, TimeProvider time)
{
    /// <summary>Largest answer, unpacked. The largest page that is asked for has about a tenth.</summary>
    public const int LargestAnswer = 16 * 1024 * 1024;

    static readonly MediaTypeHeaderValue Json = new("application/json");

    public Uri Address => http.BaseAddress ?? throw new InvalidOperationException("The client has no address.");

    public static HttpContent Content<T>(T body) =>
        new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(body)) { Headers = { ContentType = Json } };

    /// <summary>A member of an object that is a text; null: there is none.</summary>
    public static string? TextOf(JsonElement from, string name) =>
        from.ValueKind is JsonValueKind.Object && from.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String
            ? value.GetString()
            : null;

    /// <summary>A page of the answer, and when it was made by the CRM's clock.</summary>
    public async Task<(T Body, DateTimeOffset At)> Read<T>(HttpRequestMessage request, CancellationToken ct)
    {
        using var answer = await Send(request, ct);
        return (Parse<T>(await answer.Content.ReadAsByteArrayAsync(ct)), answer.Headers.Date ?? time.GetUtcNow());
    }

    /// <summary>For requests whose answer has nothing to read.</summary>
    public async Task Do(HttpRequestMessage request, CancellationToken ct)
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
