using System.Diagnostics;
using System.Text.Json;

namespace ReviewBot.Tests.Kit;

/// <summary>Checks a card with Microsoft's own parser and with our rules. One Node process serves all tests of a run.</summary>
static class CardCheck
{
    static readonly SemaphoreSlim OneAtATime = new(1);
    static readonly Lazy<Task<Process>> Node = new(() => new NodeFolder("node").Start("check.mjs"));

    public static async Task IsFine(string card) => Assert.Empty(await Problems(card));

    public static async Task<IReadOnlyList<string>> Problems(string card)
    {
        var line = JsonSerializer.Serialize(JsonDocument.Parse(card).RootElement, CompactJson);
        var node = await Node.Value;
        await OneAtATime.WaitAsync();
        try
        {
            await node.StandardInput.WriteLineAsync(line);
            await node.StandardInput.FlushAsync();
            var answer = await node.StandardOutput.ReadLineAsync()
                ?? throw new InvalidOperationException("The card check ended; its error is above.");
            return JsonSerializer.Deserialize<string[]>(answer) ?? [];
        }
        finally
        {
            _ = OneAtATime.Release();
        }
    }

    /// <summary>Does not escape non-ASCII letters, so that the measured size is the size sent.</summary>
    static JsonSerializerOptions CompactJson { get; } = new()
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping
    };
}
