using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace ReviewBot.Tests.Kit;

/// <summary>An HTTP response.</summary>
sealed record HttpReply(int Status, string Body)
{
    static readonly HttpClient Client = new();

    JsonNode? Invoke => Body.StartsWith('{') ? JsonNode.Parse(Body) : null;

    /// <summary>The status code in the body of an invoke response.</summary>
    public int? Code => (int?)Invoke?["statusCode"];

    public CardFace? Card =>
        Invoke?["value"] is JsonObject card && (string?)card["type"] is "AdaptiveCard" ? new(card.ToJsonString()) : null;

    /// <summary>The card in a dialog (task module); null: none.</summary>
    public CardFace? Window =>
        Invoke?["task"] is { } task && (string?)task["type"] is "continue" && task["value"]?["card"]?["content"] is { } card
            ? new(card.ToJsonString())
            : null;

    /// <summary>The error message for the user; null: no error.</summary>
    public string? Says => Invoke?["value"] is JsonObject error ? (string?)error["message"] : null;

    public static async Task<HttpReply> From(string address, string body, string? authorization = null)
    {
        using var request = new HttpRequestMessage(
            HttpMethod.Post, new Uri(address + "/api/messages"))
        { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.Authorization = authorization is null ? null : AuthenticationHeaderValue.Parse(authorization);
        using var answer = await Client.SendAsync(request);
        return new((int)answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }
}
