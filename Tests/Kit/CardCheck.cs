using System.Diagnostics;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ReviewBot.Tests.Kit;

/// <summary>Checks a card with Microsoft's own parser and with our rules. One Node process serves all tests of a run.</summary>
static class CardCheck
{
    static readonly SemaphoreSlim OneAtATime = new(1);
    static readonly Lazy<Task<Process>> Node = new(() => new NodeFolder("node").Start("check.mjs"));

    public static async Task IsFine(string card) => Assert.Empty(await Problems(card));

    public static async Task<IReadOnlyList<string>> Problems(string card)
    {
        // Serialised as on the wire, so that the size is right.
        var line = JsonConvert.SerializeObject(JsonConvert.DeserializeObject<JToken>(card, AsWritten));
        var node = await Node.Value;
        await OneAtATime.WaitAsync();
        try
        {
            await node.StandardInput.WriteLineAsync(line);
            await node.StandardInput.FlushAsync();
            var answer = await node.StandardOutput.ReadLineAsync()
                ?? throw new InvalidOperationException("The card check ended; its error is above.");
            return JsonConvert.DeserializeObject<string[]>(answer) ?? [];
        }
        finally
        {
            _ = OneAtATime.Release();
        }
    }

    static JsonSerializerSettings AsWritten { get; } = new() { DateParseHandling = DateParseHandling.None };
}
