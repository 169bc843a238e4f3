using System.Text;
using System.Text.Json.Nodes;

namespace ReviewBot.Tests.Kit;

/// <summary>A call of an assistant's tool, as bare HTTP.</summary>
static class AssistantRequest
{
    /// <param name="arguments">As JSON.</param>
    public static HttpRequestMessage Call(string address, string tool, string arguments)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, new Uri($"{address}/mcp"))
        {
            Content = new StringContent(
                $$$"""{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":{{{JsonValue.Create(tool).ToJsonString()}}},"arguments":{{{arguments}}}}}""",
                Encoding.UTF8,
                "application/json"),
        };
        request.Headers.Accept.ParseAdd("application/json");
        request.Headers.Accept.ParseAdd("text/event-stream");
        return request;
    }
}
